"""The organisation map: seen in several ways, gone about in by the keyboard, and helped with by questions."""

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser

Open = Callable[..., Any]
ROWS = "[data-cw-field=people] > .cw-field__main > [data-cw-rows] > [data-cw-row]"
BOSS = "[data-cw-field=reports_to] [data-cw-control]"
REMARK = "[data-cw-field=reports_to] .cw-hint"
FIRST = "[data-cw-field=people] > .cw-field__main > [data-cw-rows] > [data-cw-row]:first-child"


def opened(open_page: Open, served: str, locale: str, **more: Any) -> Any:
    page = open_page(f"{served}{locale}/forms/organisation-map/", **more)
    page.wait_for_selector("[data-cw-picture] svg")
    page.wait_for_load_state("networkidle")
    return page


def with_example(page: Any) -> Any:
    page.locator("[data-cw-act=example]").click()
    page.wait_for_function("document.querySelectorAll('[data-cw-spots] button').length === 8")
    return page


@pytest.mark.parametrize(("locale", "adoption"), [("en", "Pragmatist"), ("zh", "实用主义者")])
def test_the_same_people_are_seen_in_several_ways(served: str, open_page: Open, locale: str, adoption: str) -> None:
    page = with_example(opened(open_page, served, locale))
    whole = page.locator("[data-cw-picture] svg").inner_html()
    page.locator("[data-cw-view]").select_option("bare")
    page.wait_for_function("text => document.querySelector('[data-cw-picture] svg').innerHTML !== text", arg=whole)
    assert len(page.locator("[data-cw-picture] svg").inner_html()) < len(whole)
    page.locator("[data-cw-view]").select_option("adoption")
    page.wait_for_function(f"document.querySelector('[data-cw-picture]').textContent.includes('{adoption}')")
    assert page.locator("[data-cw-spots] button").count() == 0


def test_arrow_keys_go_from_person_to_person_and_enter_to_the_row(served: str, open_page: Open) -> None:
    page = with_example(opened(open_page, served, "en"))
    page.locator("[data-cw-spots] button[tabindex='0']").focus()
    assert page.evaluate("document.activeElement.ariaLabel") == "Luo Haicheng"
    page.keyboard.press("ArrowDown")
    below = page.evaluate("document.activeElement.ariaLabel")
    assert below != "Luo Haicheng"
    page.keyboard.press("Enter")
    page.wait_for_function("name => document.activeElement.value === name", arg=below)
    assert page.locator("[data-cw-spots] button[tabindex='0']").count() == 1


@pytest.mark.parametrize(("locale", "yes", "no"), [("en", "Yes", "No"), ("zh", "是", "否")])
def test_questions_lead_to_an_option(served: str, open_page: Open, locale: str, yes: str, no: str) -> None:
    page = opened(open_page, served, locale, width=360)
    page.locator(f"{FIRST} [data-cw-field=political] [data-cw-act=choose]").click()
    dialog = page.locator("dialog[open]")
    dialog.get_by_role("button", name=yes, exact=True).click()
    dialog.get_by_role("button", name=no, exact=True).click()
    page.wait_for_function(f"document.querySelector('{FIRST} [data-cw-field=political] select').value === 'political'")
    assert page.locator("dialog[open]").count() == 0


def test_a_name_that_stands_on_the_map_is_offered_elsewhere(served: str, open_page: Open) -> None:
    page = with_example(opened(open_page, served, "en"))
    page.goto(f"{served}en/forms/entry-strategy-model/")
    page.wait_for_function("document.querySelector('datalist[data-cw-names=people]')?.options.length === 8")
    names = page.evaluate(
        "[...document.querySelector('datalist[data-cw-names=people]').options].map(({value}) => value)"
    )
    assert "Luo Haicheng" in names


STANDING = """() => [
  ".cw-paper__picture", "section:has(th):not(.cw-paper__below)", "section.cw-paper__below",
].map((name) => {
  const { left, right, top, bottom } = document.querySelector(`.cw-paper ${name}`).getBoundingClientRect();
  return { left, right, top, bottom };
})"""


@pytest.mark.parametrize("locale", ["en", "zh"])
def test_on_paper_the_lines_stand_beside_the_map_and_the_people_below(
    served: str, open_page: Open, locale: str
) -> None:
    page = with_example(opened(open_page, served, locale))
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    picture, lines, people = page.evaluate(STANDING)
    assert lines["left"] >= picture["right"] and lines["bottom"] <= picture["bottom"]
    assert people["left"] == picture["left"] and people["top"] >= picture["bottom"]


def with_a_boss_who_is_not_there(page: Any) -> Any:
    """Three people, of whom the first reports to somebody else; the hint on it has come."""
    for n, name in enumerate(("Ann", "Bob", "Cid")):
        if n:
            page.locator("[data-cw-field=people] > .cw-field__main > .cw-add button").click()
        page.locator(f"{ROWS} [data-cw-field=name] [data-cw-control]").nth(n).fill(name)
    page.locator(BOSS).first.fill("Zed")
    page.locator(REMARK).wait_for()
    return page


def test_a_printed_form_keeps_its_hints_and_its_place(served: str, open_page: Open) -> None:
    page = with_a_boss_who_is_not_there(opened(open_page, served, "en"))
    page.pdf(prefer_css_page_size=True)
    page.wait_for_timeout(300)
    assert page.locator(REMARK).count() == 1
    assert page.evaluate(f"document.activeElement === document.querySelector('{BOSS}')")


def test_the_list_of_hints_leads_to_a_row_that_has_moved(served: str, open_page: Open) -> None:
    page = with_a_boss_who_is_not_there(opened(open_page, served, "en"))
    page.locator(f"{ROWS} [data-cw-act=down]").first.click()
    page.wait_for_function(f"document.querySelectorAll('{BOSS}')[1].value === 'Zed'")
    page.wait_for_timeout(1200)
    page.locator("[data-cw-hint-list] button", has_text="boss").click()
    assert page.evaluate("document.activeElement.value") == "Zed"
