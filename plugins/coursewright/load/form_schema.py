"""What a form's file may hold, as a JSON Schema: editors complete and check with it while one writes."""

from coursewright.load.form import FORM_KEYS, HINT, KEY
from coursewright.model.form import KINDS, LEVELS, NESTING, SHARED

Schema = dict[str, object]

TEXT: Schema = {"$ref": "#/$defs/text"}
ID: Schema = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
FLAG: Schema = {"type": "boolean"}
STRING: Schema = {"type": "string", "minLength": 1}
PROPERTIES = sorted({*SHARED, *(name for names in SHARED.values() for name in names)})


def form_schema() -> Schema:
    """JSON Schema 2020-12. Conditions, references and examples are left to `coursewright check`, which reads them."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A form of a Coursewright course",
        **_object({**_FORM, "sections": _list(_SECTION), "picture": _PICTURE, "hints": _list(_HINT)}, _NEEDED),
        "$defs": {"text": _TEXT, "field": _field(), "choice": _CHOICE},
    }


def _object(properties: Schema, needed: tuple[str, ...] = ()) -> Schema:
    return {"type": "object", "properties": properties, "required": list(needed), "additionalProperties": False}


def _list(of: Schema) -> Schema:
    return {"type": "array", "items": of}


def _field() -> Schema:
    """A field has what its kind needs, and nothing that its kind has no use for."""
    described: Schema = {
        "id": {
            "type": "string",
            "pattern": f"^{KEY.pattern}$",
            "description": "Key of the saved value; it stays for ever",
        },
        "kind": {"enum": list(KINDS)},
        **dict.fromkeys(("label", "help", "placeholder", "item", "least", "most"), TEXT),
        "options": _list(_object({"id": ID, "label": TEXT}, ("id", "label"))),
        **dict.fromkeys(("many", "required", "evidence"), FLAG),
        "choose": {"$ref": "#/$defs/choice"},
        "of": {"description": "Fields of rows and groups; the shared list of a reference"},
        "shared": {"enum": PROPERTIES},
    }
    rules = [*(_needs(*need) for need in _KIND_NEEDS), *(_only(*rule) for rule in _KIND_OWNS)]
    return {**_object(described, ("id", "kind", "label")), "allOf": rules}


def _needs(kinds: tuple[str, ...], then: Schema) -> Schema:
    return {"if": {"properties": {"kind": {"enum": list(kinds)}}, "required": ["kind"]}, "then": then}


def _only(kinds: tuple[str, ...], key: str) -> Schema:
    return {"if": {"properties": {"kind": {"enum": list(kinds)}}}, "else": {"properties": {key: False}}}


_KIND_NEEDS: tuple[tuple[tuple[str, ...], Schema], ...] = (
    (("enum",), {"required": ["options"]}),
    (("scale",), {"required": ["least", "most"]}),
    (("list", "rows"), {"required": ["item"]}),
    (NESTING, {"required": ["of"], "properties": {"of": _list({"$ref": "#/$defs/field"})}}),
    (("ref",), {"required": ["of"], "properties": {"of": {"enum": sorted(SHARED)}}}),
)
_KIND_OWNS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("enum",), "options"),
    (("enum",), "many"),
    (("enum",), "choose"),
    (("scale",), "least"),
    (("scale",), "most"),
    (("list", "rows"), "item"),
    ((*NESTING, "ref"), "of"),
)
_TEXT = _object({"en": STRING, "zh": STRING}, ("en", "zh"))
_ANSWER: Schema = {"anyOf": [ID, {"$ref": "#/$defs/choice"}]}
_CHOICE = _object({"ask": TEXT, "then": _ANSWER, "else": _ANSWER}, ("ask", "then", "else"))
_SECTION = _object(
    {"id": ID, "title": TEXT, "help": TEXT, "fields": _list({"$ref": "#/$defs/field"})}, ("id", "title", "fields")
)
_VIEW = _object(
    {"id": ID, "label": TEXT, "kind": ID, "values": {"type": "object"}, "words": {"type": "object"}}, ("id", "label")
)
_PICTURE = _object(
    {
        "kind": {**ID, "description": "A module of assets/figures"},
        "words": {"type": "object", "additionalProperties": TEXT},
        "bind": {
            "type": "object",
            "additionalProperties": STRING,
            "description": "Name in the picture → path of a field",
        },
        "views": _list(_VIEW),
        "landscape": FLAG,
    },
    ("kind", "words"),
)
_HINT = _object(
    {
        "id": {"type": "string", "pattern": f"^{HINT.pattern}$"},
        "level": {"enum": list(LEVELS)},
        "each": _list(STRING),
        "when": {**STRING, "description": "A condition; its language stands in exercises/forms/README.md"},
        "text": TEXT,
        "page": {**STRING, "description": "Where the point is taught: question-strategy/chain.md#model"},
        "field": STRING,
    },
    ("id", "level", "when", "text"),
)
_EXAMPLE = _object(
    {
        "account": TEXT,
        "today": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
        "values": {"type": "object"},
    },
    ("account", "today", "values"),
)
_FORM: Schema = {
    "id": {**ID, "description": "The name of the file"},
    "version": {"type": "integer", "minimum": 1, "description": "Of the saved values"},
    "title": TEXT,
    "purpose": TEXT,
    "module": ID,
    "page": {**STRING, "description": "Where the form is taught"},
    "minutes": {"type": "integer", "minimum": 1},
    "sections": {},
    "picture": {},
    "example": _EXAMPLE,
    "hints": {},
}
_NEEDED = tuple(key for key in FORM_KEYS if key not in ("picture", "example", "hints"))
