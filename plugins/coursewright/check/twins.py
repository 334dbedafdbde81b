"""PAR: both languages say the same, in the same order."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path

from coursewright.check.places import pairs
from coursewright.model.binder import Binder
from coursewright.model.blocks import BLOCKS
from coursewright.model.finding import Finding
from coursewright.model.page import Block, Page
from coursewright.model.text import LOCALES

NAMING = ("activity", "figure", "form", "quiz", "session", "variant", "exhibit", "piece")
"""Kinds of argument that are no words of a language."""


def every_page_has_a_twin(binder: Binder) -> Iterator[Finding]:
    """PAR001. Every page exists in every language, under the same path."""
    for locale in LOCALES:
        for page in binder.pages[locale].values():
            for other in LOCALES:
                path = page.path_in(other)
                if not (binder.root / path).exists():
                    remedy = f"write {path.as_posix()}, or delete this page"
                    yield Finding(page.path, 1, "PAR001", "", f"the page has no twin in {other}", remedy)
    for id in binder.activities:
        for locale in LOCALES:
            path = Path("exercises/drills", id, f"{locale}.md")
            if not (binder.root / path).exists():
                problem = f"the activity has no text in {locale}"
                yield Finding(path, 1, "PAR001", "", problem, f"write {path.as_posix()}")


def outlines_match(binder: Binder) -> Iterator[Finding]:
    """PAR002. Twins have headings of the same levels, in the same order."""
    for source, twin in pairs(binder):
        theirs, mine = ([heading.level for heading in page.headings] for page in (source, twin))
        if mine == theirs:
            continue
        at = _first_difference(mine, theirs)
        line = twin.headings[at].line if at < len(mine) else _last_line(twin)
        remedy = "delete the heading, or add its twin"
        if at < len(theirs):
            remedy = f"compare with “{source.headings[at].text}” on line {source.headings[at].line} there"
        problem = f"outline {_outline(mine)} differs from {_outline(theirs)} of {source.path.as_posix()}"
        yield Finding(twin.path, line, "PAR002", "", problem, remedy)


def headings_have_the_same_ids(binder: Binder) -> Iterator[Finding]:
    """PAR003. Every heading below the title has an explicit id, the same in both languages."""
    for page in binder.prose():
        for heading in page.headings:
            if heading.level in (2, 3) and not heading.id:
                yield Finding(page.path, heading.line, "PAR003", "", "the heading has no id", "end it with {#some-id}")
    for source, twin in pairs(binder):
        if [heading.level for heading in source.headings] != [heading.level for heading in twin.headings]:
            continue
        for theirs, mine in zip(source.headings, twin.headings, strict=True):
            if mine.id and theirs.id and mine.id != theirs.id:
                problem = f"the id {mine.id} is {theirs.id} on line {theirs.line} of {source.path.as_posix()}"
                yield Finding(twin.path, mine.line, "PAR003", "", problem, "give both headings one id")


def twins_call_the_same_blocks(binder: Binder) -> Iterator[Finding]:
    """PAR004. Twins call the same blocks, with the same ids, in the same order."""
    for source, twin in pairs(binder):
        theirs, mine = ([_call(block) for block in page.blocks] for page in (source, twin))
        if mine == theirs:
            continue
        at = _first_difference(mine, theirs)
        line = twin.blocks[at].line if at < len(mine) else _last_line(twin)
        here, there = (f"`{calls[at]}`" if at < len(calls) else "nothing" for calls in (mine, theirs))
        remedy = "delete the block, or add its twin"
        if at < len(theirs):
            remedy = f"compare with line {source.blocks[at].line} there"
        problem = f"block {at + 1} is {here} here, {there} in {source.path.as_posix()}"
        yield Finding(twin.path, line, "PAR004", "", problem, remedy)


def twins_mark_the_same_terms(binder: Binder) -> Iterator[Finding]:
    """PAR005. A page and its twin mark the same terms of the glossary."""
    for source, twin in pairs(binder):
        for page, other in ((source, twin), (twin, source)):
            known = {use.id for use in other.terms}
            for use in page.terms:
                if use.id not in known:
                    known.add(use.id)
                    remedy = f"mark term:{use.id} there too, or take the mark out here"
                    problem = f"{other.path.as_posix()} does not mark {use.id}"
                    yield Finding(page.path, use.line, "PAR005", "", problem, remedy)


def twins_show_as_many_images(binder: Binder) -> Iterator[Finding]:
    """PAR006. A page and its twin show as many images."""
    for source, twin in pairs(binder):
        theirs, mine = len(source.images), len(twin.images)
        if mine != theirs:
            line = twin.images[-1].line if twin.images else twin.body_line
            problem = f"images: {mine}, in {source.path.as_posix()}: {theirs}"
            yield Finding(twin.path, line, "PAR006", "", problem, "show the same images on both pages")


def _first_difference(mine: Sequence[object], theirs: Sequence[object]) -> int:
    return next(index for index, (one, other) in enumerate(zip_longest(mine, theirs)) if one != other)


def _last_line(page: Page) -> int:
    return page.body_line + page.body.rstrip("\n").count("\n")


def _outline(levels: Sequence[int]) -> str:
    return "-".join(map(str, levels)) or "nothing"


def _call(block: Block) -> str:
    names = block.name in BLOCKS and BLOCKS[block.name].argument in NAMING
    return f"{block.name} | {block.argument}" if names and block.argument else block.name
