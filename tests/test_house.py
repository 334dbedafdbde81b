"""The rules of the house: layers, sizes, names, and what may not stand in any file."""

import ast
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "plugins/coursewright"
CODE = (PACKAGE, ROOT / "tests", ROOT / "bench")
TEXT = {".py", ".js", ".mjs", ".css", ".html", ".md", ".yml", ".toml", ".po", ".txt", ".svg", ""}

MAY_IMPORT = {
    "model": {"model"},
    "locale": {"locale"},
    "load": {"model", "load"},
    "check": {"model", "load", "check"},
    "view": {"model", "locale", "view"},
    "render": {"model", "locale", "view", "render"},
    "mkdocs_plugins": {"model", "locale", "load", "check", "view", "render", "mkdocs_plugins"},
    "cli": {"model", "locale", "load", "check", "view", "render"},
}
"""Layer → layers that it may import."""

BANNED = {"utils", "helpers", "common", "misc", "manager", "base", "handle", "process", "lang", "duration"}
NAMESPACES = re.compile(r"https?://(?:www\.w3\.org|www\.sitemaps\.org)/[\w./-]+")
ADDRESS = re.compile(r"(?:https?:)?//[a-z0-9-]+(?:\.[a-z0-9-]+)+")
MACHINE = re.compile(r"(?<![\w.])(?:/(?:tmp|home|root|work|Users)/[\w.-]|[A-Z]:\\\\?[A-Za-z])")
UNFINISHED = re.compile(r"\b(?:TO[D]O|FIX[M]E|XX[X])\b")
FOREIGN = re.compile(r"<(?:script|iframe|link|object|embed)\b|!\[[^\]]*\]\(\s*(?:https?:)?//|src=.(?:https?:)?//")
UNSAFE = re.compile(r"\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function)")


def imports(text: str) -> Iterator[str]:
    """Modules that a Python text imports, wherever the import stands."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def layer(name: str, text: str) -> list[str]:
    own = name.removesuffix(".py").partition("/")[0]
    wrong = []
    for module in imports(text):
        parts = module.split(".")
        if parts[0] == "coursewright" and parts[1:2] and parts[1] not in MAY_IMPORT.get(own, set()):
            wrong.append(f"{name} imports {module}")
        if parts[0] in ("mkdocs", "material") and own != "mkdocs_plugins":
            wrong.append(f"{name} imports {module}")
        if parts[0] not in STANDARD and parts[0] != "coursewright" and own == "model":
            wrong.append(f"{name} imports {module}")
    return wrong


def too_long(name: str, text: str) -> list[str]:
    lines = text.count("\n")
    limit = 60 if name.startswith("mkdocs_plugins/") else 250
    found = [f"{name} has {lines} lines"] if lines > limit else []
    return found + [f"{name}: {function} has {count} lines" for function, count in functions(name, text) if count > 30]


def functions(name: str, text: str) -> Iterator[tuple[str, int]]:
    """Functions with their lines; in JavaScript those that begin and end at the margin."""
    if name.endswith(".py"):
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node.name, (node.end_lineno or 0) - node.lineno + 1
    else:
        for match in re.finditer(r"^(?:export )?(?:async )?function\*? (\w+).*?^\}", text, re.M | re.S):
            yield match[1], match[0].count("\n") + 1


def bad_names(name: str, text: str) -> list[str]:
    """Modules, functions, classes and parameters; a name of a foreign interface is a name all the same."""
    names = [Path(name).stem]
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.append(node.name)
        elif isinstance(node, ast.arg):
            names.append(node.arg)
    words = {each: re.findall(r"[a-z]+|[A-Z][a-z]*", each) for each in names}
    return [f"{name}: {each}" for each, parts in words.items() if BANNED & {part.lower() for part in parts}]


def foreign_addresses(name: str, text: str) -> list[str]:
    return [f"{name}: {address}" for address in ADDRESS.findall(NAMESPACES.sub("", text))]


def machine_paths(name: str, text: str) -> list[str]:
    return [f"{name}: {path}" for path in MACHINE.findall(text)]


def unfinished(name: str, text: str) -> list[str]:
    return [f"{name}: {mark}" for mark in UNFINISHED.findall(text)]


def without_docstring(name: str, text: str) -> list[str]:
    return [] if ast.get_docstring(ast.parse(text)) else [name]


def unsafe(name: str, text: str) -> list[str]:
    return [f"{name}: {word}" for word in UNSAFE.findall(text)]


def scripts_in_prose(name: str, text: str) -> list[str]:
    """Pages bring no scripts, frames or pictures from elsewhere."""
    found = re.findall(
        r"<(?:script|iframe|link|object|embed)\b|!\[[^\]]*\]\(\s*(?:https?:)?//|src=\"(?:https?:)?//", text
    )
    return [f"{name}: {each}" for each in found]


def undocumented(names: list[str], readmes: list[str]) -> list[str]:
    return [name for name in names if not any(f"`{name}`" in readme for readme in readmes)]


STANDARD = {"__future__", *__import__("sys").stdlib_module_names}

Rule = Callable[[str, str], list[str]]
RULES: dict[str, tuple[Rule, tuple[str, str], str]] = {
    "layers are kept": (layer, ("model/x.py", "from coursewright.load.yaml import Entry\n"), "package py"),
    "only the adapters import mkdocs": (layer, ("render/x.py", "import mkdocs.config\n"), "package py"),
    "the model needs the standard library alone": (layer, ("model/x.py", "import yaml\n"), "package py"),
    "files are short": (too_long, ("x.py", "a = 1\n" * 251), "code"),
    "adapters are shorter": (too_long, ("mkdocs_plugins/x.py", "a = 1\n" * 61), "code"),
    "functions are short": (too_long, ("x.py", "def f():\n" + "    a = 1\n" * 30), "code"),
    "functions in scripts are short": (too_long, ("x.js", "function f() {\n" + "  a();\n" * 30 + "}\n"), "code"),
    "modules have good names": (bad_names, ("load/utils.py", ""), "package py"),
    "parameters have good names": (bad_names, ("x.py", "def f(lang): ...\n"), "package py"),
    "classes have good names": (bad_names, ("x.py", "class FormManager: ...\n"), "package py"),
    "nothing is fetched from elsewhere": (foreign_addresses, ("x.css", "@import '//fonts.example.com/a';"), "shipped"),
    "no machine is named": (machine_paths, ("x.py", "open('/ho" + "me/me/x')"), "everything"),
    "nothing is left unfinished": (unfinished, ("x.py", "# TO" + "DO later"), "everything"),
    "modules say what they are": (without_docstring, ("x.py", "a = 1\n"), "py"),
    "what a learner types is never HTML": (unsafe, ("x.js", "box.innerHTML = value;"), "scripts"),
    "pages bring no scripts": (scripts_in_prose, ("x.md", '<script src="a.js"></script>'), "prose"),
}
"""What holds → the function that finds where it does not, a sample that breaks it, the files it is about."""


def _files(*folders: Path, endings: set[str] = TEXT) -> Iterator[tuple[str, str]]:
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix in endings and "__pycache__" not in path.parts:
                base = PACKAGE if folder.is_relative_to(PACKAGE) else ROOT
                yield path.relative_to(base).as_posix(), path.read_text(encoding="utf-8")


def _everything() -> Iterator[tuple[str, str]]:
    yield from _files(
        ROOT / "plugins", ROOT / "tests", ROOT / "bench", ROOT / "content", ROOT / "exercises", ROOT / ".ci"
    )
    yield from (
        (path.name, path.read_text(encoding="utf-8")) for path in ROOT.glob("*.*") if path.suffix in TEXT - {""}
    )


SCOPES: dict[str, Callable[[], Iterator[tuple[str, str]]]] = {
    "package py": lambda: _files(PACKAGE, endings={".py"}),
    "py": lambda: _files(*CODE, endings={".py"}),
    "code": lambda: _files(*CODE, endings={".py", ".js", ".mjs"}),
    "shipped": lambda: _files(PACKAGE / "assets", PACKAGE / "render", endings={".js", ".css", ".html", ".svg"}),
    "scripts": lambda: _files(PACKAGE / "assets/forms", endings={".js"}),
    "prose": lambda: _files(ROOT / "content", ROOT / "exercises", endings={".md"}),
    "everything": _everything,
}


@pytest.mark.parametrize(("rule", "scope"), dict.fromkeys((rule, scope) for rule, _, scope in RULES.values()))
def test_the_house_is_in_order(rule: Rule, scope: str) -> None:
    files = list(SCOPES[scope]())
    assert files
    assert [complaint for path, text in files for complaint in rule(path, text)] == []


@pytest.mark.parametrize("name", RULES)
def test_a_rule_of_the_house_can_be_broken(name: str) -> None:
    rule, sample, _ = RULES[name]
    assert rule(*sample) != []


def test_every_plugin_is_documented() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    readmes = [path.read_text(encoding="utf-8") for path in (ROOT / "README.md", *PACKAGE.rglob("README.md"))]
    assert undocumented([*project["entry-points"]["mkdocs.plugins"]], readmes) == []


def test_a_plugin_without_a_word_is_found() -> None:
    assert undocumented(["coursewright/site", "coursewright/course"], ["`coursewright/site` builds"]) == [
        "coursewright/course"
    ]
