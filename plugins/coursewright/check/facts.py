"""FCT: what is said of the running account comes from its file, and is the same in both languages."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from coursewright.check.amounts import amounts
from coursewright.check.places import is_whole, pairs, prose_lines
from coursewright.model.account import INSERTION
from coursewright.model.binder import Binder
from coursewright.model.finding import Finding
from coursewright.model.page import Page
from coursewright.model.text import LOCALES

ACCOUNT = Path("content/account.yml")


def inserted_facts_exist(binder: Binder) -> Iterator[Finding]:
    """FCT001. Every fact that a page inserts stands in the file of the running account."""
    facts = binder.facts
    for page in binder.prose() if is_whole(binder, ACCOUNT) else ():
        for line, id in _insertions(page):
            if id not in facts:
                near = get_close_matches(id, facts, 1)
                remedy = f"did you mean {{{{{near[0]}}}}}?" if near else f"add it to {ACCOUNT.as_posix()}"
                yield Finding(page.path, line, "FCT001", "", f"there is no fact {id}", remedy)


def twins_insert_the_same_facts(binder: Binder) -> Iterator[Finding]:
    """FCT002. A page and its twin insert the same facts, as often."""
    for source, twin in pairs(binder):
        for page, other in ((source, twin), (twin, source)):
            there = Counter(id for _, id in _insertions(other))
            for line, id in _insertions(page):
                there[id] -= 1
                if there[id] == -1:
                    remedy = "insert it there too, or take it out here"
                    problem = f"{other.path.as_posix()} inserts {id} less often"
                    yield Finding(page.path, line, "FCT002", "", problem, remedy)


def twins_name_the_same_people(binder: Binder) -> Iterator[Finding]:
    """FCT003. A page and its twin name the same people and companies of the running account."""
    for source, twin in pairs(binder):
        for page, other in ((source, twin), (twin, source)):
            for name in binder.account.names:
                here, there = (_first(each, name.in_(each.locale)) for each in (page, other))
                if here and not there:
                    problem = (
                        f"{name.in_(page.locale)} stands here, {name.in_(other.locale)} not in {other.path.as_posix()}"
                    )
                    yield Finding(page.path, here, "FCT003", "", problem, "name the same on both pages")


def halves_of_a_fact_agree(binder: Binder) -> Iterator[Finding]:
    """FCT004. Both halves of a fact name the same numbers."""
    for fact in binder.facts.values():
        one, other = (sorted(amounts(fact.value.in_(locale), locale)) for locale in LOCALES)
        if one != other and all(fact.value.in_(locale) for locale in LOCALES):
            problem = f"{' '.join(one) or 'no number'} in one half, {' '.join(other) or 'no number'} in the other"
            yield Finding(fact.path, fact.line, "FCT004", f"facts.{fact.id}", problem, "correct one of the two")


def _insertions(page: Page) -> Iterator[tuple[int, str]]:
    for line, text in prose_lines(page):
        yield from ((line, match) for match in re.findall(INSERTION, text))


def _first(page: Page, name: str) -> int:
    """The first line that names it; 0 where none does."""
    if name not in page.body:  # most pages name few people: no line has to be read
        return 0
    named = re.compile(rf"(?<![A-Za-z]){re.escape(name)}(?![a-z])")
    return next((line for line, text in prose_lines(page) if named.search(text)), 0)
