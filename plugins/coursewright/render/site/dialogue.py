"""A block of paragraphs → turns of a dialogue with two voices and notes in the margin."""

import xml.etree.ElementTree as etree


def set_as_dialogue(block: etree.Element) -> None:
    """
    Mark the children of `block`: a paragraph that begins with a bold name is a turn, a quotation is a note on the
    turn above. The first speaker stands left, every other right.
    """
    sides: dict[str, str] = {}
    for child in block:
        name = _speaker(child)
        if name:
            side = sides.setdefault(name, "other" if sides else "first")
            child.set("class", f"cw-turn cw-turn--{side}")
            child[0].set("class", "cw-turn__name")
        elif child.tag == "blockquote":
            child.set("class", "cw-note")
            child.tag = "aside"


def _speaker(element: etree.Element) -> str:
    if element.tag != "p" or not len(element) or (element.text or "").strip() or element[0].tag != "strong":
        return ""
    name = (element[0].text or "").strip()
    return name if name.endswith((":", "：")) else ""
