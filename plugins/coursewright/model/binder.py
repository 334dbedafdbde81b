"""Everything that was loaded of a course."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from coursewright.model.account import RunningAccount
from coursewright.model.activity import Activity
from coursewright.model.course import Course
from coursewright.model.figure import Figure
from coursewright.model.finding import Finding
from coursewright.model.form import Form
from coursewright.model.glossary import Glossary
from coursewright.model.page import Page
from coursewright.model.quiz import Quiz


@dataclass(frozen=True, kw_only=True)
class Binder:
    """The spine of a course with its words, pages, exercises, and what went wrong while they were read."""

    root: Path
    course: Course
    glossary: Glossary
    account: RunningAccount
    activities: Mapping[str, Activity]
    figures: Mapping[str, Figure]
    forms: Mapping[str, Form]
    quizzes: Mapping[str, Quiz]
    """Module id → quiz."""
    pages: Mapping[str, Mapping[str, Page]]
    """Locale → uri → page."""
    findings: tuple[Finding, ...]

    def generated_uris(self) -> frozenset[str]:
        """Pages that no file stands for: they are made from the data."""
        forms = {f"forms/{id}.md" for id in self.forms}
        return frozenset({"agenda.md", "glossary.md", "forms/index.md", *forms})

    def prose(self) -> Iterator[Page]:
        """Every Markdown text: pages, and the text of activities."""
        for pages in self.pages.values():
            yield from pages.values()
        for activity in self.activities.values():
            yield from activity.prose.values()
