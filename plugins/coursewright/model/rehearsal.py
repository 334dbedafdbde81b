"""What the pieces of the rehearsal kit, cases and role plays, have in common."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from coursewright.model.account import Fact
from coursewright.model.text import Text

LEVELS = 4
"""Points that a line of a rubric gives at most."""

LINES = 5
"""Lines of a rubric: five of four points are twenty."""


@dataclass(frozen=True)
class RubricLine:
    """One thing that is judged, and what one, two, three and four points look like."""

    id: str
    title: Text
    levels: tuple[Text, ...]


@dataclass(frozen=True)
class Variation:
    """Another way to run the piece: shorter, harder, online, in another industry."""

    id: str
    title: Text
    text: Text


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A case or a role play of the rehearsal kit."""

    id: str
    path: Path
    """Its YAML file, relative to the root of the course."""
    folder: str
    """Where its pages stand on the site: `cases/<id>` or `role-plays/<id>`."""
    title: Text
    module: str
    phase: str
    """The phase of the customer's decision in which it plays, one of PHASES."""
    date: Text
    aim: Text
    facts: Mapping[str, Fact]
    """Facts that only this piece knows; the others are those of the running account."""
    rubric: tuple[RubricLine, ...]
    variations: tuple[Variation, ...]

    @property
    def index(self) -> str:
        return f"{self.folder}/index.md"
