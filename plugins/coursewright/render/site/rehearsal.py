"""Pages of the rehearsal kit that are made from its data: overview, rotation, and what each piece needs in the room."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from markupsafe import Markup

from coursewright.locale.words import Words, minutes_text
from coursewright.model.binder import Binder, made_pages
from coursewright.model.case import Case
from coursewright.model.play import Play
from coursewright.model.rehearsal import Piece
from coursewright.model.role_play import RolePlay
from coursewright.render.drawing import drawing, evaluate
from coursewright.render.form.page import json_of
from coursewright.render.site.templating import rendered
from coursewright.view.form import example_values
from coursewright.view.navigation import MADE
from coursewright.view.prose import prose, sees
from coursewright.view.rehearsal import CHOICE_WORDS, STEP_WORDS, call_groups, piece_page, played_in, table_of_issues

ROOM = Path(__file__).parents[2] / "assets/room"
FIGURES = Path(__file__).parents[2] / "assets/figures"
LEAST, MOST = 6, 24
"""People that the rotation planner plans for."""

Made = tuple[str, str, str]
"""Title, description and HTML of a page."""


class RehearsalPages:
    """The made pages of one language, as one audience may see them."""

    def __init__(self, binder: Binder, locale: str, words: Words, audience: str) -> None:
        self.binder, self.locale, self.words, self.audience = binder, locale, words, audience

    def pages(self) -> dict[str, Made]:
        """uri → page."""
        if not self.binder.pieces:
            return {}
        found = {"rehearsal/index.md": self._overview(), "rehearsal/rotation.md": self._rotation()}
        for piece in self.binder.pieces:
            for uri, meant in made_pages(piece).items():
                if sees(self.audience, meant):
                    found[uri] = self._made(piece, uri)
        return found

    def piece(self, id: str, uri: str) -> str:
        """What stands under the public story of a piece: who needs which page."""
        piece = next((each for each in self.binder.pieces if each.id == id), None)
        return self._html("piece.html", uri, **piece_page(self.binder, piece, self.locale)) if piece else ""

    def _html(self, template: str, uri: str, **values: object) -> str:
        return rendered(template, locale=self.locale, words=self.words, uri=uri, audience=self.audience, **values)

    def _made(self, piece: Piece, uri: str) -> Made:
        kind, _, role = uri.removesuffix(".md").rpartition("/")[2].partition("-")
        makers: dict[str, Callable[[], Made]] = {"scoring": lambda: self._scoring(piece, uri)}
        if isinstance(piece, Case):
            makers |= {"calls": lambda: self._calls(piece, uri), "cards": lambda: self._cards(piece, uri)}
        if isinstance(piece, RolePlay):
            makers["observe"] = lambda: self._observe(piece, uri)
            makers["points"] = lambda: self._points(piece, uri)
            plays = {play.role: play for play in piece.plays}
            makers["alone"] = lambda: self._alone(piece, plays[role], uri)
        return makers[kind]()

    def _titled(self, kind: str, piece: Piece, html: str) -> Made:
        title = self.words("{page}: {piece}").format(page=self.words(MADE[kind]), piece=piece.title.in_(self.locale))
        description = self.words("{title}. {aim}.").format(title=title, aim=piece.aim.in_(self.locale))
        return title, description, html

    def _overview(self) -> Made:
        pieces = [(piece, played_in(self.binder, piece, self.locale)) for piece in self.binder.pieces]
        html = self._html("rehearsal.html", "rehearsal/index.md", pieces=pieces)
        told = "Cases and role plays of the two days, with everything that a room or a learner alone needs for them."
        return self.words("Rehearsal kit"), self.words(told), html

    def _rotation(self) -> Made:
        course = self.binder.course
        size = min(max(course.group_ideal, LEAST), MOST)
        plans = {kind: evaluate(ROOM / "rotation.js", "plan", size, kind) for kind in ("trios", "two-against-two")}
        html = self._html("rotation.html", "rehearsal/rotation.md", size=size, least=LEAST, most=MOST, plans=plans)
        told = "Who sells, who buys and who observes in each round, for any group of six to twenty-four people."
        return self.words("Rotation planner"), self.words(told), html

    def _scoring(self, piece: Piece, uri: str) -> Made:
        return self._titled("scoring", piece, self._html("scoring.html", uri, piece=piece))

    def _cards(self, case: Case, uri: str) -> Made:
        groups = call_groups(self.binder, case, self.locale, self.words)
        return self._titled("cards", case, self._html("cards.html", uri, case=case, groups=groups))

    def _calls(self, case: Case, uri: str) -> Made:
        groups = call_groups(self.binder, case, self.locale, self.words)
        return self._titled("calls", case, self._html("calls.html", uri, case=case, groups=groups))

    def _observe(self, play: RolePlay, uri: str) -> Made:
        steps = [(self.words(STEP_WORDS[step.step]), step.ask.in_(self.locale)) for step in play.debrief]
        data = json_of({"id": play.id, "times": vars(play.times), "version": self.binder.course.version})
        html = self._html("observe.html", uri, play=play, steps=steps, data=data, course=self.binder.course.title.en)
        return self._titled("observe", play, html)

    def _alone(self, play: RolePlay, game: Play, uri: str) -> Made:
        page = self.binder.pages[self.locale].get(f"{play.folder}/brief-{game.role}.md")
        brief = prose(page, "trainers", self.binder) if page else ""
        sealed = "\n".join(line for line in brief.splitlines() if not line.startswith("# "))
        kinds = {kind: self.words(word) for kind, word in CHOICE_WORDS.items()}
        points = {"issues": _issues(play, self.locale), "reservation": play.reservation} if play.issues else None
        html = self._html("alone.html", uri, play=play, game=game, kinds=kinds, data=json_of({"points": points}))
        title, description, _ = self._titled("alone", play, "")
        role = play.role(game.role)
        label = self.words("For your eyes only")
        reading = minutes_text(play.times.prepare, self.locale)
        parts = [self._html("alone-intro.html", uri, play=play, role=role, reading=reading)]
        parts += [f"//// brief | {label}", sealed.strip(), "////", html]
        cast = role.title.in_(self.locale) if role else game.role
        return self.words("{title} ({role})").format(title=title, role=cast), description, "\n\n".join(parts)

    def _points(self, play: RolePlay, uri: str) -> Made:
        issues = _issues(play, self.locale)
        agreed = [{"name": each.title.in_(self.locale), "package": each.options} for each in play.checks]
        values = {"id": f"{play.id}-room", "issues": issues, "reservation": play.reservation, "agreed": agreed}
        labels = {key: self.words(word) for key, word in SCATTER_WORDS.items()}
        scatter = FIGURES / "negotiation-scatter.js"
        drawn = {
            name: Markup(drawing(scatter, {**values, "width": width}, labels))
            for name, width in {"wide": 720, "narrow": 328}.items()
        }
        data = json_of({"id": play.id, "issues": issues, "reservation": play.reservation, "words": labels})
        twin = evaluate(scatter, "table", values, labels)
        html = self._html(
            "points.html", uri, play=play, rows=table_of_issues(play, self.locale), drawn=drawn, twin=twin, data=data
        )
        return self._titled("points", play, html)


SCATTER_WORDS = {
    "title": "Both sides' points",
    "desc": "Every agreement as a dot: the seller's points across, the customer's up.",
    "seller": "Seller's points",
    "customer": "Customer's points",
    "frontier": "Nobody can gain without the other losing",
    "zone": "Zone of possible agreement",
    "agreement": "Agreement",
    "left": "Left on the table",
    "refuse": "should refuse",
}
"""What the picture of a room's agreements says."""


def _issues(play: RolePlay, locale: str) -> list[dict[str, object]]:
    """Issues as scripts want them: `{id, title, options: {id, label, seller, customer}[]}`."""
    return [
        {
            "id": issue.id,
            "title": issue.title.in_(locale),
            "options": [{**vars(option), "label": option.label.in_(locale)} for option in issue.options],
        }
        for issue in play.issues
    ]


def start_files(binder: Binder, locale: str) -> dict[str, str]:
    """uri → a form's file with what everybody knows of a case; the form takes it in like one that it gave out."""
    found = {}
    for case in binder.cases.values():
        for id, example in case.starts.items():
            form = binder.forms[id]
            values = example_values(replace(form, example=example), locale)
            about = {"coursewright": 1, "course": "course", "form": id, "schema": form.version}
            record = {**about, "account": example.account.in_(locale), "saved": example.today, "values": values}
            found[f"{case.folder}/{id}.json"] = json.dumps(record, ensure_ascii=False, indent=2) + "\n"
    return found
