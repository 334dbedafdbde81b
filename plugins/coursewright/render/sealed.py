"""A brief of the trainers' site → a page of its own, to be printed for the one who plays the role."""

import re
from html import escape
from pathlib import Path

from coursewright.locale.words import Words
from coursewright.model.role_play import Role, RolePlay
from coursewright.model.text import LANGUAGE_TAGS
from coursewright.render.role_mark import role_mark

ARTICLE = re.compile(r"<article\b[^>]*>(.*?)</article>", re.S)
LEFT_OUT = re.compile(r'<a class="headerlink".*?</a>|<script\b.*?</script>|<form\b.*?</form>|<svg\b.*?</svg>', re.S)
LINK = re.compile(r"</?(?:a|button)\b[^>]*>")
DEFINITION = re.compile(r"<(\w+)[^>]*\bpopover\b[^>]*>.*?</\1>", re.S)
STYLE = (Path(__file__).parents[1] / "assets/css/sealed.css").read_text(encoding="utf-8")


def sealed_print(site_page: str, play: RolePlay, role: Role, locale: str, words: Words, version: str) -> str:
    """An HTML document that stands alone: no link, no script, nothing from elsewhere."""
    match = ARTICLE.search(site_page)
    inside = LINK.sub("", DEFINITION.sub("", LEFT_OUT.sub("", match[1]))) if match else ""
    title = f"{play.title.in_(locale)}: {role.title.in_(locale)}"
    only = words("Only for the one who plays this role. Give it back after the round.")
    return (
        f'<!doctype html>\n<html lang="{LANGUAGE_TAGS[locale]}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width,initial-scale=1">\n<meta name="robots" content="noindex">\n'
        f"<title>{escape(title)}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n"
        f"<header>{role_mark(role)}"
        f"<p>{escape(play.title.in_(locale))}<br><strong>{escape(only)}</strong></p></header>\n"
        f"<main>{inside.strip()}</main>\n<footer>{escape(version)}</footer>\n</body>\n</html>\n"
    )
