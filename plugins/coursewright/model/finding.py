"""What is wrong with a course, where, and what to do about it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Finding:
    """One thing that an author should mend: `path:line: CODE dotted.name: problem: remedy`."""

    path: Path
    """Relative to the root of the course."""
    line: int
    """Counted from 1."""
    code: str
    """Stable for ever: three letters for the topic, three digits. The rules page explains each."""
    name: str
    """Dotted name of the value inside its file, or empty for prose."""
    problem: str
    remedy: str

    def __str__(self) -> str:
        name = f"{self.name}: " if self.name else ""
        return f"{self.path.as_posix()}:{self.line}: {self.code} {name}{self.problem}: {self.remedy}"
