"""What the pictures of forms say about what was filled in."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from coursewright.render.drawing import drawing, evaluate, table

ROOT = Path(__file__).parents[2]
FIGURES = ROOT / "plugins/coursewright/assets/figures"
CHAIN, STRIP = FIGURES / "question-chain.js", FIGURES / "call-strip.js"


def filled() -> tuple[dict[str, Any], dict[str, str]]:
    """The filled question chain and its words, in English."""
    data = yaml.safe_load((Path(__file__).parent / "pictures/question-chain.yml").read_text(encoding="utf-8"))
    return data["values"]["en"], {key: word["en"] for key, word in data["words"].items()}


DATED = {"next_what": "Meet the plant manager", "next_by": "2026-12-04"}


@pytest.mark.parametrize(
    ("values", "result"),
    [
        ({}, "none"),
        ({"learned": "  ", "next_by": None}, "none"),
        ({"what_customer_agreed": "To introduce us", **DATED}, "advance"),
        ({"what_customer_agreed": "To introduce us", **DATED, "next_by": "soon"}, "continuation"),
        ({"what_customer_agreed": "To introduce us", **DATED, "next_by": "2026-02-31"}, "continuation"),
        ({"what_customer_agreed": "To introduce us"}, "continuation"),
        (DATED, "continuation"),
        ({"learned": "They close in nine days"}, "continuation"),
    ],
)
def test_a_call_is_an_advance_only_with_an_agreement_and_a_dated_next_action(
    values: dict[str, object], result: str
) -> None:
    assert result == evaluate(STRIP, "outcome", values)


def colours_of(problem: dict[str, object]) -> set[str]:
    """Tones of the dashed boxes of a chain."""
    svg = drawing(CHAIN, {"problems": [problem]}, {})
    return set(re.findall(r'<rect[^>]*rx="8"[^>]*stroke="var\(--cw-(\w+), [^>]*stroke-dasharray', svg))


def test_an_empty_station_is_a_gap_only_when_a_later_one_is_filled() -> None:
    assert colours_of({"situation_q": ["How many?"]}) == {"muted"}
    assert colours_of({"situation_q": ["How many?"], "benefit": "It saves time"}) == {"cinnabar"}


def test_a_benefit_without_an_explicit_need_is_called_an_advantage() -> None:
    words = {"benefit": "Benefit", "advantage_so_far": "So far an advantage"}
    assert "So far an advantage" in drawing(CHAIN, {"problems": [{"benefit": "b"}]}, words)
    stated = {"problems": [{"benefit": "b", "explicit_need": "We want it"}]}
    assert "So far an advantage" not in drawing(CHAIN, stated, words)


def test_the_table_tells_gaps_and_early_benefits_as_the_picture_does() -> None:
    values, words = filled()
    _, stock, orders = table(CHAIN, values, words).rows
    assert stock[4:7] == ("Missing", "Missing", "Missing")
    assert stock[9] == "So far an advantage · The system orders parts by itself."
    assert {"Not yet"} == set(orders[2:])
