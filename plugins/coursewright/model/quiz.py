"""Questions that check what a learner would do."""

from dataclasses import dataclass

from coursewright.model.text import Text


@dataclass(frozen=True, kw_only=True)
class Option:
    id: str
    text: Text
    best: bool
    error: str
    """The named error that a wrong option stands for; empty for the best one."""
    feedback: Text


@dataclass(frozen=True, kw_only=True)
class Question:
    id: str
    prompt: Text
    options: tuple[Option, ...]


@dataclass(frozen=True, kw_only=True)
class Quiz:
    module: str
    questions: tuple[Question, ...]
