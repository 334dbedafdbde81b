"""Files of the theme and of ours → the same without what no reader's browser needs."""

import re
from pathlib import Path

OTHER_PALETTES = re.compile(r"\[data-md-color-(?:accent|primary)=[^{}]*\{[^{}]*\}")
"""Rules for colours that are chosen by name; ours are tokens."""

SLATE_PALETTES = re.compile(r"\[data-md-color-scheme=slate\]\[data-md-color-primary=[^{}]*\{[^{}]*\}")
COMMENTS = re.compile(r"^[ \t]*(?:/\*\*.*?\*/|//[^\n]*)[ \t]*\n", re.S | re.M)


INDENTATION = re.compile(r"\n\s+")


def lean_script(script: str) -> str:
    """A script of ours without the comments that have lines of their own, and without indentation."""
    return INDENTATION.sub("\n", COMMENTS.sub("", script))


def make_palette_lean(site: Path) -> None:
    """Take the palettes that nobody chose out of the stylesheet of the built `site`."""
    for path in (site / "assets/stylesheets").glob("palette.*.css"):
        css = path.read_text(encoding="utf-8")
        path.write_text(OTHER_PALETTES.sub("", SLATE_PALETTES.sub("", css)), encoding="utf-8")
