"""
The spine of a course.

    Course
    ├─ modules   Module     what is learned, and in which phase of the customer's decision it helps
    └─ days      Day        when
       └─ sessions  Session    one stretch of the day: a lesson, a drill, a break
          └─ minutes   Minutes   planned, least, most
"""

from collections.abc import Iterator
from dataclasses import dataclass

from coursewright.model.material import Material
from coursewright.model.text import Text

PHASES = ("recognition", "evaluation", "resolution", "implementation")
"""The four phases of a customer's decision, in their order."""

PAUSES = ("break", "lunch")
"""Kinds of session in which nothing is taught."""

KINDS = (
    "opening", "activity", "lesson", "demonstration", "exercise", "practice", "form-work", "sharing", "energiser",
    "case-setup", "case", "role-play-prep", "role-play", "debrief", "review", "summary", "action-plan",
    "evaluation", *PAUSES,
)  # fmt: skip


@dataclass(frozen=True)
class Minutes:
    """How long a session is meant to take, and how far it can be squeezed or stretched."""

    planned: int
    least: int
    most: int


@dataclass(frozen=True, kw_only=True)
class Module:
    """Sessions that share a learning goal."""

    id: str
    title: Text
    short: Text
    """A name of a few characters, for the strip and the navigation."""
    phase: str
    """One of PHASES, or empty where a module serves all of them."""
    planned: bool
    """Announced in the agenda, its pages not written yet."""
    line: int = 1
    """Where it stands in its file."""


@dataclass(frozen=True, kw_only=True)
class Session:
    """One stretch of a day with one way of working."""

    id: str
    module: str
    """Id of its module; empty for a break."""
    kind: str
    title: Text
    group: Text
    minutes: Minutes
    cut: int
    """Order of sacrifice when the day runs late: 1 goes first, 0 never goes."""
    locked: bool
    """Stands at its clock time whatever happens before, as lunch does."""
    activity: str
    forms: tuple[str, ...]
    case: str
    line: int = 1

    @property
    def is_pause(self) -> bool:
        return self.kind in PAUSES


@dataclass(frozen=True, kw_only=True)
class Day:
    """Sessions in their order, from a clock time to another."""

    id: str
    title: Text
    starts: int
    """Minutes after midnight."""
    ends: int
    """Minutes after midnight."""
    sessions: tuple[Session, ...]
    line: int = 1

    @property
    def minutes(self) -> int:
        return sum(session.minutes.planned for session in self.sessions)

    def clock(self) -> Iterator[tuple[int, Session]]:
        """Each session with its start in minutes after midnight."""
        now = self.starts
        for session in self.sessions:
            yield now, session
            now += session.minutes.planned


@dataclass(frozen=True, kw_only=True)
class Course:
    """A course: its modules, and the days on which they are taught."""

    title: Text
    version: str
    group_least: int
    group_ideal: int
    group_most: int
    kit: tuple[Material, ...]
    """What the room needs whatever is taught."""
    modules: tuple[Module, ...]
    days: tuple[Day, ...]

    def sessions(self, module: str) -> tuple[Session, ...]:
        return tuple(session for day in self.days for session in day.sessions if session.module == module)

    def minutes(self, module: str) -> int:
        return sum(session.minutes.planned for session in self.sessions(module))

    def module(self, id: str) -> Module | None:
        return next((module for module in self.modules if module.id == id), None)

    def session(self, id: str) -> Session | None:
        return next((session for day in self.days for session in day.sessions if session.id == id), None)
