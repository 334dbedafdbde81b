"""Each language is a site of its own; every page knows its twin."""

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from coursewright.locale.words import words
from coursewright.model.text import LANGUAGE_TAGS

SITE = "https://coursewright.example/"
PAIRS = {"en", "zh-Hans", "x-default"}
ALTERNATE = re.compile(r'<link rel="alternate ?" hreflang="([^"]+)" href="([^"]+)">')
SITEMAP = {"": "http://www.sitemaps.org/schemas/sitemap/0.9", "xhtml": "http://www.w3.org/1999/xhtml"}

pytestmark = pytest.mark.site


def file_of(site: Any, address: str) -> Path:
    """The file behind an absolute address of the site."""
    path = address.removeprefix(SITE)
    return site.folder / path / "index.html" if path.endswith("/") or not path else site.folder / path


@pytest.mark.parametrize("locale", ["en", "zh"])
def test_a_page_says_its_language(site: Any, locale: str) -> None:
    wrong = [
        path for path in site.pages(locale) if f'<html lang="{LANGUAGE_TAGS[locale]}"' not in path.read_text("utf-8")
    ]
    assert wrong == []


def test_both_languages_have_the_same_pages(site: Any) -> None:
    assert [uri.removeprefix("en/") for uri in site.uris("en")] == [uri.removeprefix("zh/") for uri in site.uris("zh")]


def test_a_page_names_its_twins_and_they_exist(site: Any) -> None:
    for uri in site.uris():
        path = uri.partition("/")[2]
        found = dict(ALTERNATE.findall((site.folder / uri / "index.html").read_text("utf-8")))
        expected = {"en": f"{SITE}en/{path}", "zh-Hans": f"{SITE}zh/{path}", "x-default": f"{SITE}en/{path}"}
        assert expected == found, uri
        assert [address for address in found.values() if not file_of(site, address).is_file()] == []


def test_the_sitemap_has_every_page_with_its_twins(site: Any) -> None:
    tree = ElementTree.parse(site.folder / "sitemap.xml").getroot()
    addresses = []
    for url in tree.findall("url", SITEMAP):
        addresses.append(url.findtext("loc", "", SITEMAP))
        links = {link.get("hreflang"): link.get("href", "") for link in url.findall("xhtml:link", SITEMAP)}
        assert links.keys() == PAIRS
        assert addresses[-1] in links.values()
    assert sorted(addresses) == sorted(f"{SITE}{uri}" for uri in site.searched())


@pytest.mark.parametrize("locale", ["en", "zh"])
def test_each_language_has_a_sitemap_for_the_switcher(site: Any, locale: str) -> None:
    tree = ElementTree.parse(site.folder / locale / "sitemap.xml").getroot()
    addresses = [url.findtext("loc", "", SITEMAP) for url in tree.findall("url", SITEMAP)]
    assert sorted(addresses) == sorted(f"{SITE}{uri}" for uri in site.uris(locale))


@pytest.mark.parametrize("name", ["index.html", "404.html"])
def test_the_root_leads_to_every_language(site: Any, name: str) -> None:
    html = (site.folder / name).read_text("utf-8")
    links = re.findall(r'<a lang="([^"]+)" hreflang="[^"]+" href="([^"]*?)(en|zh)/"', html)
    assert [(tag, locale) for tag, _, locale in links] == [("en", "en"), ("zh-Hans", "zh")]
    assert {base for _, base, _ in links} == {"" if name == "index.html" else SITE}


@pytest.mark.parametrize("locale", ["en", "zh"])
def test_each_language_has_its_own_page_for_what_is_missing(site: Any, locale: str) -> None:
    html = (site.folder / locale / "404.html").read_text("utf-8")
    assert words(locale)("Agenda") in html


@pytest.mark.parametrize(("locale", "other"), [("en", "zh"), ("zh", "en")])
def test_a_language_navigates_in_itself(site: Any, locale: str, other: str) -> None:
    html = (site.folder / locale / "index.html").read_text("utf-8")
    (nav,) = re.findall(r'<nav class="md-nav md-nav--primary.*?</nav>\s*</div>', html, re.S)
    for message in ("Home", "Agenda", "Forms", "Glossary"):
        assert words(locale)(message) in nav
    links = re.findall(r'href="([^"#]*)"', nav)
    assert links and [link for link in links if f"{other}/" in link or link.startswith("http")] == []


@pytest.mark.parametrize("locale", ["en", "zh"])
def test_a_language_searches_in_itself(site: Any, locale: str) -> None:
    index = json.loads((site.folder / locale / "search/search_index.json").read_text("utf-8"))
    documents = json.loads((site.folder / locale / "search/documents.json").read_text("utf-8"))
    found = {f"{locale}/{doc['location'].partition('#')[0]}" for doc in documents}
    assert index["config"]["lang"] == [locale]
    assert sorted(found) == sorted(site.searched(locale))


def test_chinese_search_keeps_the_terms_of_the_course_whole(site: Any) -> None:
    index = json.loads((site.folder / "zh/search/search_index.json").read_text("utf-8"))
    assert "\\u200b" in index["config"]["separator"]
    documents = json.loads((site.folder / "zh/search/documents.json").read_text("utf-8"))
    text = " ".join(doc["text"] for doc in documents)
    for term in ("大客户", "隐含需求", "暗示问题"):
        assert term in re.split("[^一-鿿]+", text), term
