"""`/// name | argument` in Markdown → HTML."""

import xml.etree.ElementTree as etree
from typing import Any

from markdown import Markdown
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from coursewright.model.blocks import BLOCKS, BlockKind
from coursewright.render.site.dialogue import set_as_dialogue
from coursewright.render.site.inserts import Inserts
from coursewright.render.site.templating import BLOCK_ICONS, icon
from coursewright.render.site.terms import TermLinks

INSERTED = ("figure", "quiz", "form", "agenda", "strip", "materials", "session", "activity", "piece")

TITLES = {
    "objectives": "Objectives", "keypoints": "Key points", "idea": "Idea", "example": "Example",
    "counter-example": "Counter-example", "try": "Try it", "pitfalls": "Pitfalls", "transfer": "On your own account",
    "answer": "Answer", "exhibit": "Exhibit", "brief": "Brief",
    "dialogue": "Dialogue", "trainer": "Trainer", "show": "Show",
    "say": "Say", "ask": "Ask",    "do": "Do", "watch": "Watch for", "if": "If … then", "transition": "Transition",
    "well": "Done well", "badly": "Done badly",
}  # fmt: skip


class CourseBlocks(BlocksExtension):  # type: ignore[misc]
    """All blocks of a course, and the links to its terms. `uri` is the page that is being rendered."""

    def __init__(self, inserts: Inserts) -> None:
        super().__init__()
        self.inserts = inserts
        self.uri = ""

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802
        for kind in BLOCKS.values():
            block = _inserting(kind) if kind.name in INSERTED else _titled(kind)
            block_mgr.register(block, {"extension": self})
        # Last, after MkDocs has looked at the links and the headings have been gathered without definitions.
        md.treeprocessors.register(TermLinks(md, self), "course-terms", -1)


def _titled(kind: BlockKind) -> type[Block]:
    """A block that frames what stands inside it, under an icon, a word and an optional title."""

    class TitledBlock(Block):  # type: ignore[misc]
        NAME = kind.name
        ARGUMENT = {"none": False, "required": True}.get(kind.argument)

        def on_create(self, parent: etree.Element) -> etree.Element:
            reveals = kind.name in ("answer", "brief")
            classes = f"cw-block cw-block--{kind.name}"
            if kind.argument == "variant" and self.argument:
                classes += f" cw-block--{self.argument}"
            if kind.argument == "exhibit":
                classes += f" cw-exhibit--{self.argument}"
            frame = etree.SubElement(parent, "details" if reveals else "section", {"class": classes})
            title = etree.SubElement(frame, "summary" if reveals else "p", {"class": "cw-block__title"})
            say = self.config["extension"].inserts.words
            symbol = "counter-example" if self.argument == "badly" else kind.name
            etree.SubElement(title, "span").text = self.md.htmlStash.store(icon(BLOCK_ICONS[symbol]))
            word = etree.SubElement(title, "span", {"class": "cw-block__word"})
            word.text = say(TITLES.get(self.argument if kind.argument == "variant" else "", TITLES[kind.name]))
            if self.argument and kind.argument not in ("variant", "exhibit"):
                etree.SubElement(title, "span", {"class": "cw-block__name"}).text = self.argument
            return frame

        def on_inline_end(self, block: etree.Element) -> None:
            if kind.name == "dialogue":
                set_as_dialogue(block)

    return TitledBlock


def _inserting(kind: BlockKind) -> type[Block]:
    """A block that is replaced by something made from the data of the course."""

    class InsertingBlock(Block):  # type: ignore[misc]
        NAME = kind.name
        ARGUMENT = kind.argument != "none"

        def on_create(self, parent: etree.Element) -> etree.Element:
            extension = self.config["extension"]
            html = extension.inserts.html(kind.name, self.argument or "", extension.uri)
            tag = "section" if kind.name == "activity" else "div"
            frame = etree.SubElement(parent, tag, {"class": f"cw-block cw-block--{kind.name}"})
            etree.SubElement(frame, "div").text = self.md.htmlStash.store(html)
            return frame

    return InsertingBlock
