"""Course → the two days as a reader looks them up: clock times, kinds, places to go."""

from collections.abc import Iterator
from dataclasses import dataclass

from coursewright.locale.words import Words
from coursewright.model.binder import Binder
from coursewright.model.course import Day, Session

KIND_WORDS = {
    "opening": "Opening", "activity": "Activity", "lesson": "Lesson", "demonstration": "Demonstration",
    "exercise": "Exercise", "practice": "Practice", "form-work": "Form work", "sharing": "Sharing",
    "energiser": "Energiser", "case-setup": "Case: set-up", "case": "Case", "role-play-prep": "Role play: preparation",
    "role-play": "Role play", "debrief": "Debrief", "review": "Review", "summary": "Summary",
    "action-plan": "Action plan", "evaluation": "Evaluation", "break": "Break", "lunch": "Lunch",
}  # fmt: skip


@dataclass(frozen=True)
class Place:
    """Somewhere in the course that a reader can go."""

    title: str
    uri: str


@dataclass(frozen=True, kw_only=True)
class Row:
    """One session, as a line of the agenda."""

    id: str
    starts: int
    """Minutes after midnight."""
    minutes: int
    kind: str
    kind_word: str
    title: str
    group: str
    phase: str
    module: Place | None
    """`uri` is empty where its pages are not written."""
    places: tuple[Place, ...]
    """The activity and the forms."""
    is_pause: bool
    locked: bool


@dataclass(frozen=True, kw_only=True)
class DayAgenda:
    id: str
    title: str
    starts: int
    ends: int
    rows: tuple[Row, ...]

    @property
    def taught(self) -> int:
        """Minutes without the pauses."""
        return sum(row.minutes for row in self.rows if not row.is_pause)

    @property
    def paused(self) -> int:
        return sum(row.minutes for row in self.rows if row.is_pause)


def agenda(binder: Binder, locale: str, words: Words) -> tuple[DayAgenda, ...]:
    """Every day of the course."""
    return tuple(_day(binder, day, locale, words) for day in binder.course.days)


def module_slice(binder: Binder, module: str, locale: str, words: Words) -> tuple[DayAgenda, ...]:
    """The sessions of one module, by day; days without any are left out. Clock times stay those of the whole day."""
    days = agenda(binder, locale, words)
    wanted = {session.id for session in binder.course.sessions(module)}
    slices = (
        DayAgenda(
            id=day.id, title=day.title, starts=day.starts, ends=day.ends,
            rows=tuple(row for row in day.rows if row.id in wanted),
        )
        for day in days
    )  # fmt: skip
    return tuple(day for day in slices if day.rows)


def module_place(binder: Binder, id: str, locale: str) -> Place | None:
    """Where a module is taught on the site."""
    module = binder.course.module(id)
    if not module:
        return None
    uri = f"{id}/index.md"
    return Place(module.title.in_(locale), uri if uri in binder.pages[locale] else "")


def _day(binder: Binder, day: Day, locale: str, words: Words) -> DayAgenda:
    rows = tuple(_row(binder, session, starts, locale, words) for starts, session in day.clock())
    return DayAgenda(id=day.id, title=day.title.in_(locale), starts=day.starts, ends=day.ends, rows=rows)


def _row(binder: Binder, session: Session, starts: int, locale: str, words: Words) -> Row:
    module = binder.course.module(session.module)
    return Row(
        id=session.id,
        starts=starts,
        minutes=session.minutes.planned,
        kind=session.kind,
        kind_word=words(KIND_WORDS.get(session.kind, session.kind)),
        title=session.title.in_(locale),
        group=session.group.in_(locale),
        phase=module.phase if module else "",
        module=module_place(binder, session.module, locale),
        places=tuple(_places(binder, session, locale)),
        is_pause=session.is_pause,
        locked=session.locked,
    )


def _places(binder: Binder, session: Session, locale: str) -> Iterator[Place]:
    if activity := binder.activities.get(session.activity):
        for page in binder.pages[locale].values():
            if any(block.name == "activity" and block.argument == activity.id for block in page.blocks):
                yield Place(activity.title.in_(locale), f"{page.uri}#activity-{activity.id}")
                break
    for id in session.forms:
        if form := binder.forms.get(id):
            yield Place(form.title.in_(locale), f"forms/{id}.md")
    if piece := next((piece for piece in binder.pieces if piece.id == session.case), None):
        yield Place(piece.title.in_(locale), piece.index)
