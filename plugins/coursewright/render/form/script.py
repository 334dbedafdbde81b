"""The hints of a form, and its example → ES modules, which run in the browser and in QuickJS alike."""

import json
from collections.abc import Callable, Iterator

from coursewright.locale.words import Words
from coursewright.model.expression import Call, Literal, Node, Operation, Path, Quantified, Today, WordList
from coursewright.model.form import Form, Hint
from coursewright.model.text import LOCALES
from coursewright.render.form.messages import RARE
from coursewright.view.form import choices, example_values

RUNTIME = "./expressions.js"
FUNCTIONS = {
    "==": "same({}, {})", "!=": "!same({}, {})", "<": "below({}, {})", "<=": "atMost({}, {})", ">": "below({1}, {0})",
    ">=": "atMost({1}, {0})", "not": "!({})",
}  # fmt: skip


def hint_module(form: Form) -> str:
    """The source of the module. `hints` returns `[{id, level, field, row?, item?}]`, in the order of the form."""
    calls = [call for hint in form.hints for call in _calls(hint)]
    body = "".join(f"    ...{call},\n" for call in calls)
    names = sorted({name for name in RUNTIME_NAMES if any(f"{name}(" in call for call in calls)})
    return (
        "/** Made from the form's YAML. What it says of the values, as long as it holds. */\n"
        f'import {{ {", ".join(names)} }} from "{RUNTIME}";\n\n'
        "/** @param {object} values @param {string} today as 2026-11-24 @returns {object[]} */\n"
        f"export function hints(values, today) {{\n  return [\n{body}  ];\n}}\n"
    )


def words_module(words: Callable[[str], Words]) -> str:
    """What is said rarely, in every language."""
    told = {locale: {key: words(locale)(message) for key, message in RARE.items()} for locale in LOCALES}
    return f"/** Made from the catalogues. */\nexport const WORDS = {json.dumps(told, ensure_ascii=False)};\n"


def choices_module(form: Form) -> str:
    """The questions that help to choose, in every language, fetched when somebody asks for help."""
    told = {locale: choices(form, locale) for locale in LOCALES}
    return f"/** Made from the form's YAML. */\nexport const choices = {json.dumps(told, ensure_ascii=False)};\n"


def example_module(form: Form) -> str:
    """The worked example in every language, fetched when somebody asks for it."""
    lines = (
        f"  {locale}: {json.dumps(example_values(form, locale), ensure_ascii=False, separators=(',', ':'))},\n"
        for locale in LOCALES
    )
    return f"/** Made from the form's YAML: the worked example. */\nexport const example = {{\n{''.join(lines)}}};\n"


RUNTIME_NAMES = (
    "abs", "all", "any", "at", "atMost", "below", "circular", "contains", "count", "days", "distinct", "each", "empty",
    "first", "last", "least", "mapped", "matches", "most", "names", "number", "same", "starts", "sum", "where", "whole",
)  # fmt: skip


def _calls(hint: Hint) -> Iterator[str]:
    condition = script(hint.when)
    if not hint.each:
        yield f"whole({_known(hint, hint.field)}, {condition})"
    for path in hint.each:
        depth = max(_depth(hint.when), 1)
        scopes = ", ".join(f"s{scope}, p{scope}" for scope in range(1, depth + 1))
        place = _known(hint, hint.field or path)
        yield f"each({place}, values, {json.dumps(path)}, ({scopes}) => {condition})"


def _known(hint: Hint, field: tuple[str, ...]) -> str:
    return f'{{ id: {json.dumps(hint.id)}, level: "{hint.level}", field: {json.dumps(".".join(field))} }}'


def script(node: Node) -> str:
    """The JavaScript of a condition. Texts are JSON, names come from tables: nothing of it is the author's code."""
    match node:
        case Literal(value):
            return json.dumps(value)
        case WordList(words):
            return json.dumps(words)
        case Today():
            return "today"
        case Path(scope, fields, previous):
            start = f"{'p' if previous else 's'}{scope}" if scope else "values"
            return f"at({', '.join([start, *map(json.dumps, fields)])})" if fields else start
        case Call(function, operands):
            return f"{function}({', '.join(map(script, operands))})"
        case Quantified(function, members, scope, condition):
            return f"{function}({script(members)}, (s{scope}, p{scope}) => {script(condition)})"
        case Operation(operator, operands):
            return _operation(operator, [script(operand) for operand in operands])


def _operation(operator: str, operands: list[str]) -> str:
    if operator in FUNCTIONS:
        return FUNCTIONS[operator].format(*operands)
    if operator in ("and", "or"):
        return f"({(' && ' if operator == 'and' else ' || ').join(operands)})"
    return f"({f' {operator} '.join(f'number({operand})' for operand in operands)})"


def _depth(node: Node) -> int:
    """The innermost scope that a condition looks at."""
    match node:
        case Path(scope, _, _):
            return scope
        case Operation(_, operands) | Call(_, operands):
            return max(map(_depth, operands), default=0)
        case Quantified(_, members, _, condition):
            return max(_depth(members), _depth(condition))
    return 0
