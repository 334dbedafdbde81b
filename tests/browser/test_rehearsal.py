"""The rehearsal kit in a browser: the observer's sheet, a role play for one, information for sale, rotation, points."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from coursewright.load.binder import load_binder
from coursewright.model.binder import Binder

pytestmark = pytest.mark.browser

Open = Callable[..., Any]
Axe = Callable[[Any], list[str]]
LOCALES = ("en", "zh")
SPONSOR = "role-plays/preparing-a-sponsor/"
SMALL = {"width": 360}


@pytest.fixture(scope="module")
def binder(repository: Any) -> Binder:
    return load_binder(repository)


@pytest.fixture(scope="session")
def trainers_served(trainers_site: Any, serve: Any) -> str:
    address: str = serve(trainers_site.folder)
    return address


@pytest.mark.parametrize("locale", LOCALES)
def test_an_observer_taps_and_finds_the_counts_again(served: str, open_page: Open, axe: Axe, locale: str) -> None:
    page = open_page(f"{served}{locale}/{SPONSOR}observe/", **SMALL)
    row = page.locator("[data-cw-count=payoff]")
    for _ in range(3):
        row.locator("[data-cw-more]").click()
    row.locator("[data-cw-less]").focus()
    page.keyboard.press("Enter")
    page.locator("[data-cw-note=first-quote]").fill("“Before Shanghai asks.” 赶在上海问之前")
    page.locator("[name=outcome]").nth(1).check()
    page.reload()
    page.locator("[data-cw-clear]").wait_for()
    assert page.locator("[data-cw-count=payoff] [data-cw-number]").inner_text() == "2"
    assert "赶在上海问之前" in page.locator("[data-cw-note=first-quote]").input_value()
    assert page.locator("[name=outcome]").nth(1).is_checked()
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    with page.expect_download() as download:
        page.locator("[data-cw-file]").click()
    assert "赶在上海问之前" in download.value.path().read_text("utf-8")
    page.once("dialog", lambda dialog: dialog.accept())
    page.locator("[data-cw-clear]").click()
    assert page.locator("[data-cw-count=payoff] [data-cw-number]").inner_text() == "0"


def test_without_storage_an_observer_is_told_and_goes_on(served: str, open_page: Open) -> None:
    page = open_page()
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full') }")
    page.goto(f"{served}en/{SPONSOR}observe/")
    page.locator("[data-cw-count=problem] [data-cw-more]").click()
    assert page.locator("[data-cw-count=problem] [data-cw-number]").inner_text() == "1"
    assert "does not let pages save" in page.locator("[data-cw-saved]").inner_text()


@pytest.mark.parametrize("locale", LOCALES)
def test_reference_values_are_seen_only_when_they_are_opened(served: str, open_page: Open, locale: str) -> None:
    page = open_page(f"{served}{locale}/{SPONSOR}observe/")
    after = page.locator(".cw-observe__after")
    assert not after.locator("li").first.is_visible()
    after.locator("summary").click()
    assert after.locator("li").first.is_visible()


def test_the_clock_goes_through_the_parts_of_a_round(served: str, open_page: Open) -> None:
    page = open_page()
    page.clock.install(time=0)
    page.goto(f"{served}en/{SPONSOR}observe/")
    part, time, next_ = (page.locator(f"[data-cw-{name}]") for name in ("part", "time", "next"))
    page.wait_for_selector("[data-cw-clock]:not([hidden])")
    next_.click()
    page.clock.run_for(1500)
    assert (part.inner_text(), time.inner_text()) == ("Prepare", "9:59")
    next_.click()
    page.clock.run_for(7 * 60 * 1000 + 500)
    assert part.inner_text() == "Silent pause"
    page.locator("[data-cw-hold]").click()
    page.clock.run_for(60_000)
    assert part.inner_text() == "Silent pause"
    page.locator("[data-cw-hold]").click()
    page.clock.run_for(31_000)
    assert part.inner_text() == "Second half"
    page.clock.run_for(8 * 60 * 1000 + 12_000)
    assert time.inner_text().startswith("+")


@pytest.mark.parametrize("locale", LOCALES)
def test_every_written_game_can_be_played_to_every_end(
    served: str, open_page: Open, axe: Axe, binder: Binder, locale: str
) -> None:
    for play in binder.role_plays.values():
        for game in play.plays:
            page = open_page(f"{served}{locale}/{play.folder}/alone-{game.role}/", **SMALL)
            page.wait_for_selector(".cw-alone--live")
            assert page.locator("[data-cw-turn]:visible").count() == 1
            for end in game.ends:
                for choice in _way(game, end.id):
                    page.locator(f"#turn-{choice[0]} .cw-choice").nth(choice[1]).click()
                assert page.locator("[data-cw-turn]:visible").get_attribute("id") == f"turn-{end.id}"
                assert page.locator("[data-cw-result]").is_visible()
                page.locator("[data-cw-again]").click()
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            assert axe(page) == []
            page.context.close()


def _way(game: Any, end: str) -> list[tuple[str, int]]:
    """The choices, turn by turn, that lead to an end: (turn, number of the choice)."""
    ways: list[tuple[str, list[tuple[str, int]]]] = [(game.start, [])]
    seen = set()
    while ways:
        id, way = ways.pop(0)
        if id == end:
            return way
        turn = game.turn(id)
        if turn and id not in seen:
            seen.add(id)
            ways += [(choice.to, [*way, (id, number)]) for number, choice in enumerate(turn.choices)]
    raise AssertionError(f"no way leads to {end}")


def test_an_answer_can_be_taken_back_and_the_talk_is_told_to_a_screen_reader(served: str, open_page: Open) -> None:
    page = open_page(f"{served}en/{SPONSOR}alone-seller/")
    page.wait_for_selector(".cw-alone--live")
    page.locator("#turn-n1 .cw-choice").nth(1).focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "turn-n3"
    log = page.locator("[data-cw-log]")
    assert (log.get_attribute("role"), log.get_attribute("aria-live")) == ("log", "polite")
    assert "How does your test run?" in log.inner_text() and "Situation question" in log.inner_text()
    page.locator("[data-cw-back]").click()
    assert page.locator("#turn-n1").is_visible() and log.inner_text() == ""


@pytest.mark.parametrize("locale", LOCALES)
def test_the_brief_is_closed_until_it_is_opened_and_only_its_own(served: str, open_page: Open, locale: str) -> None:
    page = open_page(f"{served}{locale}/{SPONSOR}alone-seller/")
    brief = page.locator("details.cw-block--brief")
    assert not brief.evaluate("(details) => details.open")
    brief.locator("summary").click()
    text = brief.inner_text()
    assert {"en": "vice president", "zh": "副总裁"}[locale] in text
    assert {"en": "third on the agenda", "zh": "排第三项"}[locale] not in text


def test_a_negotiation_ends_with_both_sides_points(served: str, open_page: Open, binder: Binder) -> None:
    (game,) = (each for each in binder.role_plays["contract-negotiation"].plays if each.role == "seller")
    page = open_page(f"{served}en/role-plays/contract-negotiation/alone-seller/")
    page.wait_for_selector(".cw-alone--live")
    for turn, number in _way(game, "e1"):
        page.locator(f"#turn-{turn} .cw-choice").nth(number).click()
    assert re.search(r"57 / 45.*63 / 45", page.locator("[data-cw-points]").inner_text())


def test_without_scripts_a_game_is_a_book_with_links(served: str, open_page: Open) -> None:
    page = open_page(f"{served}zh/{SPONSOR}alone-seller/", java_script_enabled=False)
    assert page.locator("[data-cw-turn]:visible").count() > 10
    page.locator("#turn-n1 .cw-choice").first.click()
    assert page.url.endswith("#turn-n2")


@pytest.mark.parametrize("locale", LOCALES)
def test_five_questions_and_no_sixth(served: str, open_page: Open, axe: Axe, locale: str) -> None:
    page = open_page(f"{served}{locale}/cases/medical-account/calls/", **SMALL)
    page.wait_for_function("document.querySelector('[data-cw-purse]').textContent !== ''")
    calls = page.locator("[data-cw-call]")
    for number in range(4):
        calls.nth(number).locator("summary").click()
    dear = page.locator("[data-cw-call][data-cw-cost='2']").first
    dear.locator("summary").click()
    assert not dear.evaluate("(call) => call.open")
    assert not page.locator("[data-cw-reflection]").is_visible()
    calls.nth(4).locator("summary").click()
    assert page.locator("[data-cw-reflection]").is_visible()
    calls.nth(6).locator("summary").click()
    assert not calls.nth(6).evaluate("(call) => call.open")
    calls.nth(0).locator("summary").click()
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator("[data-cw-again]").click()
    assert not page.locator("[data-cw-reflection]").is_visible()


@pytest.mark.parametrize("locale", LOCALES)
def test_a_rotation_is_planned_with_names(served: str, open_page: Open, axe: Axe, locale: str) -> None:
    page = open_page(f"{served}{locale}/rehearsal/rotation/", **SMALL)
    page.wait_for_selector("[data-cw-people]")
    page.locator("[data-cw-people]").fill("7")
    tables = page.locator("[data-cw-plan] table")
    assert tables.count() == 4
    page.locator("[data-cw-names]").fill("\n".join(["Ann", "Bo", "Cai", "丁", "Eve", "Fu"]))
    assert page.locator("[data-cw-people]").input_value() == "6"
    assert tables.count() == 3
    assert "丁" in tables.first.inner_text()
    page.locator("[data-cw-kind]").select_option("two-against-two")
    assert page.locator("[data-cw-plan] tbody tr").first.locator("td").first.inner_text() == "Ann · Bo"
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("locale", LOCALES)
def test_the_points_of_a_room_are_drawn_and_kept(
    trainers_served: str, open_page: Open, axe: Axe, binder: Binder, locale: str
) -> None:
    page = open_page(f"{trainers_served}{locale}/role-plays/contract-negotiation/points/", **SMALL)
    package = binder.role_plays["contract-negotiation"].checks[1].options
    page.wait_for_selector("[data-cw-name]")
    page.locator("[data-cw-name]").fill("Red 红")
    for issue, option in package.items():
        page.locator(f"[data-cw-issue={issue}]").select_option(option)
    assert re.search("54.*28", page.locator("[data-cw-sum]").inner_text())
    cells = page.locator("[data-cw-results] tbody tr").first.inner_text()
    assert "Red 红" in cells and "38" in cells
    page.reload()
    page.wait_for_selector("[data-cw-results] tbody tr")
    assert page.locator("[data-cw-scatter] svg").count() == 1
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_learners_have_no_page_of_points(served: str, open_page: Open) -> None:
    page = open_page()
    assert page.goto(f"{served}en/role-plays/contract-negotiation/points/").status == 404
    assert page.goto(f"{served}assets/coursewright/room/points.js").status == 404


@pytest.mark.parametrize("locale", LOCALES)
def test_the_map_of_the_case_begins_with_its_ten_people(served: str, open_page: Open, locale: str) -> None:
    page = open_page(f"{served}{locale}/cases/medical-account/")
    with page.expect_download() as download:
        page.locator("a[download]").click()
    page.goto(f"{served}{locale}/forms/organisation-map/")
    page.wait_for_function("document.querySelector('[data-cw-form]')?.dataset.cwLive !== undefined")
    page.locator("[data-cw-file]").set_input_files(download.value.path())
    names = page.locator("[data-cw-row] [data-cw-field=name] [data-cw-control]")
    page.wait_for_function(
        "document.querySelectorAll('[data-cw-row] [data-cw-field=name] [data-cw-control]').length >= 10"
    )
    assert names.first.input_value() == {"en": "Shen Yifan", "zh": "沈一凡"}[locale]
