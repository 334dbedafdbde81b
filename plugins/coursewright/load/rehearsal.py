"""What cases and role plays have in common, from YAML."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from coursewright.load.account import load_facts
from coursewright.load.labels import Labels
from coursewright.load.yaml import Entry, unique
from coursewright.model.account import RunningAccount
from coursewright.model.course import PHASES
from coursewright.model.rehearsal import LEVELS, LINES, RubricLine, Variation

PIECE_KEYS = ("title", "module", "phase", "date", "aim", "facts", "rubric", "variations")


def labels_of(entry: Entry, account: RunningAccount) -> Labels:
    """What reads the labels of a piece: with the facts of the running account, and its own."""
    own = load_facts(entry.maybe("facts"))
    return Labels({**account.facts, **own}, own)


def piece_fields(entry: Entry, folder: Path, labels: Labels) -> dict[str, Any]:
    """The fields of a Piece; `folder` is that of its files, `exercises/cases/<id>`."""
    return {
        "id": folder.name,
        "path": entry.path,
        "folder": f"{folder.parent.name}/{folder.name}",
        "title": labels.need(entry, "title"),
        "module": entry.need("module").id(),
        "phase": entry.need("phase").one_of(PHASES),
        "date": labels.need(entry, "date"),
        "aim": labels.need(entry, "aim"),
        "facts": labels.own,
        "rubric": tuple(rubric(entry.need("rubric"), labels)),
        "variations": tuple(_variation(item, labels) for item in entry.maybe("variations").items()),
    }


def rubric(entry: Entry, labels: Labels) -> Iterator[RubricLine]:
    """The lines of a rubric; KIT004 where they do not make twenty points."""
    lines = list(entry.items())
    if entry and len(lines) != LINES:
        remedy = f"write {LINES} lines of {LEVELS} points: together they are {LINES * LEVELS}"
        entry.note("KIT004", f"the rubric has {len(lines)} lines", remedy)
    for line in unique(iter(lines), {}):
        levels = tuple(labels.text(item) for item in line.only("id", "title", "levels").need("levels").items())
        if line.maybe("levels") and len(levels) != LEVELS:
            remedy = f"say what 1, 2, 3 and {LEVELS} points look like"
            line.maybe("levels").note("KIT004", f"{len(levels)} levels", remedy)
        yield RubricLine(line.maybe("id").id(), labels.need(line, "title"), levels)


def people(entries: Iterator[Entry], account: RunningAccount) -> tuple[str, ...]:
    return tuple(person(entry, account) for entry in entries)


def person(entry: Entry, account: RunningAccount) -> str:
    """The id of somebody of the running account; REF007 where nobody has it."""
    return known(entry, account.people, "person", "add the person to content/account.yml")


def known(entry: Entry, among: Mapping[str, object], noun: str, remedy: str) -> str:
    """The id of a thing that exists; REF007 where it does not."""
    id = entry.string()
    if entry and id not in among:
        entry.note("REF007", f"there is no {noun} {id}", remedy)
    return id


def _variation(entry: Entry, labels: Labels) -> Variation:
    entry.only("id", "title", "text")
    return Variation(entry.need("id").id(), labels.need(entry, "title"), labels.need(entry, "text"))
