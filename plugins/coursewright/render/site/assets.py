"""Scripts and styles of the site, from the package into each language's build."""

import re
from pathlib import Path

from coursewright.locale.words import words
from coursewright.model.binder import Binder
from coursewright.render.form.page import form_scripts
from coursewright.render.form.script import words_module
from coursewright.render.linking import linked_module
from coursewright.render.site.lean import lean_script

ASSETS = Path(__file__).parents[2] / "assets"

SHEETS = {
    "site.css": ("tokens", "page", "blocks", "agenda", "home", "print"),
    "rehearsal.css": ("rehearsal", "rehearsal-print"),
    "forms.css": ("forms", "forms-fields", "forms-beside", "forms-print", "forms-paper"),
}
"""Stylesheet → the files it is put together from: one request for every page, one more for a page with a form."""


RUNTIME = "forms/expressions.js"
"""What the hints of every form are written with."""

APART = (RUNTIME, "forms/words.js")
"""What several scripts of forms import as it is; the words are made."""

PLAIN = ("page.js", "switcher.js", "lazy-search.js", "seal.svg", "room/groups.js", "room/materials.js", RUNTIME)
LINKED = ("form", "spots", "ways-out", "workspace")
"""Scripts of forms that go out with all that they import: one request each."""

KIT = ("rotation-page", "observe", "alone", "calls")
"""Scripts of the rehearsal kit, for courses that have one."""

TRAINERS_KIT = ("points",)


def theme_folder() -> Path:
    """Templates that go before those of the theme."""
    return Path(__file__).parent / "theme"


def assets(binder: Binder, audience: str = "trainers") -> dict[str, str]:
    """uri → text, below `assets/coursewright/`."""
    found = {uri: (ASSETS / uri).read_text(encoding="utf-8") for uri in PLAIN}
    found |= {
        f"forms/{name}.js": linked_module(ASSETS / f"forms/{name}.js", [ASSETS / uri for uri in APART])
        for name in LINKED
    }
    found["forms/words.js"] = words_module(words)
    found |= {f"figures/{kind}.js": linked_module(ASSETS / f"figures/{kind}.js") for kind in _live(binder)}
    rooms = (*KIT, *(TRAINERS_KIT if audience == "trainers" else ())) if binder.pieces else ()
    found |= {f"room/{name}.js": linked_module(ASSETS / f"room/{name}.js") for name in rooms}
    for sheet, parts in SHEETS.items():
        found[sheet] = "".join(_style(ASSETS / f"css/{part}.css") for part in parts)
    for form in binder.forms.values():
        found |= {f"forms/{name}": text for name, text in form_scripts(form).items()}
    lean = {uri: lean_script(text) if uri.endswith(".js") else text for uri, text in found.items()}
    return {f"assets/coursewright/{uri}": text for uri, text in lean.items()}


def _live(binder: Binder) -> list[str]:
    """Kinds of figures that a browser draws; all others are drawn when the site is built."""
    pictures = [form.picture for form in binder.forms.values() if form.picture]
    return sorted({kind for each in pictures for kind in (each.kind, *(view.kind for view in each.views))})


def _style(path: Path) -> str:
    """The style in `path` without comments and indentation."""
    if not path.is_file():
        return ""
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.S)
    return re.sub(r"\n\s*", "\n", text).lstrip()
