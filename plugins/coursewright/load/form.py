"""exercises/forms/<id>.yml → Form."""

import re
from dataclasses import dataclass
from pathlib import Path

from coursewright.load.choice import load_choice
from coursewright.load.example import load_example
from coursewright.load.expression import condition
from coursewright.load.yaml import Entry, load_yaml, parse_yaml, unique
from coursewright.model.finding import Finding
from coursewright.model.form import (
    EVIDENCE_KEY,
    KINDS,
    LEVELS,
    NESTING,
    SHARED,
    Field,
    Form,
    Hint,
    Option,
    Picture,
    Section,
    View,
)

ENDING = Path(__file__).with_name("next-action.yml")
KEY = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
HINT = re.compile(r"[A-Z]{2}[0-9]{1,2}")
RESERVED = ("id", "width", "account", "today", "it", "true", "false", "next_action")
FORM_KEYS = (
    "id", "version", "title", "purpose", "module", "page", "minutes", "sections", "picture", "example", "hints",
)  # fmt: skip
FIELD_KEYS = (
    "id", "kind", "label", "help", "placeholder", "item", "options", "many", "least", "most", "required", "evidence",
    "of", "shared", "choose",
)  # fmt: skip


def load_form(root: Path, path: Path, findings: list[Finding]) -> Form:
    """
    The form in `root / path`, as far as it can be read, with the next action at its end.

    FRM001: a key that cannot stand in saved values. FRM002: a field that lacks what its kind needs. FRM003: an example
    that does not fit. FRM004: a hint whose place is no field. FRM005: an unknown shared object. EXP…: conditions.
    """
    entry = load_yaml(root, path, findings)
    if entry:
        entry.only(*FORM_KEYS)
    id = entry.need("id")
    if id and id.id() != path.stem:
        id.note("IDS003", f"{id.string()} is not the name of its file", f"write {path.stem}, or rename the file")
    ending = parse_yaml(ENDING.read_text(encoding="utf-8"), Path(ENDING.name), findings)
    sections = _Sections({}, RESERVED).read(entry) + _Sections({}, ()).read(ending)
    fields = tuple(field for section in sections for field in section.fields)
    page = entry.need("page").string()
    return Form(
        id=path.stem,
        version=entry.need("version").whole(1),
        title=entry.need("title").text(),
        purpose=entry.need("purpose").text(),
        module=entry.need("module").id(),
        page=page,
        minutes=entry.need("minutes").whole(),
        sections=sections,
        picture=_picture(entry.maybe("picture"), fields),
        example=load_example(entry.maybe("example"), fields),
        hints=_hints(entry, fields, page) + _hints(ending, fields, page),
    )


@dataclass(frozen=True)
class _Sections:
    """Reads sections; ids of fields are unique in a form, or in the row that they stand in."""

    taken: dict[str, int]
    reserved: tuple[str, ...]

    def read(self, entry: Entry) -> tuple[Section, ...]:
        return tuple(self._section(item) for item in unique(entry.need("sections").items(), {}))

    def _section(self, entry: Entry) -> Section:
        entry.only("id", "title", "help", "fields")
        return Section(
            id=entry.maybe("id").id(),
            title=entry.need("title").text(),
            help=entry.maybe("help").text(),
            fields=self.fields(entry.need("fields")),
        )

    def fields(self, entry: Entry) -> tuple[Field, ...]:
        return tuple(self._field(item) for item in unique(entry.items(), self.taken))

    def _field(self, entry: Entry) -> Field:
        entry.only(*FIELD_KEYS)
        kind = entry.need("kind").one_of(KINDS) or "text"
        _check_parts(entry, kind)
        options = _options(entry.maybe("options"))
        return Field(
            id=self._key(entry.maybe("id")),
            kind=kind,
            label=entry.need("label").text(),
            help=entry.maybe("help").text(),
            placeholder=entry.maybe("placeholder").text(),
            item=entry.maybe("item").text(),
            options=options,
            many=entry.maybe("many").flag(),
            choose=load_choice(entry.maybe("choose"), tuple(option.id for option in options)),
            least=entry.maybe("least").text(),
            most=entry.maybe("most").text(),
            required=entry.maybe("required").flag(),
            evidence=entry.maybe("evidence").flag(),
            of=entry.maybe("of").one_of(tuple(SHARED)) if kind == "ref" else "",
            fields=_Sections({}, ("today", "it", "true", "false")).fields(entry.maybe("of")) if kind in NESTING else (),
            shared=_shared(entry.maybe("shared")),
        )

    def _key(self, entry: Entry) -> str:
        key = entry.string()
        if not KEY.fullmatch(key) or key.endswith(EVIDENCE_KEY):
            remedy = "use lower-case letters, digits and single underscores, such as implied_need"
            entry.note("FRM001", f"{key!r} cannot be a key of the saved values", remedy)
        elif key in self.reserved:
            entry.note("FRM001", f"{key} is kept for the machine", "choose another word")
        return key


def _check_parts(entry: Entry, kind: str) -> None:
    """FRM002. A kind has what it needs, and no other kind has it."""
    for key, kinds in {"options": ("enum",), "item": ("list", "rows"), "least": ("scale",), "most": ("scale",)}.items():
        if kind in kinds and not entry.maybe(key):
            entry.note("FRM002", f"a field of kind {kind} without {key}", f"add `{key}:` here")
        if kind not in kinds and entry.maybe(key):
            remedy = f"delete it, or use kind {kinds[0]}"
            entry.maybe(key).note("FRM002", f"a field of kind {kind} has no {key}", remedy)
    if kind in (*NESTING, "ref") and not entry.maybe("of"):
        what = "the shared list it points into" if kind == "ref" else "a list of fields"
        entry.note("FRM002", f"a field of kind {kind} without of", f"add `of:` with {what}")
    if kind not in (*NESTING, "ref") and entry.maybe("of"):
        entry.maybe("of").note("FRM002", f"a field of kind {kind} has no of", "delete it, or use kind rows")
    for key in ("many", "choose"):
        if kind != "enum" and entry.maybe(key):
            entry.maybe(key).note("FRM002", f"a field of kind {kind} has no {key}", "delete it, or use kind enum")


def _options(entry: Entry) -> tuple[Option, ...]:
    found = []
    for item in unique(entry.items(), {}):
        item.only("id", "label")
        found.append(Option(item.maybe("id").id(), item.need("label").text()))
    return tuple(found)


def _shared(entry: Entry) -> str:
    name = entry.string()
    known = {*SHARED, *(property for properties in SHARED.values() for property in properties)}
    if entry and name not in known:
        entry.note("FRM005", f"there is no shared {name}", f"use one of {', '.join(sorted(known))}")
    return name


def _picture(entry: Entry, fields: tuple[Field, ...]) -> Picture | None:
    if not entry:
        return None
    entry.only("kind", "words", "bind", "views", "landscape")
    kind = entry.need("kind").id()
    return Picture(
        kind=kind,
        words={key: word.text() for key, word in entry.need("words").fields().items()},
        bind={
            key: tuple(field.id for field in _chain(path, fields)) for key, path in entry.maybe("bind").fields().items()
        },
        views=tuple(_view(item, kind) for item in unique(entry.maybe("views").items(), {})),
        landscape=entry.maybe("landscape").flag(),
    )


def _view(entry: Entry, kind: str) -> View:
    entry.only("id", "label", "kind", "values", "words")
    return View(
        id=entry.need("id").id(),
        label=entry.need("label").text(),
        kind=entry.maybe("kind").id() or kind,
        values={key: value.string() for key, value in entry.maybe("values").fields().items()},
        words={key: word.text() for key, word in entry.maybe("words").fields().items()},
    )


def _hints(entry: Entry, fields: tuple[Field, ...], page: str) -> tuple[Hint, ...]:
    return tuple(_hint(item, fields, page) for item in unique(entry.maybe("hints").items(), {}))


def _hint(entry: Entry, fields: tuple[Field, ...], page: str) -> Hint:
    entry.only("id", "level", "each", "when", "text", "page", "field")
    id = entry.maybe("id")
    if not HINT.fullmatch(id.string()):
        id.note("FRM001", f"{id.string()!r} is no id of a hint", "use two capitals and a number, such as SP1")
    chains = [_chain(item, fields) for item in entry.maybe("each").items()]
    lists = _lists(entry.maybe("each"), [chain for chain in chains if chain])
    place = entry.maybe("field") if lists and lists[-1].kind == "list" else entry.need("field")
    return Hint(
        id=id.string(),
        level=entry.need("level").one_of(LEVELS),
        each=tuple(tuple(field.id for field in chain) for chain in chains if chain),
        when=condition(entry.need("when"), fields, lists),
        text=entry.need("text").text(),
        page=entry.maybe("page").string() or page,
        field=tuple(field.id for field in _chain(place, fields)) if place else (),
    )


def _lists(entry: Entry, chains: list[tuple[Field, ...]]) -> tuple[Field, ...]:
    """The lists that a hint goes through; FRM004 unless all its paths go through the same rows."""
    found = [tuple(field for field in chain if field.kind in ("rows", "list")) for chain in chains]
    alike = (lists and lists[:-1] == found[0][:-1] and lists[-1].fields == found[0][-1].fields for lists in found)
    if not all(alike):
        entry.note("FRM004", "the paths do not go through the same lists", "name fields of kind list in the same rows")
        return ()
    return found[0] if found else ()


def _chain(entry: Entry, fields: tuple[Field, ...]) -> tuple[Field, ...]:
    """The fields along a path, the outermost first; FRM004 where one of them is not there."""
    found: list[Field] = []
    for id in entry.string().split("."):
        field = next((field for field in fields if field.id == id), None)
        if not field:
            remedy = f"use one of {', '.join(field.id for field in fields)}" if fields else "stop one step earlier"
            entry.note("FRM004", f"there is no field {id}", remedy)
            return ()
        found.append(field)
        fields = field.fields
    return tuple(found)
