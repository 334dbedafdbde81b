"""What a Markdown page says of itself, as far as checks and navigation need it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

AUDIENCES = ("trainers", "sealed", "self-study")
"""
Whom a page may be meant for: those who teach; one role of a role play, until it is played; a learner alone, who has
done the work before.
"""


@dataclass(frozen=True)
class Heading:
    level: int
    text: str
    id: str
    """The explicit `{#id}`, or empty."""
    line: int


@dataclass(frozen=True)
class Block:
    """A `/// name | argument` call."""

    name: str
    argument: str
    depth: int
    """Blocks around it."""
    line: int
    end: int
    """Line of the closing slashes; 0 where they are missing."""


@dataclass(frozen=True)
class Link:
    """A link to a place, `[text](target)`."""

    text: str
    target: str
    line: int


@dataclass(frozen=True)
class Image:
    alternative: str
    target: str
    line: int


@dataclass(frozen=True)
class TermUse:
    """`[text](term:id)`: a word of the glossary in running text."""

    id: str
    text: str
    line: int


@dataclass(frozen=True)
class Waiver:
    """An author's reason why a finding does not hold on this page."""

    code: str
    value: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class Page:
    """One Markdown file in one language."""

    path: Path
    """Relative to the root of the course."""
    uri: str
    """Relative to the folder of its language: `question-strategy/needs.md`. The twin has the same."""
    locale: str
    title: str
    description: str
    audience: str
    """One of AUDIENCES, or empty: everyone."""
    role: str
    """The role that a sealed brief is for."""
    translates: str
    """Stamp of the source page that this translation was made from; empty in the source language."""
    waivers: tuple[Waiver, ...]
    meta_lines: Mapping[str, int]
    """Line of each front-matter key."""
    body: str
    body_line: int
    """Line on which the body begins."""
    headings: tuple[Heading, ...]
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]
    images: tuple[Image, ...]
    terms: tuple[TermUse, ...]

    def path_in(self, locale: str) -> Path:
        """Where the same page stands in another language."""
        parts = list(self.path.parts)
        parts[parts.index(self.locale)] = locale
        return Path(*parts)

    @property
    def piece(self) -> str:
        """Id of the case or role play that the page belongs to, or empty: it stands in exercises/, not in content/."""
        return self.uri.split("/")[1] if self.uri.startswith(("cases/", "role-plays/")) else ""

    @property
    def module(self) -> str:
        """Id of the module that the page belongs to: its folder."""
        return self.uri.partition("/")[0] if "/" in self.uri else ""

    def waives(self, code: str, value: str) -> bool:
        return any(waiver.code == code and waiver.value in ("", value) for waiver in self.waivers)
