"""The hints of the two forms, asked in QuickJS of the modules that the browser gets; and what their scripts hold to."""

import gzip
import re
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursewright.load.form import load_form
from coursewright.locale.words import words
from coursewright.model.finding import Finding
from coursewright.model.form import Form
from coursewright.model.text import LOCALES
from coursewright.render.drawing import drawing, evaluate
from coursewright.render.form.page import form_page_html, form_scripts
from coursewright.view.form import example_values

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "plugins" / "coursewright" / "assets"
SCRIPTS = sorted((ASSETS / "forms").glob("*.js"))
FETCHED_WHEN_USED = ("files", "texts")
IDS = ("spin-form", "call-plan")
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


def chain(**values: object) -> dict[str, object]:
    return {"problems": [values]}


DONE = {"next_action": {"what": "call", "who": "me", "by": TODAY}}
Q = ["Why?"]
CASES: dict[str, tuple[str, str, object, bool]] = {
    "SP1 fires on three problem questions without implication": ("spin-form", "SP1", chain(problem_q=Q * 3), True),
    "SP1 fires on an implied need alone": ("spin-form", "SP1", chain(implied_need="Slow"), True),
    "SP1 is silent once somebody asks for an implication": (
        "spin-form", "SP1", {"problems": [{"problem_q": Q}, {"implication_q": Q}]}, False,
    ),
    "SP1 is silent before there is a problem": ("spin-form", "SP1", chain(situation_q=Q), False),
    "SP2 fires on more background than anything else": (
        "spin-form", "SP2", chain(situation_q=Q * 3, problem_q=Q * 2), True,
    ),
    "SP2 is silent where they balance": (
        "spin-form", "SP2", chain(situation_q=Q * 3, problem_q=Q, implication_q=Q, need_payoff_q=Q), False,
    ),
    "SP2 does not count blank questions": (
        "spin-form", "SP2", chain(situation_q=["Why?", " ", ""], problem_q=Q), False,
    ),
    "SP3 fires on a benefit without a stated want": ("spin-form", "SP3", chain(benefit="Fast"), True),
    "SP3 is silent when the customer has said it": (
        "spin-form", "SP3", chain(benefit="Fast", explicit_need="Faster!"), False,
    ),
    "SP3 does not take blanks for a want": ("spin-form", "SP3", chain(benefit="Fast", explicit_need="  "), True),
    "SP4 fires where value is asked before the problem has grown": ("spin-form", "SP4", chain(need_payoff_q=Q), True),
    "SP4 looks at the same problem": (
        "spin-form", "SP4", {"problems": [{"need_payoff_q": Q}, {"implication_q": Q}]}, True,
    ),
    "SP4 is silent after an implication": ("spin-form", "SP4", chain(need_payoff_q=Q, implication_q=Q), False),
    "SP5 fires on a statement": ("spin-form", "SP5", chain(problem_q=["Close is slow"]), True),
    "SP5 knows the Chinese question mark": ("spin-form", "SP5", chain(problem_q=["月结慢吗？"]), False),
    "SP5 fires on an offer in the shape of a question": (
        "spin-form", "SP5", chain(problem_q=["We offer help, ok?"]), True,
    ),
    "SP5 fires on a Chinese offer": ("spin-form", "SP5", chain(need_payoff_q=["我们可以帮您吗？"]), True),
    "SP5 lets a question contain an offer": ("spin-form", "SP5", chain(problem_q=["What can we offer?"]), False),
    "SP6 fires on our product's name": (
        "spin-form", "SP6", {"product": "衡策账务、Ledger", **chain(explicit_need="We want the ledger.")}, True,
    ),
    "SP6 fires on a Chinese name": (
        "spin-form", "SP6", {"product": "衡策账务、Ledger", **chain(explicit_need="我们要衡策账务")}, True,
    ),
    "SP6 does not find a name inside another word": (
        "spin-form", "SP6", {"product": "Ace", **chain(explicit_need="We want a better place.")}, False,
    ),
    "SP6 is silent without a name": ("spin-form", "SP6", {"product": " ,", **chain(explicit_need="Fast")}, False),
    "SP7 fires while nobody asks what it is worth": ("spin-form", "SP7", {}, True),
    "SP7 is silent after one such question": ("spin-form", "SP7", chain(need_payoff_q=Q), False),
    "CP1 fires on an introduction": ("call-plan", "CP1", {"objective": "Introduce our company"}, True),
    "CP1 fires on keeping in touch": ("call-plan", "CP1", {"objective": "To keep in touch."}, True),
    "CP1 fires in Chinese": ("call-plan", "CP1", {"objective": "联络感情，维护关系"}, True),
    "CP1 is silent where the customer will do something": (
        "call-plan", "CP1", {"objective": "She agrees to introduce us to the CFO"}, False,
    ),
    "CP1 is silent where an advance is chosen": (
        "call-plan", "CP1", {"objective": "Introduce ourselves", "advance": "data"}, False,
    ),
    "CP1 is silent on a blank objective": ("call-plan", "CP1", {"objective": ""}, False),
    "CP2 fires on five facts": ("call-plan", "CP2", {"situation": [{"fact": str(n)} for n in range(5)]}, True),
    "CP2 is silent on four": ("call-plan", "CP2", {"situation": [{"fact": str(n)} for n in range(4)]}, False),
    "CP3 fires on a problem without implications": ("call-plan", "CP3", chain(problem="Slow", implications=[""]), True),
    "CP3 is silent with one": ("call-plan", "CP3", chain(problem="Slow", implications=["Late"]), False),
    "CP3 is silent on a blank row": ("call-plan", "CP3", chain(problem="", implications=[""]), False),
    "CP4 fires before the decision maker without a want": (
        "call-plan", "CP4", {"centre": "power", **chain(problem="X")}, True,
    ),
    "CP4 is silent with one stated want": (
        "call-plan", "CP4", {"centre": "power", "problems": [{"problem": "X"}, {"explicit_need": "Y"}]}, False,
    ),
    "CP4 is silent elsewhere": ("call-plan", "CP4", {"centre": "dissatisfaction"}, False),
    "CP5 fires on a presentation too soon": (
        "call-plan", "CP5", {"phase": "recognition", "bring": "Slides for the Presentation"}, True,
    ),
    "CP5 fires on a Chinese one": ("call-plan", "CP5", {"phase": "recognition", "bring": "产品演示"}, True),
    "CP5 is silent later": ("call-plan", "CP5", {"phase": "evaluation", "bring": "demo"}, False),
    "CP5 is silent about other things": ("call-plan", "CP5", {"phase": "recognition", "bring": "notes"}, False),
    "CP6 fires the day after": ("call-plan", "CP6", {"date": "2026-11-23"}, True),
    "CP6 is silent on the day": ("call-plan", "CP6", {"date": TODAY}, False),
    "CP6 is silent once something was learned": ("call-plan", "CP6", {"date": "2026-11-23", "learned": "Much"}, False),
    "CP6 is silent without a date": ("call-plan", "CP6", {"date": ""}, False),
    "NA1 fires on a blank form": ("spin-form", "NA1", {}, True),
    "NA1 asks for the date too": ("spin-form", "NA1", {"next_action": {"what": "call", "who": "me"}}, True),
    "NA1 is silent when all is said": ("call-plan", "NA1", DONE, False),
    "NA2 is silent on the day": ("call-plan", "NA2", DONE, False),
    "NA2 fires the day after": ("call-plan", "NA2", {"next_action": {"by": "2026-11-23"}}, True),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_hint_holds_or_is_silent(ask: Ask, name: str) -> None:
    id, hint, values, expected = CASES[name]
    assert expected == any(found["id"] == hint for found in ask(id, values))


@pytest.mark.parametrize("id", IDS)
def test_every_hint_is_tried_on_both_sides(id: str) -> None:
    tried = {(hint, fires) for _, hint, _, fires in CASES.values()}
    assert [hint.id for hint in form(id).hints for fires in (True, False) if (hint.id, fires) not in tried] == []


def test_a_hint_says_in_which_row_and_at_which_text_it_belongs(ask: Ask) -> None:
    values = {"problems": [{}, {"benefit": "Fast", "implication_q": ["So?", "", "So what"]}], **DONE}
    assert ask("spin-form", values) == [
        {"id": "SP3", "level": "flag", "field": "problems.benefit", "row": 1},
        {"id": "SP5", "level": "info", "field": "problems.implication_q", "row": 1, "item": 2},
        {"id": "SP7", "level": "info", "field": "problems"},
    ]


@pytest.mark.parametrize("id", IDS)
def test_an_empty_form_shows_no_flag(ask: Ask, id: str) -> None:
    blank: dict[str, object] = {"problems": [{"problem_q": [""], "quote": False}], "situation": [{"fact": ""}]}
    forms: tuple[dict[str, object], ...] = ({}, {"problems": [{}]}, blank)
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


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("id", IDS)
def test_a_form_page_weighs_at_most_40_kilobytes(id: str, locale: str) -> None:
    picture = form(id).picture
    assert picture
    page = form_page_html(form(id), locale, words(locale), lambda kind, *rest: drawing(_figure(kind), *rest))
    styles = (ASSETS / "css").glob("forms*.css")
    loaded = [path for path in SCRIPTS if path.stem not in FETCHED_WHEN_USED]
    files = [*loaded, *styles, _figure(picture.kind), _figure("svg")]
    hints = form_scripts(form(id))[f"hints-{id}.js"]
    texts = [page, hints, *(path.read_text(encoding="utf-8") for path in files)]
    assert sum(len(gzip.compress(text.encode())) for text in texts) <= 40_000


def _figure(kind: str) -> Path:
    return ASSETS / "figures" / f"{kind}.js"
