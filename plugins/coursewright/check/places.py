"""Where the texts of a course stand, and which of them can be trusted."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from coursewright.load.page import prose_lines as page_lines
from coursewright.model.binder import Binder
from coursewright.model.blocks import BLOCKS
from coursewright.model.page import Page
from coursewright.model.text import SOURCE, TWINS

COURSE = Path("content/course.yml")
GLOSSARY = Path("content/glossary.yml")
UNREAD = re.compile("FIL|YML|IDS002")
"""Codes after which a file is only known in part."""


def is_whole(binder: Binder, path: Path) -> bool:
    """Whether the file was read completely: what is missing from a broken file is not missing from the course."""
    return not any(finding.path == path and UNREAD.match(finding.code) for finding in binder.findings)


def pairs(binder: Binder) -> Iterator[tuple[Page, Page]]:
    """Each text in the source language with its twin: pages, and the texts of activities."""
    for locale in TWINS:
        for uri, page in binder.pages[SOURCE].items():
            if twin := binder.pages[locale].get(uri):
                yield page, twin
        for activity in binder.activities.values():
            if SOURCE in activity.prose and locale in activity.prose:
                yield activity.prose[SOURCE], activity.prose[locale]


def printed(binder: Binder) -> Iterator[tuple[Page, Page]]:
    """Each text with the page that it is printed on: a page stands on itself, an activity where it is called."""
    for pages in binder.pages.values():
        for page in pages.values():
            yield from ((text, page) for text in texts(binder, page))


def texts(binder: Binder, page: Page) -> Iterator[Page]:
    """What a page prints: itself and the texts of its activities."""
    yield page
    for block in page.blocks:
        activity = binder.activities.get(block.argument) if block.name == "activity" else None
        if activity and page.locale in activity.prose:
            yield activity.prose[page.locale]


def prose_lines(page: Page) -> Iterator[tuple[int, str]]:
    """Lines that are no code, each with its number; code spans are taken out."""
    return page_lines(page.body, page.body_line)


def audience(page: Page, line: int) -> str:
    """Who sees this line: `trainers`, or empty for everyone."""
    for block in page.blocks:
        kind = BLOCKS.get(block.name)
        if kind and kind.audience and block.line <= line <= (block.end or line):
            return kind.audience
    return page.audience


def place(target: str, page: Page) -> tuple[str, str]:
    """A link on `page` → the uri that it means, below the folder of the language, and the anchor."""
    path, _, anchor = target.partition("#")
    path = unquote(path.partition("?")[0])
    uri = posixpath.normpath(posixpath.join(posixpath.dirname(page.uri), path)) if path else page.uri
    return uri, unquote(anchor)


def line_of(path: Path, text: str) -> int:
    """The first line of a file that holds the text; 1 where none does."""
    lines = path.read_text(encoding="utf-8-sig").split("\n")
    return next((number for number, line in enumerate(lines, 1) if text in line), 1)
