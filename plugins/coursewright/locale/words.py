"""The machine's own words and numbers, in the reader's language."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Literal

from babel.dates import format_timedelta
from babel.messages.pofile import read_po

CATALOGUES = Path(__file__).parent
BABEL_LOCALES = {"en": "en", "zh": "zh_Hans_CN"}

Words = Callable[[str], str]
"""English message → the same in the reader's language."""


@cache
def words(locale: str) -> Words:
    """Looks a message up in every catalogue named `…zh.po`; English says what it is asked."""
    found: dict[str, str] = {}
    for path in sorted(CATALOGUES.glob(f"*{locale}.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale=BABEL_LOCALES[locale]):
                if isinstance(message.id, str) and isinstance(message.string, str) and message.string:
                    found[message.id] = message.string
    return lambda message: found.get(message, message)


def minutes_text(minutes: int, locale: str) -> str:
    """`75 min`, `75 分钟`."""
    return _delta(minutes, "minute", locale)


def hours_text(minutes: int, locale: str) -> str:
    """`7 hr 10 min`, `7 小时 10 分钟`; hours only where they are whole."""
    hours, rest = divmod(minutes, 60)
    told = [_delta(hours * 60, "hour", locale)] if hours else []
    return " ".join([*told, _delta(rest, "minute", locale)] if rest or not hours else told)


def clock_text(minutes: int) -> str:
    """Minutes after midnight → `09:05`, in both languages."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _delta(minutes: int, unit: Literal["hour", "minute"], locale: str) -> str:
    babel = format_timedelta(
        minutes * 60, granularity=unit, threshold=1000, format="short", locale=BABEL_LOCALES[locale]
    )
    # Babel writes Chinese without the space that our typography wants between digits and characters.
    return re.sub(r"(\d)([一-鿿])", r"\1 \2", str(babel))
