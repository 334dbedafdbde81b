"""Every edition of a course under one folder: learners, trainers, and a sealed print for each role."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from coursewright.locale.words import words
from coursewright.model.binder import Binder
from coursewright.model.role_play import RolePlay
from coursewright.model.text import LOCALES
from coursewright.render.gate import Leak, leaks
from coursewright.render.sealed import sealed_print
from coursewright.view.prose import AUDIENCES
from coursewright.view.secrets import secrets_from_learners, secrets_from_role


class EditionError(Exception):
    """A site that could not be built: what MkDocs said."""


def build_editions(binder: Binder, folder: Path) -> list[Leak]:
    """
    Build every edition into `folder`, and pass it through the leak gate.

    What was there before is replaced only if nothing leaks; otherwise `folder` stays as it was.
    """
    fresh = folder.with_name(f".{folder.name}-new")
    shutil.rmtree(fresh, ignore_errors=True)
    for audience in AUDIENCES:
        _site(binder.root, fresh / audience, audience)
    for path, text in sealed_prints(binder, fresh / "trainers"):
        (fresh / "sealed" / path).parent.mkdir(parents=True, exist_ok=True)
        (fresh / "sealed" / path).write_text(text, encoding="utf-8")
    found = gate(binder, fresh)
    if not found:
        shutil.rmtree(folder, ignore_errors=True)
        fresh.rename(folder)
    shutil.rmtree(fresh, ignore_errors=True)
    return found


def gate(binder: Binder, folder: Path) -> list[Leak]:
    """What the editions in `folder` give away to those who may not see it."""
    secrets = secrets_from_learners(binder)
    places = {Path("learners"): secrets}
    for play, locale, role in _roles(binder):
        places[Path("sealed", locale, play.id, role)] = secrets_from_role(binder, secrets, play.id, role)
    return [
        Leak((place / leak.path).as_posix(), leak.secret)
        for place, kept in places.items()
        for leak in leaks(folder / place, kept)
    ]


def _roles(binder: Binder) -> Iterator[tuple[RolePlay, str, str]]:
    for play in binder.role_plays.values():
        for locale in LOCALES:
            for role in play.roles:
                if f"{play.folder}/brief-{role.id}.md" in binder.pages[locale]:
                    yield play, locale, role.id


def _site(root: Path, folder: Path, audience: str) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder.resolve())]
    done = subprocess.run(
        command,
        cwd=root,
        env={**os.environ, "COURSEWRIGHT_AUDIENCE": audience},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise EditionError(f"{audience}: {(done.stdout + done.stderr).strip()}")


def sealed_prints(binder: Binder, trainers: Path) -> Iterator[tuple[Path, str]]:
    """Path below `sealed/` and text of every role's brief, taken from the trainers' site in `trainers`."""
    for play, locale, id in _roles(binder):
        role = next(role for role in play.roles if role.id == id)
        page = trainers / locale / play.folder / f"brief-{id}/index.html"
        text = sealed_print(page.read_text(encoding="utf-8"), play, role, locale, words(locale), binder.course.version)
        yield Path(locale, play.id, id, f"{role.letter}-{id}.html"), text
