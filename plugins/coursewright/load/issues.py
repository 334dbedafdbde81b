"""What is negotiated: issues with their options and points, and packages to prove the sums."""

from coursewright.load.labels import Labels
from coursewright.load.play import settled
from coursewright.load.yaml import Entry, unique
from coursewright.model.role_play import Issue, Option, Package

NO_POINTS = "write its points, or `null` where that side may not agree to it"


def load_issues(entry: Entry, labels: Labels) -> tuple[Issue, ...]:
    """The issues of a negotiation; KIT003 where an option has no points for a side."""
    return tuple(_issue(item, labels) for item in unique(entry.items(), {}))


def _issue(entry: Entry, labels: Labels) -> Issue:
    entry.only("id", "title", "options")
    options = tuple(_option(item, labels) for item in unique(entry.need("options").items(), {}))
    if len(options) < 2:
        entry.note("KIT003", f"{len(options)} ways to settle {entry.maybe('id').string()}", "offer two at least")
    return Issue(entry.maybe("id").id(), labels.need(entry, "title"), options)


def _option(entry: Entry, labels: Labels) -> Option:
    entry.only("id", "label", "seller", "customer")
    for side in ("seller", "customer"):
        if side not in entry.fields():
            entry.note("KIT003", f"the {side} has no points for {entry.maybe('id').string()}", NO_POINTS)
    seller, customer = (points(entry.maybe(side)) for side in ("seller", "customer"))
    return Option(entry.maybe("id").id(), labels.need(entry, "label"), seller, customer)


def points(entry: Entry) -> int | None:
    """Points of a side, which may be below zero; None where it may not agree."""
    if not entry:
        return None
    text = entry.string().strip()
    if text.lstrip("+-").isdecimal():
        return int(text)
    entry.note("YML005", f"expected points, got {text!r}", "write a whole number, or null")
    return None


def load_packages(entry: Entry, issues: tuple[Issue, ...], labels: Labels) -> tuple[Package, ...]:
    """Agreements that must come to the points they name; KIT003 where they do not."""
    packages = []
    for item in unique(entry.items(), {}):
        item.only("id", "title", "package", "seller", "customer")
        stated = [points(item.need(side)) or 0 for side in ("seller", "customer")]
        chosen = settled(item.need("package"))
        package = Package(item.maybe("id").id(), labels.need(item, "title"), chosen, stated[0], stated[1])
        _prove(item, package, issues)
        packages.append(package)
    return tuple(packages)


def _prove(entry: Entry, package: Package, issues: tuple[Issue, ...]) -> None:
    sums = {"seller": 0, "customer": 0}
    for issue in issues:
        option = next((each for each in issue.options if each.id == package.options.get(issue.id)), None)
        if not option:
            entry.note("KIT003", f"{issue.id} is not settled", f"name one of its {len(issue.options)} options")
            return
        for side, worth in (("seller", option.seller), ("customer", option.customer)):
            sums[side] += worth or 0
    for side, stated in (("seller", package.seller), ("customer", package.customer)):
        if sums[side] != stated:
            remedy = "correct the sum, or the points of the issues"
            entry.maybe(side).note("KIT003", f"the points of the {side} come to {sums[side]}", remedy)
