"""`{label, count, per}` → Material."""

from coursewright.load.yaml import Entry
from coursewright.model.material import SHARES, Material


def load_material(entry: Entry) -> Material:
    """One thing to bring; `count` is 1 unless it says otherwise."""
    entry.only("label", "count", "per")
    count = entry.maybe("count").whole(1) if entry.maybe("count") else 1
    return Material(entry.need("label").text(), count, entry.need("per").one_of(SHARES))
