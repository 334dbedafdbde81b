"""Every point of the curriculum is taught, at a place that exists in both languages."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from coursewright.load.binder import load_binder
from coursewright.model.binder import Binder
from coursewright.model.text import LOCALES

ROOT = Path(__file__).parents[2]
MODULES = {
    "customer-decisions": ("1", 10), "question-strategy": ("2", 6), "account-entry": ("3", 10),
    "understanding-the-customer": ("4", 11), "creating-need": ("5", 10), "influencing-choice": ("6", 9),
    "differentiation": ("7", 8), "final-fears": ("8", 9), "negotiation": ("9", 13), "continued-success": ("10", 6),
    "commitment": ("11", 4), "appendices": ("", 0),
}  # fmt: skip
"""Table → number of the module in the curriculum, and how many points it has; the appendices go by letters."""

APPENDICES = {"A", "B", "C", "D", "E"}
TABLES = sorted(path.stem for path in (ROOT / "tests/coverage").glob("*.yml"))


def rows(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((ROOT / f"tests/coverage/{name}.yml").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def binder() -> Binder:
    return load_binder(ROOT)


def missing(place: str, binder: Binder, locale: str) -> bool:
    """Whether a place is not there, or nobody is led to it."""
    kind, _, id = place.partition(":")
    pages = binder.pages[locale]
    if kind in ("figure", "activity", "quiz", "form"):
        called = any((block.name, block.argument) == (kind, id) for page in binder.prose() for block in page.blocks)
        return not called
    if kind == "session":
        return binder.course.session(id) is None
    uri, _, anchor = place.partition("#")
    if uri in binder.generated_uris():
        return False
    page = pages.get(uri)
    return not page or (bool(anchor) and anchor not in {heading.id for heading in page.headings})


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", TABLES)
def test_every_point_is_taught_where_the_table_says(name: str, locale: str, binder: Binder) -> None:
    lost = [f"{row['point']}: {place}" for row in rows(name) for place in row["at"] if missing(place, binder, locale)]
    assert lost == []


@pytest.mark.parametrize("name", TABLES)
def test_no_point_is_left_out(name: str) -> None:
    number, count = MODULES[name]
    expected = {f"{number}.{point}" for point in range(1, count + 1)} if number else APPENDICES
    found = {row["point"] for row in rows(name)}
    assert expected - found == set()
    assert [row["point"] for row in rows(name) if not row["at"]] == []


def test_a_place_that_is_not_there_is_noticed(binder: Binder) -> None:
    places = ("question-strategy/needs.md#two-kinds", "question-strategy/needs.md#three-kinds", "figure:spin-chains")
    assert [missing(place, binder, "en") for place in places] == [False, True, True]
