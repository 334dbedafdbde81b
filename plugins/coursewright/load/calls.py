"""The functions of a condition: what each may be given, and what it gives."""

import ast
from difflib import get_close_matches
from typing import Protocol

from coursewright.load.typed import Typed, wrong
from coursewright.model.expression import ENDS, FUNCTIONS, LISTS, OVER_ROWS, Call, Node, Path, Quantified
from coursewright.model.form import EVIDENCE, EVIDENCE_KEY, Field


class Reading(Protocol):
    """Who reads the operands, and what can be seen from there."""

    scopes: list[tuple[Field, ...]]

    def read(self, tree: ast.expr) -> Typed: ...
    def expect(self, found: Typed, kinds: tuple[str, ...], text: str) -> Node: ...
    def inside(self, fields: tuple[Field, ...]) -> "Reading": ...
    def outside(self) -> "Reading": ...


def called(reading: Reading, function: str, arguments: list[ast.expr]) -> Typed:
    """The call as a node; EXP003 for an unknown function, EXP004 for operands that do not fit."""
    if function in SPECIAL:
        return SPECIAL[function](reading, function, arguments)
    if function in OVER_ROWS and len(arguments) == 2:
        return _over_rows(reading, function, arguments)
    if function not in FUNCTIONS:
        known = [*FUNCTIONS, *SPECIAL]
        near = get_close_matches(function, known, 1)
        remedy = f"did you mean {near[0]}?" if near else f"use one of {', '.join(known)}"
        wrong("EXP003", f"there is no function {function}", remedy)
    wanted, kind = FUNCTIONS[function]
    _counted(function, arguments, len(wanted))
    pairs = zip(arguments, wanted, strict=True)
    operands = tuple(reading.expect(reading.read(tree), kinds, ast.unparse(tree)) for tree, kinds in pairs)
    return Typed(Call(function, operands), kind)


def _counted(function: str, arguments: list[ast.expr], wanted: int) -> None:
    if len(arguments) != wanted:
        problem = f"{function}(…) has {len(arguments)} operands, not {wanted}"
        wrong("EXP004", problem, f"give it {wanted}, with commas between them")


def _over_rows(reading: Reading, function: str, arguments: list[ast.expr]) -> Typed:
    """`count(rows, condition)`, and `sum(rows, number)` and its like."""
    if function == "count":
        return Typed(Call(function, (_where(reading, "where", arguments).node,)), "number")
    return Typed(Call(function, (_mapped(reading, arguments[0], arguments[1], ("number",)),)), "number")


def _mapped(reading: Reading, members: ast.expr, value: ast.expr, kinds: tuple[str, ...]) -> Node:
    """What `value` is in each member, as a list as long as theirs."""
    node, inner = _members(reading, members)
    return Quantified("mapped", node, len(reading.scopes), inner.expect(inner.read(value), kinds, ast.unparse(value)))


def _members(reading: Reading, tree: ast.expr) -> tuple[Node, Reading]:
    found = reading.read(tree)
    node = reading.expect(found, ("rows", "texts"), ast.unparse(tree))
    return node, reading.inside(found.field.fields if found.field else ())


def _quantified(reading: Reading, function: str, arguments: list[ast.expr]) -> Typed:
    _counted(function, arguments, 2)
    node, inner = _members(reading, arguments[0])
    condition = inner.expect(inner.read(arguments[1]), ("flag",), ast.unparse(arguments[1]))
    return Typed(Quantified(function, node, len(reading.scopes), condition), "flag")


def _where(reading: Reading, function: str, arguments: list[ast.expr]) -> Typed:
    """The members for which a condition holds, to be counted, summed or asked on."""
    found = _quantified(reading, function, arguments)
    members = reading.read(arguments[0])
    return Typed(found.node, members.kind, field=members.field)


def _end(reading: Reading, function: str, arguments: list[ast.expr]) -> Typed:
    """`first(list)` and `last(list)`."""
    _counted(function, arguments, 1)
    found = reading.read(arguments[0])
    node = reading.expect(found, tuple(ENDS), ast.unparse(arguments[0]))
    return Typed(Call(function, (node,)), ENDS[found.kind], found.options)


def _circular(reading: Reading, function: str, arguments: list[ast.expr]) -> Typed:
    """`circular(people, name, reports_to)`: whether following the second text ever leads back."""
    _counted(function, arguments, 3)
    members, *texts = arguments
    pairs = tuple(_mapped(reading, members, text, ("text",)) for text in texts)
    return Typed(Call(function, pairs), "flag")


def _named_field(reading: Reading, function: str, arguments: list[ast.expr]) -> tuple[Typed, Path]:
    _counted(function, arguments, 1)
    found = reading.read(arguments[0])
    if not isinstance(found.node, Path) or (function == "previous" and found.node.scope == 0):
        remedy = "name a field; for previous(…), one of a row"
        wrong("EXP004", f"{function}(…) of something else than a field", remedy)
    return found, found.node


def _previous(reading: Reading, function: str, arguments: list[ast.expr]) -> Typed:
    found, path = _named_field(reading, function, arguments)
    return Typed(Path(path.scope, path.fields, previous=True), found.kind, found.options, found.field)


def _evidence(reading: Reading, function: str, arguments: list[ast.expr]) -> Typed:
    found, path = _named_field(reading, function, arguments)
    if not found.field or not found.field.evidence or found.kind in LISTS:
        wrong("EXP004", f"{ast.unparse(arguments[0])} has no evidence", "add `evidence: true` to the field")
    steps = path.fields[:-1] if found.field.kind == "money" else path.fields
    return Typed(Path(path.scope, (*steps[:-1], steps[-1] + EVIDENCE_KEY)), "choice", EVIDENCE)


def _outer(reading: Reading, function: str, arguments: list[ast.expr]) -> Typed:
    """A field of the row around this one, where a field of this one has the same name."""
    _counted(function, arguments, 1)
    if len(reading.scopes) < 2:
        wrong("EXP004", "outer(…) stands in no row", "use it inside any(…), count(…) or a hint with `each`")
    return reading.outside().read(arguments[0])


SPECIAL = {
    "any": _quantified,
    "all": _quantified,
    "where": _where,
    "first": _end,
    "last": _end,
    "circular": _circular,
    "previous": _previous,
    "evidence": _evidence,
    "outer": _outer,
}
