"""Values of a YAML file are read one by one; what is wrong with them is noted, and something harmless is returned."""

from collections.abc import Callable
from pathlib import Path

import pytest

from coursewright.load.yaml import Entry, parse_yaml
from coursewright.model.text import NO_TEXT, Text

Case = tuple[str, Callable[[Entry], object], object, list[str]]
CASES: dict[str, Case] = {
    "a whole number": ("v: 40", Entry.whole, 40, []),
    "a whole number in words": (
        "v: forty",
        Entry.whole,
        0,
        ["f.yml:1: YML005 v: expected a whole number, got 'forty': write the value in that form"],
    ),
    "a number with too many digits": (
        "v: 1234567890",
        Entry.whole,
        0,
        ["f.yml:1: YML005 v: expected a whole number, got '1234567890': write the value in that form"],
    ),
    "yes is not true": (
        "v: yes",
        Entry.flag,
        False,
        ["f.yml:1: YML005 v: expected true or false, got 'yes': write the value in that form"],
    ),
    "a version stays text": ("v: 1.10", Entry.string, "1.10", []),
    "a country called no stays text": ("v: no", Entry.string, "no", []),
    "a list where a word belongs": (
        "v: [tea]",
        Entry.string,
        "",
        ["f.yml:1: YML005 v: expected text, got a list: write the value in that form"],
    ),
    "a choice that is not offered": (
        "v: tea",
        lambda v: v.one_of(("milk", "water")),
        "",
        ["f.yml:1: YML005 v: expected one of milk, water, got 'tea': write the value in that form"],
    ),
    "a clock time": ('v: "09:05"', Entry.clock, 545, []),
    "an hour after midnight": (
        'v: "24:00"',
        Entry.clock,
        0,
        ["f.yml:1: YML005 v: expected a clock time such as \"09:00\", got '24:00': write the value in that form"],
    ),
    "a label": ("v: {en: Tea, zh: 茶}", Entry.text, Text("Tea", "茶"), []),
    "a label in one language": (
        "v: {en: Tea}",
        Entry.text,
        Text("Tea", ""),
        ["f.yml:1: TXT001 v: the zh half of the label is missing: add `zh: …`"],
    ),
    "a label without languages": (
        "v: Tea",
        Entry.text,
        NO_TEXT,
        ["f.yml:1: YML005 v: expected a label {en: …, zh: …}, got 'Tea': write the value in that form"],
    ),
    "a key twice, below": (
        "v:\n  a: 1\n  a: 2",
        lambda v: list(v.fields()),
        ["a"],
        ["f.yml:3: YML002 v.a: the key stands here twice: keep one of the two"],
    ),
    "a value that is missing": ("v:", Entry.string, "", ["f.yml:1: YML003 v: missing: add `v:` here"]),
}


@pytest.mark.parametrize("name", CASES)
def test_a_value_is_read_or_its_fault_is_noted(name: str) -> None:
    text, read, expected, notes = CASES[name]
    findings: list = []  # type: ignore[type-arg]
    actual = read(parse_yaml(text, Path("f.yml"), findings).need("v"))
    assert expected == actual
    assert notes == [str(finding) for finding in findings]
