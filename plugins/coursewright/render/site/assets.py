"""Scripts and styles of the site, from the package into each language's build."""

import re
from pathlib import Path

from coursewright.model.binder import Binder
from coursewright.render.form.page import form_scripts
from coursewright.render.site.lean import without_comments

ASSETS = Path(__file__).parents[2] / "assets"

SHEETS = {
    "site.css": ("tokens", "page", "blocks", "agenda", "home", "print"),
    "forms.css": ("forms", "forms-fields", "forms-beside", "forms-print"),
}
"""Stylesheet → the files it is put together from: one request for every page, one more for a page with a form."""


def theme_folder() -> Path:
    """Templates that go before those of the theme."""
    return Path(__file__).parent / "theme"


def assets(binder: Binder) -> dict[str, str]:
    """uri → text, below `assets/coursewright/`."""
    found = {
        path.relative_to(ASSETS).as_posix(): without_comments(path.read_text(encoding="utf-8"))
        for path in sorted(ASSETS.rglob("*"))
        if path.suffix in (".js", ".svg")
    }
    for sheet, parts in SHEETS.items():
        found[sheet] = "".join(_style(ASSETS / f"css/{part}.css") for part in parts)
    for form in binder.forms.values():
        found |= {f"forms/{name}": text for name, text in form_scripts(form).items()}
    return {f"assets/coursewright/{uri}": text for uri, text in found.items()}


def _style(path: Path) -> str:
    """The style in `path` without comments and indentation."""
    if not path.is_file():
        return ""
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.S)
    return re.sub(r"\n\s*", "\n", text).lstrip()
