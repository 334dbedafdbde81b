"""What the pages of the smallest course look like in HTML; read before it is accepted (UPDATE_SNAPSHOTS=1)."""

import os
import re
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.site

PAGES = ("index", "agenda", "asking", "glossary", "forms/tea-card")


def normalised(html: str) -> str:
    """The article of a page, a tag a line; pictures have snapshots of their own."""
    (article,) = re.findall(r"<article.*?</article>", html, re.S)
    article = re.sub(r"<svg.*?</svg>", "<svg/>", article, flags=re.S)
    return re.sub(r"\s*\n\s*", "\n", re.sub(r"(?<=>)\s*(?=<(?!/))", "\n", article)).strip() + "\n"


@pytest.mark.parametrize("locale", ["en", "zh"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_as_it_was_accepted(repository: Path, tiny_site: Any, name: str, locale: str) -> None:
    page = tiny_site.folder / locale / ("" if name == "index" else name) / "index.html"
    actual = normalised(page.read_text("utf-8"))
    accepted = repository / f"tests/snapshots/site/{name.replace('/', '-')}-{locale}.html"
    if os.environ.get("UPDATE_SNAPSHOTS") == "1":
        accepted.parent.mkdir(parents=True, exist_ok=True)
        accepted.write_text(actual, encoding="utf-8")
    assert accepted.read_text("utf-8") == actual
