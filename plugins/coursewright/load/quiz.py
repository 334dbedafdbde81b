"""exercises/quizzes/<module>.yml → Quiz."""

from pathlib import Path

from coursewright.load.yaml import Entry, load_yaml, unique
from coursewright.model.finding import Finding
from coursewright.model.quiz import Option, Question, Quiz


def load_quiz(root: Path, path: Path, findings: list[Finding]) -> Quiz:
    """The quiz in `root / path`; QUZ001 where a question has not exactly one best option."""
    entry = load_yaml(root, path, findings)
    if entry:
        entry.only("module", "questions")
    module = entry.need("module")
    if module and module.id() != path.stem:
        module.note(
            "IDS003", f"{module.string()} is not the name of its file", f"write {path.stem}, or rename the file"
        )
    questions = unique(entry.need("questions").items(), {})
    return Quiz(module=path.stem, questions=tuple(_question(item) for item in questions))


def _question(entry: Entry) -> Question:
    entry.only("id", "prompt", "options")
    options = tuple(_option(item) for item in unique(entry.need("options").items(), {}))
    best = sum(option.best for option in options)
    if options and best != 1:
        entry.note("QUZ001", f"{best} options are best", "mark exactly one option with `best: true`")
    return Question(id=entry.maybe("id").id(), prompt=entry.need("prompt").text(), options=options)


def _option(entry: Entry) -> Option:
    entry.only("id", "text", "best", "error", "feedback")
    best = entry.maybe("best").flag()
    if not best:
        entry.need("error").id()
    return Option(
        id=entry.maybe("id").id(),
        text=entry.need("text").text(),
        best=best,
        error=entry.maybe("error").string(),
        feedback=entry.need("feedback").text(),
    )
