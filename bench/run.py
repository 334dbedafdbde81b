"""Ours against plain MkDocs with Material, side by side, on the same pages: ratios, and the bars they must keep."""

import argparse
import json
import platform
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from clock import Served, build_seconds
from plain import plain_course
from weight import page_weight

from courses import generated_course, this_course

RESULTS = Path(__file__).parent / "results"
PAGE = "en/question-strategy/needs"


@dataclass(frozen=True)
class Measured:
    """One thing that was measured of both."""

    course: str
    what: str
    ours: float
    plain: float
    unit: str
    bar: float | None = None
    """The largest ratio, or for `KB` the largest value of ours, that is good enough."""

    @property
    def ratio(self) -> float:
        return self.ours / self.plain

    @property
    def missed(self) -> bool:
        return self.bar is not None and (self.ours if self.unit == "KB" else self.ratio) > self.bar


def measured(name: str, ours: Path, plain: Path, rounds: int, cold_bar: float | None) -> Iterator[Measured]:
    """Everything about one course; ours and plain take turns, and the best of each counts."""
    sites = {course: course / "site" for course in (ours, plain)}
    cold, again = ({course: float("inf") for course in sites} for _ in range(2))
    for _ in range(rounds):
        for course, site in sites.items():
            fresh = Path(tempfile.mkdtemp(dir=course.parent)) / "site"
            cold[course] = min(cold[course], build_seconds(course, fresh))
            build_seconds(course, site) if not site.exists() else None
            again[course] = min(again[course], build_seconds(course, site))
    yield Measured(name, "cold build", cold[ours], cold[plain], "s", cold_bar)
    yield Measured(name, "unchanged build", again[ours], again[plain], "s")
    edit = {ours: _edit(ours, "content", rounds), plain: _edit(plain, "docs", rounds)}
    yield Measured(name, "edit to served", edit[ours], edit[plain], "s")
    weights = {course: page_weight(site, f"{PAGE}/")[1] / 1000 for course, site in sites.items()}
    yield Measured(name, "one page, all its files", weights[ours], weights[plain], "KB", 75)


def _edit(course: Path, docs: str, rounds: int) -> float:
    with Served(course, f"{PAGE}/") as served:
        return min(served.edit_seconds(course / docs / f"{PAGE}.md", round) for round in range(rounds))


def _told(rows: list[Measured]) -> Iterator[str]:
    yield f"{'course':<12} {'what':<26} {'ours':>10} {'plain':>10} {'ratio':>6}  bar"
    for row in rows:
        bar = (
            "" if row.bar is None else f"{'≤'} {row.bar:g}{' KB' if row.unit == 'KB' else ''}{'  MISSED' * row.missed}"
        )
        ours, plain = (f"{value:.1f} {row.unit}" for value in (row.ours, row.plain))
        yield f"{row.course:<12} {row.what:<26} {ours:>10} {plain:>10} {row.ratio:>6.2f}  {bar}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="times that each is measured")
    parser.add_argument("--pages", type=int, default=300, help="pages of the generated course")
    asked = parser.parse_args()
    rows: list[Measured] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        courses = {
            "this course": (this_course(folder / "this"), None),
            f"{asked.pages} pages": (generated_course(folder / "many", asked.pages), 0.75),
        }
        for title, (course, bar) in courses.items():
            plain = plain_course(course, folder / f"{course.name}-plain")
            rows += measured(title, course, plain, asked.rounds, bar)
    print("\n".join(_told(rows)))
    RESULTS.mkdir(exist_ok=True)
    machine = {"python": platform.python_version(), "system": platform.platform(), "rounds": asked.rounds}
    (RESULTS / "latest.json").write_text(json.dumps({**machine, "rows": [asdict(row) for row in rows]}, indent=2))
    return int(any(row.missed for row in rows))


if __name__ == "__main__":
    sys.exit(main())
