"""account.yml → RunningAccount."""

from pathlib import Path

from coursewright.load.yaml import ID, ID_REMEDY, Entry, load_yaml
from coursewright.model.account import Fact, Person, RunningAccount
from coursewright.model.finding import Finding


def load_account(root: Path, path: Path, findings: list[Finding]) -> RunningAccount:
    """The account in `root / path`; an empty one where the course has no such file."""
    if not (root / path).exists():
        return RunningAccount()
    entry = load_yaml(root, path, findings)
    if entry:
        entry.only("facts", "people", "companies")
    people = {id: _person(item) for id, item in named(entry.maybe("people")).items()}
    companies = [item.text() for item in named(entry.maybe("companies")).values()]
    names = (*(person.name for person in people.values()), *companies)
    return RunningAccount(facts=load_facts(entry.maybe("facts")), names=names, people=people)


def load_facts(entry: Entry) -> dict[str, Fact]:
    """`id: {en: …, zh: …}`, line by line."""
    return {id: Fact(id=id, value=item.text(), path=item.path, line=item.line) for id, item in named(entry).items()}


def named(entry: Entry) -> dict[str, Entry]:
    """The fields of a mapping whose keys are ids."""
    found = entry.fields() if entry else {}
    for id, item in found.items():
        if not ID.fullmatch(id):
            item.note("IDS001", f"{id!r} is not a kebab-case id", ID_REMEDY)
    return found


def _person(entry: Entry) -> Person:
    entry.only("name", "title")
    return Person(name=entry.need("name").text(), title=entry.need("title").text())
