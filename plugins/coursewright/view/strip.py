"""Course → the two days as a strip of modules and pauses, and their totals."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from coursewright.locale.words import Words
from coursewright.model.binder import Binder
from coursewright.model.course import PHASES, Day, Session
from coursewright.view.agenda import Place, module_place

PHASE_WORDS = {
    "recognition": "Recognition of needs",
    "evaluation": "Evaluation of options",
    "resolution": "Resolution of concerns",
    "implementation": "Implementation",
}


@dataclass(frozen=True, kw_only=True)
class Part:
    """Neighbouring sessions of one module, or one pause."""

    title: str
    uri: str
    starts: int
    """Minutes after midnight."""
    minutes: int
    phase: str
    kind: str
    is_pause: bool


@dataclass(frozen=True)
class StripDay:
    id: str
    title: str
    starts: int
    ends: int
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Total:
    """Minutes of one module, on each day and together."""

    place: Place
    phase: str
    by_day: tuple[int, ...]

    @property
    def minutes(self) -> int:
        return sum(self.by_day)


def strip(binder: Binder, locale: str) -> tuple[StripDay, ...]:
    """The days with their parts in order."""
    return tuple(
        StripDay(day.id, day.title.in_(locale), day.starts, day.ends, tuple(_parts(binder, day, locale)))
        for day in binder.course.days
    )


def totals(binder: Binder, locale: str) -> tuple[Total, ...]:
    """One total per module, in the order of the course."""
    found = []
    for module in binder.course.modules:
        by_day = tuple(
            sum(session.minutes.planned for session in day.sessions if session.module == module.id)
            for day in binder.course.days
        )
        place = module_place(binder, module.id, locale)
        if place:
            found.append(Total(place, module.phase, by_day))
    return tuple(found)


def phase_words(words: Words) -> list[tuple[str, str]]:
    """The phases in order, each with its word."""
    return [(phase, words(PHASE_WORDS[phase])) for phase in PHASES]


def _parts(binder: Binder, day: Day, locale: str) -> Iterator[Part]:
    def together(item: tuple[int, Session]) -> str:
        session = item[1]
        return session.id if session.is_pause else session.module

    for _, items in groupby(day.clock(), key=together):
        clock, sessions = zip(*items, strict=True)
        first = sessions[0]
        module = binder.course.module(first.module)
        place = module_place(binder, first.module, locale)
        yield Part(
            title=module.short.in_(locale) if module else first.title.in_(locale),
            uri=place.uri if place else "",
            starts=clock[0],
            minutes=sum(session.minutes.planned for session in sessions),
            phase=module.phase if module else "",
            kind=first.kind,
            is_pause=first.is_pause,
        )
