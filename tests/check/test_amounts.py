"""Numbers in prose, whatever the notation."""

import pytest

from coursewright.check.amounts import amounts
from coursewright.check.words import spelled

SAME = [
    ("RMB 46 million", "4,600 万元", ["46000000"]),
    ("46,000,000 yuan", "4600 万元", ["46000000"]),
    ("1.86 billion", "18.6 亿", ["1860000000"]),
    ("186 million", "1 亿 8,600 万", ["186000000"]),
    ("more than 46 million", "4,600 多万", ["46000000"]),
    ("3–5 million", "300—500 万", ["3000000", "5000000"]),
    ("from 30 to 46 million", "3,000 万至 4,600 万", ["30000000", "46000000"]),
    ("300k", "30 万", ["300000"]),
    ("5 km", "5 千米", ["5"]),
    ("20% of 4.5", "4.5 的 20％", ["20", "4.5"]),
    ("16 October 2026", "2026 年 10 月 16 日", ["10", "16", "2026"]),
    ("October 16", "十月 16 日", ["10", "16"]),
    ("in May", "5 月", ["5"]),
    ("you may march", "你可以出发", []),
    ("the 1990s", "20 世纪 90 年代", ["1990"]),
    ("the 1990s", "上世纪 90 年代", ["1990"]),
    ("Q3", "第 3 季度", ["3"]),
    ("2:30 pm", "下午 2 点半", ["14:30"]),
    ("2.05 p.m.", "下午 2 点 05 分", ["14:05"]),
    ("12:15 pm", "中午 12:15", ["12:15"]),
    ("9 am to 17:30", "上午 9 点到 17:30", ["17:30", "9:00"]),
    ("RMB46 million on A5, v2", "RMB4,600 万，A5，v2", ["46000000"]),
    ("1,234,567.50", "1,234,567.5", ["1234567.5"]),
]


@pytest.mark.parametrize(("en", "zh", "expected"), SAME)
def test_a_number_is_the_same_in_both_languages(en: str, zh: str, expected: list[str]) -> None:
    assert expected == sorted(amounts(en, "en"))
    assert expected == sorted(amounts(zh, "zh"))


def test_a_number_of_five_thousand_digits_is_cut_not_refused() -> None:
    assert len(list(amounts("9" * 5000, "en"))) == 1


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("twenty-one cups, the first of a dozen", "en", ["21", "1", "1", "12"]),
        ("one million and two hundred", "en", ["1000000", "200"]),
        ("nobody is alone", "en", []),
        ("第十二把壶，两百只杯", "zh", ["12", "200"]),
        ("三四个人", "zh", ["3", "4", "34"]),
        ("一百二十万", "zh", ["1200000"]),
        ("亿万", "zh", ["1000000000000"]),
    ],
)
def test_words_spell_numbers(text: str, locale: str, expected: list[str]) -> None:
    assert expected == list(spelled(text, locale))
