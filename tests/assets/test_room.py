"""What a trainer's room reckons with: rotation, points, the parts of a round."""

from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursewright.load.binder import load_binder
from coursewright.model.role_play import RolePlay
from coursewright.render.drawing import evaluate

ROOT = Path(__file__).parents[2]
ROOM = ROOT / "plugins/coursewright/assets/room"
SEATS = {"trios": (1, 1), "two-against-two": (2, 2)}
SIDES = ("seller", "customer", "observer")


@pytest.fixture(scope="module")
def negotiation() -> RolePlay:
    return load_binder(ROOT).role_plays["contract-negotiation"]


def issues_of(play: RolePlay) -> list[dict[str, Any]]:
    return [{"id": issue.id, "options": [vars(option) for option in issue.options]} for issue in play.issues]


@pytest.mark.parametrize("kind", SEATS)
@pytest.mark.parametrize("people", range(6, 25))
def test_nobody_sells_twice_before_all_have_sold(people: int, kind: str) -> None:
    plan = evaluate(ROOM / "rotation.js", "plan", people, kind)
    assert isinstance(plan, dict)
    sold = dict.fromkeys(range(1, people + 1), 0)
    for groups in plan["rounds"]:
        seated = [person for group in groups for side in SIDES for person in group[side]]
        assert sorted(seated) == sorted(sold)
        for group in groups:
            assert (len(group["seller"]), len(group["customer"])) == SEATS[kind]
            assert group["observer"]
            for person in group["seller"]:
                sold[person] += 1
        twice = [person for person, times in sold.items() if times > 1]
        assert not twice or min(sold.values()) >= 1
    assert min(sold.values()) == 1


@pytest.mark.parametrize("kind", SEATS)
@pytest.mark.parametrize("people", range(6, 25))
def test_groups_are_as_even_as_they_can_be(people: int, kind: str) -> None:
    groups = evaluate(ROOM / "rotation.js", "seated", people, kind)
    assert isinstance(groups, list)
    sizes = [len(group) for group in groups]
    assert max(sizes) - min(sizes) <= 1
    assert len(groups) == people // (sum(SEATS[kind]) + 1) or len(groups) == 1


def test_a_plan_has_as_many_rounds_as_were_asked_for() -> None:
    plan = evaluate(ROOM / "rotation.js", "plan", 7, "trios", 6)
    assert isinstance(plan, dict)
    assert (len(plan["rounds"]), plan["needed"]) == (6, 4)


def test_the_check_packages_come_to_their_points(negotiation: RolePlay) -> None:
    expected = {"balanced": (57, 63), "price-only": (54, 28), "soft": (5, 84)}
    assert {check.id: (check.seller, check.customer) for check in negotiation.checks} == expected
    for check in negotiation.checks:
        found = evaluate(ROOM / "scores.js", "points", issues_of(negotiation), dict(check.options))
        assert found == {"seller": check.seller, "customer": check.customer, "open": [], "refused": []}


def test_an_open_issue_and_a_forbidden_option_are_told(negotiation: RolePlay) -> None:
    agreed = dict(negotiation.checks[0].options) | {"source-code": "ownership", "price": "p118"}
    del agreed["payment"]
    found = evaluate(ROOM / "scores.js", "points", issues_of(negotiation), agreed)
    assert isinstance(found, dict)
    assert (found["open"], sorted(found["refused"])) == (["payment"], ["customer", "seller"])


def every_sum(issues: list[dict[str, Any]]) -> set[tuple[int, int]]:
    """All agreements, one by one."""
    allowed = [
        [option for option in issue["options"] if None not in (option["seller"], option["customer"])]
        for issue in issues
    ]
    return {
        (sum(option["seller"] for option in chosen), sum(option["customer"] for option in chosen))
        for chosen in product(*allowed)
    }


def test_the_frontier_is_what_a_search_of_all_agreements_finds(negotiation: RolePlay) -> None:
    sums = every_sum(issues_of(negotiation))
    best = {
        one for one in sums if not any(other != one and other[0] >= one[0] and other[1] >= one[1] for other in sums)
    }
    found = evaluate(ROOM / "scores.js", "frontier", issues_of(negotiation))
    assert isinstance(found, list)
    assert [(each["seller"], each["customer"]) for each in found] == sorted(best)
    assert (57, 63) in best and (54, 28) not in best


def test_the_zone_is_what_both_sides_can_accept(negotiation: RolePlay) -> None:
    found = evaluate(ROOM / "scores.js", "zone", issues_of(negotiation), dict(negotiation.reservation))
    assert isinstance(found, list)
    sums = {(each["seller"], each["customer"]) for each in found}
    assert sums == {each for each in every_sum(issues_of(negotiation)) if min(each) >= 45}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.tuples(st.integers(-9, 40), st.integers(-9, 40)), min_size=1, max_size=4), max_size=4))
def test_nothing_is_left_on_the_frontier(points: list[list[tuple[int, int]]]) -> None:
    issues = [
        {
            "id": str(index),
            "options": [{"id": str(at), "seller": s, "customer": c} for at, (s, c) in enumerate(options)],
        }
        for index, options in enumerate(points)
    ]
    frontier = evaluate(ROOM / "scores.js", "frontier", issues)
    assert isinstance(frontier, list) and frontier
    assert [evaluate(ROOM / "scores.js", "left", issues, each) for each in frontier] == [0] * len(frontier)


def test_a_round_is_cut_in_two_by_its_pause() -> None:
    times = {"prepare": 10, "play": 15, "pause_at": 7, "pause_seconds": 30, "feedback": 5}
    parts = evaluate(ROOM / "round.js", "parts", times)
    assert isinstance(parts, list)
    assert [(part["id"], part["seconds"]) for part in parts] == [
        ("prepare", 600), ("first-half", 420), ("pause", 30), ("second-half", 480), ("feedback", 300),
    ]  # fmt: skip


@pytest.mark.parametrize(("seconds", "told"), [(425, "7:05"), (59.2, "1:00"), (0, "0:00"), (-12, "+0:12")])
def test_the_clock_counts_up_again_when_it_is_over(seconds: float, told: str) -> None:
    assert evaluate(ROOM / "round.js", "clockText", seconds) == told
