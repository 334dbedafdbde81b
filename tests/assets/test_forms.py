"""The hints of the forms, asked in QuickJS of the modules that the browser gets; and what their scripts hold to."""

import gzip
import re
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from coursewright.load.binder import load_binder
from coursewright.load.form import load_form
from coursewright.locale.words import words
from coursewright.model.finding import Finding
from coursewright.model.form import Form
from coursewright.model.text import LOCALES
from coursewright.render.drawing import evaluate
from coursewright.render.form.page import form_page_html, form_scripts
from coursewright.render.site.assets import assets
from coursewright.view.form import example_values

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "plugins" / "coursewright" / "assets"
SCRIPTS = sorted((ASSETS / "forms").glob("*.js"))
IDS = tuple(sorted(path.stem for path in (ROOT / "exercises/forms").glob("*.yml")))
TODAY = "2026-11-24"

Ask = Callable[..., list[dict[str, Any]]]


@cache
def form(id: str) -> Form:
    findings: list[Finding] = []
    return load_form(ROOT, Path(f"exercises/forms/{id}.yml"), findings)


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    """Form id, values, today → hints, as the module of the form says."""
    folder = tmp_path_factory.mktemp("forms")
    shutil.copy(ASSETS / "forms" / "expressions.js", folder)
    for id in IDS:
        for name, source in form_scripts(form(id)).items():
            (folder / name).write_text(source, encoding="utf-8")

    def asked(id: str, values: object, today: str = TODAY) -> list[dict[str, Any]]:
        found = evaluate(folder / f"hints-{id}.js", "hints", values, today)
        assert isinstance(found, list)
        return found

    return asked


DONE = {"next_action": {"what": "call", "who": "me", "by": TODAY}}
CASES: dict[str, list[dict[str, Any]]] = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "tests/hints").glob("*.yml"))
}
"""Form → values that its hints are tried with."""


@pytest.mark.parametrize(
    ("id", "case"), [pytest.param(id, case, id=case["case"]) for id, cases in CASES.items() for case in cases]
)
def test_a_hint_holds_or_is_silent(ask: Ask, id: str, case: dict[str, Any]) -> None:
    assert case["fires"] == any(found["id"] == case["hint"] for found in ask(id, case["values"]))


@pytest.mark.parametrize("id", CASES)
def test_every_hint_is_tried_on_both_sides(id: str) -> None:
    tried = {(case["hint"], case["fires"]) for cases in CASES.values() for case in cases}
    own = [hint.id for hint in form(id).hints]
    assert [(hint, fires) for hint in own for fires in (True, False) if (hint, fires) not in tried] == []


@pytest.mark.parametrize(
    ("lines", "leads_back"),
    [
        ([("Lu", "Shen"), ("Shen", "")], False),
        ([("Lu", "Shen"), ("Shen", "Lu")], True),
        ([("Wu", "Lu"), ("Lu", "Shen"), ("Shen", "Tang"), ("Tang", "Lu")], True),
        ([("Lu", "Lu ")], True),
        ([("", ""), ("Wu", "")], False),
        ([], False),
    ],
)
def test_a_line_of_reports_is_circular_where_it_leads_back(lines: list[tuple[str, str]], leads_back: bool) -> None:
    names, superiors = [name for name, _ in lines], [superior for _, superior in lines]
    assert leads_back == evaluate(ASSETS / "forms/expressions.js", "circular", names, superiors)


def test_a_hint_says_in_which_row_and_at_which_text_it_belongs(ask: Ask) -> None:
    values = {"problems": [{}, {"benefit": "Fast", "implication_q": ["So?", "", "So what"]}], **DONE}
    assert ask("spin-form", values) == [
        {"id": "SP3", "level": "flag", "field": "problems.benefit", "row": 1},
        {"id": "SP5", "level": "info", "field": "problems.implication_q", "row": 1, "item": 2},
        {"id": "SP7", "level": "info", "field": "problems"},
    ]


@pytest.mark.parametrize("id", IDS)
def test_an_empty_form_shows_no_flag(ask: Ask, id: str) -> None:
    blank = {field.id: [{each.id: "" for each in field.fields}] for field in form(id).fields if field.kind == "rows"}
    forms: tuple[dict[str, object], ...] = ({}, {key: [{}] for key in blank}, dict(blank))
    for values in forms:
        assert {"info"} == {hint["level"] for hint in ask(id, values)}


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("id", IDS)
def test_the_worked_example_leaves_nothing_to_remark(ask: Ask, id: str, locale: str) -> None:
    example = form(id).example
    assert example
    assert ask(id, example_values(form(id), locale), example.today) == []


KEYS = st.sampled_from(sorted({field.id for id in IDS for top in form(id).fields for field in top.walk()}))
ANY = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-9, 9)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=9),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(KEYS, inside, max_size=5),
    max_leaves=20,
)


@settings(max_examples=60, deadline=None)
@given(values=ANY)
def test_no_values_make_a_hint_module_fail(ask: Ask, values: object) -> None:
    for id in IDS:
        known = {hint.id for hint in form(id).hints}
        assert {hint["id"] for hint in ask(id, values)} <= known


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_never_evaluate_text_and_never_take_it_for_html(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    html = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write"
    forbidden = rf"\b(eval|{html}|fetch|XMLHttpRequest|sendBeacon)\b"
    assert re.findall(forbidden, source) == []
    assert not re.search(r"new Function|https?://", source)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_stay_small(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 250
    assert max(map(len, lines)) <= 120


@pytest.fixture(scope="module")
def shipped() -> dict[str, str]:
    """Scripts and styles, as the site ships them: name below `assets/coursewright/` → text."""
    return {uri.removeprefix("assets/coursewright/"): text for uri, text in assets(load_binder(ROOT)).items()}


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("id", IDS)
def test_a_form_page_weighs_at_most_40_kilobytes(shipped: dict[str, str], id: str, locale: str) -> None:
    picture = form(id).picture
    page = form_page_html(form(id), locale, words(locale))
    wanted = {
        "forms/form.js",
        f"forms/hints-{id}.js",
        *([f"figures/{picture.kind}.js"] if picture else []),
        *(["forms/spots.js"] if picture and "spots" in shipped[f"figures/{picture.kind}.js"] else []),
    }
    files = set[str]().union(*(_imported(name, shipped) for name in wanted))
    texts = [page, shipped["forms.css"], *(shipped[name] for name in files)]
    assert sum(len(gzip.compress(text.encode())) for text in texts) <= 40_000


def _imported(name: str, shipped: dict[str, str]) -> set[str]:
    """The module and all that it imports, but for what is fetched only when somebody uses it."""
    folder = name.partition("/")[0]
    names = re.findall(r'\bimport\b[^;"]*?from ?"\./([\w-]+\.js)"', shipped[name])
    return {name}.union(*(_imported(f"{folder}/{each}", shipped) for each in names))


def _figure(kind: str) -> Path:
    return ASSETS / "figures" / f"{kind}.js"
