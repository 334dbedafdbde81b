"""What somebody writes into a form is there tomorrow, in the other language, and never taken for HTML."""

import json
from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser

Open = Callable[..., Any]
NEED = "[data-cw-field=implied_need] [data-cw-control]"
BENEFIT = "[data-cw-field=benefit] [data-cw-control]"
WANT = "[data-cw-field=explicit_need] [data-cw-control]"
CONFLICT = "[data-cw-notice=conflict]"
HTML = "<img src=x onerror=\"document.title='broken'\"><b>late</b>"


def open_form(open_page: Open, served: str, locale: str, form: str = "spin-form", **more: Any) -> Any:
    """The form, alive."""
    page = open_page(f"{served}{locale}/forms/{form}/", **more)
    page.wait_for_selector("[data-cw-picture] svg")
    return page


def again(page: Any, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("[data-cw-picture] svg")


@pytest.mark.parametrize(("locale", "other"), [("en", "zh"), ("zh", "en")])
def test_values_stay_over_a_reload_and_in_the_other_language(
    served: str, open_page: Open, locale: str, other: str
) -> None:
    page = open_form(open_page, served, locale)
    page.locator("#spin-form-account").fill("Harbour 港口")
    page.keyboard.press("Tab")
    page.locator(NEED).first.fill("Stock is never right 库存不准")
    again(page, page.url)
    assert page.locator(NEED).first.input_value() == "Stock is never right 库存不准"
    again(page, f"{served}{other}/forms/spin-form/")
    assert page.locator(NEED).first.input_value() == "Stock is never right 库存不准"
    assert page.locator("#spin-form-account").input_value() == "Harbour 港口"


def test_a_field_waits_for_its_script_but_not_for_ever(served: str, open_page: Open) -> None:
    page = open_page()
    page.route("**/forms/form.js*", lambda route: None)
    page.goto(f"{served}en/forms/spin-form/", wait_until="commit")
    page.locator(NEED).first.wait_for()
    touched = f"getComputedStyle(document.querySelector('{NEED}')).pointerEvents"
    assert page.evaluate(touched) == "none"
    page.wait_for_function(f"{touched} === 'auto'", timeout=10_000)


def test_accounts_are_kept_apart(served: str, open_page: Open) -> None:
    page = open_form(open_page, served, "en")
    for account, need in (("North", "Late"), ("South", "Wrong")):
        page.locator("#spin-form-account").fill(account)
        page.keyboard.press("Tab")
        page.locator(NEED).first.fill(need)
    page.locator("#spin-form-account").fill("North")
    page.keyboard.press("Tab")
    assert page.locator(NEED).first.input_value() == "Late"


def test_what_is_typed_is_never_html(served: str, open_page: Open) -> None:
    page = open_form(open_page, served, "en")
    page.locator(NEED).first.fill(HTML)
    page.wait_for_function("text => document.querySelector('[data-cw-picture]').textContent.includes(text)", arg="<img")
    assert page.locator("[data-cw-form] img, [data-cw-form] b").count() == 0
    assert "broken" not in page.title()


def test_the_picture_and_the_hints_follow(served: str, open_page: Open) -> None:
    page = open_form(open_page, served, "en")
    page.locator(BENEFIT).first.fill("The list comes on Monday")
    page.keyboard.press("Tab")
    page.locator("[data-cw-hint-list]", has_text="until the customer states the need").wait_for()
    page.wait_for_function("document.querySelector('[data-cw-picture]').textContent.includes('So far an advantage')")
    page.locator(WANT).first.fill("I want a list on Monday")
    page.keyboard.press("Tab")
    page.wait_for_function("!document.querySelector('[data-cw-picture]').textContent.includes('So far an advantage')")
    assert "until the customer states the need" not in page.locator("[data-cw-hint-list]").inner_text()


@pytest.mark.parametrize("form", ["spin-form", "call-plan"])
def test_the_example_can_be_tried_without_loss(served: str, open_page: Open, form: str) -> None:
    page = open_form(open_page, served, "zh", form)
    page.locator("[data-cw-account]").fill("海港")
    page.keyboard.press("Tab")
    first = page.locator("[data-cw-scope] textarea").first
    first.fill("自己的话")
    page.locator("[data-cw-act=example]").click()
    page.wait_for_function("document.querySelector('[data-cw-account]').value !== '海港'")
    assert first.input_value() != "自己的话"
    page.locator("[data-cw-account]").fill("海港")
    page.keyboard.press("Tab")
    assert first.input_value() == "自己的话"


def test_an_exported_form_comes_back(served: str, open_page: Open, tmp_path: Any) -> None:
    page = open_form(open_page, served, "en", accept_downloads=True)
    page.locator(NEED).first.fill("Returns pile up")
    page.keyboard.press("Tab")
    page.locator(".cw-form__more summary").click()
    with page.expect_download() as download:
        page.locator("[data-cw-act=export]").click()
    path = tmp_path / "form.json"
    download.value.save_as(path)
    assert "Returns pile up" in json.dumps(json.loads(path.read_text("utf-8")))
    page.locator("[data-cw-act=blank]").click()
    assert page.locator(NEED).first.input_value() == ""
    page.locator("[data-cw-file]").set_input_files(path)
    page.wait_for_function("need => document.querySelector(need).value === 'Returns pile up'", arg=NEED)


def test_without_storage_the_form_works_and_says_so(served: str, open_page: Open) -> None:
    page = open_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no'); }})")
    again(page, f"{served}en/forms/spin-form/")
    page.locator(NEED).first.fill("Late slips")
    assert page.locator("[data-cw-notices]").inner_text().strip()
    page.wait_for_function("document.querySelector('[data-cw-picture]').textContent.includes('Late slips')")


def test_two_windows_do_not_overwrite_each_other(served: str, open_page: Open) -> None:
    page = open_form(open_page, served, "en")
    page.locator(NEED).first.fill("First")
    page.keyboard.press("Tab")
    other = page.context.new_page()
    again(other, page.url)
    other.locator(NEED).first.fill("Second")
    other.keyboard.press("Tab")
    page.locator(BENEFIT).first.fill("Mine")
    page.locator("[data-cw-notices] button").first.wait_for()
    again(other, other.url)
    assert other.locator(NEED).first.input_value() == "Second"


def in_conflict(open_page: Open, served: str) -> Any:
    """A form of which another window has saved something else."""
    page = open_form(open_page, served, "en")
    page.locator(NEED).first.fill("First")
    other = page.context.new_page()
    again(other, page.url)
    other.locator(NEED).first.fill("Second")
    page.locator(CONFLICT).wait_for()
    return page


def test_a_choice_between_two_windows_comes_back_until_it_is_made(served: str, open_page: Open) -> None:
    page = in_conflict(open_page, served)
    assert page.locator("[data-cw-saved]").inner_text() == ""
    page.locator(f"{CONFLICT} button").last.click()
    assert page.locator(CONFLICT).count() == 0
    page.locator(BENEFIT).first.fill("Mine")
    page.locator(f"{CONFLICT} button").first.click()
    again(page, page.url)
    assert [page.locator(each).first.input_value() for each in (NEED, BENEFIT)] == ["First", "Mine"]


def test_nobody_leaves_an_account_before_the_choice_is_made(served: str, open_page: Open) -> None:
    page = in_conflict(open_page, served)
    asked = f"document.activeElement.closest('{CONFLICT}') !== null"
    page.locator("#spin-form-account").fill("Other")
    page.keyboard.press("Enter")
    page.wait_for_function(asked)
    page.locator("[data-cw-act=example]").click()
    page.wait_for_function(asked)
    assert page.locator(NEED).first.input_value() == "First"
    assert page.locator("#spin-form-account").input_value() == ""


def test_a_full_browser_is_told_of_and_the_form_can_still_be_saved_as_a_file(served: str, open_page: Open) -> None:
    page = open_page(accept_downloads=True)
    full = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"
    page.add_init_script(full)
    again(page, f"{served}en/forms/spin-form/")
    page.locator(NEED).first.fill("Late slips")
    page.locator("[data-cw-notices]", has_text="no room left").wait_for()
    page.locator(".cw-form__more summary").click()
    with page.expect_download() as download:
        page.locator("[data-cw-act=export]").click()
    assert "Late slips" in download.value.path().read_text("utf-8")


def test_an_input_method_is_not_disturbed(served: str, open_page: Open) -> None:
    page = open_form(open_page, served, "zh")
    page.locator(NEED).first.focus()
    keyboard = page.context.new_cdp_session(page)
    for text in ("k", "ku", "ku cun"):
        keyboard.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})
        assert page.locator(NEED).first.input_value() == text
    keyboard.send("Input.insertText", {"text": "库存不准"})
    page.wait_for_function("document.querySelector('[data-cw-picture]').textContent.includes('库存')")
    again(page, page.url)
    assert page.locator(NEED).first.input_value() == "库存不准"


def test_a_file_that_says_otherwise_is_looked_at_first(served: str, open_page: Open, tmp_path: Any) -> None:
    page = open_form(open_page, served, "en")
    page.locator(NEED).first.fill("Returns pile up")
    page.keyboard.press("Tab")
    problems = [{"implied_need": "Stock is wrong", "feature": "Scanners"}]
    record = {"coursewright": 1, "form": "spin-form", "schema": 1, "account": "", "values": {"problems": problems}}
    path = tmp_path / "form.json"
    path.write_text(json.dumps(record), "utf-8")
    page.locator("[data-cw-file]").set_input_files(path)
    page.locator("dialog[open]").get_by_role("button", name="Add what is new").click()
    page.wait_for_function(f"document.querySelectorAll('{NEED}').length === 2")
    assert [page.locator(NEED).nth(n).input_value() for n in (0, 1)] == ["Returns pile up", "Stock is wrong"]
    page.locator("[data-cw-act=undo]").first.click()
    page.wait_for_function(f"document.querySelectorAll('{NEED}').length === 1")


def test_a_table_goes_to_a_spreadsheet_and_back(served: str, open_page: Open) -> None:
    page = open_form(open_page, served, "zh", accept_downloads=True)
    page.locator(NEED).first.fill("库存, “不准”")
    page.keyboard.press("Tab")
    page.locator(".cw-form__more summary").click()
    with page.expect_download() as download:
        page.locator("[data-cw-act=table]").click()
    path = download.value.path().rename(download.value.path().with_suffix(".csv"))
    page.locator("[data-cw-act=blank]").click()
    page.locator("[data-cw-file]").set_input_files(path)
    page.wait_for_function(f"document.querySelector('{NEED}').value.startsWith('库存')")
    assert page.locator(NEED).first.input_value() == "库存, “不准”"


def test_rows_move_and_go_by_the_keyboard(served: str, open_page: Open) -> None:
    page = open_form(open_page, served, "en")
    page.locator(NEED).first.fill("First")
    page.locator("[data-cw-field=problems] > .cw-field__main > .cw-add [data-cw-act=add]").press("Enter")
    page.locator(NEED).nth(1).fill("Second")
    page.locator(NEED).nth(1).press("Alt+ArrowUp")
    assert [page.locator(NEED).nth(n).input_value() for n in (0, 1)] == ["Second", "First"]
    page.locator("[data-cw-act=undo]").first.press("Enter")
    assert [page.locator(NEED).nth(n).input_value() for n in (0, 1)] == ["First", "Second"]


@pytest.mark.parametrize("locale", ["en", "zh"])
def test_without_a_script_it_can_be_read(served: str, open_page: Open, locale: str) -> None:
    page = open_page(f"{served}{locale}/forms/spin-form/", java_script_enabled=False)
    assert page.locator(NEED).first.is_visible()
    assert page.locator("noscript").count()
    assert page.locator("[data-cw-live-only]").first.is_hidden()
