"""KIT: cases and role plays can be run as they stand."""

import re
from collections.abc import Iterator

from coursewright.check.amounts import amounts
from coursewright.check.places import line_of, prose_lines
from coursewright.model.binder import Binder
from coursewright.model.finding import Finding
from coursewright.model.page import Page
from coursewright.model.rehearsal import Piece
from coursewright.model.role_play import RolePlay
from coursewright.model.text import LOCALES, texts

NEEDED = {"cases": ("index", "exhibits", "tasks", "answer", "guide"), "role-plays": ("index", "answer", "guide")}
"""Pages that an author writes for every piece."""

UNKNOWN = "correct it, or add it to `facts:` of the piece and insert it with {{…}}"

HARD = {
    "en": re.compile(
        r"RMB\s\d+(?:[.,]\d+)*(?:\s(?:million|billion|thousand))?|[\d.]+%|"
        r"\b\d{1,2}\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
        r"(?:\s\d{4})?"
    ),
    "zh": re.compile(r"[\d.,]+\s*(?:万|亿)?元|[\d.]+%|(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*日"),
}
"""Money, shares and days: what a story must not tell in two ways."""


def every_role_can_be_played(binder: Binder) -> Iterator[Finding]:
    """KIT001. Whoever plays on the customer's side knows when to tell what."""
    for play in binder.role_plays.values():
        released = {release.role for release in play.release}
        for role in play.roles:
            if role.side == "customer" and role.id not in released:
                problem, remedy = (
                    "the role has no release rule",
                    "add what it tells, and what releases it, under `release:`",
                )
                yield Finding(play.path, role.line, "KIT001", f"roles.{role.id}", problem, remedy)


def every_role_has_a_sealed_brief(binder: Binder) -> Iterator[Finding]:
    """KIT002. Every role has a brief of its own, which is sealed and names the role."""
    for play in binder.role_plays.values():
        for role in play.roles:
            for locale in LOCALES:
                page = binder.pages[locale].get(f"{play.folder}/brief-{role.id}.md")
                if not page:
                    path = play.path.parent / locale / f"brief-{role.id}.md"
                    problem = f"the role has no brief in {locale}"
                    yield Finding(
                        play.path, role.line, "KIT002", f"roles.{role.id}", problem, f"write {path.as_posix()}"
                    )
                elif page.audience != "sealed" or page.role != role.id:
                    remedy = f"write `audience: sealed` and `role: {role.id}` in its front matter"
                    yield Finding(page.path, 1, "KIT002", "", "the brief is not sealed for its role", remedy)


def every_piece_has_its_pages(binder: Binder) -> Iterator[Finding]:
    """KIT005. A case has story, exhibits, tasks, answer and guide; a role play has situation, answer and guide."""
    for piece in binder.pieces:
        for name in NEEDED[piece.folder.partition("/")[0]]:
            uri = f"{piece.folder}/{name}.md"
            if not any(uri in binder.pages[locale] for locale in LOCALES):
                remedy = f"write {(piece.path.parent / LOCALES[0] / name).as_posix()}.md and its twin"
                yield Finding(piece.path, 1, "KIT005", "", f"there is no {name}.md", remedy)


def pieces_keep_to_the_facts(binder: Binder) -> Iterator[Finding]:
    """FCT005. Money, shares and days that a piece tells stand in the data of the account or of the piece."""
    for piece in binder.pieces:
        known = {locale: set(_known(binder, piece, locale)) for locale in LOCALES}
        for locale in LOCALES:
            for uri, page in binder.pages[locale].items():
                if uri.startswith(f"{piece.folder}/"):
                    yield from _strange(page, known[locale])
            for text in texts(piece):
                yield from _strange_label(binder, piece, text.in_(locale), locale, known[locale])


def _strange_label(binder: Binder, piece: Piece, text: str, locale: str, known: set[str]) -> Iterator[Finding]:
    for match in HARD[locale].finditer(text):
        told = match[0].strip()
        if not {*amounts(told, locale)} <= known:
            files = sorted((binder.root / piece.path.parent).glob("*.yml"))
            path = next(
                (each for each in files if told in each.read_text(encoding="utf-8-sig")), binder.root / piece.path
            )
            yield Finding(
                path.relative_to(binder.root), line_of(path, told), "FCT005", "", f"no data says {told}", UNKNOWN
            )


def _strange(page: Page, known: set[str]) -> Iterator[Finding]:
    for number, line in prose_lines(page):
        for match in HARD[page.locale].finditer(line):
            told = match[0].strip()
            if not {*amounts(told, page.locale)} <= known and not page.waives("FCT005", told):
                yield Finding(page.path, number, "FCT005", "", f"no data says {told}", UNKNOWN)


def _known(binder: Binder, piece: Piece, locale: str) -> Iterator[str]:
    """The numbers of the account's facts, of the piece's, and of what its issues are about."""
    for fact in (*binder.account.facts.values(), *piece.facts.values()):
        yield from amounts(fact.value.in_(locale), locale)
    yield from amounts(piece.date.in_(locale), locale)
    for issue in piece.issues if isinstance(piece, RolePlay) else ():
        for option in issue.options:
            yield from amounts(option.label.in_(locale), locale)
