"""The root asks for a language once, and not at all where the browser tells it."""

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("language", "expected"),
    [("zh-CN", "zh/"), ("zh-TW", "zh/"), ("en-US", "en/"), ("en-GB", "en/"), ("fr-FR", ""), ("de-DE", "")],
)
def test_it_follows_the_language_of_the_browser(
    served: str, open_page: Callable[..., Any], language: str, expected: str
) -> None:
    page = open_page(locale=language)
    page.goto(served, wait_until="networkidle")
    assert page.url == f"{served}{expected}"


def test_it_remembers_a_choice(served: str, open_page: Callable[..., Any]) -> None:
    page = open_page(f"{served}#choose", locale="en-GB")
    page.get_by_role("link", name="简体中文").click()
    page.wait_for_url(f"{served}zh/")
    page.goto(served)
    page.wait_for_url(f"{served}zh/")


def test_it_asks_again_when_told_to(served: str, open_page: Callable[..., Any]) -> None:
    page = open_page(f"{served}#choose", locale="zh-CN")
    assert page.get_by_role("link").all_inner_texts() == ["English", "简体中文"]


def test_it_can_be_read_without_scripts(served: str, open_page: Callable[..., Any]) -> None:
    page = open_page(served, locale="zh-CN", java_script_enabled=False)
    page.get_by_role("link", name="English").click()
    page.wait_for_url(f"{served}en/")


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["#choose", "404.html"])
def test_it_is_accessible(
    served: str, open_page: Callable[..., Any], axe: Callable[[Any], list[str]], path: str, scheme: str, width: int
) -> None:
    page = open_page(f"{served}{path}", scheme=scheme, width=width)
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
