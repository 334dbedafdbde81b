"""The switcher leads to the same place in the other language."""

import re
from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser

PLACES = (
    ("en", "zh", "question-strategy/needs/#two-kinds"),
    ("zh", "en", "question-strategy/needs/#two-kinds"),
    ("en", "zh", "glossary/#implied-need"),
    ("en", "zh", "forms/spin-form/"),
    ("zh", "en", "agenda/"),
    ("en", "zh", ""),
)
TAGS = {"en": "en", "zh": "zh-Hans"}


def switch(page: Any, locale: str) -> None:
    """Choose the language as a reader does."""
    page.locator(".md-header .md-select button").hover()
    page.locator(f".md-header .md-select__link[hreflang={TAGS[locale]}]").click()


def published_at(address: str, route: Any) -> None:
    """The sitemap, as if the site had been built for the place where it is served: the theme believes its addresses."""
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace("https://coursewright.example/", address))


@pytest.mark.parametrize(("locale", "other", "place"), PLACES)
def test_it_keeps_page_and_anchor(
    served: str, open_page: Callable[..., Any], locale: str, other: str, place: str
) -> None:
    page = open_page()
    page.goto(f"{served}{locale}/{place}", wait_until="networkidle")
    switch(page, other)
    page.wait_for_url(f"{served}{other}/{place}")
    assert page.locator("html").get_attribute("lang") == TAGS[other]


def test_it_follows_after_the_reader_has_gone_on(served: str, open_page: Callable[..., Any]) -> None:
    """navigation.instant swaps the page without loading it; the switcher must not point at the first one."""
    page = open_page()
    page.route("**/sitemap.xml", lambda route: published_at(served, route))
    page.goto(f"{served}en/question-strategy/", wait_until="networkidle")
    page.evaluate("window.sameDocument = true")
    page.locator("article a[href$='needs/']").first.click()
    page.wait_for_url(re.compile(r"/en/question-strategy/needs/"))
    page.locator("article h2#two-kinds .headerlink").click(force=True)
    page.wait_for_url(re.compile(r"/en/question-strategy/needs/#two-kinds$"))
    assert page.evaluate("window.sameDocument") is True
    switch(page, "zh")
    page.wait_for_url(f"{served}zh/question-strategy/needs/#two-kinds")
    assert page.locator("html").get_attribute("lang") == TAGS["zh"]
