"""exercises/cases/<id>/ → Case."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from coursewright.load.example import load_example
from coursewright.load.files import files
from coursewright.load.labels import Labels
from coursewright.load.rehearsal import PIECE_KEYS, known, labels_of, people, person, piece_fields
from coursewright.load.yaml import Entry, load_yaml, unique
from coursewright.model.account import RunningAccount
from coursewright.model.case import CALL_KINDS, EXHIBIT_KINDS, Call, Case, Character, Exhibit, Task, TeamRole
from coursewright.model.finding import Finding
from coursewright.model.form import Example, Form

CASE_KEYS = (*PIECE_KEYS, "minutes", "people", "public", "exhibits", "tasks", "team")


def load_case(
    root: Path, folder: Path, account: RunningAccount, forms: Mapping[str, Form], findings: list[Finding]
) -> Case:
    """The case in `root / folder`: case.yml, calls.yml for what is for sale, start-<form>.yml to begin with."""
    entry = load_yaml(root, folder / "case.yml", findings)
    if entry:
        entry.only(*CASE_KEYS)
    labels = labels_of(entry, account)
    exhibits = tuple(_exhibit(item, labels) for item in unique(entry.need("exhibits").items(), {}))
    shown = {exhibit.id: exhibit for exhibit in exhibits}
    tasks = tuple(_task(item, shown, labels) for item in unique(entry.need("tasks").items(), {}))
    calls = load_yaml(root, folder / "calls.yml", findings) if (root / folder / "calls.yml").exists() else None
    return Case(
        **piece_fields(entry, folder, labels),
        minutes=_group_work(entry.need("minutes"), tasks),
        people=people(entry.need("people").items(), account),
        characters=_characters(entry.maybe("public"), account, labels),
        exhibits=exhibits,
        tasks=tasks,
        team=tuple(_team_role(item, labels) for item in entry.maybe("team").items()),
        budget=calls.only("budget", "cards").need("budget").whole() if calls else 0,
        calls=_calls(calls, account, labels) if calls else (),
        starts=dict(_starts(root, folder, forms, findings)),
    )


def _group_work(entry: Entry, tasks: tuple[Task, ...]) -> int:
    """Minutes of the teams; KIT006 where the tasks take longer."""
    minutes, total = entry.whole(), sum(task.minutes for task in tasks)
    if entry and total > minutes:
        problem = f"the tasks take {total} minutes, the group work {minutes}"
        entry.note("KIT006", problem, "shorten a task, or give the case more time")
    return minutes


def _starts(
    root: Path, folder: Path, forms: Mapping[str, Form], findings: list[Finding]
) -> Iterator[tuple[str, Example]]:
    for path in files(root, folder.as_posix(), "start-*.yml", findings):
        id = path.stem.removeprefix("start-")
        entry = load_yaml(root, path, findings)
        if id not in forms:
            entry.note("REF007", f"there is no form {id}", "name the file after a form")
        elif Path("exercises/forms", f"{id}.yml") in {finding.path for finding in findings}:
            continue  # of a form that was not read nothing can be said
        elif example := load_example(entry, forms[id].fields):
            yield id, example


def _characters(entry: Entry, account: RunningAccount, labels: Labels) -> dict[str, Character]:
    found = {}
    for id, item in entry.fields().items():
        if id not in account.people:
            item.note("REF007", f"there is no person {id}", "add the person to content/account.yml")
        item.only("age", "text")
        age = item.maybe("age").whole() if item.maybe("age") else 0
        found[id] = Character(person=id, age=age, public=labels.need(item, "text"))
    return found


def _exhibit(entry: Entry, labels: Labels) -> Exhibit:
    entry.only("id", "kind", "title")
    return Exhibit(entry.maybe("id").id(), entry.need("kind").one_of(EXHIBIT_KINDS), labels.need(entry, "title"))


def _task(entry: Entry, shown: dict[str, Exhibit], labels: Labels) -> Task:
    entry.only("id", "minutes", "exhibits", "form", "do", "deliverable")
    return Task(
        id=entry.maybe("id").id(),
        minutes=entry.need("minutes").whole(),
        exhibits=tuple(
            known(item, shown, "exhibit", "name an exhibit of this case") for item in entry.maybe("exhibits").items()
        ),
        form=entry.maybe("form").string(),
        do=labels.need(entry, "do"),
        deliverable=labels.need(entry, "deliverable"),
    )


def _team_role(entry: Entry, labels: Labels) -> TeamRole:
    entry.only("role", "does")
    return TeamRole(labels.need(entry, "role"), labels.need(entry, "does"))


def _calls(entry: Entry, account: RunningAccount, labels: Labels) -> tuple[Call, ...]:
    return tuple(_call(item, account, labels) for item in unique(entry.need("cards").items(), {}))


def _call(entry: Entry, account: RunningAccount, labels: Labels) -> Call:
    entry.only("id", "person", "kind", "cost", "ask", "answer", "lesson")
    return Call(
        id=entry.maybe("id").id(),
        person=person(entry.need("person"), account),
        kind=entry.need("kind").one_of(CALL_KINDS),
        cost=entry.maybe("cost").whole() if entry.maybe("cost") else 1,
        ask=labels.need(entry, "ask"),
        answer=labels.need(entry, "answer"),
        lesson=labels.need(entry, "lesson"),
    )
