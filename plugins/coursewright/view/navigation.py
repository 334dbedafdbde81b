"""Binder → the table of contents of a site in one language, for one audience."""

from coursewright.locale.words import Words
from coursewright.model.binder import Binder
from coursewright.model.page import Page
from coursewright.view.prose import sees

Nav = list[dict[str, "str | Nav"]]
"""MkDocs' shape: title → uri, or title → the same again."""

ROOMS = {"appendices": "Appendices", "teach": "I teach", "learn": "I learn", "publish": "I publish"}
"""Folders of pages beside the modules."""

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
    nav.append({words("Glossary"): "glossary.md"})
    for room, title in ROOMS.items():
        if found := _folder(pages, room):
            nav.append({words(title): [{page.title: page.uri} for page in found]})
    return nav


def _module(binder: Binder, pages: dict[str, Page], id: str, locale: str) -> dict[str, "str | Nav"]:
    module = binder.course.module(id)
    title = module.short.in_(locale) if module else id
    return {title: [{page.title: page.uri} for page in _folder(pages, id)]}


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
