"""BLK: blocks are called by their names and closed."""

from collections.abc import Iterator
from difflib import get_close_matches

from coursewright.model.binder import Binder
from coursewright.model.blocks import BLOCKS, VARIANTS
from coursewright.model.finding import Finding
from coursewright.model.page import Block


def blocks_are_known(binder: Binder) -> Iterator[Finding]:
    """BLK001. Every block that a page calls exists."""
    for page in binder.prose():
        for block in page.blocks:
            if block.name not in BLOCKS:
                near = get_close_matches(block.name, BLOCKS, 1)
                remedy = f"did you mean {near[0]}?" if near else f"use one of {', '.join(BLOCKS)}"
                yield Finding(page.path, block.line, "BLK001", "", f"there is no block {block.name}", remedy)


def blocks_are_closed(binder: Binder) -> Iterator[Finding]:
    """BLK002. Every block ends with a line of as many slashes as it began with."""
    for page in binder.prose():
        for block in page.blocks:
            if not block.end:
                remedy = "add a line with the same number of slashes after its content"
                yield Finding(page.path, block.line, "BLK002", "", f"the block {block.name} is not closed", remedy)


def blocks_have_their_arguments(binder: Binder) -> Iterator[Finding]:
    """BLK003. A block has the argument that it needs, and none that it does not know."""
    for page in binder.prose():
        for block in page.blocks:
            if block.name in BLOCKS and (wrong := _wrong(block)):
                yield Finding(page.path, block.line, "BLK003", "", *wrong)


def _wrong(block: Block) -> tuple[str, str] | None:
    """Problem and remedy."""
    wanted = BLOCKS[block.name].argument
    if wanted == "none" and block.argument:
        return f"the block {block.name} takes no argument", f"write `/// {block.name}`"
    if wanted == "variant" and block.argument and block.argument not in VARIANTS:
        return f"{block.argument} is no kind of {block.name}", f"use one of {', '.join(VARIANTS)}, or nothing"
    if wanted not in ("none", "optional", "variant") and not block.argument:
        what = "a title" if wanted == "required" else f"the id of a {'module' if wanted == 'quiz' else wanted}"
        return f"the block {block.name} lacks its argument", f"add {what}: `/// {block.name} | …`"
    return None
