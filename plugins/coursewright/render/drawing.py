"""Figure and hint modules (JavaScript) → SVG, tables and values, in QuickJS: the same code that runs in the browser."""

import json
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import quickjs

SECONDS = 5
"""CPU time that one call may take."""

MEGABYTES = 128

_IMPORT = re.compile(r'^import \{ ?([\w$, ]+?),? ?\} from "(\.{1,2}/[\w./-]+\.js)";?$')
_EXPORT = re.compile(r"^export (?=(?:function|const) ([\w$]+))")


class DrawingError(Exception):
    """A module that cannot be linked, or a call to it that failed: `module: what is wrong`."""


@dataclass(frozen=True)
class Table:
    """The text twin of a drawing."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def drawing(path: Path, values: Mapping[str, object], words: Mapping[str, str]) -> str:
    """The SVG that the module at `path` draws. `values["width"]` is the width in CSS px it is laid out for."""
    svg = evaluate(path, "draw", values, words)
    if not isinstance(svg, str):
        raise DrawingError(f"{path.name}: draw(values, words) must return the text of an SVG")
    return svg


def table(path: Path, values: Mapping[str, object], words: Mapping[str, str]) -> Table:
    """The same values as a table."""
    match evaluate(path, "table", values, words):
        case {"headers": list(headers), "rows": list(rows)} if all(isinstance(row, list) for row in rows):
            return Table(tuple(map(str, headers)), tuple(tuple(map(str, row)) for row in rows))
    raise DrawingError(f"{path.name}: table(values, words) must return {{headers: string[], rows: string[][]}}")


def evaluate(path: Path, function: str, *arguments: object) -> object:
    """What the exported `function` of the module at `path` returns; arguments and result travel as JSON."""
    try:
        passed = json.dumps(json.dumps(arguments, allow_nan=False, default=str))
    except (TypeError, ValueError) as error:
        raise DrawingError(f"{path.name}: {function}: the arguments are no JSON: {error}") from error
    call = f"JSON.stringify([linked[{json.dumps(function)}](...JSON.parse({passed}))])"
    try:
        answer = _context(linked(path), threading.get_ident()).eval(call)
    except quickjs.JSException as error:
        raise DrawingError(f"{path.name}: {function}: {_first_line(error)}") from error
    (result,) = json.loads(answer)
    return result


def linked(path: Path) -> str:
    """The module at `path` and all that it imports, as one script: an expression whose value holds its exports."""
    order: dict[Path, str] = {}
    _link(path.resolve(), order, ())
    scripts = "\n".join(f"const {_name(index)} = {body}" for index, body in enumerate(order.values()))
    return f'(() => {{\n"use strict";\n{scripts}\nreturn {_name(len(order) - 1)};\n}})()'


def _link(path: Path, order: dict[Path, str], importers: tuple[Path, ...]) -> None:
    if path in importers:
        raise DrawingError(f"{path.name}: imports itself through {importers[-1].name}: move what both need to a third")
    lines: list[str] = []
    exports: list[str] = []
    for number, line in enumerate(_source(path, importers), start=1):
        if wanted := _IMPORT.match(line):
            target = (path.parent / wanted[2]).resolve()
            if target not in order:
                _link(target, order, (*importers, path))
            line = f"const {{ {wanted[1].replace(' as ', ': ')} }} = {_name(list(order).index(target))};"
        elif export := _EXPORT.match(line):
            exports.append(export[1])
            line = line[export.end() :]
        elif re.match(r"(import|export)\b", line):
            raise DrawingError(f"{path.name}:{number}: cannot link `{line.strip()}`: {_REMEDY}")
        lines.append(line)
    order[path] = "\n".join(["(() => {", *lines, f"return {{ {', '.join(exports)} }};", "})();"])


_REMEDY = 'write `import { a } from "./x.js";`, `export function a` or `export const a`, each on a line of its own'


def _source(path: Path, importers: tuple[Path, ...]) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        by = f", imported by {importers[-1].name}" if importers else ""
        raise DrawingError(f"{path.name}: cannot be read{by}: {error.strerror}") from error


def _name(index: int) -> str:
    return f"$module{index}"


@lru_cache(maxsize=32)
def _context(script: str, thread: int) -> quickjs.Context:
    """A context that holds `script` as `linked`; one for each thread, for QuickJS must not run in two at once."""
    context = quickjs.Context()
    context.set_memory_limit(MEGABYTES << 20)
    context.set_time_limit(SECONDS)
    context.eval(f"const linked = {script};")
    return context


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
