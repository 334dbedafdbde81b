"""A label in every language of the course."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass

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


def texts(thing: object) -> Iterator[Text]:
    """Every label inside a model, however deep."""
    if isinstance(thing, Text):
        yield thing
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from texts(getattr(thing, field.name))
    elif isinstance(thing, Mapping):
        for each in thing.values():
            yield from texts(each)
    elif isinstance(thing, list | tuple):
        for each in thing:
            yield from texts(each)


def typographic(text: str) -> str:
    """`text` with curly quotation marks and apostrophes, as Markdown pages get them."""
    text = re.sub(r'(^|[\s(\[–—])"', r"\1“", text).replace('"', "”")
    return re.sub(r"(^|[\s(\[–—“])'", r"\1‘", text).replace("'", "’")
