"""What a page says to one audience: blocks of others are taken out, activities are written in."""

from collections.abc import Mapping

from coursewright.model.binder import Binder
from coursewright.model.blocks import BLOCKS
from coursewright.model.page import Block, Page
from coursewright.view.facts import with_facts

AUDIENCES = ("learners", "trainers")
"""For whom a site is built."""

ALONE = ("self-study",)
"""What learners see too, on a page that no menu and no search leads to."""


def sees(audience: str, shown_to: str) -> bool:
    """Whether `audience` may see what is meant for `shown_to`; empty is everyone. Trainers see all."""
    return audience == "trainers" or not shown_to or shown_to in ALONE


def hidden(pages: Mapping[str, Page], audience: str) -> list[str]:
    """Uris of the pages in content/ that are not meant for `audience`."""
    return [uri for uri, page in pages.items() if not page.piece and not sees(audience, page.audience)]


def prose(page: Page, audience: str, binder: Binder) -> str:
    """
    The Markdown of `page` as `audience` may see it, with the text of its activities inside their blocks, and with
    the facts that it inserts.

    What another audience's block holds is not hidden but absent. A block that is never closed runs to the end
    of the page, so that a forgotten line of slashes cannot leak it.
    """
    lines: list[str | None] = list(page.body.split("\n"))
    for block in page.blocks:
        first = block.line - page.body_line
        last = (block.end or page.body_line + len(lines) - 1) - page.body_line
        if not sees(audience, _audience(block)):
            lines[first : last + 1] = [None] * (last + 1 - first)
        elif block.name == "activity" and lines[first] is not None:
            lines[first] = _written_in(block, page.locale, audience, binder)
            lines[first + 1 : last + 1] = [None] * (last - first)
    if page.piece and page.uri.endswith("/index.md"):
        lines.append(f"\n/// piece | {page.piece}\n///")
    return with_facts("\n".join(line for line in lines if line is not None), binder.facts, page.locale)


def _audience(block: Block) -> str:
    return BLOCKS[block.name].audience if block.name in BLOCKS else ""


def _written_in(block: Block, locale: str, audience: str, binder: Binder) -> str:
    activity = binder.activities.get(block.argument)
    text = activity.prose.get(locale) if activity else None
    inside = prose(text, audience, binder) if text else ""
    return f"\n//////// activity | {block.argument}\n\n{inside}\n\n////////\n"
