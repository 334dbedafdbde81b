"""A form's file is read whole; what is wrong with it is noted with line, name and remedy."""

from pathlib import Path

import jsonschema
import pytest
import yaml

from coursewright.load.form import load_form
from coursewright.load.form_schema import form_schema
from coursewright.locale.words import words
from coursewright.model.expression import FALSE
from coursewright.model.finding import Finding
from coursewright.model.form import KINDS
from coursewright.render.form.page import form_page_html

ROOT = Path(__file__).parents[2]
FORMS = ("spin-form", "call-plan")
TEA = """\
id: tea
version: 1
title: {en: Tea, zh: 茶}
purpose: {en: Choose tea, zh: 选茶}
module: asking
page: asking/index.md
minutes: 5
sections:
  - id: guests
    title: {en: Guests, zh: 客人}
    fields:
      - {id: day, kind: date, label: {en: Day, zh: 日子}}
      - id: guests
        kind: rows
        label: {en: Guests, zh: 客人}
        item: {en: Guest, zh: 客人}
        of:
          - {id: name, kind: text, label: {en: Name, zh: 姓名}, evidence: true}
          - id: leaf
            kind: enum
            label: {en: Leaf, zh: 茶叶}
            options: [{id: green, label: {en: Green, zh: 绿茶}}, {id: black, label: {en: Black, zh: 红茶}}]
          - {id: said, kind: list, label: {en: Said, zh: 说过}, item: {en: Word, zh: 话}}
          - {id: cups, kind: int, label: {en: Cups, zh: 杯数}}
example:
  account: {en: Mr Lu, zh: 陆先生}
  today: "2002-09-12"
  values:
    day: "2002-09-13"
    guests:
      - {name: {en: Lu, zh: 陆}, name_evidence: fact, leaf: green, said: [{en: Hot, zh: 烫}]}
hints:
  - {id: TE1, level: warn, when: WHEN, field: day, text: {en: Tea, zh: 茶}}
"""


def load(tmp_path: Path, text: str) -> tuple[object, list[str]]:
    (tmp_path / "tea.yml").write_text(text, encoding="utf-8")
    findings: list[Finding] = []
    form = load_form(tmp_path, Path("tea.yml"), findings)
    return form.hints[0].when if form.hints else None, [str(finding) for finding in findings]


@pytest.mark.parametrize("id", FORMS)
def test_the_forms_of_the_course_have_no_fault(id: str) -> None:
    findings: list[Finding] = []
    form = load_form(ROOT, Path(f"exercises/forms/{id}.yml"), findings)
    assert findings == []
    assert form.example is not None and form.picture is not None
    assert form.fields[-1].id == "next_action"
    assert [hint.id for hint in form.hints[-2:]] == ["NA1", "NA2"]


GOOD = (
    'any(guests, name == "Lu")', "count(guests.said) > 2", "sum(guests.cups) / count(guests) >= 1.5",
    'any(guests, leaf != "green" and empty(name))', 'day < today or days(day, today) > 14', 'day > "2002-01-01"',
    'all(guests, any(said, contains(it, ["?", "？"]) or it == name))', "any(guests, cups >= previous(cups))",
    'any(guests, evidence(name) == "guess")', "distinct(guests.name) == 1", "not empty(next_action.what)",
    'count(guests, leaf == "green") * 2 > count(guests)', "sum(where(guests, cups > 1), cups * 2) > 3",
    "any(guests, any(guests, name == outer(name) and cups > outer(cups)))", "last(guests.cups) > abs(2 - 3)",
    "circular(guests, name, name)", "any(where(guests, empty(name)), cups > 1)", "least(guests, cups - 1) < 0",
    "least(guests.cups) < most(guests.cups)", 'matches(guests.said, ["hot*"])', "true and not false",
)  # fmt: skip


@pytest.mark.parametrize("when", GOOD)
def test_a_condition_can_say_what_the_hints_of_the_course_need(tmp_path: Path, when: str) -> None:
    node, findings = load(tmp_path, TEA.replace("WHEN", f"'{when}'"))
    assert findings == []
    assert node != FALSE


@pytest.mark.parametrize("locale", ["en", "zh"])
def test_the_example_of_the_authors_guide_is_a_form(tmp_path: Path, locale: str) -> None:
    guide = (ROOT / f"content/{locale}/publish/forms.md").read_text("utf-8")
    text = guide.partition("```yaml\n")[2].partition("```")[0]
    (tmp_path / "visit-wishes.yml").write_text(text, encoding="utf-8")
    findings: list[Finding] = []
    form = load_form(tmp_path, Path("visit-wishes.yml"), findings)
    assert findings == []
    jsonschema.validate(yaml.safe_load(text), form_schema())
    assert "data-cw-picture" in form_page_html(form, locale, words(locale))


GUESTS = "sections[0].fields[1]"
FAULTS = {
    "a kind that does not exist": (
        "id: cups, kind: int",
        "id: cups, kind: integer",
        [
            f"tea.yml:24: YML005 {GUESTS}.of[3].kind: expected one of {', '.join(KINDS)}, got 'integer': "
            "write the value in that form"
        ],
    ),
    "half a label": (
        "title: {en: Tea, zh: 茶}",
        "title: {en: Tea}",
        ["tea.yml:3: TXT001 title: the zh half of the label is missing: add `zh: …`"],
    ),
    "an id that is not the file's": (
        "id: tea\n",
        "id: coffee\n",
        ["tea.yml:1: IDS003 id: coffee is not the name of its file: write tea, or rename the file"],
    ),
    "a list without the name of its member": (
        ", item: {en: Word, zh: 话}",
        "",
        [f"tea.yml:23: FRM002 {GUESTS}.of[2]: a field of kind list without item: add `item:` here"],
    ),
    "two fields with one key": (
        "id: cups",
        "id: leaf",
        [
            f"tea.yml:24: IDS002 {GUESTS}.of[3].id: the id leaf is taken: "
            "rename one of them; the other stands on line 19",
        ],
    ),
    "a key that evidence would take": (
        "id: cups",
        "id: said_evidence",
        [
            f"tea.yml:24: FRM001 {GUESTS}.of[3].id: 'said_evidence' cannot be a key of the saved values: "
            "use lower-case letters, digits and single underscores, such as implied_need",
        ],
    ),
    "an example with a choice that is not offered": (
        "leaf: green",
        "leaf: white",
        [
            "tea.yml:31: YML005 example.values.guests[0].leaf: expected one of green, black, got 'white': "
            "write the value in that form"
        ],
    ),
    "an example on a day that does not exist": (
        'day: "2002-09-13"',
        'day: "2002-02-30"',
        ["tea.yml:29: FRM003 example.values.day: '2002-02-30' is no date: write it as \"2002-09-17\""],
    ),
    "an example in one language": (
        "{en: Hot, zh: 烫}",
        "{en: Hot}",
        ["tea.yml:31: TXT001 example.values.guests[0].said[0]: the zh half of the label is missing: add `zh: …`"],
    ),
    "a hint with a small id": (
        "id: TE1",
        "id: te1",
        ["tea.yml:33: FRM001 hints[0].id: 'te1' is no id of a hint: use two capitals and a number, such as SP1"],
    ),
    "a hint that goes through no list": (
        "level: warn,",
        "level: warn, each: [day],",
        [
            "tea.yml:33: FRM004 hints[0].each: the paths do not go through the same lists: "
            "name fields of kind list in the same rows"
        ],
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_what_is_wrong_with_a_form_is_told(tmp_path: Path, name: str) -> None:
    old, new, expected = FAULTS[name]
    assert TEA.count(old) == 1
    _, findings = load(tmp_path, TEA.replace("WHEN", "empty(day)").replace(old, new))
    assert sorted(expected) == sorted(findings)


ALL = (
    "count, distinct, empty, matches, contains, starts, names, sum, least, most, days, abs, any, all, where, first, "
    "last, circular, previous, evidence, outer"
)
WRONG = {
    "empty(": "EXP001 cannot be read at character ",
    "day = today": "EXP001 cannot be read at character ",
    "[x for x in day]": "EXP001 `[x for x in day]` has no meaning here: "
    "use fields, words, numbers, comparisons, and/or/not and functions",
    "(lambda: 1)() == 1": "EXP001 `(lambda: 1)()` has no meaning here: "
    "use fields, words, numbers, comparisons, and/or/not and functions",
    "day.__class__ == today": "EXP002 there is no field day.__class__: use one of ",
    "__import__('os')": f"EXP003 there is no function __import__: use one of {ALL}",
    "dya < today": "EXP002 there is no field dya: did you mean day?",
    "name == 'Lu'": "EXP002 there is no field name: use one of day, guests, next_action",
    "any(guests, nam == 'Lu')": "EXP002 there is no field nam: did you mean name?",
    "it == 'Lu'": "EXP002 `it` stands outside of a list of texts: use it inside any(…) or a hint with `each`",
    "cuont(guests) > 1": "EXP003 there is no function cuont: did you mean count?",
    "day": "EXP004 the condition is a date: compare it with something, or ask empty(…)",
    "day < 3": "EXP004 a date is compared with a number: compare two values of one kind",
    "guests.name == 'Lu'": "EXP004 a texts is compared with a text: compare two values of one kind",
    "any(guests, leaf < 'green')": "EXP004 < between two values of kind choice: use == or !=",
    "count(day, day, day) > 1": "EXP004 count(…) has 3 operands, not 1: give it 1, with commas between them",
    "count(day, day) > 1": "EXP004 `day` is a date, where rows or texts is wanted: see the list of functions",
    "outer(day) < today": "EXP004 outer(…) stands in no row: use it inside any(…), count(…) or a hint with `each`",
    "circular(guests, name, cups)": "EXP004 `cups` is a number, where text is wanted: see the list of functions",
    "last(day) < today": "EXP004 `day` is a date, where texts or numbers or dates or choices is wanted: "
    "see the list of functions",
    "any(guests, leaf == 'greem')": "EXP005 greem is not offered: did you mean green?",
    "any(guests, evidence(leaf) == 'fact')": "EXP004 leaf has no evidence: add `evidence: true` to the field",
    "any(guests, evidence(name) == 'sure')": "EXP005 sure is not offered: use one of fact, told, guess, unknown",
    "previous(day) < day": "EXP004 previous(…) of something else than a field: "
    "name a field; for previous(…), one of a row",
    "matches(day, ['x'])": "EXP004 `day` is a date, where text or texts is wanted: see the list of functions",
    "any(guests, matches(name, [1]))": 'EXP004 a list of something else than words: write ["one", "two"]',
    "(" * 240 + "day" + ")" * 240: "EXP001 cannot be read at character ",
    "day < today " + "or day < today " * 80: "EXP001 longer than 1000 characters: make two hints of it",
}


@pytest.mark.parametrize("when", WRONG, ids=lambda when: when[:24])
def test_what_is_wrong_with_a_condition_is_told(tmp_path: Path, when: str) -> None:
    node, findings = load(tmp_path, TEA.replace("WHEN", '"' + when.replace('"', '\\"') + '"'))
    (finding,) = findings
    code, _, problem = WRONG[when].partition(" ")
    assert f"tea.yml:33: {code} hints[0].when: {problem}" in finding
    assert node == FALSE


@pytest.mark.parametrize("when", ["not " * 240 + "empty(day)", "1 + " * 240 + "1 == 1"])
def test_a_deep_condition_is_read_or_refused_and_never_breaks_the_build(tmp_path: Path, when: str) -> None:
    _, findings = load(tmp_path, TEA.replace("WHEN", f"'{when}'"))
    assert [finding for finding in findings if "EXP001" not in finding] == []


def test_an_empty_file_is_a_form_without_fields_of_its_own(tmp_path: Path) -> None:
    findings: list[Finding] = []
    form = load_form(tmp_path, Path("gone.yml"), findings)
    assert [finding.code for finding in findings] == ["FIL001"]
    assert [field.id for field in form.fields] == ["next_action"]
