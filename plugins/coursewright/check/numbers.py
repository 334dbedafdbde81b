"""NUM: both languages name the same numbers."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from coursewright.check.amounts import amounts
from coursewright.check.places import pairs
from coursewright.check.words import spelled
from coursewright.load.page import prose_lines
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
    agreed = tuple(_agreed(glossary, locale) for locale in (page.locale, other.locale))
    mine, _ = _numbers(page.body, page.body_line, page.locale, agreed[0])
    stated, excused = _numbers(other.body, other.body_line, other.locale, agreed[1])
    theirs = Counter(value for value, _ in stated)
    for value, here in Counter(value for value, _ in mine).items():
        if here > theirs[value] + excused[value]:
            lines = [line for found, line in mine if found == value]
            yield lines[theirs[value]], value, here, theirs[value]


@lru_cache(maxsize=4096)
def _numbers(body: str, first: int, locale: str, agreed: str) -> tuple[list[tuple[str, int]], Counter[str]]:
    """Numbers of a text with their lines, and those that words in it may mean; each text is asked for several times."""
    lines = list(_prose(body, first, agreed))
    stated = [(value, number) for number, line in lines for value in amounts(line, locale)]
    return stated, Counter(value for _, line in lines for value in spelled(line, locale))


def _agreed(glossary: Glossary, locale: str) -> str:
    """A pattern of the agreed words that contain digits, such as 20/80 rule."""
    words = [word for term in glossary.terms if re.search(r"\d", (word := term.word.in_(locale)))]
    return "|".join(map(re.escape, words)) or r"(?!)"


def _prose(body: str, first: int, agreed: str) -> Iterator[tuple[int, str]]:
    """Lines of running text, without block calls and without the agreed words."""
    pattern = re.compile(agreed, re.I)
    for number, line in prose_lines(body, first):
        if not line.startswith("///"):
            yield number, pattern.sub(" ", NO_PROSE.sub(" ", line))
