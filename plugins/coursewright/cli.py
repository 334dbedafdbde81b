"""`coursewright …`: what an author and CI ask of a course without building it."""

import json
from collections.abc import Callable
from pathlib import Path

import click

from coursewright.check.restamp import restamped
from coursewright.check.rules import findings
from coursewright.load.binder import load_binder
from coursewright.load.form_schema import form_schema
from coursewright.model.finding import Finding
from coursewright.render.editions import EditionError, build_editions

ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="Folder of the course, the one that holds content/ and exercises/.",
)


@click.group()
@click.version_option(package_name="coursewright")
def main() -> None:
    """Courses that are taught."""


@main.command()
@ROOT
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text", help="How to print.")
def check(root: Path, form: str) -> None:
    """Print everything that is wrong with a course; exit with 1 if anything is."""
    found = findings(load_binder(root))
    click.echo(PRINTERS[form](found))
    raise SystemExit(1 if found else 0)


@main.command()
@ROOT
def stamp(root: Path) -> None:
    """Stamp every translation with the mark of the source page it now agrees with."""
    for path, text in restamped(load_binder(root)):
        (root / path).write_text(text, encoding="utf-8")
        click.echo(path.as_posix())


@main.command()
@ROOT
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default="dist", help="Folder of the editions.")
def build(root: Path, out: Path) -> None:
    """Build every edition (learners, trainers, a sealed print for each role); exit with 1 if any of them leaks."""
    binder = load_binder(root)
    try:
        found = build_editions(binder, out)
    except EditionError as error:
        raise click.ClickException(str(error)) from error
    for leak in found:
        click.echo(leak)
    if found:
        raise click.ClickException(f"{len(found)} files leak; {out} was left as it was")
    for edition in sorted(path.name for path in out.iterdir()):
        click.echo(f"{out / edition}")
    click.echo("The trainers' edition and the sealed prints belong behind a login, never beside the learners' site.")


@main.command()
def schema() -> None:
    """Print the JSON Schema of forms, with which an editor completes and checks exercises/forms/*.yml."""
    click.echo(json.dumps(form_schema(), ensure_ascii=False, indent=2))


def _text(found: list[Finding]) -> str:
    noun = "finding" if len(found) == 1 else "findings"
    return "\n".join([*map(str, found), f"{len(found)} {noun}"])


def _json(found: list[Finding]) -> str:
    rows = [{**vars(finding), "path": finding.path.as_posix()} for finding in found]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _github(found: list[Finding]) -> str:
    """Workflow commands: CI shows each beside the line that it is about."""

    def escaped(text: str) -> str:
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    return "\n".join(
        f"::error file={finding.path.as_posix()},line={finding.line},title={finding.code}::"
        + escaped(": ".join(part for part in (finding.name, finding.problem, finding.remedy) if part))
        for finding in found
    )


PRINTERS: dict[str, Callable[[list[Finding]], str]] = {"text": _text, "json": _json, "github": _github}
