"""A short exercise."""

from collections.abc import Mapping
from dataclasses import dataclass

from coursewright.model.material import Material
from coursewright.model.page import Page
from coursewright.model.text import Text


@dataclass(frozen=True, kw_only=True)
class Activity:
    """Something participants do, with a purpose, a product and a debrief."""

    id: str
    title: Text
    purpose: Text
    group: Text
    brief: int
    do: int
    debrief: int
    """Minutes of each part."""
    materials: tuple[Material, ...]
    deliverable: Text
    prose: Mapping[str, Page]
    """Locale → instructions, material, answer guide."""

    @property
    def minutes(self) -> int:
        return self.brief + self.do + self.debrief
