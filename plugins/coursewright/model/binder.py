"""Everything that was loaded of a course."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from coursewright.model.account import Fact, RunningAccount
from coursewright.model.activity import Activity
from coursewright.model.case import Case
from coursewright.model.course import Course
from coursewright.model.figure import Figure
from coursewright.model.finding import Finding
from coursewright.model.form import Form
from coursewright.model.glossary import Glossary
from coursewright.model.page import Page
from coursewright.model.quiz import Quiz
from coursewright.model.rehearsal import Piece
from coursewright.model.role_play import RolePlay


def made_pages(piece: Piece) -> dict[str, str]:
    """Pages that are made from the data of a piece: uri → for whom, as an author would write it on a page."""
    names: dict[str, str] = {}
    if isinstance(piece, Case) and piece.calls:
        names |= {"calls": "self-study", "cards": "trainers"}
    if isinstance(piece, RolePlay):
        names |= {"observe": "", **{f"alone-{play.role}": "self-study" for play in piece.plays}}
        names |= {"points": "trainers"} if piece.issues else {}
    return {f"{piece.folder}/{name}.md": audience for name, audience in {**names, "scoring": "trainers"}.items()}


@dataclass(frozen=True, kw_only=True)
class Binder:
    """The spine of a course with its words, pages, exercises, and what went wrong while they were read."""

    root: Path
    course: Course
    glossary: Glossary
    account: RunningAccount
    activities: Mapping[str, Activity]
    cases: Mapping[str, Case]
    role_plays: Mapping[str, RolePlay]
    figures: Mapping[str, Figure]
    forms: Mapping[str, Form]
    quizzes: Mapping[str, Quiz]
    """Module id → quiz."""
    pages: Mapping[str, Mapping[str, Page]]
    """Locale → uri → page; those of the rehearsal kit stand below `cases/` and `role-plays/`."""
    findings: tuple[Finding, ...]

    def generated_uris(self) -> frozenset[str]:
        """Pages that no file stands for: they are made from the data."""
        forms = {f"forms/{id}.md" for id in self.forms}
        kit = {uri for piece in self.pieces for uri in made_pages(piece)}
        if self.pieces:
            kit |= {"rehearsal/index.md", "rehearsal/rotation.md"}
        return frozenset({"agenda.md", "glossary.md", "forms/index.md", *forms, *kit})

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Cases and role plays, in the order in which the days play them."""
        found = [*self.cases.values(), *self.role_plays.values()]
        order = [module.id for module in self.course.modules]
        return tuple(
            sorted(found, key=lambda piece: order.index(piece.module) if piece.module in order else len(order))
        )

    @property
    def facts(self) -> Mapping[str, Fact]:
        """Facts of the running account and of every piece."""
        return {**self.account.facts, **{id: fact for piece in self.pieces for id, fact in piece.facts.items()}}

    def prose(self) -> Iterator[Page]:
        """Every Markdown text: pages, and the text of activities."""
        for pages in self.pages.values():
            yield from pages.values()
        for activity in self.activities.values():
            yield from activity.prose.values()
