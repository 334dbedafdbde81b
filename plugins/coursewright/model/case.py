"""A case study: a public story, exhibits, tasks, and information that a team may buy with questions."""

from collections.abc import Mapping
from dataclasses import dataclass

from coursewright.model.form import Example
from coursewright.model.rehearsal import Piece
from coursewright.model.text import Text

EXHIBIT_KINDS = (
    "org-chart", "extract", "magazine", "card", "rule", "rumours", "table", "log", "minutes", "notice", "mail",
)  # fmt: skip

CALL_KINDS = ("situation", "problem", "implication", "payoff", "pitch")
"""Kinds of question, and the pitch that is none."""


@dataclass(frozen=True)
class Exhibit:
    id: str
    kind: str
    title: Text


@dataclass(frozen=True, kw_only=True)
class Task:
    """Something that a team does with the exhibits, and what it hands in."""

    id: str
    minutes: int
    exhibits: tuple[str, ...]
    form: str
    do: Text
    deliverable: Text


@dataclass(frozen=True, kw_only=True)
class Character:
    """What everybody may know of a person of the story."""

    person: str
    age: int
    public: Text


@dataclass(frozen=True)
class TeamRole:
    role: Text
    does: Text


@dataclass(frozen=True, kw_only=True)
class Call:
    """A question of one kind to one person: what it costs, and what comes back."""

    id: str
    person: str
    kind: str
    cost: int
    ask: Text
    answer: Text
    lesson: Text


@dataclass(frozen=True, kw_only=True)
class Case(Piece):
    """A case study of the rehearsal kit."""

    minutes: int
    """Of group work in all."""
    people: tuple[str, ...]
    characters: Mapping[str, Character]
    exhibits: tuple[Exhibit, ...]
    tasks: tuple[Task, ...]
    team: tuple[TeamRole, ...]
    budget: int
    """Questions that a team may buy; 0 where nothing is for sale."""
    calls: tuple[Call, ...]
    starts: Mapping[str, Example]
    """Form → what everybody knows already, so that nobody has to type it in the room."""
