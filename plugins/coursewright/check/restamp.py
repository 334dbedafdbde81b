"""Translations with the stamp of the source that they were compared with."""

import re
from collections.abc import Iterator
from pathlib import Path

from coursewright.check.places import pairs
from coursewright.check.stamps import stamp
from coursewright.model.binder import Binder


def restamped(binder: Binder) -> Iterator[tuple[Path, str]]:
    """Path and new text of every translation whose stamp is missing or old; one without front matter carries none."""
    for source, twin in pairs(binder):
        if twin.meta_lines and twin.translates != stamp(source):
            text = (binder.root / twin.path).read_text(encoding="utf-8-sig")
            line = f"translates: {stamp(source)}\n"
            if twin.translates:
                yield twin.path, re.sub(r"(?m)^translates:.*\n", line, text, count=1)
            else:
                yield twin.path, re.sub(r"(?s)\A(---\n.*?)(^---)", rf"\g<1>{line}\2", text, count=1, flags=re.M)
