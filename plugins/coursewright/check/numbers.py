"""NUM: both languages name the same numbers."""

import re
from collections import Counter
from collections.abc import Iterator

from coursewright.check.amounts import amounts
from coursewright.check.places import pairs, prose_lines
from coursewright.check.words import spelled
from coursewright.model.binder import Binder
from coursewright.model.finding import Finding
from coursewright.model.glossary import Glossary
from coursewright.model.page import Page

NO_PROSE = re.compile(
    r"^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s"  # list markers
    r"|\[[^\]]*\]\(term:[^)]*\)"  # terms have their agreed words
    r"|\]\([^)]*\)|\{[^}]*\}|<[^>]*>|https?://\S+"  # targets, attributes, tags
)


def twins_name_the_same_numbers(binder: Binder) -> Iterator[Finding]:
    """NUM001. The prose of a page and of its twin names the same numbers."""
    for source, twin in pairs(binder):
        for page, other in ((source, twin), (twin, source)):
            for line, value, here, there in surplus(binder.glossary, page, other):
                if page.waives("NUM001", value) or other.waives("NUM001", value):
                    continue
                file = other.path.as_posix()
                missing = f"{value} is missing from {file}"
                fewer = f"{value} stands here {here} times, in {file} {there}"
                remedy = "correct one of the two, or waive the number in the front matter"
                yield Finding(page.path, line, "NUM001", "", fewer if there else missing, remedy)


def surplus(glossary: Glossary, page: Page, other: Page) -> Iterator[tuple[int, str, int, int]]:
    """Numbers that stand on `page` more often than on `other`: line, number, times here, times there."""
    mine, theirs = _lines(glossary, page), Counter(value for value, _ in _lines(glossary, other))
    excused = Counter(value for _, line in _prose(glossary, other) for value in spelled(line, other.locale))
    for value, here in Counter(value for value, _ in mine).items():
        if here > theirs[value] + excused[value]:
            lines = [line for found, line in mine if found == value]
            yield lines[theirs[value]], value, here, theirs[value]


def _lines(glossary: Glossary, page: Page) -> list[tuple[str, int]]:
    return [(value, number) for number, line in _prose(glossary, page) for value in amounts(line, page.locale)]


def _prose(glossary: Glossary, page: Page) -> Iterator[tuple[int, str]]:
    """Lines of running text, without block calls and without agreed words that contain digits, such as 20/80 rule."""
    words = [word for term in glossary.terms if re.search(r"\d", (word := term.word.in_(page.locale)))]
    agreed = re.compile("|".join(map(re.escape, words)) or r"(?!)", re.I)
    for number, line in prose_lines(page):
        if not line.startswith("///"):
            yield number, agreed.sub(" ", NO_PROSE.sub(" ", line))
