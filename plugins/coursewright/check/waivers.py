"""WAV: exceptions are few and explained."""

from collections.abc import Iterator
from pathlib import Path

from coursewright.check.numbers import surplus
from coursewright.check.places import is_whole, pairs
from coursewright.check.terms import rejections
from coursewright.model.binder import Binder
from coursewright.model.finding import Finding


def waivers_are_needed(binder: Binder) -> Iterator[Finding]:
    """WAV001. A waiver silences a finding, and gives its reason."""
    silenced = _silenced(binder)
    for page in binder.prose():
        line = page.meta_lines.get("waivers", 1)
        for waiver in page.waivers if is_whole(binder, page.path) else ():
            name = f"{waiver.code} {waiver.value}".strip()
            known = {value for code, value in silenced.get(page.path, set()) if code == waiver.code}
            if not waiver.reason.strip():
                remedy = "say why the rule does not hold here"
                yield Finding(page.path, line, "WAV001", "waivers", f"{name} gives no reason", remedy)
            if not (waiver.value in known or (known and not waiver.value)):
                yield Finding(page.path, line, "WAV001", "waivers", f"{name} silences nothing", "delete the waiver")


def _silenced(binder: Binder) -> dict[Path, set[tuple[str, str]]]:
    """Path of a page → codes and values of what would be found without waivers."""
    found: dict[Path, set[tuple[str, str]]] = {}
    for source, twin in pairs(binder):
        both = ((source, twin), (twin, source))
        numbers = {("NUM001", value) for one, other in both for _, value, *_ in surplus(binder.glossary, one, other)}
        found[source.path] = numbers
        found[twin.path] = numbers | {("TRM003", word) for _, word, _ in rejections(binder, twin)}
    return found
