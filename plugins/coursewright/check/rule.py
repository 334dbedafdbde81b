"""What a check is: a function from a binder to findings, with a code and a one-line promise."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from coursewright.model.binder import Binder
from coursewright.model.finding import Finding

Check = Callable[[Binder], Iterator[Finding]]


@dataclass(frozen=True)
class Rule:
    """A check with its code and what it asserts."""

    code: str
    promise: str
    check: Check


def rule(check: Check) -> Rule:
    """The rule that `check` proves; its docstring begins with the code: `PAR001. Every page has a twin.`"""
    code, promise = (check.__doc__ or "").strip().split(". ", 1)
    return Rule(code, promise.strip().splitlines()[0], check)
