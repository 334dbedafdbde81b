"""What stands above the languages: the chooser, the page that is not there, the sitemap."""

import gzip
from pathlib import Path
from xml.sax.saxutils import escape

from jinja2 import Environment, FileSystemLoader

from coursewright.model.binder import Binder
from coursewright.model.text import LANGUAGE_TAGS, LOCALES
from coursewright.render.links import url

NOT_SEARCHED = '<meta name="robots" content="noindex">'
"""On pages for learners alone: no search engine should lead there."""

TEMPLATES = Path(__file__).parent / "templates"


def write_root(binder: Binder, folder: Path, site_url: str) -> None:
    """Write the files of the root into `folder`, which already holds a folder for each language."""
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True)
    for name, template in (("index.html", "chooser.html"), ("404.html", "missing.html")):
        html = environment.get_template(template).render(
            title=binder.course.title, tags=LANGUAGE_TAGS, locales=LOCALES, site_url=site_url
        )
        (folder / name).write_text(html, encoding="utf-8")
    sitemap = _sitemap(_uris(folder), site_url).encode()
    (folder / "sitemap.xml").write_bytes(sitemap)
    (folder / "sitemap.xml.gz").write_bytes(gzip.compress(sitemap, mtime=0))
    (folder / ".nojekyll").touch()


def _uris(folder: Path) -> list[str]:
    """Pages that were built in the source language; every other language has the same."""
    pages = (folder / LOCALES[0]).rglob("index.html")
    return sorted(
        url(path.relative_to(folder / LOCALES[0]).with_suffix(".md").as_posix())
        for path in pages
        if NOT_SEARCHED not in path.read_text(encoding="utf-8")[:3000]
    )


def _sitemap(uris: list[str], site_url: str) -> str:
    rows = []
    for uri in uris:
        twins = {locale: escape(f"{site_url.rstrip('/')}/{locale}/{uri}") for locale in LOCALES}
        links = [(LANGUAGE_TAGS[locale], address) for locale, address in twins.items()] + [("x-default", twins["en"])]
        alternates = "".join(f'<xhtml:link rel="alternate" hreflang="{tag}" href="{to}"/>' for tag, to in links)
        rows += [f"<url><loc>{address}</loc>{alternates}</url>" for address in twins.values()]
    namespaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {namespaces}>\n' + "\n".join(rows) + "\n</urlset>\n"
