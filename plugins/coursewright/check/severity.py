"""Which findings leave nothing that could be built."""

from collections.abc import Iterable

from coursewright.model.finding import Finding

UNREADABLE = ("FIL001", "FIL002", "FIL003", "FIL005", "YML001")


def unbuildable(found: Iterable[Finding]) -> bool:
    """Whether a file cannot be read at all, so that a build would stumble or be silent about what is missing."""
    return any(finding.code in UNREADABLE for finding in found)
