"""Scripts and styles of the site, from the package into each language's build."""

from pathlib import Path

from coursewright.model.binder import Binder
from coursewright.render.form.page import form_scripts

ASSETS = Path(__file__).parents[2] / "assets"


def theme_folder() -> Path:
    """Templates that go before those of the theme."""
    return Path(__file__).parent / "theme"


def assets(binder: Binder) -> dict[str, str]:
    """uri → text, below `assets/coursewright/`."""
    found = {
        f"assets/coursewright/{path.relative_to(ASSETS).as_posix()}": path.read_text(encoding="utf-8")
        for path in sorted(ASSETS.rglob("*"))
        if path.suffix in (".js", ".css", ".svg")
    }
    for form in binder.forms.values():
        found |= {f"assets/coursewright/forms/{name}": text for name, text in form_scripts(form).items()}
    return found
