"""Every form, in both languages: filled, kept, carried over, printed, exported, cleared, imported."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

Open = Callable[..., Any]
IDS = tuple(sorted(path.stem for path in (Path(__file__).parents[2] / "exercises/forms").glob("*.yml")))
PAGE = rb"/Type\s*/Page[^s]"
LIVE = "document.querySelector('[data-cw-form]')?.dataset.cwLive !== undefined"
SAVED = """form => {
  const key = Object.keys(localStorage).find((each) => each.endsWith(`:${form}`));
  return key ? JSON.parse(localStorage.getItem(key)).values : null;
}"""


def opened(open_page: Open, address: str, **more: Any) -> Any:
    page = open_page(address, **more)
    page.wait_for_function(LIVE)
    return page


def goto(page: Any, address: str) -> None:
    page.goto(address)
    page.wait_for_function(LIVE)
    page.wait_for_load_state("networkidle")


def fill_in(page: Any, id: str) -> dict[str, Any]:
    """Load the worked example; what is saved of it."""
    page.wait_for_load_state("networkidle")
    page.locator("[data-cw-act=example]").click()
    page.wait_for_function(f"form => ({SAVED})(form) !== null", arg=id)
    values = page.evaluate(SAVED, id)
    assert isinstance(values, dict)
    return values


def pages_of(page: Any) -> int:
    return len(re.findall(PAGE, page.pdf(prefer_css_page_size=True)))


def exported(page: Any, path: Path) -> dict[str, Any]:
    page.locator(".cw-form__more summary").click()
    with page.expect_download() as download:
        page.locator("[data-cw-act=export]").click()
    download.value.save_as(path)
    record = json.loads(path.read_text("utf-8"))
    assert isinstance(record, dict)
    return record


@pytest.mark.parametrize("locale", ["en", "zh"])
@pytest.mark.parametrize("id", IDS)
def test_a_form_is_one_sheet_of_paper_blank_and_filled(served: str, open_page: Open, id: str, locale: str) -> None:
    page = opened(open_page, f"{served}{locale}/forms/{id}/")
    page.wait_for_load_state("networkidle")
    assert pages_of(page) == 1
    fill_in(page, id)
    assert pages_of(page) == 1


@pytest.mark.parametrize(("locale", "other"), [("en", "zh"), ("zh", "en")])
@pytest.mark.parametrize("id", IDS)
def test_a_form_goes_into_the_other_language_and_into_a_file_and_comes_back(
    served: str, open_page: Open, tmp_path: Path, id: str, locale: str, other: str
) -> None:
    page = opened(open_page, f"{served}{locale}/forms/{id}/", accept_downloads=True)
    values = fill_in(page, id)
    path = tmp_path / "form.json"
    record = exported(page, path)
    assert record["values"] == values
    goto(page, f"{served}{other}/forms/{id}/")
    assert page.locator("[data-cw-account]").input_value() == record["account"]
    page.locator("[data-cw-field=what] [data-cw-control]").last.fill("Another thing 别的事")
    page.locator("[data-cw-account]").focus()
    action = {**values["next_action"], "what": "Another thing 别的事"}
    assert page.evaluate(SAVED, id) == {**values, "next_action": action}
    clear(page)
    page.locator("[data-cw-file]").set_input_files(path)
    page.wait_for_function(f"form => ({SAVED})(form) !== null", arg=id)
    assert page.evaluate(SAVED, id) == values


def clear(page: Any) -> None:
    page.locator(".cw-form__more summary").click()
    page.locator("[data-cw-act=clear]").click()
    page.locator("[data-cw-act=yes]").click()
    page.wait_for_function("document.querySelector('[data-cw-form]').hasAttribute('data-cw-blank')")
    assert page.evaluate("Object.keys(localStorage).filter((key) => /^coursewright:1:.*:.*:/.test(key))") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", ["en", "zh"])
def test_a_filled_form_is_accessible(
    served: str, open_page: Open, axe: Callable[[Any], list[str]], locale: str, scheme: str
) -> None:
    page = open_page(scheme=scheme)
    found = []
    for id in IDS:
        goto(page, f"{served}{locale}/forms/{id}/")
        fill_in(page, id)
        page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
        found += [f"{id}: {violation}" for violation in axe(page)]
    assert found == []


@pytest.mark.parametrize("id", IDS)
def test_a_form_can_be_filled_on_a_phone(served: str, open_page: Open, id: str) -> None:
    page = opened(open_page, f"{served}zh/forms/{id}/", width=360, has_touch=True)
    fill_in(page, id)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    small = page.evaluate(
        """[...document.querySelectorAll('.cw-form button, .cw-form select, .cw-form input')]
        .filter((each) => each.offsetParent && each.getBoundingClientRect().height < 24)
        .map((each) => each.outerHTML.slice(0, 90))"""
    )
    assert [each for each in small if 'type="checkbox"' not in each] == []
