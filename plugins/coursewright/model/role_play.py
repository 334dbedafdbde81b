"""A role play: roles with sealed briefs, what releases which fact, what an observer counts, and how it is scored."""

from collections.abc import Mapping
from dataclasses import dataclass

from coursewright.model.play import Play
from coursewright.model.rehearsal import Piece
from coursewright.model.text import Text

SEATS = ("trios", "two-against-two")
SIDES = ("seller", "customer", "observer")
ICONS = ("circle", "square", "triangle", "diamond")
SIGNS = ("good", "fault", "neutral")
STEPS = ("feel", "happened", "learned", "relates", "what-if", "next")
"""The six steps of a debrief, in their order (Thiagi)."""


@dataclass(frozen=True)
class Times:
    """Minutes of each part, and the silent pause in the middle of play."""

    prepare: int
    play: int
    pause_at: int
    """Minute of play at which the observer calls half-time."""
    pause_seconds: int
    feedback: int
    debrief: int


@dataclass(frozen=True, kw_only=True)
class Role:
    """Somebody who plays or observes; marked by letter and icon, never by colour alone."""

    id: str
    letter: str
    icon: str
    side: str
    """One of SIDES."""
    person: str
    """Id of the person who is played, or empty."""
    title: Text
    line: int


@dataclass(frozen=True, kw_only=True)
class Release:
    """When a role may tell a thing, and how it says it."""

    id: str
    role: str
    when: Text
    says: Text


@dataclass(frozen=True, kw_only=True)
class Count:
    """A behaviour that the observer tallies."""

    id: str
    sign: str
    """One of SIGNS."""
    title: Text
    pointer: Text
    """The reference value, shown after play; empty halves where there is none."""


@dataclass(frozen=True)
class Outcome:
    id: str
    text: Text


@dataclass(frozen=True)
class DebriefStep:
    step: str
    """One of STEPS."""
    ask: Text


@dataclass(frozen=True)
class Option:
    """One way to settle an issue; a side that may not agree to it has no points for it."""

    id: str
    label: Text
    seller: int | None
    customer: int | None


@dataclass(frozen=True)
class Issue:
    """Something to be settled, and what each way is worth to either side."""

    id: str
    title: Text
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Package:
    """An agreement: issue id → option id, with the points it must come to."""

    id: str
    title: Text
    options: Mapping[str, str]
    seller: int
    customer: int


@dataclass(frozen=True, kw_only=True)
class RolePlay(Piece):
    """A role play of the rehearsal kit."""

    seats: str
    """One of SEATS."""
    times: Times
    roles: tuple[Role, ...]
    release: tuple[Release, ...]
    enough: Mapping[str, Text]
    """Role → when it is satisfied."""
    never: Mapping[str, Text]
    """Role → one thing that it will not do."""
    counts: tuple[Count, ...]
    outcomes: tuple[Outcome, ...]
    debrief: tuple[DebriefStep, ...]
    issues: tuple[Issue, ...]
    reservation: Mapping[str, int]
    """Side → points below which it should walk away."""
    checks: tuple[Package, ...]
    plays: tuple[Play, ...]
    """Written games for one learner alone."""

    def role(self, id: str) -> Role | None:
        return next((role for role in self.roles if role.id == id), None)

    @property
    def playing(self) -> tuple[Role, ...]:
        return tuple(role for role in self.roles if role.side != "observer")
