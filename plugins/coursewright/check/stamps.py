"""STA: a translation knows which state of the source it was made from."""

from collections.abc import Iterator
from hashlib import sha256

from coursewright.check.places import is_whole, pairs
from coursewright.model.binder import Binder
from coursewright.model.finding import Finding
from coursewright.model.page import Page


def stamp(page: Page) -> str:
    """Twelve hexadecimal digits that change when the title, description or body of `page` does."""
    text = "\n".join((page.title.strip(), page.description.strip(), page.body.strip()))
    return sha256(text.encode()).hexdigest()[:12]


def translations_are_fresh(binder: Binder) -> Iterator[Finding]:
    """STA001. A translation carries the stamp of the source text as it stands now."""
    for source, twin in pairs(binder):
        bare_drill = twin.path.parts[0] == "exercises" and not twin.meta_lines
        if bare_drill or not is_whole(binder, twin.path) or twin.translates == stamp(source):
            continue
        line = twin.meta_lines.get("translates", 1)
        state = f"the stamp {twin.translates} is old" if twin.translates else "missing"
        remedy = f"compare with {source.path.as_posix()}, then write `translates: {stamp(source)}`"
        yield Finding(twin.path, line, "STA001", "translates", state, remedy)
