"""The forms of a course → the HTML of the page on which a learner finds all accounts again."""

from collections.abc import Iterable

from coursewright.locale.words import Words
from coursewright.model.form import Form
from coursewright.render.form.messages import WORKSPACE
from coursewright.render.form.page import json_of, rendered_block, shared_data
from coursewright.render.links import href


def workspace_html(forms: Iterable[Form], locale: str, words: Words, *, course: str = "course") -> str:
    """A `<div>` without blank lines, empty until its script has read what the browser keeps for `course`."""
    data: dict[str, object] = {
        "course": course,
        "forms": [_sheet(form, locale) for form in forms],
        "words": {key: words(message) for key, message in WORKSPACE.items()},
    }
    return rendered_block("workspace.html", words, data=json_of(data))


def _sheet(form: Form, locale: str) -> dict[str, object]:
    return {
        "id": form.id,
        "title": form.title.in_(locale),
        "href": href(f"forms/{form.id}.md", "forms/index.md"),
        "schema": form.version,
        "fields": [field.id for field in form.fields],
        "shared": {field.id: shared_data(field, locale) for field in form.fields if field.shared},
    }
