"""course.yml → Course."""

from pathlib import Path

from coursewright.load.material import load_material
from coursewright.load.yaml import Entry, load_yaml, unique
from coursewright.model.course import KINDS, PHASES, Course, Day, Minutes, Module, Session
from coursewright.model.finding import Finding

SESSION_KEYS = (
    "id", "module", "kind", "title", "group", "minutes", "cut", "locked", "activity", "forms", "case",
)  # fmt: skip


def load_course(root: Path, path: Path, findings: list[Finding]) -> Course:
    """The course in `root / path`, as far as it can be read."""
    entry = load_yaml(root, path, findings)
    if entry:
        entry.only("title", "version", "group", "kit", "modules", "days")
    modules: dict[str, int] = {}
    sessions: dict[str, int] = {}
    group = entry.need("group")
    return Course(
        title=entry.need("title").text(),
        version=entry.need("version").string(),
        group_least=group.need("least").whole(),
        group_ideal=group.need("ideal").whole(),
        group_most=group.need("most").whole(),
        kit=tuple(load_material(item) for item in entry.maybe("kit").items()) if entry.maybe("kit") else (),
        modules=tuple(_module(item) for item in unique(entry.need("modules").items(), modules)),
        days=tuple(_day(item, sessions, modules) for item in unique(entry.need("days").items(), {})),
    )


def _module(entry: Entry) -> Module:
    entry.only("id", "title", "short", "phase", "planned")
    return Module(
        id=entry.maybe("id").id(),
        title=entry.need("title").text(),
        short=entry.need("short").text(),
        phase=entry.maybe("phase").one_of(PHASES),
        planned=entry.maybe("planned").flag(),
        line=entry.line,
    )


def _day(entry: Entry, sessions: dict[str, int], modules: dict[str, int]) -> Day:
    entry.only("id", "title", "starts", "ends", "sessions")
    return Day(
        id=entry.maybe("id").id(),
        title=entry.need("title").text(),
        starts=entry.need("starts").clock(),
        ends=entry.need("ends").clock(),
        sessions=tuple(_session(item, modules) for item in unique(entry.need("sessions").items(), sessions)),
        line=entry.line,
    )


def _session(entry: Entry, modules: dict[str, int]) -> Session:
    entry.only(*SESSION_KEYS)
    module = entry.maybe("module")
    if module and module.string() not in modules:
        module.note("REF001", f"there is no module {module.string()}", "name a module of this file, or add it")
    return Session(
        id=entry.maybe("id").id(),
        module=module.string(),
        kind=entry.need("kind").one_of(KINDS),
        title=entry.need("title").text(),
        group=entry.maybe("group").text(),
        minutes=_minutes(entry.need("minutes")),
        cut=entry.maybe("cut").whole(),
        locked=entry.maybe("locked").flag(),
        activity=entry.maybe("activity").string(),
        forms=entry.maybe("forms").strings() if entry.maybe("forms") else (),
        case=entry.maybe("case").string(),
        line=entry.line,
    )


def _minutes(entry: Entry) -> Minutes:
    if not entry:
        return Minutes(0, 0, 0)
    entry.only("planned", "least", "most")
    planned = entry.need("planned").whole()
    least, most = (entry.maybe(key).whole(planned) if entry.maybe(key) else planned for key in ("least", "most"))
    if not least <= planned <= most:
        remedy = "put them in the order least ≤ planned ≤ most"
        entry.note("MIN001", f"least {least}, planned {planned}, most {most} are out of order", remedy)
    return Minutes(planned, least, most)
