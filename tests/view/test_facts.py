"""Facts stand in prose as a writer would have set them."""

from pathlib import Path

import pytest

from coursewright.model.account import Fact
from coursewright.model.text import Text
from coursewright.view.facts import with_facts

FACTS = {
    id: Fact(id=id, value=Text(en, zh), path=Path("account.yml"), line=1)
    for id, en, zh in (("cost", "RMB 0.78 million", "78 万元"), ("weight", "40 kg", "40 kg"), ("who", "Wu", "吴静"))
}


@pytest.mark.parametrize(
    ("prose", "said"),
    [
        ("成本{{cost}}，不能再低。", "成本 78 万元，不能再低。"),
        ("成本 {{cost}}起，**{{cost}}**止。", "成本 78 万元起，**78 万元**止。"),
        ("重{{weight}}的茶", "重 40 kg 的茶"),
        ("问{{who}}，`{{cost}}`照旧。", "问吴静，`{{cost}}`照旧。"),
        ("ERP{{who}}用", "ERP 吴静用"),
    ],
)
def test_chinese_and_latin_letters_or_digits_stand_apart(prose: str, said: str) -> None:
    assert with_facts(prose, FACTS, "zh") == said


def test_english_is_left_as_it_was_written() -> None:
    assert with_facts("café{{cost}}s ({{weight}})", FACTS, "en") == "caféRMB 0.78 millions (40 kg)"
