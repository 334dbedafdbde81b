"""A line of prose → the numbers in it, in one notation for both languages."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
SCALES = {
    "en": {"k": 3, "thousand": 3, "million": 6, "billion": 9, "bn": 9, "trillion": 12},
    "zh": {"万亿": 12, "千万": 7, "百万": 6, "十万": 5, "亿": 8, "万": 4, "千": 3},
}
"""Word → power of ten; the longer words first."""

SCALE = {
    "en": rf"[\s-]*({'|'.join(SCALES['en'])})\b",
    "zh": rf"\s*(?:[多余]\s*)?({'|'.join(SCALES['zh'])})(?![米克瓦赫])",
}
AMOUNT = {locale: re.compile(rf"(?<![A-Za-z\d.])({NUMBER})(?:{scale})?") for locale, scale in SCALE.items()}
RANGE = {
    locale: re.compile(rf"({NUMBER})\s*(?:[-–—~～至到]+|to)\s*({NUMBER})(?={scale})") for locale, scale in SCALE.items()
}
CLOCK = re.compile(r"(?<![\d:])(\d{1,2}):(\d\d)(?!\d)")

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
ZH_MONTHS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
VERBS = "March|May"
"""Months that count only beside a number or after a preposition."""
BEFORE = "|".join(rf"(?<={word} )" for word in (r"\d", r"\dth", "in", "by", "since", "until", "from", "to"))
ALWAYS = "|".join(month for month in MONTHS if month not in VERBS.split("|"))

DAY_PARTS = {"上午": 0, "早上": 0, "凌晨": 0, "中午": 0, "下午": 12, "傍晚": 12, "晚上": 12, "a": 0, "p": 12}
"""Hours to add before noon."""
PART = "(上午|早上|凌晨|中午|下午|傍晚|晚上)"

Rewrite = tuple[str, Callable[[re.Match[str]], str]]
REWRITES: dict[str, tuple[Rewrite, ...]] = {
    "en": (
        (rf"\b(?:(?:{BEFORE})({VERBS})|({VERBS})(?= \d)|({ALWAYS}))\b", lambda m: _month(m.group(m.lastindex or 0))),
        (r"\b(\d\d?)(?:[:.](\d\d))?\s*([apAP])\.?[mM]\b", lambda m: _clock(m[1], m[2], m[3])),
        (r"\b(\d\d?) o['’]clock", lambda m: _clock(m[1], None, "a")),
        (r"\b(?:Q|RMB|CNY|USD|EUR)(?=\d)", lambda m: " "),
    ),
    "zh": (
        (rf"({'|'.join(reversed(ZH_MONTHS))})月", lambda m: f" {ZH_MONTHS.index(m[1]) + 1} "),
        (r"(\d\d)\s*世纪\s*(\d0)\s*年代", lambda m: f" {int(m[1]) - 1}{m[2]} "),
        (r"上个?世纪\s*(\d0)\s*年代", lambda m: f" 19{m[1]} "),
        (rf"{PART}\s*(\d\d?)(?:\s*点\s*|:)(\d\d)(?:\s*分)?", lambda m: _clock(m[2], m[3], m[1])),
        (rf"{PART}\s*(\d\d?)\s*点半", lambda m: _clock(m[2], "30", m[1])),
        (rf"{PART}\s*(\d\d?)\s*点", lambda m: _clock(m[2], None, m[1])),
        (r"(\d\d?)\s*点半", lambda m: _clock(m[1], "30", "上午")),
        (r"(\d\d?)\s*点[整钟]", lambda m: _clock(m[1], None, "上午")),
        (rf"({NUMBER})\s*亿\s*({NUMBER})\s*万", lambda m: f" {_shown(_decimal(m[1], 8) + _decimal(m[2], 4))} "),
        (r"\b(?:Q|RMB|CNY|USD|EUR)(?=\d)", lambda m: " "),
    ),
}
"""Notations that one language has and the other has not."""

HALF_WIDTH = str.maketrans("０１２３４５６７８９：％", "0123456789:%")


def amounts(text: str, locale: str) -> Iterator[str]:
    """The numbers in `text`: `46 million` and `4,600 万` are both 46000000, `2:30 pm` and `下午 2 点半` both 14:30."""
    text = text.translate(HALF_WIDTH)
    for pattern, rewritten in REWRITES[locale]:
        text = re.sub(pattern, rewritten, text)
    text = RANGE[locale].sub(_both_scaled, text)
    for match in CLOCK.finditer(text):
        yield f"{int(match[1])}:{match[2]}"
    for match in AMOUNT[locale].finditer(CLOCK.sub(" ", text)):
        yield _shown(_decimal(match[1], SCALES[locale].get(match[2], 0)))


def _both_scaled(match: re.Match[str]) -> str:
    """`3 to 5 million` → `3 million 5 million`, but `in 2026 to 3 million` stays."""
    low, high, scale = match.groups()
    return f"{low} {scale} {high}" if _decimal(low) < _decimal(high) else f"{low} {high}"


def _month(name: str) -> str:
    return f" {MONTHS.index(name) + 1} "


def _clock(hour: str, minute: str | None, part: str) -> str:
    later = DAY_PARTS[part.lower()] if int(hour) < 12 else 0
    return f" {int(hour) + later}:{minute or '00'} "


def _decimal(digits: str, power: int = 0) -> Decimal:
    return Decimal(digits.replace(",", "")[:40]).scaleb(power)


def _shown(value: Decimal) -> str:
    return f"{value.normalize():f}"
