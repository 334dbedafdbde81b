"""What is written for trainers is not in the learners' site: not hidden, absent. See test_gate.py for every output."""

import re
from pathlib import Path
from typing import Any

import pytest

from coursewright.load.binder import load_binder
from coursewright.model.binder import Binder, made_pages
from coursewright.view.secrets import letters, secrets_from_learners

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def binder(repository: Path) -> Binder:
    return load_binder(repository)


def test_there_is_something_to_keep_from_learners(binder: Binder) -> None:
    kept = [secret for secret in secrets_from_learners(binder) if not secret.allowed]
    assert len([secret for secret in kept if secret.letters.isascii()]) > 500
    assert len([secret for secret in kept if not secret.letters.isascii()]) > 500


def test_trainers_find_all_that_pages_say(binder: Binder, trainers_site: Any) -> None:
    pages = [path.read_text("utf-8") for path in trainers_site.pages()]
    everything = "\n".join(letters(re.sub(r"<(?!!--)[^>]*>", "", page)) for page in pages)
    everything += "\n".join(
        letters(description) for page in pages for description in re.findall(r'content="(.*?)">', page)
    )
    written = [secret for secret in secrets_from_learners(binder) if secret.source.endswith(".md")]
    assert [secret.told for secret in written if secret.letters not in everything] == []


def kept_pages(binder: Binder) -> list[str]:
    """Addresses of pages that learners do not have."""
    written = [(page.locale, page.uri) for page in binder.prose() if page.audience in ("trainers", "sealed")]
    made = [uri for piece in binder.pieces for uri, audience in made_pages(piece).items() if audience == "trainers"]
    return [
        f"{locale}/{uri.removesuffix('.md')}/"
        for locale, uri in [*written, *((each, uri) for each in binder.pages for uri in made)]
    ]


def test_pages_for_trainers_have_no_address_for_learners(binder: Binder, site: Any, trainers_site: Any) -> None:
    kept = kept_pages(binder)
    assert kept
    assert [uri for uri in kept if uri in site.uris()] == []
    assert [uri for uri in kept if uri not in trainers_site.uris()] == []
    texts = [path.read_text("utf-8") for path in site.folder.rglob("*") if path.suffix in (".html", ".json", ".xml")]
    assert [uri for uri in kept if any(uri in text for text in texts)] == []


@pytest.mark.parametrize("locale", ["en", "zh"])
def test_pages_for_one_who_studies_alone_are_in_no_menu_search_or_sitemap(
    binder: Binder, site: Any, locale: str
) -> None:
    alone = [uri for uri, page in binder.pages[locale].items() if page.audience == "self-study"]
    alone += [uri for piece in binder.pieces for uri, audience in made_pages(piece).items() if audience == "self-study"]
    assert len(alone) > 8
    index = (site.folder / locale / "search/documents.json").read_text("utf-8")
    sitemap = (site.folder / "sitemap.xml").read_text("utf-8")
    home = (site.folder / locale / "index.html").read_text("utf-8")
    for uri in (uri.removesuffix(".md") + "/" for uri in alone):
        page = (site.folder / locale / uri / "index.html").read_text("utf-8")
        assert '<meta name="robots" content="noindex">' in page
        assert [name for name, text in (("index", index), ("sitemap", sitemap), ("home", home)) if uri in text] == []


def test_the_trainers_edition_says_so_on_every_page(site: Any, trainers_site: Any) -> None:
    said = {"en": "Trainers' edition", "zh": "讲师版"}
    for locale, word in said.items():
        bar = f'<p class="cw-edition"><strong>{word}'
        assert [
            path
            for path in trainers_site.pages(locale)
            if path.name == "index.html" and bar not in path.read_text("utf-8")
        ] == []
        assert [path for path in site.pages(locale) if "cw-edition" in path.read_text("utf-8")] == []
