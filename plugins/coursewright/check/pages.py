"""PAG: every page says what it is."""

from collections.abc import Iterator

from coursewright.check.places import is_whole
from coursewright.model.binder import Binder
from coursewright.model.finding import Finding
from coursewright.model.page import Page
from coursewright.model.text import LOCALES

DESCRIPTION = {"en": (50, 170), "zh": (30, 90)}
"""Least and most characters that search engines show whole."""


def pages_have_title_and_description(binder: Binder) -> Iterator[Finding]:
    """PAG001. Every page has a title, and a description of a length that search engines show whole."""
    for page in _pages(binder):
        if not is_whole(binder, page.path):
            continue
        if not page.title.strip():
            yield Finding(page.path, 1, "PAG001", "title", "missing", "add `title:` to the front matter")
        least, most = DESCRIPTION[page.locale]
        size = len(page.description.strip())
        if not least <= size <= most:
            problem = f"{size} characters" if size else "missing"
            line = page.meta_lines.get("description", 1)
            remedy = f"say in one sentence of {least} to {most} characters what the page is for"
            yield Finding(page.path, line, "PAG001", "description", problem, remedy)


def pages_have_one_title_heading(binder: Binder) -> Iterator[Finding]:
    """PAG002. Every page has exactly one heading of level 1."""
    for page in _pages(binder):
        titles = [heading.line for heading in page.headings if heading.level == 1]
        if not titles:
            problem, remedy = "no heading of level 1", "begin the page with `# Title`"
            yield Finding(page.path, page.body_line, "PAG002", "", problem, remedy)
        for line in titles[1:]:
            remedy = f"use level 2; the first stands on line {titles[0]}"
            yield Finding(page.path, line, "PAG002", "", "a second heading of level 1", remedy)


def _pages(binder: Binder) -> Iterator[Page]:
    for locale in LOCALES:
        yield from binder.pages[locale].values()
