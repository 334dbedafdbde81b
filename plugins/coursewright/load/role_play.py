"""exercises/role-plays/<id>/ → RolePlay."""

from pathlib import Path

from coursewright.load.files import files
from coursewright.load.issues import load_issues, load_packages, points
from coursewright.load.labels import Labels
from coursewright.load.play import load_play
from coursewright.load.rehearsal import PIECE_KEYS, known, labels_of, person, piece_fields
from coursewright.load.yaml import Entry, load_yaml, unique
from coursewright.model.account import RunningAccount
from coursewright.model.finding import Finding
from coursewright.model.role_play import (
    ICONS,
    SEATS,
    SIDES,
    SIGNS,
    STEPS,
    Count,
    DebriefStep,
    Outcome,
    Release,
    Role,
    RolePlay,
    Times,
)
from coursewright.model.text import Text

ROLE_PLAY_KEYS = (
    *PIECE_KEYS, "seats", "times", "roles", "release", "enough", "never", "counts", "outcome", "debrief", "issues",
    "reservation", "checks",
)  # fmt: skip
TIMES = ("prepare", "play", "pause_at", "pause_seconds", "feedback", "debrief")


def load_role_play(root: Path, folder: Path, account: RunningAccount, findings: list[Finding]) -> RolePlay:
    """The role play in `root / folder`: role-play.yml, and a play-<role>.yml for each written game."""
    entry = load_yaml(root, folder / "role-play.yml", findings)
    if entry:
        entry.only(*ROLE_PLAY_KEYS)
    labels = labels_of(entry, account)
    roles = tuple(_role(item, account, labels) for item in unique(entry.need("roles").items(), {}))
    cast = {role.id: role for role in roles}
    issues = load_issues(entry.maybe("issues"), labels)
    plays = [load_play(root, path, labels, findings) for path in files(root, folder.as_posix(), "play-*.yml", findings)]
    return RolePlay(
        **piece_fields(entry, folder, labels),
        seats=entry.need("seats").one_of(SEATS),
        times=_times(entry.need("times")),
        roles=roles,
        release=tuple(_release(item, cast, labels) for item in unique(entry.need("release").items(), {})),
        enough=_by_role(entry.maybe("enough"), cast, labels),
        never=_by_role(entry.maybe("never"), cast, labels),
        counts=tuple(_count(item, labels) for item in unique(entry.need("counts").items(), {})),
        outcomes=tuple(_outcome(item, labels) for item in unique(entry.maybe("outcome").items(), {})),
        debrief=tuple(_step(item, labels) for item in entry.need("debrief").items()),
        issues=issues,
        reservation={side: points(item) or 0 for side, item in entry.maybe("reservation").fields().items()},
        checks=load_packages(entry.maybe("checks"), issues, labels),
        plays=tuple(plays),
    )


def _times(entry: Entry) -> Times:
    if entry:
        entry.only(*TIMES)
    return Times(*(entry.need(key).whole() for key in TIMES))


def _role(entry: Entry, account: RunningAccount, labels: Labels) -> Role:
    entry.only("id", "letter", "icon", "side", "person", "title")
    return Role(
        id=entry.maybe("id").id(),
        letter=entry.need("letter").string(),
        icon=entry.need("icon").one_of(ICONS),
        side=entry.need("side").one_of(SIDES),
        person=person(entry.maybe("person"), account),
        title=labels.need(entry, "title"),
        line=entry.line,
    )


def _release(entry: Entry, cast: dict[str, Role], labels: Labels) -> Release:
    entry.only("id", "role", "when", "says")
    role = known(entry.need("role"), cast, "role", "name a role of this file")
    return Release(
        id=entry.maybe("id").id(), role=role, when=labels.need(entry, "when"), says=labels.need(entry, "says")
    )


def _by_role(entry: Entry, cast: dict[str, Role], labels: Labels) -> dict[str, Text]:
    for id, item in entry.fields().items():
        if id not in cast:
            item.note("REF007", f"there is no role {id}", "name a role of this file")
    return {id: labels.text(item) for id, item in entry.fields().items()}


def _count(entry: Entry, labels: Labels) -> Count:
    entry.only("id", "sign", "title", "pointer")
    return Count(
        id=entry.maybe("id").id(),
        sign=entry.need("sign").one_of(SIGNS),
        title=labels.need(entry, "title"),
        pointer=labels.maybe(entry, "pointer"),
    )


def _outcome(entry: Entry, labels: Labels) -> Outcome:
    entry.only("id", "text")
    return Outcome(entry.maybe("id").id(), labels.need(entry, "text"))


def _step(entry: Entry, labels: Labels) -> DebriefStep:
    entry.only("step", "ask")
    return DebriefStep(entry.need("step").one_of(STEPS), labels.need(entry, "ask"))
