"""
The condition of a hint, as text → Node, or a finding that says what is wrong with it.

The grammar is that of Python's expressions, of which few are allowed: names and dotted names of fields, texts, numbers,
lists of words, `and or not`, `== != < <= > >=`, `+ - * /`, `today`, `it`, and calls of the functions below.
Nothing is ever evaluated here: the tree is read, checked against the fields, and compiled for the browser elsewhere.
"""

import ast
import re
import warnings
from collections.abc import Mapping
from difflib import get_close_matches
from typing import NoReturn

from coursewright.load.calls import called
from coursewright.load.typed import Typed, WrongError, wrong
from coursewright.load.yaml import BOOLEANS, Entry
from coursewright.model.expression import FALSE, LISTS, Literal, Node, Operation, Path, Today, WordList
from coursewright.model.form import Field

LONGEST = 1000
KIND_VALUES = {
    "text": "text", "area": "text", "ref": "text", "int": "number", "scale": "number", "money": "number",
    "date": "date", "enum": "choice", "bool": "flag", "list": "texts", "rows": "rows", "group": "group",
}  # fmt: skip
COMPARISONS: Mapping[type[ast.cmpop], str] = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
}  # fmt: skip
SUMS: Mapping[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}


def condition(entry: Entry, fields: tuple[Field, ...], each: tuple[Field, ...] = ()) -> Node:
    """
    The condition in `entry`, seen from a form with `fields`, and from inside each list in `each` (rows, then texts).

    EXP001 where it cannot be read, EXP002 for an unknown field, EXP003 for an unknown function, EXP004 for operands of
    the wrong kind, EXP005 for a choice that the field does not offer.
    """
    if not entry:
        return FALSE
    try:
        scopes: list[tuple[Field, ...]] = [fields, *(field.fields for field in each)]
        found = Reader(scopes).read(_tree(entry.string()))
        if found.kind != "flag":
            wrong("EXP004", f"the condition is a {found.kind}", "compare it with something, or ask empty(…)")
        return found.node
    except WrongError as error:
        entry.note(error.code, error.problem, error.remedy)
    except RecursionError:
        entry.note("EXP001", "nested too deeply", "make two hints of it")
    return FALSE


def _tree(text: str) -> ast.expr:
    if len(text) > LONGEST:
        wrong("EXP001", f"longer than {LONGEST} characters", "make two hints of it")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(" ".join(text.split()), mode="eval").body
    except SyntaxError as error:
        problem = f"cannot be read at character {error.offset or 1} ({error.msg})"
        wrong("EXP001", problem, "check brackets, quotes and operators; write == to compare")
    except (ValueError, RecursionError, MemoryError) as error:
        wrong("EXP001", f"cannot be read ({error})", "write a shorter, plain condition")


class Reader:
    """Reads a tree; `scopes` are the fields that can be seen, the outermost first."""

    def __init__(self, scopes: list[tuple[Field, ...]]) -> None:
        self.scopes = scopes

    def read(self, tree: ast.expr) -> Typed:
        match tree:
            case ast.BoolOp(op, values):
                operator = "and" if isinstance(op, ast.And) else "or"
                return Typed(Operation(operator, tuple(self.flag(value) for value in values)), "flag")
            case ast.UnaryOp(ast.Not(), operand):
                return Typed(Operation("not", (self.flag(operand),)), "flag")
            case ast.Compare(left, [operator], [right]) if type(operator) in COMPARISONS:
                return self._comparison(COMPARISONS[type(operator)], self.read(left), self.read(right))
            case ast.BinOp(left, operator, right) if type(operator) in SUMS:
                return Typed(Operation(SUMS[type(operator)], (self.number(left), self.number(right))), "number")
            case ast.Constant(bool(value)):
                return Typed(Literal(value), "flag")
            case ast.Constant(str(value)):
                kind = "date" if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else "text"
                return Typed(Literal(value), kind)
            case ast.Constant(int(value) | float(value)):
                return Typed(Literal(value), "number")
            case ast.List(elements):
                return self._words(elements)
            case ast.Name() | ast.Attribute():
                return self._path(tree)
            case ast.Call(ast.Name(function), arguments, []):
                return called(self, function, arguments)
        remedy = "use fields, words, numbers, comparisons, and/or/not and functions"
        raise WrongError("EXP001", f"`{ast.unparse(tree)[:40]}` has no meaning here", remedy)

    def inside(self, fields: tuple[Field, ...]) -> "Reader":
        """A reader that sees the fields of a member too."""
        return Reader([*self.scopes, fields])

    def outside(self) -> "Reader":
        """A reader that does not see the innermost fields."""
        return Reader(self.scopes[:-1])

    def number(self, tree: ast.expr) -> Node:
        return self.expect(self.read(tree), ("number",), ast.unparse(tree))

    def flag(self, tree: ast.expr) -> Node:
        return self.expect(self.read(tree), ("flag",), ast.unparse(tree))

    def expect(self, found: Typed, kinds: tuple[str, ...], text: str) -> Node:
        if found.kind not in kinds:
            of_list = "ask any(…), all(…) or count(…) of a list"
            remedy = of_list if found.kind in LISTS else "see the list of functions"
            wrong("EXP004", f"`{text[:40]}` is a {found.kind}, where {' or '.join(kinds)} is wanted", remedy)
        return found.node

    def _words(self, elements: list[ast.expr]) -> Typed:
        words = tuple(element.value for element in elements if isinstance(element, ast.Constant) and element.value)
        if len(words) != len(elements) or not all(isinstance(word, str) for word in words):
            wrong("EXP004", "a list of something else than words", 'write ["one", "two"]')
        return Typed(WordList(tuple(str(word) for word in words)), "words")

    def _comparison(self, operator: str, left: Typed, right: Typed) -> Typed:
        kinds = {left.kind, right.kind}
        for choice, other in ((left, right), (right, left)):
            if choice.kind == "choice" and isinstance(other.node, Literal) and other.kind == "text":
                self._offered(choice, str(other.node.value))
                kinds = {"choice"}
        if len(kinds) > 1 or kinds & {*LISTS, "group", "words"}:
            wrong("EXP004", f"a {left.kind} is compared with a {right.kind}", "compare two values of one kind")
        if operator not in ("==", "!=") and kinds & {"text", "choice", "flag"}:
            wrong("EXP004", f"{operator} between two values of kind {left.kind}", "use == or !=")
        return Typed(Operation(operator, (left.node, right.node)), "flag")

    def _offered(self, choice: Typed, value: str) -> None:
        if value not in choice.options:
            near = get_close_matches(value, choice.options, 1)
            remedy = f"did you mean {near[0]}?" if near else f"use one of {', '.join(choice.options)}"
            wrong("EXP005", f"{value} is not offered", remedy)

    def _path(self, tree: ast.expr) -> Typed:
        names = ast.unparse(tree).split(".")
        if names[0] in BOOLEANS and len(names) == 1:
            return Typed(Literal(BOOLEANS[names[0]]), "flag")
        if names == ["today"]:
            return Typed(Today(), "date")
        if names == ["it"]:
            if len(self.scopes) < 2 or self.scopes[-1]:
                wrong("EXP002", "`it` stands outside of a list of texts", "use it inside any(…) or a hint with `each`")
            return Typed(Path(len(self.scopes) - 1, ()), "text")
        for scope in reversed(range(len(self.scopes))):
            if any(field.id == names[0] for field in self.scopes[scope]):
                return self._field(scope, names)
        return self._unknown(names[0], [field.id for fields in self.scopes for field in fields])

    def _field(self, scope: int, names: list[str]) -> Typed:
        chain: list[Field] = []
        fields = self.scopes[scope]
        for index, name in enumerate(names):
            found = next((field for field in fields if field.id == name), None)
            if not found:
                self._unknown(".".join(names[: index + 1]), [field.id for field in fields])
            chain.append(found)
            fields = found.fields
        field = chain[-1]
        plural = any(passed.kind == "rows" for passed in chain[:-1])
        kind = "choices" if field.many else KIND_VALUES[field.kind]
        if plural and kind not in LISTS:
            kind = {"group": "rows"}.get(kind, f"{kind}s")
        steps = (*names, "amount") if field.kind == "money" else tuple(names)
        options = tuple(option.id for option in field.options)
        return Typed(Path(scope, steps), kind, options, field)

    def _unknown(self, name: str, known: list[str]) -> NoReturn:
        near = get_close_matches(name.rpartition(".")[2], known, 1)
        remedy = f"did you mean {near[0]}?" if near else f"use one of {', '.join(known)}"
        wrong("EXP002", f"there is no field {name}", remedy)
