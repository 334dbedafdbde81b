"""account.yml → RunningAccount."""

from pathlib import Path

from coursewright.load.yaml import ID, ID_REMEDY, Entry, load_yaml
from coursewright.model.account import Fact, RunningAccount
from coursewright.model.finding import Finding
from coursewright.model.text import Text


def load_account(root: Path, path: Path, findings: list[Finding]) -> RunningAccount:
    """The account in `root / path`; an empty one where the course has no such file."""
    if not (root / path).exists():
        return RunningAccount()
    entry = load_yaml(root, path, findings)
    if entry:
        entry.only("facts", "people", "companies")
    facts = {id: _fact(id, item) for id, item in _fields(entry.maybe("facts")).items()}
    people = [_name(item) for item in _fields(entry.maybe("people")).values()]
    companies = [item.text() for item in _fields(entry.maybe("companies")).values()]
    return RunningAccount(facts=facts, names=(*people, *companies))


def _fields(entry: Entry) -> dict[str, Entry]:
    found = entry.fields() if entry else {}
    for id, item in found.items():
        if not ID.fullmatch(id):
            item.note("IDS001", f"{id!r} is not a kebab-case id", ID_REMEDY)
    return found


def _fact(id: str, entry: Entry) -> Fact:
    return Fact(id=id, value=entry.text(), line=entry.line)


def _name(entry: Entry) -> Text:
    entry.only("name", "title")
    entry.need("title").text()
    return entry.need("name").text()
