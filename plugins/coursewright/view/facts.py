"""Facts of the running account, put into prose."""

import re
from collections.abc import Mapping

from coursewright.model.account import INSERTION, Fact, insert

OUTSIDE_CODE = re.compile(rf"(?P<code>(?P<ticks>`+).+?(?P=ticks))|{INSERTION}", re.S)


def with_facts(markdown: str, facts: Mapping[str, Fact], locale: str) -> str:
    """`markdown` with every `{{id}}` outside of code replaced by the fact; one that is unknown stays as it is."""

    def inserted(match: re.Match[str]) -> str:
        fact = facts.get(match[3] or "")
        return insert(match, fact.value.in_(locale)) if fact else match[0]

    return OUTSIDE_CODE.sub(inserted, markdown)
