"""Text is measured and broken, and marks are drawn, as a typesetter and a printer would."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursewright.render.drawing import evaluate

FIGURES = Path(__file__).parents[2] / "plugins" / "coursewright" / "assets" / "figures"
SVG = FIGURES / "svg.js"
MARK = FIGURES / "phase-mark.js"

plain = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.text("需求，。“”（） aW.", max_size=90)


@settings(max_examples=80, deadline=None)
@given(text=plain, width=st.integers(30, 400), most=st.integers(1, 5))
def test_wrapped_lines_fit_and_keep_every_character(text: str, width: int, most: int) -> None:
    lines = evaluate(SVG, "wrap", text, width, 13, most)
    assert isinstance(lines, list) and len(lines) <= most
    for line in lines:
        measured = evaluate(SVG, "measure", line, 13)
        assert isinstance(measured, float | int) and measured <= width
    whole = evaluate(SVG, "wrap", text, width, 13, 500)
    assert isinstance(whole, list)
    read = evaluate(SVG, "text", text)
    assert isinstance(read, str)
    assert re.sub(r"\s", "", read) == re.sub(r"\s", "", "".join(whole))


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("客户说，价格太高。", 52, ["客户说，", "价格太", "高。"]),
        ("客户说“太慢”了", 52, ["客户说", "“太慢”", "了"]),
        ("使用 ERP 系统", 65, ["使用 ERP", "系统"]),
        ("need-payoff question", 90, ["need-payoff", "question"]),
        ("Donaudampfschiff", 60, ["Donauda", "mpfschiff"]),
        ("   ", 60, []),
    ],
)
def test_lines_break_where_a_typesetter_would(text: str, width: int, lines: list[str]) -> None:
    """Chinese between characters, but no closing mark begins a line and no opening mark ends one."""
    assert lines == evaluate(SVG, "wrap", text, width, 13)


@pytest.mark.parametrize("phase", ["recognition", "evaluation", "resolution", "implementation"])
def test_every_phase_has_its_own_mark(phase: str) -> None:
    mark = evaluate(MARK, "phaseMark", phase, 10, 10)
    others = [p for p in ("recognition", "evaluation", "resolution", "implementation") if p != phase]
    shapes = [re.sub(r" fill=.*", "", str(evaluate(MARK, "phaseMark", p, 10, 10))) for p in others]
    assert f"var(--cw-{phase}, currentColor)" in str(mark)
    assert re.sub(r" fill=.*", "", str(mark)) not in shapes
