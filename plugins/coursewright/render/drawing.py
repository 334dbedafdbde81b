"""Figure and hint modules (JavaScript) → SVG, tables and values, in QuickJS: the same code that runs in the browser."""

import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import quickjs

from coursewright.render.linking import LinkingError, linked

SECONDS = 5
"""CPU time that one call may take."""

MEGABYTES = 128


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
    except LinkingError as error:
        raise DrawingError(str(error)) from error
    except quickjs.JSException as error:
        raise DrawingError(f"{path.name}: {function}: {_first_line(error)}") from error
    (result,) = json.loads(answer)
    return result


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
