"""MOD: a module leads its learners through every step, and its trainer through every session."""

from collections.abc import Iterator

from coursewright.check.places import COURSE, is_whole, texts
from coursewright.model.binder import Binder
from coursewright.model.finding import Finding
from coursewright.model.page import Page
from coursewright.model.text import SOURCE

STEPS = {
    "questions to keep in mind": ("#framing",),
    "an example": ("example", "dialogue"),
    "a counter-example": ("counter-example", "dialogue"),
    "something to do": ("try", "activity", "form"),
    "a quick check": ("quiz",),
    "key points": ("keypoints",),
    "a way to one's own account": ("transfer",),
}
"""Step → blocks, or the id of a heading, any of which takes it. After Merrill's first principles of instruction."""


def modules_lead_through_every_step(binder: Binder) -> Iterator[Finding]:
    """MOD001. A module asks, shows right and wrong, lets people do it, checks, sums up and carries over."""
    for id, pages in _written(binder).items():
        shown = [text for page in pages for text in texts(binder, page)]
        found = {block.name for text in shown for block in text.blocks}
        found |= {f"#{heading.id}" for text in shown for heading in text.headings}
        for step, ways in STEPS.items():
            if not found & {*ways}:
                overview = next((page for page in pages if page.uri == f"{id}/index.md"), pages[0])
                remedy = f"add {' or '.join(_shown(way) for way in ways)} to one of its pages"
                yield Finding(overview.path, 1, "MOD001", "", f"the module has no step that is {step}", remedy)


def guides_run_every_session(binder: Binder) -> Iterator[Finding]:
    """MOD002. The trainer's guide of a module runs its sessions, each once, in their order."""
    for id in _written(binder) if is_whole(binder, COURSE) else ():
        planned = [session.id for session in binder.course.sessions(id)]
        guide = binder.pages[SOURCE].get(f"{id}/guide.md")
        calls = [block for block in guide.blocks if block.name == "session"] if guide else []
        run = [block.argument for block in calls if binder.course.session(block.argument)]
        if guide and len(run) == len(calls) and run != planned:
            line = calls[0].line if calls else guide.body_line
            problem, remedy = f"the guide runs {_listed(run)}", f"run {_listed(planned)}"
            yield Finding(guide.path, line, "MOD002", "", problem, remedy)


def _written(binder: Binder) -> dict[str, list[Page]]:
    """Modules that are not only planned → their pages in the source language."""
    pages = binder.pages[SOURCE].values()
    found = {module.id: [page for page in pages if page.module == module.id] for module in binder.course.modules}
    return {id: own for id, own in found.items() if own}


def _shown(way: str) -> str:
    return f"a heading {{{way}}}" if way.startswith("#") else f"`/// {way}`"


def _listed(ids: list[str]) -> str:
    return ", ".join(ids) or "no session"
