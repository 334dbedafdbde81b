"""The account that runs through a course: what is known of it, and who takes part."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from coursewright.model.text import Text

INSERTION = r"\{\{([a-z0-9-]+)\}\}"
"""How a page calls a fact."""


@dataclass(frozen=True, kw_only=True)
class Fact:
    """A figure, an amount or a date; a page inserts it with `{{id}}`."""

    id: str
    value: Text
    path: Path
    line: int


def insert(match: re.Match[str], value: str) -> str:
    """What stands for an `INSERTION`; between Chinese and Latin letters or digits goes a space."""
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    return " " * _apart(before, value[:1]) + value + " " * _apart(value[-1:], after)


def _apart(left: str, right: str) -> bool:
    pair = left + right
    return len(pair) == 2 and pair.isalnum() and left.isascii() != right.isascii() and max(pair) > "\u2e80"


@dataclass(frozen=True)
class Person:
    name: Text
    title: Text


@dataclass(frozen=True, kw_only=True)
class RunningAccount:
    """Everything that pages may state of the account; empty where a course has none."""

    facts: Mapping[str, Fact] = field(default_factory=dict)
    names: tuple[Text, ...] = ()
    """People and companies. Pages write them out; a page and its twin name the same."""
    people: Mapping[str, Person] = field(default_factory=dict)
    """Id → somebody who takes part."""
