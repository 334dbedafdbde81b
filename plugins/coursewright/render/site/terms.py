"""`[text](term:id)` → a word with its definition on demand, by pointer, keyboard or touch, without a script."""

import xml.etree.ElementTree as etree
from typing import TYPE_CHECKING

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from coursewright.render.links import href

if TYPE_CHECKING:
    from coursewright.render.site.blocks import CourseBlocks


class TermLinks(Treeprocessor):
    """Replaces links to terms by a button that opens the definition as a popover."""

    def __init__(self, md: Markdown, extension: "CourseBlocks") -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: etree.Element) -> None:
        found = 0
        for parent in list(root.iter()):
            for index, child in enumerate(list(parent)):
                target = child.get("href", "") if child.tag == "a" else ""
                if target.startswith("term:"):
                    found += 1
                    parent[index] = self._term(child, target.removeprefix("term:"), found)

    def _term(self, link: etree.Element, id: str, count: int) -> etree.Element:
        inserts, locale = self.extension.inserts, self.extension.inserts.locale
        term = inserts.binder.glossary.term(id)
        frame = etree.Element("span", {"class": "cw-term"})
        frame.tail = link.tail
        if not term:
            frame.text = "".join(link.itertext())
            return frame
        key = f"term-{count}-{id}"
        button = etree.SubElement(frame, "button", {"type": "button", "class": "cw-term__word", "popovertarget": key})
        button.text = "".join(link.itertext())
        card = etree.SubElement(
            frame, "span", {"class": "cw-term__card", "id": key, "popover": "", "data-search-exclude": ""}
        )
        etree.SubElement(card, "strong").text = term.word.in_(locale)
        etree.SubElement(card, "span", {"class": "cw-term__text"}).text = term.definition.in_(locale)
        more = etree.SubElement(card, "a", {"href": href(f"glossary.md#{id}", self.extension.uri)})
        more.text = inserts.words("In the glossary")
        return frame
