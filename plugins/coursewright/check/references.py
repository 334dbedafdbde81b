"""REF: what is named exists."""

from collections.abc import Collection, Iterator
from difflib import get_close_matches
from pathlib import Path

from coursewright.check.places import COURSE, is_whole
from coursewright.model.binder import Binder
from coursewright.model.case import EXHIBIT_KINDS
from coursewright.model.finding import Finding
from coursewright.model.text import LOCALES

FOLDERS = ("publish", "teach", "learn", "appendices", "cases", "role-plays")
"""Folders of pages that belong to no module."""


def blocks_name_what_exists(binder: Binder) -> Iterator[Finding]:
    """REF002. The figure, activity, form, quiz or session that a block names exists."""
    sessions = [session.id for day in binder.course.days for session in day.sessions]
    known: dict[str, Collection[str]] = {
        "figure": binder.figures, "activity": binder.activities, "form": binder.forms, "quiz": binder.quizzes,
        "exhibit": EXHIBIT_KINDS, "piece": [piece.id for piece in binder.pieces],
    }  # fmt: skip
    if is_whole(binder, COURSE):
        known["session"] = sessions
    for page in binder.prose():
        for block in page.blocks:
            if block.argument and block.argument not in known.get(block.name, [block.argument]):
                problem = f"there is no {block.name} {block.argument}"
                yield Finding(page.path, block.line, "REF002", "", problem, _remedy(block.argument, known[block.name]))


def sessions_use_what_exists(binder: Binder) -> Iterator[Finding]:
    """REF003. The forms, the activity and the case of a session exist, unless its module is only planned."""
    for day in binder.course.days:
        for session in day.sessions:
            module = binder.course.module(session.module)
            if session.module and (not module or module.planned):
                continue
            used: list[tuple[str, str, Collection[str]]] = [("form", id, binder.forms) for id in session.forms]
            used.append(("activity", session.activity, binder.activities))
            used.append(("case", session.case, [piece.id for piece in binder.pieces]))
            for kind, id, known in used:
                if id and id not in known:
                    name, problem = f"{day.id}.{session.id}", f"there is no {kind} {id}"
                    yield Finding(COURSE, session.line, "REF003", name, problem, _remedy(id, known))


def folders_are_modules(binder: Binder) -> Iterator[Finding]:
    """REF004. A folder of pages is a module, or one of the rooms of the site."""
    known = [*(module.id for module in binder.course.modules), *FOLDERS]
    for locale in LOCALES if is_whole(binder, COURSE) else ():
        for page in binder.pages[locale].values():
            if page.module and page.module not in known:
                problem = f"the folder {page.module} is no module"
                yield Finding(page.path, 1, "REF004", "", problem, _remedy(page.module, known))


def modules_have_pages(binder: Binder) -> Iterator[Finding]:
    """REF005. A module has pages unless it is planned; a planned one has none."""
    for module in binder.course.modules:
        written = any(page.module == module.id for locale in LOCALES for page in binder.pages[locale].values())
        if not written and not module.planned:
            remedy = f"write content/en/{module.id}/index.md and its twin, or add `planned: true`"
            yield Finding(COURSE, module.line, "REF005", module.id, "the module has no pages", remedy)
        if written and module.planned:
            remedy = "delete `planned: true`, or the pages"
            yield Finding(COURSE, module.line, "REF005", module.id, "the module is planned, but has pages", remedy)


def exercises_belong_to_modules(binder: Binder) -> Iterator[Finding]:
    """REF006. A form and a quiz belong to a module of the course."""
    known = [module.id for module in binder.course.modules]
    owners = {Path("exercises/quizzes", f"{id}.yml"): id for id in binder.quizzes}
    owners |= {Path("exercises/forms", f"{id}.yml"): form.module for id, form in binder.forms.items()}
    for path, module in owners.items() if is_whole(binder, COURSE) else ():
        if module and module not in known:
            yield Finding(path, 1, "REF006", "module", f"there is no module {module}", _remedy(module, known))


def _remedy(id: str, known: Collection[str]) -> str:
    near = get_close_matches(id, known, 1)
    if near:
        return f"did you mean {near[0]}?"
    return f"use one of {', '.join(sorted(known)[:12])}" if known else "write it first"
