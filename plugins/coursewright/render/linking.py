"""An ES module and all that it imports → one script, for QuickJS or for one request of a browser."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

_IMPORT = re.compile(r'^import \{ ?([\w$, ]+?),? ?\} from "(\.{1,2}/[\w./-]+\.js)";?$')
_EXPORT = re.compile(r"^export (?=(?:async function|function|const|class) ([\w$]+))")
_REMEDY = 'write `import { a } from "./x.js";`, `export function a` or `export const a`, each on a line of its own'


class LinkingError(Exception):
    """A module that cannot be linked: `module: what is wrong`."""


@dataclass
class _Links:
    """What has been linked so far, in the order in which it must run."""

    bodies: dict[Path, str] = field(default_factory=dict)
    exports: list[str] = field(default_factory=list)
    """Of the module that was linked last."""
    apart: tuple[Path, ...] = ()
    """Modules that stay files of their own."""
    asked: set[Path] = field(default_factory=set)
    """Those of them that are imported."""

    def name(self, path: Path) -> str:
        if path in self.apart:
            return f"$apart{self.apart.index(path)}"
        return f"$module{list(self.bodies).index(path)}"


def linked(path: Path) -> str:
    """The module at `path` and all that it imports, as one script: an expression whose value holds its exports."""
    links = _Links()
    _link(path.resolve(), links, ())
    return _expression(links)


def linked_module(path: Path, apart: Sequence[Path] = ()) -> str:
    """The same as an ES module; what it needs of those `apart`, which stand beside it, it still imports."""
    links = _Links(apart=tuple(each.resolve() for each in apart))
    _link(path.resolve(), links, ())
    imports = "".join(
        f'import * as {links.name(each)} from "./{each.relative_to(path.resolve().parent).as_posix()}";\n'
        for each in links.apart
        if each in links.asked
    )
    exports = ", ".join(links.exports)
    return f"{imports}const $linked = {_expression(links)};\nexport const {{ {exports} }} = $linked;\n"


def _expression(links: _Links) -> str:
    scripts = "\n".join(f"const {links.name(path)} = {body}" for path, body in links.bodies.items())
    return f'(() => {{\n"use strict";\n{scripts}\nreturn {links.name(list(links.bodies)[-1])};\n}})()'


def _link(path: Path, links: _Links, importers: tuple[Path, ...]) -> None:
    if path in importers:
        raise LinkingError(f"{path.name}: imports itself through {importers[-1].name}: move what both need to a third")
    lines: list[str] = []
    exports: list[str] = []
    for number, line in enumerate(_source(path, importers), start=1):
        if wanted := _IMPORT.match(line):
            target = (path.parent / wanted[2]).resolve()
            if target in links.apart:
                links.asked.add(target)
            elif target not in links.bodies:
                _link(target, links, (*importers, path))
            line = f"const {{ {wanted[1].replace(' as ', ': ')} }} = {links.name(target)};"
        elif export := _EXPORT.match(line):
            exports.append(export[1])
            line = line[export.end() :]
        elif re.match(r"(import|export)\b", line):
            raise LinkingError(f"{path.name}:{number}: cannot link `{line.strip()}`: {_REMEDY}")
        lines.append(line)
    links.bodies[path] = "\n".join(["(() => {", *lines, f"return {{ {', '.join(exports)} }};", "})();"])
    links.exports = exports


def _source(path: Path, importers: tuple[Path, ...]) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        by = f", imported by {importers[-1].name}" if importers else ""
        raise LinkingError(f"{path.name}: cannot be read{by}: {error.strerror}") from error
