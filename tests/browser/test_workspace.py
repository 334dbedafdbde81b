"""All accounts on one page: what is filled in, what comes next, and files of whole accounts."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

Open = Callable[..., Any]
LIVE = "document.querySelector('[data-cw-form], [data-cw-workspace]')?.dataset.cwLive !== undefined"
NEED = "[data-cw-field=implied_need] [data-cw-control]"


def goto(page: Any, address: str) -> None:
    page.goto(address)
    page.wait_for_function(LIVE)


def plan(page: Any, served: str, locale: str, account: str, need: str, by: str = "2030-12-04") -> None:
    """A SPIN form with one need and a next action."""
    goto(page, f"{served}{locale}/forms/spin-form/")
    page.locator("[data-cw-account]").fill(account)
    page.keyboard.press("Tab")
    page.locator(NEED).first.fill(need)
    page.locator("[data-cw-field=what] [data-cw-control]").fill(f"Call about {need}")
    page.locator("[data-cw-field=by] [data-cw-control]").fill(by)
    page.keyboard.press("Tab")


@pytest.mark.parametrize(("locale", "scheme"), [("en", "dark"), ("zh", "light")])
def test_accounts_and_next_actions_are_found_again(
    served: str, open_page: Open, axe: Callable[[Any], list[str]], locale: str, scheme: str
) -> None:
    page = open_page(scheme=scheme, width=360)
    plan(page, served, locale, "North", "late lists", "2030-12-04")
    plan(page, served, locale, "South", "wrong stock", "2020-01-02")
    goto(page, f"{served}{locale}/forms/")
    rows = page.locator("[data-cw-next] tbody tr")
    assert [rows.nth(index).locator("td").nth(1).inner_text() for index in range(rows.count())] == [
        "Call about wrong stock",
        "Call about late lists",
    ]
    assert {"en": "overdue", "zh": "已过期"}[locale] in rows.nth(0).inner_text()
    assert page.locator(".cw-workspace__account h3").all_inner_texts() == ["North", "South"]
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator(".cw-workspace__account a").first.click()
    page.wait_for_function("document.querySelector('[data-cw-account]')?.value === 'North'")
    assert page.locator(NEED).first.input_value() == "late lists"


def test_an_account_goes_to_a_colleague_and_both_keep_what_they_wrote(
    served: str, open_page: Open, tmp_path: Path
) -> None:
    page = open_page(accept_downloads=True)
    plan(page, served, "en", "Harbour", "late lists")
    goto(page, f"{served}en/forms/")
    with page.expect_download() as download:
        page.get_by_role("button", name="Export this account").click()
    path = tmp_path / "harbour.json"
    download.value.save_as(path)
    record = json.loads(path.read_text("utf-8"))
    assert list(record["forms"]) == ["spin-form"]
    record["forms"]["spin-form"]["values"]["next_action"]["who"] = "Wu Jing"
    record["forms"]["spin-form"]["values"]["next_action"]["what"] = "Visit the harbour"
    path.write_text(json.dumps(record), "utf-8")
    page.locator("[data-cw-file]").set_input_files(path)
    dialog = page.locator("dialog[open]")
    assert "New in the file: 1. Said otherwise there: 1." in dialog.inner_text()
    assert "Visit the harbour" in dialog.inner_text()
    dialog.get_by_role("button", name="otherwise keep what is here").click()
    page.locator("[data-cw-next]", has_text="Wu Jing").wait_for()
    assert "Call about late lists" in page.locator("[data-cw-next]").inner_text()


def test_deleting_an_account_asks_first_and_spares_the_others(served: str, open_page: Open) -> None:
    page = open_page()
    plan(page, served, "en", "North", "late lists")
    plan(page, served, "en", "South", "wrong stock")
    goto(page, f"{served}en/forms/")
    page.get_by_role("button", name="Delete this account").first.click()
    page.locator("[data-cw-act=no]").click()
    assert page.locator(".cw-workspace__account h3").all_inner_texts() == ["North", "South"]
    page.get_by_role("button", name="Delete this account").first.click()
    page.locator("[data-cw-act=yes]").click()
    page.locator("[data-cw-notices]", has_text="North").wait_for()
    assert page.locator(".cw-workspace__account h3").all_inner_texts() == ["South"]


def test_a_file_that_is_no_account_is_refused(served: str, open_page: Open, tmp_path: Path) -> None:
    page = open_page()
    goto(page, f"{served}en/forms/")
    path = tmp_path / "other.json"
    path.write_text('{"some": "thing"}', "utf-8")
    page.locator("[data-cw-file]").set_input_files(path)
    page.locator("[data-cw-notices]", has_text="cannot be read").wait_for()


def test_what_one_form_knows_is_offered_to_another(served: str, open_page: Open) -> None:
    page = open_page()
    plan(page, served, "en", "Harbour", "late lists")
    goto(page, f"{served}en/forms/call-plan/")
    page.get_by_role("button", name="Take it over").click()
    page.wait_for_function(
        "[...document.querySelectorAll('[data-cw-field=problem] [data-cw-control]')]"
        ".some((each) => each.value === 'late lists')"
    )
