"""What a block call is replaced by: a figure, a quiz, a slice of the agenda."""

import re
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from markupsafe import Markup

from coursewright.locale.words import Words, words
from coursewright.model.binder import Binder
from coursewright.render.drawing import drawing, evaluate, table
from coursewright.render.form.page import form_card_html
from coursewright.render.links import href
from coursewright.render.site.rehearsal import RehearsalPages
from coursewright.render.site.templating import rendered
from coursewright.view.agenda import agenda, module_slice
from coursewright.view.materials import GROUP_WORDS, SHARE_WORDS, materials
from coursewright.view.strip import phase_words, strip

FIGURES = Path(__file__).parents[2] / "assets/figures"
ROOM = Path(__file__).parents[2] / "assets/room/groups.js"
WIDE, NARROW = 720, 328
"""Widths in CSS pixels that every figure is drawn for: a page, and a phone."""

Drawer = Callable[[str, dict[str, object], dict[str, str]], str]


MARK = re.compile(r"<!--picture [0-9a-f]{16}-->")


def draw(kind: str, values: dict[str, object], words: dict[str, str]) -> str:
    """A picture of `kind` as SVG text."""
    return drawing(FIGURES / f"{kind}.js", values, words)


class Inserts:
    """Renders the things that pages call, for one language."""

    def __init__(self, binder: Binder, locale: str, audience: str = "learners") -> None:
        self.binder = binder
        self.locale = locale
        self.audience = audience
        self.words: Words = words(locale)
        self.pictures: dict[str, str] = {}

    def draw(self, kind: str, values: dict[str, object], words: dict[str, str]) -> str:
        """A mark in the place of the picture: neither Markdown nor the search have to read through it."""
        mark = f"<!--picture {sha256(repr((kind, values, words)).encode()).hexdigest()[:16]}-->"
        if mark not in self.pictures:
            self.pictures[mark] = draw(kind, values, words)
        return mark

    def illustrated(self, html: str) -> str:
        """A finished page, with the pictures in the place of their marks."""
        return MARK.sub(lambda mark: self.pictures[mark[0]], html)

    def html(self, kind: str, id: str, uri: str) -> str:
        """The HTML for a call of `kind` with `id` on the page `uri`; empty where there is no such thing."""
        return {
            "figure": self._figure, "quiz": self._quiz, "form": self._form, "agenda": self._slice,
            "strip": self._strip, "materials": self._materials, "session": self._session, "activity": self._activity,
            "piece": self._piece,
        }[kind](id, uri)  # fmt: skip

    def _rendered(self, template: str, uri: str, **values: object) -> str:
        return rendered(template, locale=self.locale, words=self.words, uri=uri, **values)

    def _figure(self, id: str, uri: str) -> str:
        figure = self.binder.figures.get(id)
        if not figure:
            return ""
        labels = {key: text.in_(self.locale) for key, text in figure.words.items()}
        labels |= {"title": figure.title.in_(self.locale), "desc": figure.desc.in_(self.locale)}
        wide, narrow = (
            Markup(self.draw(figure.kind, {**figure.values, "id": figure.id, "width": width}, labels))
            for width in (WIDE, NARROW)
        )
        twin = table(FIGURES / f"{figure.kind}.js", {**figure.values, "id": figure.id}, labels)
        return self._rendered("figure.html", uri, figure=figure, wide=wide, narrow=narrow, twin=twin)

    def _quiz(self, id: str, uri: str) -> str:
        quiz = self.binder.quizzes.get(id)
        return self._rendered("quiz.html", uri, quiz=quiz) if quiz else ""

    def _form(self, id: str, uri: str) -> str:
        form = self.binder.forms.get(id)
        return form_card_html(form, self.locale, self.words, self.draw, href(f"forms/{id}.md", uri)) if form else ""

    def _slice(self, _: str, uri: str) -> str:
        days = module_slice(self.binder, uri.partition("/")[0], self.locale, self.words)
        return self._rendered("slice.html", uri, days=days) if days else ""

    def _strip(self, _: str, uri: str) -> str:
        return self._rendered("strip.html", uri, days=strip(self.binder, self.locale), phases=phase_words(self.words))

    def _materials(self, _: str, uri: str) -> str:
        course, things = self.binder.course, materials(self.binder, self.locale)
        sizes = [course.group_least, course.group_ideal, course.group_most]
        wanted = [{"count": thing.count, "per": thing.per} for thing in things]
        return self._rendered(
            "materials.html", uri, things=things, sizes=sizes,
            least=course.group_least, ideal=course.group_ideal, most=course.group_most,
            totals=evaluate(ROOM, "totals", wanted, sizes), groups=[evaluate(ROOM, "groups", size) for size in sizes],
            shares={share: self.words(word) for share, word in SHARE_WORDS.items()},
            groups_of={share: self.words(word) for share, word in GROUP_WORDS.items()},
        )  # fmt: skip

    def _session(self, id: str, uri: str) -> str:
        session = self.binder.course.session(id)
        rows = [row for day in agenda(self.binder, self.locale, self.words) for row in day.rows if row.id == id]
        return self._rendered("session.html", uri, session=session, row=rows[0]) if session and rows else ""

    def _activity(self, id: str, uri: str) -> str:
        activity = self.binder.activities.get(id)
        shares = {share: self.words(word) for share, word in SHARE_WORDS.items()}
        return self._rendered("activity.html", uri, activity=activity, shares=shares) if activity else ""

    def _piece(self, id: str, uri: str) -> str:
        return RehearsalPages(self.binder, self.locale, self.words, self.audience).piece(id, uri)

    def around(self, uri: str, content: str) -> dict[str, object]:
        """What the theme puts around a page."""
        version = self.binder.course.version
        return {
            "course_band": self.band(uri), "course_version": version, "has_form": "data-cw-sheet" in content,
            "has_kit": uri.startswith(("cases/", "role-plays/", "rehearsal/")), "course_audience": self.audience,
            "course_words": self.words,
        }  # fmt: skip

    def band(self, uri: str) -> str:
        """The four phases, with the one in which the page's module works; empty outside modules."""
        module = self.binder.course.module(uri.partition("/")[0])
        if not module:
            return ""
        return self._rendered("band.html", uri, phases=phase_words(self.words), phase=module.phase)
