"""Labels of the rehearsal kit, with the facts that they insert."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from coursewright.load.yaml import Entry
from coursewright.model.account import INSERTION, Fact, insert
from coursewright.model.text import LOCALES, Text


@dataclass(frozen=True)
class Labels:
    """Reads labels; `{{id}}` in one becomes the fact, FCT006 where there is none."""

    facts: Mapping[str, Fact]
    """Of the running account, and of the piece."""
    own: Mapping[str, Fact]
    """Of the piece alone."""

    def text(self, entry: Entry) -> Text:
        text = entry.text()
        used = {locale: re.findall(INSERTION, text.in_(locale)) for locale in LOCALES}
        for id in dict.fromkeys(id for ids in used.values() for id in ids if id not in self.facts):
            near = get_close_matches(id, self.facts, 1)
            remedy = f"did you mean {{{{{near[0]}}}}}?" if near else "add it to `facts:` of this file"
            entry.note("FCT006", f"there is no fact {id}", remedy)
        return Text(*(self._inserted(text.in_(locale), locale) for locale in LOCALES))

    def _inserted(self, text: str, locale: str) -> str:
        def inserted(match: re.Match[str]) -> str:
            fact = self.facts.get(match[1])
            return insert(match, fact.value.in_(locale)) if fact else match[0]

        return re.sub(INSERTION, inserted, text)

    def need(self, entry: Entry, key: str) -> Text:
        return self.text(entry.need(key))

    def maybe(self, entry: Entry, key: str) -> Text:
        return self.text(entry.maybe(key))
