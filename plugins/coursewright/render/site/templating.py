"""The templates of the site, with the words and links that they use."""

from functools import cache
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from coursewright.locale.words import Words, clock_text, hours_text, minutes_text
from coursewright.render.links import href
from coursewright.render.role_mark import role_mark

TEMPLATES = Path(__file__).parent / "templates"

KIND_ICONS = {
    "opening": "door-open",
    "activity": "account-voice",
    "lesson": "human-male-board",
    "demonstration": "presentation-play",
    "exercise": "pencil",
    "practice": "repeat",
    "form-work": "file-document-edit-outline",
    "sharing": "forum-outline",
    "energiser": "lightning-bolt-outline",
    "case-setup": "briefcase-outline",
    "case": "briefcase-search-outline",
    "role-play-prep": "script-text-outline",
    "role-play": "drama-masks",
    "debrief": "comment-quote-outline",
    "review": "history",
    "summary": "sigma",
    "action-plan": "flag-checkered",
    "evaluation": "clipboard-check-outline",
    "break": "coffee-outline",
    "lunch": "silverware-fork-knife",
}

BLOCK_ICONS = {
    "objectives": "target",
    "keypoints": "key-outline",
    "idea": "lightbulb-outline",
    "example": "check-circle-outline",
    "counter-example": "close-circle-outline",
    "try": "pencil",
    "pitfalls": "alert-outline",
    "transfer": "arrow-right-bold-outline",
    "answer": "eye-outline",
    "dialogue": "forum-outline",
    "activity": "account-group-outline",
    "quiz": "help-circle-outline",
    "trainer": "human-male-board",
    "show": "presentation",
    "say": "bullhorn-outline",
    "ask": "help-circle-outline",
    "do": "hand-back-right-outline",
    "watch": "eye-outline",
    "if": "source-branch",
    "transition": "arrow-right",
    "session": "clock-outline",
    "exhibit": "paperclip",
    "brief": "email-lock-outline",
    "piece": "drama-masks",
}


@cache
def icon(name: str) -> Markup:
    """An icon of Material Design, as it ships with the theme; decoration, so hidden from screen readers."""
    path = files("material") / "templates/.icons/material" / f"{name}.svg"
    svg = path.read_text(encoding="utf-8").replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)
    return Markup(f'<span class="cw-icon">{svg}</span>')


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "icon": icon, "role_mark": role_mark, "clock": clock_text, "kind_icons": KIND_ICONS, "block_icons": BLOCK_ICONS,
    }  # fmt: skip
    return environment


def rendered(template: str, *, locale: str, words: Words, uri: str, **values: object) -> str:
    """`template` filled in for the page `uri`. Blank lines are taken out: Markdown would end the HTML there."""
    html = (
        _environment()
        .get_template(template)
        .render(
            _=words,
            locale=locale,
            minutes=lambda count: minutes_text(count, locale),
            hours=lambda count: hours_text(count, locale),
            href=lambda target: href(target, uri),
            **values,
        )
    )
    return "\n".join(line for line in html.splitlines() if line.strip())
