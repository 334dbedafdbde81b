"""play-<role>.yml → Play."""

from collections.abc import Mapping
from pathlib import Path

from coursewright.load.labels import Labels
from coursewright.load.yaml import Entry, load_yaml, unique
from coursewright.model.finding import Finding
from coursewright.model.play import CHOICE_KINDS, GRADES, Choice, End, Play, Turn


def load_play(root: Path, path: Path, labels: Labels, findings: list[Finding]) -> Play:
    """The written game in `root / path`; the name of the file tells the role."""
    entry = load_yaml(root, path, findings)
    if entry:
        entry.only("role", "start", "nodes", "ends")
    seen: dict[str, int] = {}
    turns = tuple(_turn(item, labels) for item in unique(entry.need("nodes").items(), seen))
    ends = tuple(_end(item, labels) for item in unique(entry.need("ends").items(), seen))
    for choice_entry, to in _ways(entry):
        if to not in seen:
            choice_entry.note("PLY001", f"the choice leads to {to or 'nothing'}", "name a turn or an end of this file")
    if entry and entry.need("start").string() not in seen:
        entry.maybe("start").note("PLY001", "the play starts nowhere", "name a turn of this file")
    return Play(role=entry.need("role").id(), start=entry.maybe("start").string(), turns=turns, ends=ends)


def _ways(entry: Entry) -> list[tuple[Entry, str]]:
    return [
        (choice, choice.maybe("to").string())
        for turn in entry.maybe("nodes").items()
        for choice in turn.maybe("choices").items()
    ]


def _turn(entry: Entry, labels: Labels) -> Turn:
    entry.only("id", "says", "choices")
    choices = tuple(_choice(item, labels) for item in unique(entry.need("choices").items(), {}))
    return Turn(id=entry.maybe("id").id(), says=labels.need(entry, "says"), choices=choices, line=entry.line)


def _choice(entry: Entry, labels: Labels) -> Choice:
    entry.only("id", "kind", "to", "say", "note", "wins", "sets")
    return Choice(
        id=entry.maybe("id").id(),
        kind=entry.need("kind").one_of(CHOICE_KINDS),
        to=entry.need("to").string(),
        say=labels.need(entry, "say"),
        note=labels.need(entry, "note"),
        wins=entry.maybe("wins").strings() if entry.maybe("wins") else (),
        sets=settled(entry.maybe("sets")),
        line=entry.line,
    )


def _end(entry: Entry, labels: Labels) -> End:
    entry.only("id", "grade", "says", "lesson", "package")
    return End(
        id=entry.maybe("id").id(),
        grade=entry.need("grade").one_of(GRADES),
        says=labels.need(entry, "says"),
        lesson=labels.need(entry, "lesson"),
        package=settled(entry.maybe("package")),
        line=entry.line,
    )


def settled(entry: Entry) -> Mapping[str, str]:
    """Issue → option."""
    return {issue: option.string() for issue, option in entry.fields().items()}
