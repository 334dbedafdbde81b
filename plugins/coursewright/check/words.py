"""A line of prose → the numbers that it spells out; they excuse a figure on the other side, and never miss one."""

import re
from collections.abc import Iterator

ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
POWERS = {"": 1, "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9}
VALUES = {word: value for words in (ONES, ORDINALS) for value, word in enumerate(words, 1)}
VALUES |= {word: 20 + 10 * index for index, word in enumerate(TENS)} | {"": 0, "a": 1, "dozen": 12}
WORD = re.compile(
    rf"\b(?:({'|'.join(TENS)})(?:[ -]({'|'.join(ONES[:9])}))?|({'|'.join([*ONES, *ORDINALS, 'a', 'dozen'])}))"
    r"\b(?: (hundred|thousand|million|billion)\b)?",
    re.I,
)

DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
UNITS = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8}
NUMERAL = re.compile(f"[{''.join([*DIGITS, *UNITS, *MYRIADS])}]+")


def spelled(text: str, locale: str) -> Iterator[str]:
    """The numbers that words in `text` may mean: `three`, `第三`, `二十` …"""
    if locale == "zh":
        for match in NUMERAL.finditer(text):
            yield from _numeral(match[0])
        return
    for match in WORD.finditer(text):
        tens, ones, alone, power = ((group or "").lower() for group in match.groups())
        yield str((VALUES[tens] + VALUES[ones] + VALUES[alone]) * POWERS[power])


def _numeral(signs: str) -> Iterator[str]:
    """`二十三` → 23; `三四` → 3 and 4, and, as in a year, 34."""
    if all(sign in DIGITS for sign in signs):
        yield from (str(DIGITS[sign]) for sign in signs)
        if len(signs) > 1:
            yield "".join(str(DIGITS[sign]) for sign in signs)
        return
    total = section = digit = 0
    for sign in signs[:20]:
        if sign in DIGITS:
            digit = DIGITS[sign]
        elif sign in UNITS:
            section, digit = section + (digit or 1) * UNITS[sign], 0
        else:
            total, section, digit = (total + section + digit or 1) * MYRIADS[sign], 0, 0
    yield str(total + section + digit)
