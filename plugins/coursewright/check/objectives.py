"""OBJ: objectives say what a learner will do, so that it can be seen whether it was done."""

import re
from collections.abc import Iterator

from coursewright.check.places import prose_lines
from coursewright.model.binder import Binder
from coursewright.model.finding import Finding
from coursewright.model.page import Page

ALLOWED = {
    "en": (
        "list", "name", "label", "explain", "classify", "distinguish", "paraphrase", "use", "write", "fill in", "plan",
        "calculate", "ask", "map", "compare", "diagnose", "rank", "detect", "match", "judge", "choose", "justify",
        "critique", "design", "compose", "draft", "rehearse", "turn",
    ),
    "zh": (
        "列出", "说出", "举出", "标注", "标出", "解释", "说明", "分类", "区分", "对应", "复述", "使用", "写出", "写明",
        "撰写", "填写", "规划", "计算", "提出", "绘制", "比较", "诊断", "排序", "排列", "发现", "找出", "判断", "选择",
        "选定", "论证", "设计", "拟定", "演练", "变为",
    ),
}  # fmt: skip
"""After Bloom: remember, understand, apply, analyse, evaluate, create."""

BANNED = {
    "en": ("understand", "know", "learn", "appreciate", "be aware of", "master"),
    "zh": ("了解", "掌握", "熟悉", "认识到"),
}
"""Nobody can see whether a learner does these."""

BEGINS = {"en": r"^", "zh": r".*?"}
CLAUSE = {
    "en": r"(?:^|, |; |\band |\bthen )(?:to )?",
    "zh": r"(?:^|[，、；。：]\s*)(?:能够|能|会|可以|并|且|深入|充分|全面|基本|初步)*",
}
ENDS = {"en": r"\b", "zh": ""}
ITEM = re.compile(r"(?:[-*+]|\d+[.)])\s+(.*)")

OBSERVABLE, VAGUE = (
    {locale: re.compile(f"{starts[locale]}({'|'.join(words)}){ENDS[locale]}", re.I) for locale, words in verbs.items()}
    for starts, verbs in ((BEGINS, ALLOWED), (CLAUSE, BANNED))
)


def objectives_begin_with_a_verb(binder: Binder) -> Iterator[Finding]:
    """OBJ001. An objective begins with a verb that can be observed; in Chinese, it contains one."""
    for page in binder.prose():
        for line, item in _objectives(page):
            if not OBSERVABLE[page.locale].search(item) and not VAGUE[page.locale].search(item):
                problem = f"“{_short(item)}” has no observable verb"
                remedy = f"use one of {', '.join(ALLOWED[page.locale])}"
                yield Finding(page.path, line, "OBJ001", "", problem, remedy)


def objectives_avoid_vague_verbs(binder: Binder) -> Iterator[Finding]:
    """OBJ002. No clause of an objective begins with a verb that nobody can observe."""
    for page in binder.prose():
        for line, item in _objectives(page):
            if match := VAGUE[page.locale].search(item):
                remedy = "say what the learner does that others can see or hear"
                yield Finding(page.path, line, "OBJ002", "", f"nobody can observe “{match[1]}”", remedy)


def modules_have_objectives(binder: Binder) -> Iterator[Finding]:
    """OBJ003. The overview of a module lists its objectives."""
    for pages in binder.pages.values():
        for uri, page in pages.items():
            overview = binder.course.module(page.module) and uri == f"{page.module}/index.md"
            if overview and not list(_objectives(page)):
                remedy = "add an `/// objectives` block with a list"
                yield Finding(page.path, page.body_line, "OBJ003", "", "the overview lists no objectives", remedy)


def _objectives(page: Page) -> Iterator[tuple[int, str]]:
    """Each item of the lists of objectives, with its line."""
    spans = [(block.line, block.end) for block in page.blocks if block.name == "objectives"]
    for number, line in prose_lines(page):
        match = ITEM.match(line)
        if match and any(first < number < last for first, last in spans):
            yield number, match[1].replace("*", "").strip()


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
