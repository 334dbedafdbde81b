"""content/figures/<id>.yml → Figure."""

from pathlib import Path

from coursewright.load.yaml import load_yaml
from coursewright.model.figure import Figure
from coursewright.model.finding import Finding


def load_figure(root: Path, path: Path, findings: list[Finding]) -> Figure:
    """The figure in `root / path`; its id is the name of the file."""
    entry = load_yaml(root, path, findings)
    if entry:
        entry.only("kind", "title", "desc", "caption", "values", "words")
    values = entry.maybe("values").plain()
    return Figure(
        id=path.stem,
        kind=entry.need("kind").id(),
        title=entry.need("title").text(),
        desc=entry.need("desc").text(),
        caption=entry.need("caption").text(),
        values=values if isinstance(values, dict) else {},
        words={key: word.text() for key, word in entry.maybe("words").fields().items()} if entry.maybe("words") else {},
    )
