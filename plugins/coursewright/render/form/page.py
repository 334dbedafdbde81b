"""A form → the HTML of its page and of its card, in one language."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from coursewright.locale.words import Words, minutes_text
from coursewright.model.form import CURRENCY, EVIDENCE, SHARED, Field, Form, View
from coursewright.render.form.messages import MESSAGES
from coursewright.render.form.script import choices_module, example_module, hint_module
from coursewright.render.links import href
from coursewright.view.form import (
    EVIDENCE_MARKS,
    EVIDENCE_WORDS,
    LEVEL_WORDS,
    choices,
    example_values,
    picture_values,
    sheet,
    told,
)

Draw = Callable[[str, dict[str, object], dict[str, str]], str]
"""Kind, values, words → SVG text."""

WIDE, NARROW = 720, 328


def form_page_html(form: Form, locale: str, words: Words, *, course: str = "course", course_title: str = "") -> str:
    """
    The form's page below its title and purpose: a `<div>` without blank lines, so that it may stand in Markdown.

    `course` keeps apart what two courses on one site save in the browser; `course_title` stands at the foot of a print.
    """
    example = example_values(form, locale)
    return _rendered(
        "page.html", form, locale, words,
        course_title=course_title,
        sections=sheet(form, locale),
        tables=[field for field in form.fields if field.kind == "rows"],
        names=[(name, SHARED[name][0]) for name in _referred(form)],
        told=list(told(form.fields, example, locale, words)),
        data=json_of(_data(form, locale, words, course)),
        page=href(form.page, f"forms/{form.id}.md"),
    )  # fmt: skip


def form_card_html(form: Form, locale: str, words: Words, draw: Draw, uri_to_form: str) -> str:
    """What a module page shows of the form: its purpose, its minutes, a link, its worked example as a picture."""
    drawings = _drawings(form, locale, draw)
    return _rendered("card.html", form, locale, words, drawings=drawings, uri_to_form=uri_to_form)


def form_scripts(form: Form) -> dict[str, str]:
    """File name → source of the modules made for this form; they belong beside `forms/form.js`."""
    scripts = {f"hints-{form.id}.js": hint_module(form)}
    if form.example:
        scripts[f"example-{form.id}.js"] = example_module(form)
    if choices(form, "en"):
        scripts[f"choices-{form.id}.js"] = choices_module(form)
    return scripts


def _referred(form: Form) -> list[str]:
    """The shared lists that the form's references point into."""
    return sorted({field.of for top in form.fields for field in top.walk() if field.of and SHARED[field.of]})


def _data(form: Form, locale: str, words: Words, course: str) -> dict[str, object]:
    """What the browser needs to know of the form beyond its HTML."""
    example = form.example
    here = f"forms/{form.id}.md"
    return {
        "id": form.id,
        "schema": form.version,
        "course": course,
        "locale": locale,
        "title": form.title.in_(locale),
        "picture": _picture_data(form, locale),
        "hints": {hint.id: {"text": hint.text.in_(locale), "href": href(hint.page, here)} for hint in form.hints},
        "levels": {level: words(word) for level, word in LEVEL_WORDS.items()},
        "shared": {field.id: shared_data(field, locale) for field in form.fields if field.shared},
        "example": example and {"account": example.account.in_(locale), "today": example.today},
        "words": {key: words(message) for key, message in MESSAGES.items()},
    }


def _picture_data(form: Form, locale: str) -> dict[str, object] | None:
    picture = form.picture
    if not picture:
        return None
    return {
        "kind": picture.kind,
        "words": _labels(form, locale),
        "bind": picture.bind,
        "landscape": picture.landscape,
        "views": {view.id: _view_data(view, locale) for view in picture.views},
    }


def _view_data(view: View, locale: str) -> dict[str, object]:
    words = {key: text.in_(locale) for key, text in view.words.items()}
    return {"kind": view.kind, "values": view.values, "words": words}


def shared_data(field: Field, locale: str) -> dict[str, object]:
    return {
        "name": field.shared,
        "label": field.label.in_(locale),
        "key": next(iter(SHARED[field.shared]), ""),
        "members": {each.id: each.shared for each in field.fields if each.shared},
    }


def json_of(data: dict[str, object]) -> Markup:
    """JSON that may stand inside a script element, whatever its texts say."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)


def _labels(form: Form, locale: str) -> dict[str, str]:
    return {key: text.in_(locale) for key, text in form.picture.words.items()} if form.picture else {}


def _drawings(form: Form, locale: str, draw: Draw) -> dict[str, Markup]:
    """The worked example, drawn for a page and for a phone."""
    if not form.picture or not form.example:
        return {}
    values = picture_values(form, example_values(form, locale)) | {"today": form.example.today}
    kind, labels = form.picture.kind, _labels(form, locale)
    return {
        name: Markup(draw(kind, {**values, "id": f"{form.id}-card", "width": width}, labels))
        for name, width in {"wide": WIDE, "narrow": NARROW}.items()
    }


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _rendered(template: str, form: Form, locale: str, words: Words, **values: object) -> str:
    evidence = [(id, EVIDENCE_MARKS[id], words(EVIDENCE_WORDS[id])) for id in EVIDENCE]
    minutes = minutes_text(form.minutes, locale)
    shown = {"form": form, "locale": locale, "minutes": minutes, "currency": CURRENCY, "evidence": evidence}
    return rendered_block(template, words, **shown, **values)


def rendered_block(template: str, words: Words, **values: object) -> str:
    """`template` filled in. Blank lines are taken out: Markdown would end the HTML there."""
    html = _environment().get_template(template).render(_=words, **values)
    return "\n".join(line for line in html.splitlines() if line.strip())
