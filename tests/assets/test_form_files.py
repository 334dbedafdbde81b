"""What goes out of a form comes back into it, and two versions of a form become one in which nothing is lost."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursewright.render.drawing import evaluate

FORMS = Path(__file__).parents[2] / "plugins/coursewright/assets/forms"
LINE = st.text(alphabet="ab,;\"'\n\t=+-@五 ", max_size=8)


def merged(mine: object, theirs: object, **choice: object) -> dict[str, Any]:
    found = evaluate(FORMS / "merge.js", "merge", mine, theirs, choice)
    assert isinstance(found, dict)
    return found


def test_what_only_one_side_says_is_kept() -> None:
    found = merged({"need": "late", "who": ""}, {"who": "Wu Jing", "by": "2026-12-04"})
    assert found == {
        "values": {"need": "late", "who": "Wu Jing", "by": "2026-12-04"},
        "added": [["who"], ["by"]],
        "differs": [],
    }


@pytest.mark.parametrize(("theirs_win", "kept"), [(False, "late"), (True, "wrong")])
def test_where_both_say_something_else_one_stands_and_both_are_told(theirs_win: bool, kept: str) -> None:
    found = merged({"need": "late"}, {"need": "wrong"}, theirsWin=theirs_win)
    assert found["values"] == {"need": kept}
    assert found["differs"] == [{"path": ["need"], "mine": "late", "theirs": "wrong"}]


def test_rows_that_have_half_in_common_are_one_row() -> None:
    mine = {"people": [{"name": "Lu", "title": "Manager", "note": ""}, {"name": "Wu", "title": "Supervisor"}]}
    theirs = {"people": [{"name": "Wu", "title": "Supervisor", "note": "works weekends"}, {"name": "Qian"}]}
    found = merged(mine, theirs)
    assert found["values"]["people"] == [*mine["people"][:1], theirs["people"][0], {"name": "Qian"}]
    assert found["added"] == [["people", "2", "note"], ["people", "3"]]


def test_rows_with_one_key_are_one_row_however_little_they_have_in_common() -> None:
    mine = {"criteria": [{"name": "Price", "importance": 3}]}
    found = merged(mine, {"criteria": [{"name": "Price", "rating": 2}, {"name": "Speed"}]}, key="name")
    assert found["values"]["criteria"] == [{"name": "Price", "importance": 3, "rating": 2}, {"name": "Speed"}]


def test_how_sure_somebody_is_goes_with_what_was_said() -> None:
    mine = {"budget": "", "budget_evidence": "guess", "need": "late", "need_evidence": "told"}
    theirs = {"budget": "2.6 million", "budget_evidence": "fact", "need": "late", "need_evidence": "fact"}
    values = merged(mine, theirs)["values"]
    assert (values["budget_evidence"], values["need_evidence"]) == ("fact", "told")
    nobody_knows = {"budget": "", "budget_evidence": "unknown"}
    assert merged({"budget": "", "budget_evidence": "guess"}, nobody_knows)["values"] == nobody_knows


WORDS = st.text(alphabet="abc ", max_size=4)
ROWS = st.lists(st.dictionaries(st.sampled_from(["name", "note", "sure"]), WORDS, max_size=3), max_size=4)
VALUES = st.fixed_dictionaries(
    {}, optional={"need": WORDS, "size": st.integers(0, 9), "rows": ROWS, "said": st.lists(WORDS)}
)


def texts(value: object) -> set[str]:
    """Everything that somebody wrote, at any depth."""
    if isinstance(value, dict):
        return set[str]().union(*map(texts, value.values()))
    if isinstance(value, list):
        return set[str]().union(*map(texts, value))
    return {str(value).strip()} - {"", "None"}


@settings(max_examples=150, deadline=None)
@given(mine=VALUES, theirs=VALUES)
def test_nothing_that_was_written_is_lost_without_being_told(mine: dict[str, Any], theirs: dict[str, Any]) -> None:
    found = merged(mine, theirs)
    told = set[str]().union(*(texts(each["theirs"]) for each in found["differs"]))
    assert texts(mine) <= texts(found["values"])
    assert texts(theirs) <= texts(found["values"]) | told
    assert merged(found["values"], mine)["added"] == []


@settings(max_examples=150, deadline=None)
@given(rows=st.lists(st.lists(LINE, min_size=2, max_size=2), min_size=1, max_size=4))
def test_a_table_comes_back_as_it_went_out(rows: list[list[str]]) -> None:
    rows = [["Name", "Note"], *rows]
    text = evaluate(FORMS / "csv.js", "csv", rows)
    assert isinstance(text, str)
    kept = [row for row in rows if any(cell.strip() for cell in row)]
    assert evaluate(FORMS / "csv.js", "parsedCsv", text) == kept
    other = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert [len(row) for row in other] == [2] * len(rows)


def test_a_table_of_another_program_can_be_read() -> None:
    text = 'Name;Note\n"Lu; Wenhui";"said ""late"""\n\n'
    assert evaluate(FORMS / "csv.js", "parsedCsv", text) == [["Name", "Note"], ["Lu; Wenhui", 'said "late"']]


def test_no_cell_makes_a_spreadsheet_reckon() -> None:
    text = evaluate(FORMS / "csv.js", "csv", [["=1+1", "-5", "-cmd", "@x"]])
    assert text == "\ufeff'=1+1,-5,'-cmd,'@x\r\n"


def test_days_become_a_calendar() -> None:
    event = {"day": "2026-12-04", "title": "Call Wu; ask, listen", "note": "月" * 60}
    text = evaluate(FORMS / "calendar.js", "calendar", [event], "2026-11-25T08:00:00.000Z")
    assert isinstance(text, str)
    lines = text.split("\r\n")
    assert max(len(line.encode()) for line in lines) <= 75
    assert "DTSTART;VALUE=DATE:20261204" in lines
    assert "SUMMARY:Call Wu\\; ask\\, listen" in lines
    assert "DTSTAMP:20261125T080000Z" in lines
    assert "月" * 60 in text.replace("\r\n ", "")
    assert [line for line in lines if line.startswith(("BEGIN", "END"))] == [
        "BEGIN:VCALENDAR", "BEGIN:VEVENT", "BEGIN:VALARM", "END:VALARM", "END:VEVENT", "END:VCALENDAR",
    ]  # fmt: skip


def test_what_forms_share_is_what_all_of_them_say() -> None:
    shared = {
        "people": {
            "parts": {
                "organisation-map": [{"name": "Lu", "title": "Manager"}],
                "account-fundamentals": [{"name": "Shen"}],
            }
        },
        "person": {"from": "call-plan", "value": "Wu Jing"},
    }
    everybody = evaluate(FORMS / "shared.js", "known", shared, "people", "name")
    assert everybody == [{"name": "Lu", "title": "Manager"}, {"name": "Shen"}]
    assert evaluate(FORMS / "shared.js", "known", shared, "people", "name", "organisation-map") == [{"name": "Shen"}]
    assert evaluate(FORMS / "shared.js", "known", shared, "person", "") == "Wu Jing"
    assert json.dumps(evaluate(FORMS / "shared.js", "known", shared, "criteria", "name")) == "null"


def test_what_is_shared_may_have_holes() -> None:
    shared = {"people": {"parts": {"old": [None, {"name": "Lu"}], "odd": None}}}
    assert evaluate(FORMS / "shared.js", "known", shared, "people", "name") == [{"name": "Lu"}]
