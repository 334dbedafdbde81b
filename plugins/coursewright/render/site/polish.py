"""HTML of the theme → HTML that axe and the Nu checker accept."""

import re

from coursewright.locale.words import Words
from coursewright.render.site.search import LAZY_WORKER

TOGGLE = re.compile(r'(<input class="md-(?:nav__)?toggle[^>]*type="(?:checkbox|radio)"[^>]*?) autocomplete="off"')
CONTENTS = re.compile(r'(<label class="md-nav__title") for="__toc"')
TABINDEX = re.compile(r'(<label class="md-nav__link[^>]*?) tabindex=""')
SECTION = re.compile(r'aria-labelledby="(__nav_\w+)_label"([^>]*>\s*<label class="md-nav__title") for="\1"')
SEARCH_WORKER = re.compile(r"workers/search\.\w+\.min\.js")


def polished(html: str, words: Words) -> str:
    """`html` with names, roles and attributes mended."""
    html = SEARCH_WORKER.sub(f"workers/{LAZY_WORKER.name}", html)
    # The theme names a section by its arrow, which has no text where the section has a page of its own.
    html = SECTION.sub(r'aria-labelledby="\1_title"\2 id="\1_title" for="\1"', html)
    html = TABINDEX.sub(r"\1", TOGGLE.sub(r"\1", html))
    if 'id="__toc"' not in html:  # on overviews the contents have a title, but no box to tick
        html = CONTENTS.sub(r"\1", html)
    name = words("Search the course")
    return html.replace(
        'data-md-component="search" role="dialog"', f'data-md-component="search" role="dialog" aria-label="{name}"'
    )
