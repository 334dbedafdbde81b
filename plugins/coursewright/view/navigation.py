"""Binder → the table of contents of a site in one language, for one audience."""

from pathlib import PurePosixPath

from coursewright.locale.words import Words
from coursewright.model.binder import Binder, made_pages
from coursewright.model.page import Page
from coursewright.model.rehearsal import Piece
from coursewright.view.prose import ALONE, sees

Nav = list[dict[str, "str | Nav"]]
"""MkDocs' shape: title → uri, or title → the same again."""

ROOMS = {"appendices": "Appendices", "teach": "I teach", "learn": "I learn", "publish": "I publish"}
"""Folders of pages beside the modules."""

PIECE_ORDER = ("index", "exhibits", "tasks", "guide", "cards", "brief", "observe", "scoring", "points", "answer")
"""Kinds of page of a piece, in the order of use."""

MADE = {
    "calls": "Five questions", "cards": "Question cards", "observe": "Observer sheet", "alone": "Play it alone",
    "scoring": "Scoring sheet", "points": "Points and room result",
}  # fmt: skip
"""Titles of the pages that are made from a piece's data."""

FIRST, LAST = ("index",), ("check", "guide")
"""Page names that open and close a module; the others follow the links of its overview."""


def navigation(binder: Binder, locale: str, audience: str, words: Words) -> Nav:
    """Home, agenda, the modules of each day in their order, forms, glossary, and the rooms of the trade."""
    pages = {uri: page for uri, page in binder.pages[locale].items() if sees(audience, page.audience)}
    nav: Nav = [{words("Home"): "index.md"}, {words("Agenda"): "agenda.md"}]
    placed: set[str] = set()
    for day in binder.course.days:
        ids = [id for id in dict.fromkeys(session.module for session in day.sessions) if id not in placed]
        modules = [_module(binder, pages, id, locale) for id in ids if f"{id}/index.md" in pages]
        placed.update(ids)
        if modules:
            nav.append({day.title.in_(locale): modules})
    if binder.forms:
        forms: Nav = [{words("All forms"): "forms/index.md"}]
        forms += [{form.title.in_(locale): f"forms/{id}.md"} for id, form in binder.forms.items()]
        nav.append({words("Forms"): forms})
    if binder.pieces:
        kit: Nav = [
            {words("Rehearsal kit"): "rehearsal/index.md"},
            {words("Rotation planner"): "rehearsal/rotation.md"},
        ]
        kit += [{piece.title.in_(locale): _piece(piece, pages, audience, words)} for piece in binder.pieces]
        nav.append({words("Rehearsal"): kit})
    nav.append({words("Glossary"): "glossary.md"})
    for room, title in ROOMS.items():
        if found := _folder(pages, room):
            nav.append({words(title): [{page.title: page.uri} for page in found]})
    return nav


def _module(binder: Binder, pages: dict[str, Page], id: str, locale: str) -> dict[str, "str | Nav"]:
    module = binder.course.module(id)
    title = module.short.in_(locale) if module else id
    return {title: [{page.title: page.uri} for page in _folder(pages, id)]}


def _piece(piece: Piece, pages: dict[str, Page], audience: str, words: Words) -> Nav:
    """What a piece consists of; to pages for learners alone only the piece itself leads, until it is done."""
    found = {uri: (page.audience, page.title) for uri, page in pages.items() if uri.startswith(f"{piece.folder}/")}
    made = made_pages(piece)
    found |= {uri: (made[uri], words(MADE[_stem(uri)])) for uri in made if sees(audience, made[uri])}
    shown = [uri for uri, (meant, _) in found.items() if audience == "trainers" or meant not in ALONE]

    def place(uri: str) -> tuple[int, str]:
        stem = _stem(uri)
        return PIECE_ORDER.index(stem) if stem in PIECE_ORDER else len(PIECE_ORDER), uri

    return [{found[uri][1]: uri} for uri in sorted(shown, key=place)]


def _stem(uri: str) -> str:
    """`alone` of `role-plays/x/alone-seller.md`: the kind of page."""
    return PurePosixPath(uri).stem.partition("-")[0]


def _folder(pages: dict[str, Page], folder: str) -> list[Page]:
    """Pages of a folder: its overview, then as the overview links to them, then the rest by name."""
    found = [page for uri, page in pages.items() if uri.startswith(f"{folder}/")]
    overview = pages.get(f"{folder}/index.md")
    linked = [f"{folder}/{link.target.partition('#')[0]}" for link in overview.links] if overview else []

    def place(page: Page) -> tuple[int, int, str]:
        name = page.uri.removeprefix(f"{folder}/").removesuffix(".md")
        ends = -1 if name in FIRST else 1 if name in LAST else 0
        return ends, linked.index(page.uri) if page.uri in linked else len(linked), page.uri

    return sorted(found, key=place)
