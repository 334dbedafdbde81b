"""Written games: what is reached, what goes round, how long a way is."""

from hypothesis import given
from hypothesis import strategies as st

from coursewright.model.play import Choice, End, Play, Turn
from coursewright.model.text import NO_TEXT


def play(ways: dict[str, list[str]], ends: tuple[str, ...] = ("end",)) -> Play:
    """A game in which turn → the turns and ends that it leads to."""

    def choice(to: str) -> Choice:
        return Choice(id=to, kind="check", to=to, say=NO_TEXT, note=NO_TEXT, wins=(), sets={}, line=1)

    return Play(
        role="seller",
        start=next(iter(ways)),
        turns=tuple(Turn(id=id, says=NO_TEXT, choices=tuple(map(choice, to)), line=1) for id, to in ways.items()),
        ends=tuple(End(id=id, grade="good", says=NO_TEXT, lesson=NO_TEXT, package={}, line=1) for id in ends),
    )


def test_a_turn_that_nothing_leads_to_is_not_reached() -> None:
    assert play({"a": ["b"], "b": ["end"], "c": ["end"]}).reached() == {"a", "b", "end"}


def test_a_way_back_is_a_circle_for_each_turn_on_it() -> None:
    assert sorted(play({"a": ["b"], "b": ["c"], "c": ["b", "end"]}).circles()) == ["b", "c"]


def test_the_longest_way_counts_turns_and_no_end() -> None:
    assert play({"a": ["b", "end"], "b": ["c", "end"], "c": ["end"]}).longest() == 3


@given(st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdef")), min_size=1))
def test_whatever_leads_wherever_every_answer_comes(ways: dict[str, list[str]]) -> None:
    found = play(ways)
    assert found.start in found.reached()
    if not [*found.circles()]:
        assert 1 <= found.longest() <= len(ways)
