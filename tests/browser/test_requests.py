"""Pages ask nobody else for anything, find all that they ask for, and say nothing to the console."""

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("locale", ["en", "zh"])
def test_no_page_asks_another_computer(site: Any, served: str, open_page: Callable[..., Any], locale: str) -> None:
    """`open_page` fails the test if one does."""
    page, wrong = open_page(), []
    page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("response", lambda answer: wrong.append(answer.url) if answer.status >= 400 else None)
    for uri in ["", *site.uris(locale)]:
        page.goto(f"{served}{uri}", wait_until="networkidle")
    assert wrong == []


def test_a_request_to_elsewhere_would_be_noticed(open_page: Callable[..., Any], served: str) -> None:
    page = open_page(served)
    page.evaluate("fetch('https://fonts.example.com/a.woff2').catch(() => 0)")
    assert open_page.escaped == ["https://fonts.example.com/a.woff2"]
    open_page.escaped.clear()
