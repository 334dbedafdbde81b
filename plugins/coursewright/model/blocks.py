"""The blocks that a page may call: `/// name | argument`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class BlockKind:
    """What a block is called with, and who sees it."""

    name: str
    argument: str
    """`none`, `optional` (a title), `required` (a title), `variant` (well or badly), or the kind of thing it names."""
    audience: str = ""
    """`trainers`, or empty: everyone."""


BLOCKS = {
    kind.name: kind
    for kind in (
        BlockKind("objectives", "none"),
        BlockKind("keypoints", "none"),
        BlockKind("idea", "optional"),
        BlockKind("example", "optional"),
        BlockKind("counter-example", "optional"),
        BlockKind("try", "optional"),
        BlockKind("pitfalls", "optional"),
        BlockKind("transfer", "optional"),
        BlockKind("answer", "required"),
        BlockKind("dialogue", "variant"),
        BlockKind("brief", "required"),
        BlockKind("exhibit", "exhibit"),
        BlockKind("piece", "piece"),
        BlockKind("activity", "activity"),
        BlockKind("form", "form"),
        BlockKind("figure", "figure"),
        BlockKind("quiz", "quiz"),
        BlockKind("agenda", "none"),
        BlockKind("strip", "none"),
        BlockKind("materials", "none"),
        BlockKind("session", "session", "trainers"),
        BlockKind("trainer", "optional", "trainers"),
        BlockKind("show", "optional", "trainers"),
        BlockKind("say", "optional", "trainers"),
        BlockKind("ask", "optional", "trainers"),
        BlockKind("do", "optional", "trainers"),
        BlockKind("watch", "optional", "trainers"),
        BlockKind("if", "optional", "trainers"),
        BlockKind("transition", "optional", "trainers"),
    )
}

VARIANTS = ("well", "badly")
"""What a dialogue shows."""
