"""Course → what must lie in the room: the kit, the materials of activities, a copy of each form."""

from collections.abc import Iterator
from dataclasses import dataclass

from coursewright.model.binder import Binder
from coursewright.view.agenda import Place

SHARE_WORDS = {
    "person": "person", "pair": "pair", "trio": "trio", "table": "table of 4 to 6", "team": "team of 4 or 5",
    "room": "room",
}  # fmt: skip
GROUP_WORDS = {"person": "People", "pair": "Pairs", "trio": "Trios", "table": "Tables", "team": "Teams"}


@dataclass(frozen=True)
class Needed:
    """One line of the list."""

    label: str
    count: int
    per: str
    used: Place | None
    """Where it is used; None for the kit of the room."""


def materials(binder: Binder, locale: str) -> tuple[Needed, ...]:
    """The kit first, then in the order of the days what activities and forms need, each once."""
    kit = (Needed(thing.label.in_(locale), thing.count, thing.per, None) for thing in binder.course.kit)
    return tuple(dict.fromkeys([*kit, *_used(binder, locale)]))


def _used(binder: Binder, locale: str) -> Iterator[Needed]:
    for day in binder.course.days:
        for session in day.sessions:
            place = Place(session.title.in_(locale), f"agenda.md#{session.id}")
            if activity := binder.activities.get(session.activity):
                for thing in activity.materials:
                    yield Needed(thing.label.in_(locale), thing.count, thing.per, place)
            for id in session.forms:
                if form := binder.forms.get(id):
                    yield Needed(form.title.in_(locale), 1, "person", Place(form.title.in_(locale), f"forms/{id}.md"))
