"""What an audience may not see: every piece of text that is sealed, or written for trainers, and where it may stand."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html import unescape

from coursewright.model.binder import Binder
from coursewright.model.case import Case
from coursewright.model.page import Page
from coursewright.model.rehearsal import Piece
from coursewright.model.role_play import RolePlay
from coursewright.model.text import LOCALES, texts
from coursewright.view.prose import ALONE, prose
from coursewright.view.rehearsal import table_of_issues

ENOUGH = {"en": 20, "zh": 8}
"""Letters and digits that make a piece of text telling."""

MARKS = re.compile(r"^(?:/{3,}.*|\s*(?:(?:[-*+>]|\d+\.)\s+)+)", re.M)
"""Calls of blocks, and what makes a line an item of a list."""

BREAKS = re.compile(r"\]\([^)]*\)|[\[`*\n|]|\{[^}]*\}|<[^>]*>")
"""What interrupts a stretch of text: links, emphasis, cells, lines."""


@dataclass(frozen=True)
class Secret:
    """A piece of text that somebody may not see."""

    letters: str
    """What can be read of it: letters and digits, whatever stood between them."""
    source: str
    """The file it comes from."""
    told: str
    """As it is written."""
    allowed: tuple[str, ...]
    """Pages of the learners' site that reveal it, as their uris begin: those for one who studies alone."""


def letters(text: str) -> str:
    """`Keep the <b>kettle</b>!` without its tags → `keepthekettle`."""
    return re.sub(r"[\W_]+", "", unescape(text)).lower()


def secrets_from_learners(binder: Binder) -> list[Secret]:
    """Everything that the learners' site may not show, or only on the pages for one who studies alone."""
    found = [*_of_pages(binder), *(secret for piece in binder.pieces for secret in _of_piece(binder, piece))]
    return _unknown(binder, found)


def secrets_from_role(binder: Binder, secrets: Iterable[Secret], play: str, role: str) -> list[Secret]:
    """Those of the learners' `secrets` that the sealed print of a role may not show: all but its own brief."""
    own = f"role-plays/{play}/brief-{role}."
    mine = [page for pages in binder.pages.values() for uri, page in pages.items() if uri.startswith(own)]
    text = "\n".join(letters(_whole(page, binder)) for page in mine)
    return [replace(secret, allowed=()) for secret in secrets if secret.letters not in text]


def _of_pages(binder: Binder) -> Iterator[Secret]:
    for page in binder.prose():
        kept = page.audience
        told = _whole(page, binder)
        # What learners read of the same page is no secret; that of another audience's page is one as a whole.
        public = "" if kept else letters(prose(page, "learners", binder))
        for piece in _pieces(told, page.locale):
            if letters(piece) not in public:
                yield Secret(letters(piece), page.path.as_posix(), piece.strip(), _revealed(binder, page))


def _whole(page: Page, binder: Binder) -> str:
    """All that a page says; of one that is not for everybody, its title and description too."""
    head = f"{page.title}\n{page.description}\n" if page.audience else ""
    return head + prose(page, "trainers", binder)


def _revealed(binder: Binder, page: Page) -> tuple[str, ...]:
    if page.audience in ALONE:
        return (page.uri.removesuffix(".md"),)
    folder, _, name = page.uri.removesuffix(".md").rpartition("/")
    if page.audience == "sealed" and name.startswith("brief-"):
        return (f"{folder}/alone-{name.removeprefix('brief-')}",)
    return ()


def _of_piece(binder: Binder, piece: Piece) -> Iterator[Secret]:
    """What a piece's data says, part by part."""
    yield from _labels(piece, piece.rubric, ())
    yield from _labels(piece, piece.variations, ())
    if isinstance(piece, Case):
        yield from _labels(piece, [(call.answer, call.lesson) for call in piece.calls], (f"{piece.folder}/calls",))
    if isinstance(piece, RolePlay):
        alone = (f"{piece.folder}/alone-",)
        kept = [[(each.when, each.says) for each in piece.release], [*piece.enough.values()], [*piece.never.values()]]
        yield from _labels(piece, kept, alone)
        yield from _labels(piece, [count.pointer for count in piece.counts], (*alone, f"{piece.folder}/observe"))
        yield from _labels(piece, piece.debrief, (f"{piece.folder}/observe",))
        for game in piece.plays:
            yield from _labels(piece, (game.turns, game.ends), (f"{piece.folder}/alone-{game.role}",))
        yield from _points(piece, (*alone, f"{piece.folder}/answer"))


def _points(play: RolePlay, alone: tuple[str, ...]) -> Iterator[Secret]:
    """What each option is worth to a side, as a table and as a script would tell it."""
    for locale in LOCALES:
        for _, option, seller, customer in table_of_issues(play, locale):
            row = f"{option} {seller} {customer}"
            if len(letters(row)) >= ENOUGH[locale]:
                yield Secret(letters(row), play.path.as_posix(), row, alone)
        for issue in play.issues:
            for each in issue.options:
                data = json.dumps({**vars(each), "label": each.label.in_(locale)}, ensure_ascii=False)
                yield Secret(letters(data), play.path.as_posix(), data, alone)


def _labels(piece: Piece, things: object, allowed: tuple[str, ...]) -> Iterator[Secret]:
    for text in texts(things):
        for locale in LOCALES:
            for part in _pieces(text.in_(locale), locale):
                yield Secret(letters(part), piece.path.as_posix(), part.strip(), allowed)


def _pieces(markdown: str, locale: str) -> Iterator[str]:
    """Stretches of a text that no mark-up, link or line break interrupts, as far as they are telling."""
    for part in BREAKS.split(MARKS.sub("", markdown)):
        if len(letters(part)) >= ENOUGH[locale]:
            yield part


def _unknown(binder: Binder, secrets: Iterable[Secret]) -> list[Secret]:
    """Those that no public text says anyway; one may stand wherever a text that holds it is revealed."""
    public = "\n".join(_public(binder))
    revealed: dict[str, str] = {}
    found: dict[str, Secret] = {}
    for each in secrets:
        found.setdefault(each.letters, each)
        for page in each.allowed:
            revealed[page] = f"{revealed.get(page, '')}\n{each.letters}"
    return [
        Secret(each.letters, each.source, each.told, tuple(page for page in revealed if each.letters in revealed[page]))
        for each in found.values()
        if each.letters not in public
    ]


def _public(binder: Binder) -> Iterator[str]:
    for page in binder.prose():
        if not page.audience:
            yield letters(prose(page, "learners", binder))
            yield letters(f"{page.title} {page.description}")
    for folder in ("content", "exercises/forms", "exercises/drills", "exercises/quizzes"):
        for path in (binder.root / folder).rglob("*.yml"):
            yield letters(path.read_text(encoding="utf-8"))
    for piece in binder.pieces:
        shown: list[object] = [piece.title, piece.aim, piece.date]
        if isinstance(piece, Case):
            shown += [[*piece.characters.values()], piece.exhibits, piece.tasks, piece.team]
            shown.append([call.ask for call in piece.calls])
        if isinstance(piece, RolePlay):
            shown += [piece.roles, [count.title for count in piece.counts], piece.outcomes]
            shown.append([(issue.title, [option.label for option in issue.options]) for issue in piece.issues])
        for text in texts(shown):
            yield from (letters(text.in_(locale)) for locale in LOCALES)
