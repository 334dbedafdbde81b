"""LNK: every link arrives, in its own language and for its own readers."""

import os
import posixpath
import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from coursewright.check.places import COURSE, GLOSSARY, audience, is_whole, line_of, place, printed, texts
from coursewright.model.binder import Binder
from coursewright.model.finding import Finding
from coursewright.model.form import Form
from coursewright.model.page import Image, Link, Page
from coursewright.model.text import SOURCE

KEPT = ("trainers", "sealed")
"""Audiences whose pages learners do not have."""

EXTERNAL = re.compile(r"[a-zA-Z][\w+.-]*:|//")


def links_arrive(binder: Binder) -> Iterator[Finding]:
    """LNK001. A link inside the course leads to a page of the same language, a generated page or a file."""
    for text, page in printed(binder):
        for link in _internal(text):
            uri, _ = place(link.target, page)
            if not link.target or not _exists(binder, page.locale, uri):
                problem = f"the link to {link.target} leads nowhere" if link.target else "the link has no target"
                yield Finding(text.path, link.line, "LNK001", "", problem, _near(binder, uri, page))


def anchors_exist(binder: Binder) -> Iterator[Finding]:
    """LNK002. The anchor of a link is the id of a heading, a term, a session or a day."""
    for text, page in printed(binder):
        for link in _internal(text):
            uri, anchor = place(link.target, page)
            known = _anchors(binder, page.locale, uri)
            if anchor and known is not None and anchor not in known:
                near = get_close_matches(anchor, known, 1)
                remedy = f"did you mean #{near[0]}?" if near else "use an id that stands there"
                yield Finding(text.path, link.line, "LNK002", "", f"{uri} has no #{anchor}", remedy)


def ids_are_unique(binder: Binder) -> Iterator[Finding]:
    """LNK003. No two headings of a page, or of the activities on it, have the same id."""
    for pages in binder.pages.values():
        for page in pages.values():
            seen: dict[str, str] = {}
            for text in texts(binder, page):
                for heading in text.headings:
                    if heading.id in seen:
                        remedy = f"rename one of them; the other stands in {seen[heading.id]}"
                        yield Finding(text.path, heading.line, "LNK003", "", f"the id {heading.id} is taken", remedy)
                    elif heading.id:
                        seen[heading.id] = f"{text.path.as_posix()}:{heading.line}"


def learners_are_not_sent_to_trainers(binder: Binder) -> Iterator[Finding]:
    """LNK004. What everyone reads links to nothing that only trainers see."""
    for text, page in printed(binder):
        for link in _internal(text):
            uri, anchor = place(link.target, page)
            goal = binder.pages[page.locale].get(uri)
            if not goal or audience(text, link.line) in KEPT or page.audience in KEPT:
                continue
            lines = [heading.line for heading in goal.headings if heading.id == anchor]
            if goal.audience in KEPT or (lines and audience(goal, lines[0]) in KEPT):
                remedy = "take the link out, or put it inside a `/// trainer` block"
                yield Finding(text.path, link.line, "LNK004", "", f"only trainers see {link.target}", remedy)


def forms_point_to_pages(binder: Binder) -> Iterator[Finding]:
    """LNK005. The pages that a form and its hints point to exist."""
    for form in binder.forms.values():
        path = Path("exercises/forms", f"{form.id}.yml")
        for name, target in _targets(form).items():
            uri, _, anchor = target.partition("#")
            known = _anchors(binder, SOURCE, uri)
            if not _exists(binder, SOURCE, uri) or (anchor and known is not None and anchor not in known):
                near = get_close_matches(uri, _uris(binder, SOURCE), 1)
                remedy = f"did you mean {near[0]}?" if near else "name a page below content/en, and a heading on it"
                line = line_of(binder.root / path, target)
                yield Finding(path, line, "LNK005", name, f"there is no {target}", remedy)


def _internal(page: Page) -> list[Link | Image]:
    links: list[Link | Image] = [*page.links, *page.images]
    return [link for link in links if not EXTERNAL.match(link.target)]


def _uris(binder: Binder, locale: str) -> set[str]:
    return {*binder.pages[locale], *binder.generated_uris()}


def _exists(binder: Binder, locale: str, uri: str) -> bool:
    inside = not uri.startswith(("../", "/"))
    return uri in _uris(binder, locale) or (inside and os.path.isfile(binder.root / "content" / locale / uri))  # noqa: PTH113


def _near(binder: Binder, uri: str, page: Page) -> str:
    near = get_close_matches(uri, _uris(binder, page.locale) - {page.uri}, 1, 0.75)
    if not near:
        return f"name a page below content/{page.locale}, as seen from this one"
    return f"did you mean {posixpath.relpath(near[0], posixpath.dirname(page.uri) or '.')}?"


def _anchors(binder: Binder, locale: str, uri: str) -> set[str] | None:
    """The anchors of a page; None where they are not known."""
    if uri == "glossary.md" and is_whole(binder, GLOSSARY):
        return {f"group-{group.id}" for group in binder.glossary.groups} | {term.id for term in binder.glossary.terms}
    if uri == "agenda.md" and is_whole(binder, COURSE):
        days = binder.course.days
        return {"minutes", *(day.id for day in days), *(session.id for day in days for session in day.sessions)}
    page = binder.pages[locale].get(uri)
    return {heading.id for text in texts(binder, page) for heading in text.headings} if page else None


def _targets(form: Form) -> dict[str, str]:
    hints = {f"hints.{hint.id}.page": hint.page for hint in form.hints if hint.page != form.page}
    return {name: target for name, target in {"page": form.page, **hints}.items() if target}
