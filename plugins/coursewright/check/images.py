"""IMG: pictures for those who do not see them."""

from collections.abc import Iterator

from coursewright.model.binder import Binder
from coursewright.model.finding import Finding


def images_have_alternatives(binder: Binder) -> Iterator[Finding]:
    """IMG001. Every image has an alternative text."""
    for page in binder.prose():
        for image in page.images:
            if not image.alternative.strip():
                remedy = "say in brackets what a reader who cannot see it should know: ![…](…)"
                yield Finding(page.path, image.line, "IMG001", "", f"{image.target} has no alternative text", remedy)
