"""A label in every language of the course."""

import re
from dataclasses import dataclass

LOCALES = ("en", "zh")
"""The languages of the course; the first is the one that the others are compared with."""

SOURCE, *_TWINS = LOCALES
TWINS = tuple(_TWINS)

LANGUAGE_TAGS = {"en": "en", "zh": "zh-Hans"}
"""BCP 47 tags, as HTML wants them."""


LANGUAGE_NAMES = {"en": "English", "zh": "简体中文"}
"""Each language in its own words."""


@dataclass(frozen=True)
class Text:
    """The same short label in English and in Chinese."""

    en: str
    zh: str

    def in_(self, locale: str) -> str:
        """The half for `locale`, one of LOCALES."""
        return self.en if locale == "en" else self.zh


NO_TEXT = Text("", "")


def typographic(text: str) -> str:
    """`text` with curly quotation marks and apostrophes, as Markdown pages get them."""
    text = re.sub(r'(^|[\s(\[–—])"', r"\1“", text).replace('"', "”")
    return re.sub(r"(^|[\s(\[–—“])'", r"\1‘", text).replace("'", "’")
