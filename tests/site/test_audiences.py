"""What is written for trainers is not in the learners' site: not hidden, absent."""

import gzip
import html
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from coursewright.load.binder import load_binder
from coursewright.model.binder import Binder
from coursewright.view.prose import prose

pytestmark = pytest.mark.site

ENOUGH = {"en": 16, "zh": 7}
"""Letters that make a piece of text telling."""

MARKS = re.compile(r"^(?:/{3,}.*|\s*(?:(?:[-*+>]|\d+\.)\s+)+)", re.M)
"""Calls of blocks, and what makes a line an item of a list."""


def letters(text: str) -> str:
    """Only what can be read: letters and digits, whatever stood between them."""
    return re.sub(r"[\W_]+", "", html.unescape(text)).lower()


def pieces(markdown: str, least: int) -> Iterator[str]:
    """Stretches of a text that no mark-up, link or line break interrupts."""
    for piece in re.split(r"\]\([^)]*\)|[\[`*\n]|\{[^}]*\}", MARKS.sub("", markdown)):
        if len(letters(piece)) >= least:
            yield letters(piece)


def secrets(binder: Binder) -> set[str]:
    """Pieces that trainers read and learners do not, nor find in the data that their pages show."""
    told: set[str] = set()
    kept: set[str] = {letters(path.read_text("utf-8")) for path in binder.root.glob("*/**/*.yml")}
    for page in binder.prose():
        whole, public = (
            "" if audience != page.audience and page.audience else prose(page, audience, binder)
            for audience in ("trainers", "learners")
        )
        told |= {*pieces(whole, ENOUGH[page.locale])}
        kept.add(letters(public))
    return {piece for piece in told if not any(piece in text for text in kept)}


def told(folder: Path) -> dict[str, str]:
    """Every file of a site that holds text → what can be read in it."""
    found = {}
    for path in folder.rglob("*"):
        if path.suffix in (".html", ".json", ".xml", ".js", ".css", ".svg", ".txt"):
            found[path.relative_to(folder).as_posix()] = letters(re.sub(r"<[^>]*>", "", path.read_text("utf-8")))
        elif path.suffix == ".gz":
            found[path.relative_to(folder).as_posix()] = letters(gzip.decompress(path.read_bytes()).decode())
    return found


def leaks(pieces: Iterable[str], files: dict[str, str]) -> list[str]:
    return [f"{name}: {piece}" for name, text in files.items() for piece in pieces if piece in text]


@pytest.fixture(scope="module")
def binder(repository: Path) -> Binder:
    return load_binder(repository)


def test_there_is_something_to_keep_from_learners(binder: Binder) -> None:
    found = secrets(binder)
    assert len([piece for piece in found if piece.isascii()]) > 50
    assert len([piece for piece in found if not piece.isascii()]) > 50


def test_learners_find_nothing_of_it(binder: Binder, site: Any) -> None:
    assert leaks(secrets(binder), told(site.folder)) == []


def test_trainers_find_all_of_it(binder: Binder, trainers_site: Any) -> None:
    everything = "\n".join(text for name, text in told(trainers_site.folder).items() if name.endswith(".html"))
    assert [piece for piece in secrets(binder) if piece not in everything] == []


def test_the_guide_has_no_address_for_learners(binder: Binder, site: Any, trainers_site: Any) -> None:
    guides = [f"{page.locale}/{page.uri.removesuffix('.md')}/" for page in binder.prose() if page.audience]
    assert guides
    assert [uri for uri in guides if uri in site.uris()] == []
    assert [uri for uri in guides if uri not in trainers_site.uris()] == []
    mentioned = [name for name, text in told(site.folder).items() for uri in guides if letters(uri) in text]
    assert mentioned == []


def test_a_leak_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p>Keep the <b>kettle</b> out&nbsp;of reach.</p>")
    (tmp_path / "map.xml.gz").write_bytes(gzip.compress(b"<loc>Keep the kettle out of reach.</loc>"))
    secret = [*pieces("/// say\nKeep the kettle out of reach.\n///", 8)]
    assert len(leaks(secret, told(tmp_path))) == 2
