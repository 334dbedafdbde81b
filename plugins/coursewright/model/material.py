"""Something that lies on the tables."""

from dataclasses import dataclass

from coursewright.model.text import Text

SHARES = ("person", "pair", "trio", "table", "team", "room")
"""Who shares one: a table seats 4 to 6 people, a team works on a case with 4 or 5, the room has it once."""


@dataclass(frozen=True)
class Material:
    """A thing to bring, and how many of it each person, pair, … needs."""

    label: Text
    count: int
    per: str
    """One of SHARES."""
