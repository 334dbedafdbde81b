"""
The condition of a hint, read and understood.

A path says from which scope it is seen: 0 is the form, 1 the row or text that is being looked at, 2 one inside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Literal:
    value: str | int | float | bool


@dataclass(frozen=True)
class WordList:
    """Words to look for: `["introduce", "介绍"]`; a star at the end stands for any ending."""

    words: tuple[str, ...]


@dataclass(frozen=True)
class Path:
    """The value of a field; through rows, the values of all rows. Without fields: the scope itself."""

    scope: int
    fields: tuple[str, ...]
    previous: bool = False
    """Seen from the row before."""


@dataclass(frozen=True)
class Today:
    pass


@dataclass(frozen=True)
class Operation:
    """`and`, `or`, `not`, a comparison or a sum."""

    operator: str
    operands: tuple["Node", ...]


@dataclass(frozen=True)
class Call:
    """One of the functions that look at values."""

    function: str
    operands: tuple["Node", ...]


@dataclass(frozen=True)
class Quantified:
    """
    `any`, `all`, `where` or `mapped`: what is asked of each member of a list, as a scope of its own.

    `where` gives the members for which it holds, `mapped` what it is for each of them.
    """

    function: str
    members: "Node"
    scope: int
    condition: "Node"


Node = Literal | WordList | Path | Today | Operation | Call | Quantified
FALSE = Literal(False)

LISTS = ("texts", "numbers", "dates", "choices", "flags", "rows")
WORDS = ("words", "text")
FUNCTIONS: Mapping[str, tuple[tuple[tuple[str, ...], ...], str]] = {
    "count": ((("text", "number", "date", "choice", *LISTS),), "number"),
    "distinct": ((LISTS,), "number"),
    "empty": ((("text", "number", "date", "choice", "group", *LISTS),), "flag"),
    "matches": ((("text", "texts"), WORDS), "flag"),
    "contains": ((("text", "texts"), WORDS), "flag"),
    "starts": ((("text", "texts"), WORDS), "flag"),
    "names": ((("text",),), "words"),
    "sum": ((("numbers", "number"),), "number"),
    "least": ((("numbers",),), "number"),
    "most": ((("numbers",),), "number"),
    "days": ((("date",), ("date",)), "number"),
    "abs": ((("number",),), "number"),
}
"""Function → what each operand may be, and what it gives."""

OVER_ROWS = ("count", "sum", "least", "most")
"""Functions that may be given rows, and what to count or to sum in each."""

ENDS: Mapping[str, str] = {"texts": "text", "numbers": "number", "dates": "date", "choices": "choice"}
"""What the first or the last member of a list is."""
