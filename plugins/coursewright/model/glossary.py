"""The agreed words of a course."""

from dataclasses import dataclass

from coursewright.model.text import Text


@dataclass(frozen=True, kw_only=True)
class Term:
    """A word, its agreed translation and what it means."""

    id: str
    word: Text
    definition: Text
    avoid: tuple[str, ...]
    """Translations that were considered and rejected; none may stand in a page."""
    group: str
    line: int


@dataclass(frozen=True)
class TermGroup:
    id: str
    title: Text


@dataclass(frozen=True)
class Glossary:
    groups: tuple[TermGroup, ...]
    terms: tuple[Term, ...]

    def term(self, id: str) -> Term | None:
        return next((term for term in self.terms if term.id == id), None)
