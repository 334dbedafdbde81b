"""Files of the theme and of ours → the same without what no reader's browser needs."""

import re
from collections.abc import Collection
from pathlib import Path

try:
    import minify
except ImportError:  # There is no wheel for Apple's processors; scripts built there are heavier.
    minify = None

OTHER_PALETTES = re.compile(r"\[data-md-color-(?:accent|primary)=[^{}]*\{[^{}]*\}")
"""Rules for colours that are chosen by name; ours are tokens."""

SLATE_PALETTES = re.compile(r"\[data-md-color-scheme=slate\]\[data-md-color-primary=[^{}]*\{[^{}]*\}")
COMMENTS = re.compile(r"^[ \t]*(?:/\*\*.*?\*/|//[^\n]*)[ \t]*\n", re.S | re.M)
INDENTATION = re.compile(r"\n\s+")


def lean_script(script: str) -> str:
    """A script of ours in as few letters as say the same; where nothing can shorten it, without its comments."""
    if minify:
        return str(minify.string("text/javascript", script))
    return INDENTATION.sub("\n", COMMENTS.sub("", script))


FEATURES = (
    "admonition", "tabbed-", "md-version", "md-post", "md-author", "md-pagination", "critic", "md-feedback",
    "md-consent", "arithmatex", "md-source__", "md-meta", "md-typeset__table-sort", "footnote", "annotate", "task-list",
    "md-banner",
)  # fmt: skip
"""Parts of class names that the theme has rules for, and that no script of it makes."""

BRACKETED = re.compile(r"\(.*\)")
"""One of several things, or what is excluded: such a selector speaks of more than the feature."""

RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")


def make_styles_lean(site: Path) -> None:
    """Take out of the theme's stylesheets of the built `site` the palettes and features that no page of it uses."""
    for path in (site / "assets/stylesheets").glob("palette.*.css"):
        css = path.read_text(encoding="utf-8")
        path.write_text(OTHER_PALETTES.sub("", SLATE_PALETTES.sub("", css)), encoding="utf-8")
    unused = set(FEATURES)
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        unused -= {feature for feature in unused if feature in html}
    for path in (site / "assets/stylesheets").glob("main.*.css"):
        path.write_text(without_features(path.read_text(encoding="utf-8"), unused), encoding="utf-8")


def without_features(css: str, unused: Collection[str]) -> str:
    """The style without selectors that speak of `unused` features, and without the icons of these."""
    if not unused:
        return css
    spoken = re.compile("|".join(map(re.escape, sorted(unused))))

    def kept(rule: re.Match[str]) -> str:
        parts = selectors(rule[1])
        kept_parts = [each for each in parts if not spoken.search(BRACKETED.sub("", each))]
        if len(kept_parts) == len(parts):
            return rule[0]
        return f"{','.join(kept_parts)}{{{rule[2]}}}" if kept_parts else ""

    icons = "|".join(re.escape(feature.strip("-_").removeprefix("md-")) for feature in sorted(unused))
    return RULE.sub(kept, re.sub(rf'--md-(?:{icons})[\w-]*-icon[\w-]*:url\("[^"]*"\);?', "", css))


def selectors(text: str) -> list[str]:
    """The selectors of a rule; commas inside of brackets part nothing."""
    found, depth = [""], 0
    for sign in text:
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and depth == 0:
            found.append("")
        else:
            found[-1] += sign
    return found
