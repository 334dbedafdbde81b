"""Folders with a course in them: a copy of this one, or one of as many pages as one likes."""

import shutil
from pathlib import Path

from coursewright.check.restamp import restamped
from coursewright.load.binder import load_binder

ROOT = Path(__file__).parents[1]
LOCALES = ("en", "zh")

PATTERN = "question-strategy"
"""The module that the generated course repeats: real prose, with blocks, figures, tables and terms."""

REPEATED = ("index", "questions", "needs", "chain", "dialogue", "practice", "check")
HOME = {
    "en": """---
title: Home
description: A course that was generated to be measured, of many pages that repeat one module.
---

# Home
""",
    "zh": """---
title: 首页
description: 为测量速度而生成的课程，页数可多可少，内容由同一个模块反复而成，不供学习之用。
---

# 首页
""",
}
PER_DAY, SESSION = 5, 15
"""Modules of a generated day, and minutes of each."""


def this_course(folder: Path) -> Path:
    """A copy of the course of this repository."""
    for name in ("content", "exercises"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "plugins").mkdir()
    return folder


def generated_course(folder: Path, pages: int) -> Path:
    """A course of about `pages` Markdown pages in all, half of them in each language, without a finding."""
    this_course(folder)
    shelves = [f"shelf-{number + 1}" for number in range(round(pages / 2 / len(REPEATED)) - 1)]
    for locale in LOCALES:
        content = folder / "content" / locale
        for room in content.iterdir():
            if room.is_dir() and room.name != PATTERN:
                shutil.rmtree(room)
        (content / PATTERN / "guide.md").unlink()
        for shelf in shelves:
            shutil.copytree(content / PATTERN, content / shelf)
        (content / "index.md").write_text(HOME[locale], encoding="utf-8")
    for piece in ("cases", "role-plays"):
        shutil.rmtree(folder / "exercises" / piece, ignore_errors=True)
    for unused in ("forms", "quizzes", "drills"):
        _keep(folder / "exercises" / unused)
    _keep(folder / "content/figures")
    (folder / "content/course.yml").write_text(_spine([PATTERN, *shelves]), encoding="utf-8")
    for path, text in restamped(load_binder(folder)):
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def _keep(folder: Path) -> None:
    """Only what the pages of the pattern call."""
    called = "".join(path.read_text("utf-8") for path in (ROOT / "content/en" / PATTERN).glob("*.md"))
    for path in folder.iterdir():
        if f"| {path.stem}\n" not in called:
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def _spine(modules: list[str]) -> str:
    """The course.yml that puts the modules into days."""
    lines = ['title: {en: "Many pages", zh: "许多页"}', 'version: "1.0.0"', "group: {least: 2, ideal: 4, most: 6}"]
    lines += ["modules:", *(f"  - {{id: {id}, title: {_pair(id)}, short: {_pair(id)}}}" for id in modules), "days:"]
    for day in range(0, len(modules), PER_DAY):
        taught = modules[day : day + PER_DAY]
        ends = 9 * 60 + SESSION * len(taught)
        lines.append(
            f'  - id: day-{day // PER_DAY + 1}\n    title: {_pair(f"day {day // PER_DAY + 1}")}\n    starts: "09:00"'
        )
        lines.append(f'    ends: "{ends // 60:02}:{ends % 60:02}"\n    sessions:')
        for id in taught:
            minutes = f"minutes: {{planned: {SESSION}, least: 5, most: 30}}"
            lines.append(f"      - {{id: read-{id}, module: {id}, kind: lesson, title: {_pair(id)}, {minutes}}}")
    return "\n".join(lines) + "\n"


def _pair(words: str) -> str:
    return f'{{en: "{words}", zh: "{words}"}}'
