"""glossary.yml → Glossary."""

from pathlib import Path

from coursewright.load.yaml import Entry, load_yaml, unique
from coursewright.model.finding import Finding
from coursewright.model.glossary import Glossary, Term, TermGroup


def load_glossary(root: Path, path: Path, findings: list[Finding]) -> Glossary:
    """Groups of terms, as far as they can be read."""
    entry = load_yaml(root, path, findings)
    if entry:
        entry.only("groups")
    seen: dict[str, int] = {}
    groups, terms = [], []
    for group in unique(entry.need("groups").items(), {}):
        group.only("id", "title", "terms")
        groups.append(TermGroup(group.maybe("id").id(), group.need("title").text()))
        terms += [_term(item, groups[-1].id) for item in unique(group.need("terms").items(), seen)]
    return Glossary(tuple(groups), tuple(terms))


def _term(entry: Entry, group: str) -> Term:
    entry.only("id", "word", "definition", "avoid")
    return Term(
        id=entry.maybe("id").id(),
        word=entry.need("word").text(),
        definition=entry.need("definition").text(),
        avoid=entry.maybe("avoid").strings() if entry.maybe("avoid") else (),
        group=group,
        line=entry.line,
    )
