"""A reader who types a word of the course finds the page that teaches it, in either language."""

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser

QUERIES = (
    ("en", "implication question", "question-strategy/questions/"),
    ("en", "situation question", "question-strategy/questions/"),
    ("en", "implied need", "question-strategy/needs/"),
    ("en", "card sort", "question-strategy/needs/"),
    ("en", "lunch", "agenda/"),
    ("zh", "提问策略", "question-strategy/"),
    ("zh", "大客户", "customer-decisions/strategy/"),
    ("zh", "暗示问题", "question-strategy/questions/"),
    ("zh", "隐含需求", "question-strategy/needs/"),
    ("zh", "拜访计划", "question-strategy/practice/"),
)
FIRST = 3
"""A reader looks at so many pages before giving up."""


def results(page: Any, query: str) -> list[str]:
    """Places that are found, best first."""
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").press_sequentially(query)
    page.keyboard.press("Shift")  # what no key stands for is typed without one; the theme listens to keys
    page.wait_for_selector(".md-search-result__item a")
    links = page.locator(".md-search-result__item > a").all()
    return [str(link.evaluate("link => link.pathname")) for link in links]


@pytest.mark.parametrize(("locale", "query", "expected"), QUERIES)
def test_a_word_finds_its_page(
    served: str, open_page: Callable[..., Any], locale: str, query: str, expected: str
) -> None:
    found = results(open_page(f"{served}{locale}/learn/"), query)
    assert f"/{locale}/{expected}" in [*dict.fromkeys(found)][:FIRST]
    assert [place for place in found if not place.startswith(f"/{locale}/")] == []


def test_nothing_of_the_index_is_fetched_before_somebody_searches(served: str, open_page: Callable[..., Any]) -> None:
    page, asked = open_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{served}en/learn/", wait_until="networkidle")
    assert [url for url in asked if url.endswith("documents.json")] == []
    assert results(page, "advantage")
    assert [url for url in asked if url.endswith("documents.json")] != []
