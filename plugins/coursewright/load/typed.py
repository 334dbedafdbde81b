"""What a part of a condition gives, and why a part cannot be read."""

from dataclasses import dataclass
from typing import NoReturn

from coursewright.model.expression import Node
from coursewright.model.form import Field


@dataclass(frozen=True)
class Typed:
    """A node, and the kind of value that it gives."""

    node: Node
    kind: str
    options: tuple[str, ...] = ()
    """What a choice may be."""
    field: Field | None = None
    """Where it comes from."""


class WrongError(Exception):
    """The code of a finding, what is wrong, and the remedy."""

    def __init__(self, code: str, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.code, self.problem, self.remedy = code, problem, remedy


def wrong(code: str, problem: str, remedy: str) -> NoReturn:
    raise WrongError(code, problem, remedy)
