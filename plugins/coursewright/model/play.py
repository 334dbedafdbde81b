"""
A role play for one: the counterpart's turns are written, and the learner chooses what to say.

    Play
    ├─ turns   Turn     what the counterpart says
    │  └─ choices  Choice   what the learner may answer, of which kind, and where it leads
    └─ ends    End      how it went, and what that teaches
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coursewright.model.text import Text

CHOICE_KINDS = (
    "situation", "problem", "implication", "payoff", "check", "summary", "statement", "feature", "reassure",
    "prescribe", "pressure", "silence", "acknowledge", "concede", "trade", "irritate", "disclose", "counter",
    "tell", "hold-back", "say-own-reason", "ask-back", "look-at-watch",
)  # fmt: skip

GRADES = ("good", "middle", "poor")


@dataclass(frozen=True, kw_only=True)
class Choice:
    """Something the learner may say; `to` is the id of a turn or of an end."""

    id: str
    kind: str
    """One of CHOICE_KINDS."""
    to: str
    say: Text
    note: Text
    """What this did, in one line."""
    wins: tuple[str, ...]
    """Things that the counterpart now says in their own words."""
    sets: Mapping[str, str]
    """Issue → option that this settles or moves."""
    line: int


@dataclass(frozen=True, kw_only=True)
class Turn:
    id: str
    says: Text
    choices: tuple[Choice, ...]
    line: int


@dataclass(frozen=True, kw_only=True)
class End:
    id: str
    grade: str
    says: Text
    lesson: Text
    package: Mapping[str, str]
    """Issue → option as agreed; empty where nothing was agreed, or nothing negotiated."""
    line: int


@dataclass(frozen=True, kw_only=True)
class Play:
    """The turns of a written game, and its ends."""

    role: str
    """Id of the role that the learner plays."""
    start: str
    turns: tuple[Turn, ...]
    ends: tuple[End, ...]

    def turn(self, id: str) -> Turn | None:
        return next((turn for turn in self.turns if turn.id == id), None)

    def reached(self) -> set[str]:
        """Ids of the turns and ends that some way leads to."""
        found: set[str] = set()
        ahead = [self.start]
        while ahead:
            id = ahead.pop()
            if id not in found:
                found.add(id)
                turn = self.turn(id)
                ahead += [choice.to for choice in turn.choices] if turn else []
        return found

    def circles(self) -> Iterator[str]:
        """Ids of turns that a way can come back to: such a way need never end."""
        for turn in self.turns:
            ahead, seen = [choice.to for choice in turn.choices], set[str]()
            while ahead:
                id = ahead.pop()
                if id == turn.id:
                    yield id
                    break
                if id not in seen:
                    seen.add(id)
                    after = self.turn(id)
                    ahead += [choice.to for choice in after.choices] if after else []

    def longest(self) -> int:
        """Turns of the longest way; only for a play without circles."""
        lengths: dict[str, int] = {}

        def length(id: str) -> int:
            turn = self.turn(id)
            if not turn:
                return 0
            if id not in lengths:
                lengths[id] = 1 + max((length(choice.to) for choice in turn.choices), default=0)
            return lengths[id]

        return length(self.start)
