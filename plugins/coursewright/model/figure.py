"""A picture drawn from data."""

from collections.abc import Mapping
from dataclasses import dataclass

from coursewright.model.text import Text


@dataclass(frozen=True, kw_only=True)
class Figure:
    """Values without language, and the words that stand beside them."""

    id: str
    kind: str
    """Name of the module that draws it."""
    title: Text
    desc: Text
    """What a reader who cannot see it should know."""
    caption: Text
    """What to see in it."""
    values: Mapping[str, object]
    words: Mapping[str, Text]
