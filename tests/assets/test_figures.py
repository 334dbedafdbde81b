"""Whatever is in them, figures are drawn, readable and inside their frame."""

import itertools
import os
import re
import unicodedata
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from coursewright.render.drawing import drawing, evaluate, table

ROOT = Path(__file__).parents[2]
FIGURES = ROOT / "plugins" / "coursewright" / "assets" / "figures"
SNAPSHOTS = ROOT / "tests" / "snapshots" / "figures"
WIDTHS = (720, 328)


def read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


TAUGHT = {path.stem: read(path) for path in sorted((ROOT / "content/figures").glob("*.yml"))}
"""The figures of the course."""

FORMS = {f"{path.stem}-form": read(path) for path in sorted((Path(__file__).parent / "pictures").glob("*.yml"))}
"""The pictures of forms, each drawn from a filled form."""

KINDS = {name: data["kind"] for name, data in TAUGHT.items()} | {name: name.removesuffix("-form") for name in FORMS}
"""Drawing → the module that draws it."""

NAMES = tuple(KINDS)
SVG = "{http://www.w3.org/2000/svg}"
NUMBERS = ("x", "y", "width", "height", "cx", "cy", "r", "rx", "font-size", "stroke-width")


def words_in(words: dict[str, dict[str, str]], locale: str) -> dict[str, str]:
    return {key: word[locale] for key, word in words.items()}


def example(name: str, locale: str) -> tuple[dict[str, Any], dict[str, str]]:
    """The values and words of a drawing."""
    if name in FORMS:
        return FORMS[name]["values"][locale], words_in(FORMS[name]["words"], locale)
    data = TAUGHT[name]
    labels = {"title": data["title"], "desc": data["desc"], **data.get("words", {})}
    return {"id": name, **data.get("values", {})}, words_in(labels, locale)


def module(name: str) -> Path:
    return FIGURES / f"{KINDS[name]}.js"


def drawn(name: str, values: object, words: object) -> str:
    svg = evaluate(module(name), "draw", values, words)
    assert isinstance(svg, str)
    return svg


def em(character: str) -> float:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Mn", "Me"):
        return 0
    if unicodedata.east_asian_width(character) in "WF" or character == "…":
        return 1
    return 0.34 if character in " iljftr.,:;'|!()[]/-" else 0.5


def extent(element: ElementTree.Element, shift: tuple[float, float]) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of a line of text, for letters that are not wider than usual."""
    size, x, y = (float(element.get(key, "0")) for key in ("font-size", "x", "y"))
    x, y = x + shift[0], y + shift[1]
    width = size * sum(map(em, element.text or ""))
    left = x - width * {"middle": 0.5, "end": 1}.get(element.get("text-anchor", ""), 0)
    return left, y - size * 0.8, left + width, y + size * 0.2


def shift(group: ElementTree.Element) -> tuple[float, float]:
    """How far a group is moved, to the right and down."""
    across, down = re.findall(r"-?[\d.]+", group.get("transform", ""))
    return float(across), float(down)


def overlap(one: tuple[float, ...], two: tuple[float, ...]) -> bool:
    return one[0] < two[2] - 1 and two[0] < one[2] - 1 and one[1] < two[3] - 1 and two[1] < one[3] - 1


def is_sound(svg: str) -> None:
    """Well-formed, with a name and a description, finite numbers, and texts that lie in the frame and apart."""
    root = ElementTree.fromstring(svg)
    title, desc = root[0], root[1]
    assert (f"{SVG}title", f"{SVG}desc", "img") == (title.tag, desc.tag, root.get("role"))
    assert f"{title.get('id')} {desc.get('id')}" == root.get("aria-labelledby")
    for element in root.iter():
        drawn_by_us = [value for key, value in element.items() if key not in ("id", "aria-labelledby")]
        assert not re.search(r"NaN|undefined|Infinity|null", " ".join(drawn_by_us))
        assert element.tag.removeprefix(SVG) in {"svg", "g", "title", "desc", "text", "rect", "circle", "path"}
        for key in NUMBERS:
            assert re.fullmatch(r"-?\d+(\.\d+)?", element.get(key, "0")), (key, element.attrib)
    texts_are_in_place(root)


def texts_are_in_place(root: ElementTree.Element) -> None:
    _, _, width, height = (float(part) for part in root.get("viewBox", "").split())
    groups = [(root, (0.0, 0.0)), *((group, shift(group)) for group in root.findall(f"{SVG}g"))]
    lines = [(extent(line, by), line.text) for group, by in groups for line in group.findall(f"{SVG}text")]
    assert len(lines) == len([*root.iter(f"{SVG}text")]), "a group stands in a group"
    for (left, top, right, bottom), text in lines:
        assert left >= -1 and top >= -1 and right <= width + 1 and bottom <= height + 1, text
    for (one, text), (two, other) in itertools.combinations(lines, 2):
        assert not overlap(one, two), (text, other)


@pytest.mark.parametrize("locale", ["en", "zh"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", NAMES)
def test_a_figure_looks_as_it_was_accepted(name: str, width: int, locale: str) -> None:
    values, words = example(name, locale)
    svg = drawing(module(name), {**values, "width": width}, words)
    is_sound(svg)
    accepted = SNAPSHOTS / f"{name}-{width}-{locale}.svg"
    if os.environ.get("UPDATE_SNAPSHOTS") == "1":
        accepted.parent.mkdir(parents=True, exist_ok=True)
        accepted.write_text(svg, encoding="utf-8")
    assert accepted.read_text(encoding="utf-8") == svg


@pytest.mark.parametrize("locale", ["en", "zh"])
@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_missing_in_a_figure_or_its_table(name: str, locale: str) -> None:
    """A word that is missing shows as its key, and keys have underscores or no Chinese."""
    values, words = example(name, locale)
    twin = table(module(name), values, words)
    cells = [*twin.headers, *itertools.chain(*twin.rows)]
    asked = {element.text or "" for width in WIDTHS for element in texts_of(name, {**values, "width": width}, words)}
    shown = {*cells, *asked}
    assert set() == {cell for cell in shown if "_" in cell or cell in words}
    assert {len(twin.headers)} == {len(row) for row in twin.rows}


def texts_of(name: str, values: object, words: object) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(drawn(name, values, words)).iter(f"{SVG}text"))


@pytest.mark.parametrize("name", NAMES)
def test_no_label_is_smaller_than_twelve_pixels(name: str) -> None:
    values, words = example(name, "zh")
    lines = [line for width in WIDTHS for line in texts_of(name, {**values, "width": width}, words)]
    assert min(float(line.get("font-size", "0")) for line in lines) >= 12


@pytest.mark.parametrize("kind", sorted(path.stem for path in FIGURES.glob("*.js")))
def test_the_only_colours_are_the_tokens_of_the_look(kind: str) -> None:
    source = (FIGURES / f"{kind}.js").read_text(encoding="utf-8")
    assert not re.findall(r"#[0-9a-fA-F]{6}\b|rgba?\(|hsla?\(|gradient|filter=|marker", source)


SCRIPT = "</text><script>alert(1)</script>\"'&"
ROW = {"problem": SCRIPT, "implications": [SCRIPT] * 9, "payoffs": {}, "problem_q": 5, "explicit_need": ["a", None]}
HOSTILE: dict[str, Any] = {
    "nothing": None,
    "truth": True,
    "zero": 0,
    "a huge number": -1e308,
    "markup": SCRIPT,
    "letters that XML forbids": "\ud800 \u0000 \u202e \ufffe",
    "one long word": "W" * 50_000,
    "long Chinese": "需" * 50_000,
    "joined emoji": "\U0001f469\u200d\U0001f469\u200d\U0001f467" * 40,
    "closing marks only": "，。，。" * 100,
    "nested lists": [[[[]]]],
    "names of properties": {"toString": 1, "length": 5, "__proto__": None},
    "many texts": [SCRIPT] * 500,
    "many facts": [{"fact": SCRIPT * 3, "source": SCRIPT}] * 30,
    "many rows": [ROW] * 40,
}
FIELDS = "id width problems rows situation objective advance opening learned next_what next_by what_customer_agreed"
KEYS = tuple(FIELDS.split())
ONE_OF_A_KIND = tuple({kind: name for name, kind in KINDS.items()}.values())
"""For every kind a drawing: that of a form, where there is one."""


ROOM = {str: 2_000, list: 3}
"""Of a value in every field of thirty rows: more would fill the memory before it is drawn."""


def keys_inside(values: dict[str, Any]) -> set[str]:
    """Keys of the rows in the lists of `values`."""
    lists = [value for value in values.values() if isinstance(value, list)]
    return {key for rows in lists for row in rows if isinstance(row, dict) for key in row}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("entry", HOSTILE)
@pytest.mark.parametrize("name", ONE_OF_A_KIND)
def test_hostile_values_and_words_are_drawn_as_text_or_not_at_all(name: str, entry: str, width: int) -> None:
    own, words = example(name, "en")
    hostile = HOSTILE[entry]
    values = dict.fromkeys([*KEYS, *own], hostile) | {"width": width}
    inside = dict.fromkeys(keys_inside(own), _shorter(hostile))
    rows = {key: [inside] * 30 if isinstance(value, list) else value for key, value in own.items()} | {"width": width}
    shouted = dict.fromkeys(words, hostile)
    tried = ((hostile, words), (values, words), (values, shouted), (values, hostile), (rows, words), (own, shouted))
    for given_values, given_words in tried:
        is_sound(drawn(name, given_values, given_words))
        twin = evaluate(module(name), "table", given_values, given_words)
        assert isinstance(twin, dict) and {"headers", "rows"} == set(twin)


def _shorter(hostile: Any) -> Any:
    """Enough for one cell of thirty rows: the whole would be more than any form saves."""
    return hostile[: ROOM[type(hostile)]] if type(hostile) in ROOM else hostile


plain = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.text("需求，。“”（） aW.", max_size=90)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | plain,
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.sampled_from(KEYS) | plain, inside, max_size=4),
    max_leaves=12,
)
rows = st.lists(
    st.dictionaries(
        st.sampled_from(
            ["situation_q", "problem_q", "implied_need", "implication_q", "explicit_need", "need_payoff_q", "feature"]
            + ["advantage", "benefit", "problem", "implications", "payoffs", "fact", "source", "question", "focuses"]
        ),
        plain | st.lists(plain, max_size=6) | anything,
        max_size=9,
    ),
    max_size=5,
)


@settings(max_examples=60, deadline=None)
@given(
    name=st.sampled_from(ONE_OF_A_KIND),
    width=st.sampled_from(WIDTHS) | anything,
    fields=st.dictionaries(st.sampled_from(KEYS), plain | rows, max_size=8),
    words=st.dictionaries(st.sampled_from(["title", "desc", "problem", "empty", "situation", "after"]), anything),
)
def test_any_entry_is_drawn_soundly(name: str, width: object, fields: dict[str, object], words: object) -> None:
    is_sound(drawn(name, {**fields, "width": width}, words))
