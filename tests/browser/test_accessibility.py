"""axe-core finds nothing: on any page, in any state that a reader can bring about."""

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser

Axe = Callable[[Any], list[str]]
SCHEMES = {"light": "default", "dark": "slate"}
MODULE = "question-strategy/needs/"


def open_ready(open_page: Callable[..., Any], address: str, scheme: str, width: int) -> Any:
    """A page whose colours have been chosen."""
    page = open_page(address, scheme=scheme, width=width)
    page.wait_for_selector(f"body[data-md-color-scheme={SCHEMES[scheme]}]")
    return page


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("locale", ["en", "zh"])
def test_every_page_is_accessible(
    site: Any, served: str, open_page: Callable[..., Any], axe: Axe, locale: str, scheme: str, width: int
) -> None:
    page = open_ready(open_page, f"{served}{locale}/404.html", scheme, width)
    found = []
    for uri in [f"{locale}/404.html", *site.uris(locale)]:
        page.goto(f"{served}{uri}")
        page.wait_for_selector(f"body[data-md-color-scheme={SCHEMES[scheme]}]")
        page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
        found += [f"{uri}: {violation}" for violation in axe(page)]
    assert found == []


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("locale", ["en", "zh"])
def test_open_search_is_accessible(
    served: str, open_page: Callable[..., Any], axe: Axe, locale: str, scheme: str, width: int
) -> None:
    page = open_ready(open_page, f"{served}{locale}/{MODULE}", scheme, width)
    page.locator(".md-header label[for=__search]").first.click() if width < 960 else page.locator(
        ".md-search__input"
    ).click()
    page.locator(".md-search__input").press_sequentially("need" if locale == "en" else "需求")
    page.keyboard.press("Shift")  # what no key stands for is typed without one; the theme listens to keys
    page.wait_for_selector(".md-search-result__item a")
    assert axe(page) == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("locale", ["en", "zh"])
def test_an_open_drawer_is_accessible(
    served: str, open_page: Callable[..., Any], axe: Axe, locale: str, scheme: str
) -> None:
    page = open_ready(open_page, f"{served}{locale}/{MODULE}", scheme, 360)
    page.locator(".md-header label[for=__drawer]").click()
    page.wait_for_function("document.querySelector('.md-sidebar--primary').getBoundingClientRect().left === 0")
    assert axe(page) == []


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("locale", ["en", "zh"])
def test_an_open_definition_is_accessible(
    served: str, open_page: Callable[..., Any], axe: Axe, locale: str, scheme: str, width: int
) -> None:
    page = open_ready(open_page, f"{served}{locale}/{MODULE}", scheme, width)
    page.locator(".cw-term__word").first.click()
    page.wait_for_selector(".cw-term__card:popover-open")
    assert axe(page) == []
