"""A course → the site that one would write without us: plain MkDocs with Material, the same pages in both languages."""

import json
import re
from pathlib import Path

import yaml

from coursewright.load.binder import load_binder
from coursewright.locale.words import words
from coursewright.render.site.inserts import draw
from coursewright.render.site.pages import generated_pages
from coursewright.view.prose import prose

SETTINGS = {
    "site_name": "Plain",
    "theme": {
        "name": "material", "font": False,
        "features": ["navigation.instant", "navigation.footer", "navigation.indexes", "navigation.tabs",
                     "search.highlight", "search.suggest", "toc.follow"],
    },
    "plugins": ["search"],
    "markdown_extensions": ["attr_list", "def_list", "tables", {"toc": {"permalink": True}}, "pymdownx.betterem",
                            "smarty"],
}  # fmt: skip


def plain_course(course: Path, folder: Path) -> Path:
    """Write the pages of `course`, as learners read them, into `folder`, with a mkdocs.yml of Material's own means."""
    binder = load_binder(course)
    for locale, pages in binder.pages.items():
        texts = {uri: _front(page.title) + prose(page, "learners", binder) for uri, page in pages.items()}
        texts |= generated_pages(binder, locale, words(locale), draw)
        for uri, text in texts.items():
            path = folder / "docs" / locale / uri
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_without_us(text, uri), encoding="utf-8")
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(SETTINGS), encoding="utf-8")
    return folder


def _front(title: str) -> str:
    return f"---\n{json.dumps({'title': title}, ensure_ascii=False)}\n---\n\n"


def _without_us(markdown: str, uri: str) -> str:
    """Blocks lose their calls and keep their text; terms become links to the glossary."""
    up = "../" * uri.count("/")
    return re.sub(r"\(term:([a-z0-9-]+)\)", rf"({up}glossary.md#\1)", re.sub(r"^/{3,}.*$", "", markdown, flags=re.M))
