"""Binder → how much there is to read, module by module, in each language."""

import re
from collections.abc import Iterator

from coursewright.model.binder import Binder
from coursewright.model.page import Page
from coursewright.model.text import LOCALES
from coursewright.view.prose import prose, sees

MARKUP = re.compile(r"^/{3,}.*$|\{[^}]*\}|\]\([^)]*\)|[#>*|`\[\]]", re.M)
WORD = {"en": re.compile(r"[A-Za-z0-9][A-Za-z0-9'’.,-]*"), "zh": re.compile(r"[一-鿿]|[A-Za-z0-9]+")}
"""What is counted: English words, and Chinese characters with each Latin word or number as one."""

UNITS = {"en": "words", "zh": "characters"}


def lengths(binder: Binder) -> Iterator[str]:
    """A line for each module: `question-strategy: 2,862 words en, 4,704 characters zh`, as learners read it."""
    for module in binder.course.modules:
        told = []
        for locale in LOCALES:
            pages = [page for page in binder.pages[locale].values() if page.module == module.id]
            count = sum(_length(page, binder) for page in pages if sees("learners", page.audience))
            told.append(f"{count:,} {UNITS[locale]} {locale}")
        if not module.planned:
            yield f"{module.id}: {', '.join(told)}"


def _length(page: Page, binder: Binder) -> int:
    return len(WORD[page.locale].findall(MARKUP.sub(" ", prose(page, "learners", binder))))
