"""YAML with line numbers: values are read one by one, and what is wrong with them is noted, never raised."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import yaml
from yaml import MappingNode, Node, ScalarNode, SequenceNode

from coursewright.load.files import read_text
from coursewright.model.finding import Finding
from coursewright.model.text import LOCALES, NO_TEXT, Text, typographic

ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
ID_REMEDY = "use lower-case letters, digits and single hyphens, starting with a letter, such as call-plan"
BOOLEANS = {"true": True, "false": False}
DEEPEST, LARGEST = 40, 200_000
"""Levels, and values with their repetitions, that a file of a course may have."""
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Entry:
    """One value of a YAML file, with its place and its dotted name; `node` is None where the value is missing."""

    node: Node | None
    path: Path
    name: str
    line: int
    findings: list[Finding]

    def note(self, code: str, problem: str, remedy: str) -> None:
        self.findings.append(Finding(self.path, self.line, code, self.name, problem, remedy))

    def __bool__(self) -> bool:
        return self.node is not None

    @property
    def is_mapping(self) -> bool:
        return isinstance(self.node, MappingNode)

    def _wrong(self, expected: str) -> None:
        if self.node is not None:
            self.note("YML005", f"expected {expected}, got {_shown(self.node)}", "write the value in that form")

    def _below(self, key: str, node: Node | None, line: int) -> "Entry":
        return Entry(node, self.path, f"{self.name}.{key}".lstrip("."), line, self.findings)

    def fields(self) -> dict[str, "Entry"]:
        """Key → value, in the order of the file; empty where this is no mapping."""
        if not isinstance(self.node, MappingNode):
            self._wrong("a mapping")
            return {}
        found: dict[str, Entry] = {}
        for key, value in self.node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, ScalarNode):
                self._below("?", key, line).note("YML005", "a key that is no word", "quote the key")
                continue
            entry = self._below(key.value, value, line)
            if key.value in found:
                entry.note("YML002", "the key stands here twice", "keep one of the two")
            else:
                found[key.value] = entry
        return found

    def only(self, *known: str) -> "Entry":
        """This mapping, with a finding for every key that is not known here."""
        for key, entry in self.fields().items():
            if key not in known:
                near = get_close_matches(key, known, 1)
                remedy = f"did you mean {near[0]}?" if near else f"use one of {', '.join(known)}"
                entry.note("YML004", "unknown key", remedy)
        return self

    def maybe(self, key: str) -> "Entry":
        """The value of `key`, or an entry without one."""
        found = None
        if isinstance(self.node, MappingNode):
            for name, value in self.node.value:
                if isinstance(name, ScalarNode) and name.value == key:
                    found = self._below(key, value, name.start_mark.line + 1)
                    break
        if found is None or (isinstance(found.node, ScalarNode) and found.node.tag == "tag:yaml.org,2002:null"):
            return self._below(key, None, self.line)
        return found

    def need(self, key: str) -> "Entry":
        """The value of `key`; YML003 where it is missing."""
        entry = self.maybe(key)
        if not entry and isinstance(self.node, MappingNode):
            entry.note("YML003", "missing", f"add `{key}:` here")
        return entry

    def items(self) -> Iterator["Entry"]:
        """The members of a list; none where the value is missing."""
        if isinstance(self.node, SequenceNode):
            for index, node in enumerate(self.node.value):
                yield Entry(node, self.path, f"{self.name}[{index}]", node.start_mark.line + 1, self.findings)
        else:
            self._wrong("a list")

    def string(self) -> str:
        if isinstance(self.node, ScalarNode):
            return str(self.node.value)
        self._wrong("text")
        return ""

    def strings(self) -> tuple[str, ...]:
        return tuple(item.string() for item in self.items())

    def whole(self, default: int = 0) -> int:
        """A whole number, 0 or more."""
        if isinstance(self.node, ScalarNode) and re.fullmatch(r"\d{1,9}", self.node.value):
            return int(self.node.value)
        self._wrong("a whole number")
        return default

    def flag(self) -> bool:
        if isinstance(self.node, ScalarNode) and self.node.value in BOOLEANS:
            return BOOLEANS[self.node.value]
        self._wrong("true or false")
        return False

    def one_of(self, choices: Collection[str]) -> str:
        """One of `choices`; the empty string where it is none of them."""
        value = self.string() if isinstance(self.node, ScalarNode) or self.node is None else ""
        if self.node is not None and value not in choices:
            self._wrong(f"one of {', '.join(choices)}")
            return ""
        return value

    def id(self) -> str:
        """A kebab-case id; IDS001 where it is none."""
        value = self.string()
        if self.node is not None and not ID.fullmatch(value):
            self.note("IDS001", f"{value!r} is not a kebab-case id", ID_REMEDY)
        return value

    def clock(self) -> int:
        """`"09:00"` → minutes after midnight."""
        match = re.fullmatch(r"([01]\d|2[0-3]):([0-5]\d)", self.string())
        if match:
            return int(match[1]) * 60 + int(match[2])
        self._wrong('a clock time such as "09:00"')
        return 0

    def text(self) -> Text:
        """A label `{en: …, zh: …}`; TXT001 where a half is missing."""
        if self.node is None:
            return NO_TEXT
        halves = self.only(*LOCALES).fields() if isinstance(self.node, MappingNode) else {}
        if not isinstance(self.node, MappingNode):
            self._wrong("a label {en: …, zh: …}")
            return NO_TEXT
        for locale in LOCALES:
            if locale not in halves or not halves[locale].string().strip():
                self.note("TXT001", f"the {locale} half of the label is missing", f"add `{locale}: …`")
        return Text(*(typographic(halves[locale].string()) if locale in halves else "" for locale in LOCALES))

    def plain(self) -> object:
        """The value as plain Python: dict, list, str, int, float, bool or None."""
        if self.node is None:
            return None
        if isinstance(self.node, MappingNode):
            return {key: entry.plain() for key, entry in self.fields().items()}
        if isinstance(self.node, SequenceNode):
            return [item.plain() for item in self.items()]
        try:
            value: object = yaml.safe_load(yaml.serialize(self.node))
        except (ValueError, yaml.YAMLError):
            self._wrong("a plain value")
            return None
        return value if isinstance(value, str | int | float | bool | None) else str(self.node.value)


def unique(entries: Iterator[Entry], seen: dict[str, int]) -> Iterator[Entry]:
    """The entries whose id was not seen before; IDS002 for the others."""
    for entry in entries:
        id = entry.need("id").string()
        if id in seen:
            remedy = f"rename one of them; the other stands on line {seen[id]}"
            entry.maybe("id").note("IDS002", f"the id {id} is taken", remedy)
        else:
            seen[id] = entry.line
            yield entry


def load_yaml(root: Path, path: Path, findings: list[Finding]) -> Entry:
    """The document in `root / path`; an entry without a value, and a finding, where there is none."""
    text = read_text(root, path, findings)
    return parse_yaml(text, path, findings) if text is not None else Entry(None, path, "", 1, findings)


def parse_yaml(text: str, path: Path, findings: list[Finding], first_line: int = 1) -> Entry:
    """The YAML in `text`, whose first line is `first_line` of the file."""
    try:
        node = yaml.compose("\n" * (first_line - 1) + text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else first_line
        problem = f"not valid YAML ({error.problem or error.context})"
        findings.append(
            Finding(path, line, "YML001", "", problem, "check indentation, quotes and colons near this line")
        )
        node = None
    except (yaml.YAMLError, RecursionError) as error:
        problem = f"not valid YAML ({str(error).splitlines()[0]})"
        findings.append(
            Finding(path, first_line, "YML001", "", problem, "take out control characters and deep nesting")
        )
        node = None
    return Entry(_finite(node, path, findings), path, "", first_line, findings)


def _finite(node: Node | None, path: Path, findings: list[Finding]) -> Node | None:
    """`node`, unless it is nested out of reason, contains itself, or unfolds without end."""
    stack = [(node, 0)] if node else []
    seen = 0
    while stack:
        inner, depth = stack.pop()
        seen += 1
        if depth > DEEPEST or seen > LARGEST:
            line, remedy = inner.start_mark.line + 1, "write the values out, without anchors"
            findings.append(
                Finding(path, line, "YML001", "", "not valid YAML (nested or repeated without end)", remedy)
            )
            return None
        if isinstance(inner, MappingNode):
            stack += [(child, depth + 1) for pair in inner.value for child in pair]
        elif isinstance(inner, SequenceNode):
            stack += [(child, depth + 1) for child in inner.value]
    return node


def _shown(node: Node) -> str:
    if isinstance(node, ScalarNode):
        return repr(str(node.value)[:40])
    return "a list" if isinstance(node, SequenceNode) else "a mapping"
