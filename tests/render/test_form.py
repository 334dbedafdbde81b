"""A form's page says all that its file says, in one language, and takes no text for HTML."""

import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from coursewright.load.form import load_form
from coursewright.locale.words import CATALOGUES, words
from coursewright.model.finding import Finding
from coursewright.model.form import Form
from coursewright.model.text import LOCALES, typographic
from coursewright.render.form.page import form_card_html, form_page_html, form_scripts
from coursewright.render.form.script import words_module
from coursewright.render.form.workspace import workspace_html

ROOT = Path(__file__).parents[2]
SNAPSHOTS = ROOT / "tests" / "snapshots" / "forms"
IDS = tuple(sorted(path.stem for path in (ROOT / "exercises/forms").glob("*.yml")))
ACCEPTED = ("spin-form", "call-plan")
"""The two forms whose pages are kept as they were accepted: between them they use most of the engine."""
HOSTILE = "\"'><img src=x onerror=alert(1)></script><script>alert(1)</script>&amp;{{ 1 + 1 }}"
VOID = ("input", "img", "meta", "br", "hr")


def load(path: Path) -> Form:
    findings: list[Finding] = []
    form = load_form(path.parents[2], path.relative_to(path.parents[2]), findings)
    assert findings == []
    return form


def form(id: str) -> Form:
    return load(ROOT / "exercises" / "forms" / f"{id}.yml")


def draw(kind: str, values: dict[str, object], labels: dict[str, str]) -> str:
    return f"<svg><title>{kind} {values['id']} {values['width']} {len(labels)} words</title></svg>"


class Page(HTMLParser):
    """Elements, ids, references and control names of a page; fails where tags do not match."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.data = ""
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "script":
            self.data += data
        elif data.strip():
            self.texts.append(data.strip())

    def values(self, name: str) -> list[str]:
        return [attributes[name] or "" for _, attributes in self.elements if name in attributes]


def page(form: Form, locale: str) -> str:
    return form_page_html(form, locale, words(locale), course_title="Course")


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("id", ACCEPTED)
def test_a_form_page_is_as_it_was_accepted(id: str, locale: str) -> None:
    html = page(form(id), locale) + "\n" + form_card_html(form(id), locale, words(locale), draw, "../form/") + "\n"
    accepted = SNAPSHOTS / f"{id}-{locale}.html"
    if os.environ.get("UPDATE_SNAPSHOTS") == "1":
        accepted.parent.mkdir(parents=True, exist_ok=True)
        accepted.write_text(html, encoding="utf-8")
    assert accepted.read_text(encoding="utf-8") == html


@pytest.mark.parametrize("id", ACCEPTED)
def test_a_hint_module_is_as_it_was_accepted(id: str) -> None:
    name = f"hints-{id}.js"
    source = form_scripts(form(id))[name]
    accepted = SNAPSHOTS / name
    if os.environ.get("UPDATE_SNAPSHOTS") == "1":
        accepted.write_text(source, encoding="utf-8")
    assert accepted.read_text(encoding="utf-8") == source


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("id", IDS)
def test_ids_are_unique_and_references_arrive(id: str, locale: str) -> None:
    """Also inside templates: the script adds the same ending to all ids of a new row."""
    found = Page(page(form(id), locale))
    ids = found.values("id")
    assert len(ids) == len(set(ids))
    for name in ("for", "aria-describedby", "aria-labelledby", "aria-controls", "list"):
        assert set() == {each for value in found.values(name) for each in value.split()} - set(ids)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("id", IDS)
def test_every_control_has_a_name_and_every_button_is_one(id: str, locale: str) -> None:
    found = Page(page(form(id), locale))
    labelled = set(found.values("for"))
    for tag, attributes in found.elements:
        if tag in ("input", "select", "textarea"):
            assert attributes.get("id") in labelled or attributes.get("aria-label"), attributes
        if tag == "button":
            assert attributes["type"] == "button"


@pytest.mark.parametrize("id", IDS)
def test_a_page_stands_in_markdown_as_one_block(id: str) -> None:
    html = page(form(id), "en")
    assert "\n\n" not in html
    assert html.startswith("<div ") and html.endswith("</div>")


@pytest.mark.parametrize("id", IDS)
def test_a_chinese_page_says_nothing_in_english(id: str) -> None:
    html = page(form(id), "zh").replace("Course", "")
    allowed = {
        "SPIN",
        "ERP",
        "CNY",
        "IT",
        "SA",
        "JavaScript",
        "title",
        form(id).id,
        "call-strip",
        "question-chain",
        "words",
        "svg",
        "SVG",
        "PNG",
        "CSV",
    }
    found = Page(html)
    shown = [*found.texts, *found.values("aria-label"), *found.values("placeholder"), *found.values("data-cw-label")]
    spoken = [re.sub(r"\{\w+\}|\d+", "", text) for text in shown if "words" not in text]
    assert set() == {word for text in spoken for word in re.findall(r"[A-Za-z][A-Za-z-]+", text)} - allowed
    told = [*json.loads(found.data)["words"].values(), *json.loads(found.data)["levels"].values()]
    assert [text for text in told if not re.search(r"[一-鿿]", text)] == []


def test_every_word_of_the_machine_is_translated_and_none_for_nothing() -> None:
    asked: set[str] = set()

    def listening(message: str) -> str:
        asked.add(message)
        return message

    for id in IDS:
        form_page_html(form(id), "zh", listening)
        form_card_html(form(id), "zh", listening, draw, "")
    workspace_html(map(form, IDS), "zh", listening)
    words_module(lambda _: listening)
    with (CATALOGUES / "forms-zh.po").open("rb") as file:
        translated = {str(message.id) for message in read_po(file) if message.id and message.string}
    assert (asked - translated, translated - asked) == (set(), set())


@pytest.mark.parametrize("locale", LOCALES)
def test_hostile_text_is_never_interpreted(tmp_path: Path, locale: str) -> None:
    text = (ROOT / "exercises" / "forms" / "spin-form.yml").read_text(encoding="utf-8")
    quoted = json.dumps(HOSTILE)
    text = re.sub(r"\{en: \"[^\"]*\", zh: \"[^\"]*\"\}", lambda _: f"{{en: {quoted}, zh: {quoted}}}", text)
    path = tmp_path / "exercises" / "forms" / "spin-form.yml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    hostile = load(path)
    html = page(hostile, locale)
    found = Page(html)
    assert "img" not in {tag for tag, _ in found.elements}
    assert sum(tag == "script" for tag, _ in found.elements) == 1
    assert json.loads(found.data)["title"] == typographic(HOSTILE)
    assert not any(name.startswith("on") for _, attributes in found.elements for name in attributes)
    assert "{{ 1 + 1 }}" in html
    assert "<script" not in form_scripts(hostile)["hints-spin-form.js"]


def test_every_kind_of_field_can_be_laid_out(tmp_path: Path) -> None:
    """Also those that the first two forms do not use."""
    label = "label: {en: Label, zh: 名称}"
    fields = [
        "{id: a, kind: int, LABEL}",
        "{id: b, kind: money, LABEL, evidence: true}",
        "{id: c, kind: scale, LABEL, least: {en: low, zh: 低}, most: {en: high, zh: 高}}",
        "{id: d, kind: enum, many: true, LABEL, options: [{id: x, LABEL}, {id: y-z, LABEL}]}",
        "{id: e, kind: rows, LABEL, item: {en: Row, zh: 行}, of: [{id: f, kind: rows, LABEL, item: {en: In, zh: 内}, "
        "of: [{id: g, kind: list, LABEL, item: {en: Text, zh: 文}}, {id: h, kind: bool, LABEL}]}]}",
        "{id: i, kind: group, LABEL, of: [{id: j, kind: ref, of: people, LABEL}, {id: k, kind: date, LABEL}]}",
    ]
    values = "{a: 3, b: 5, c: 4, d: [x, y-z], e: [{f: [{g: [{en: T, zh: 文}], h: true}]}], i: {k: '2002-01-02'}}"
    path = tmp_path / "exercises" / "forms" / "all.yml"
    path.parent.mkdir(parents=True)
    path.write_text(
        "id: all\nversion: 1\ntitle: {en: All, zh: 全}\npurpose: {en: All, zh: 全}\nmodule: m\npage: m/index.md\n"
        "minutes: 5\nsections:\n- id: s\n  title: {en: S, zh: 节}\n  fields:\n"
        + "".join(f"  - {field}\n" for field in fields).replace("LABEL", label)
        + f"example: {{account: {{en: A, zh: 甲}}, today: '2002-01-01', values: {values}}}\n",
        encoding="utf-8",
    )
    found = Page(page(load(path), "en"))
    kinds = {"int", "money", "scale", "choices", "rows", "list", "bool", "group", "ref", "date"}
    assert kinds <= set(found.values("data-cw-kind"))
    assert {"CNY 5", "2002-01-02", "Yes", "T", "3"} <= set(found.texts)
    assert len(found.values("id")) == len(set(found.values("id")))
