"""What the site sends out, in few letters, does what its sources do."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import quickjs

from coursewright.load.binder import load_binder
from coursewright.model.form import Form
from coursewright.render.drawing import drawing
from coursewright.render.form.script import hint_module
from coursewright.render.linking import linked
from coursewright.render.site.assets import ASSETS, assets
from coursewright.view.form import example_values

ROOT = Path(__file__).parents[2]
BINDER = load_binder(ROOT)
SENT = {uri.removeprefix("assets/coursewright/"): text for uri, text in assets(BINDER).items()}
FORMS = sorted(BINDER.forms.values(), key=lambda form: form.id)
EXPORT = re.compile(r"export const ?\{[^}]*\} ?= ?\$linked;?")
IMPORT = re.compile(r'import ?\{([^}]*)\} ?from ?"\./expressions\.js";')


def called(script: str, function: str, *arguments: object) -> Any:
    """What `function` of a script without imports and exports returns."""
    context = quickjs.Context()
    passed = json.dumps(json.dumps(arguments, default=str))
    return json.loads(context.eval(f"{script};JSON.stringify({function}(...JSON.parse({passed})))"))


def hints_script(module: str, runtime: str) -> str:
    """A module of hints, with what it imports."""
    taken = IMPORT.sub(lambda found: f"const {{{found[1].replace(' as ', ':')}}} = runtime;", module)
    return f"const runtime = {runtime};\n{taken.replace('export ', '')}"


def runtime_sent() -> str:
    """The module that hints are written with, as an expression."""
    script = SENT["forms/expressions.js"]
    names = re.findall(r"export function (\w+)", script)
    return f"(() => {{{script.replace('export ', '')};return {{{','.join(names)}}}}})()"


def pictured(form: Form) -> dict[str, object]:
    """What the browser gives the module that draws the form's picture, for the worked example."""
    values = example_values(form, "en")
    assert form.picture and form.example
    bound = {name: values.get(path[0]) for name, path in form.picture.bind.items()}
    return {**values, **bound, "today": str(form.example.today), "id": form.id, "width": 720}


@pytest.mark.parametrize("form", [form for form in FORMS if form.picture], ids=lambda form: form.id)
def test_the_picture_of_a_worked_example_is_the_same(form: Form) -> None:
    assert form.picture
    values = pictured(form)
    sent = EXPORT.sub("", SENT[f"figures/{form.picture.kind}.js"])
    assert called(sent, "$linked.draw", values, {}) == drawing(ASSETS / f"figures/{form.picture.kind}.js", values, {})


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_the_hints_for_a_worked_example_are_the_same(form: Form) -> None:
    asked = (example_values(form, "en"), "2026-11-24")
    source = hints_script(hint_module(form), linked(ASSETS / "forms/expressions.js"))
    sent = hints_script(SENT[f"forms/hints-{form.id}.js"], runtime_sent())
    assert called(sent, "hints", *asked) == called(source, "hints", *asked)
