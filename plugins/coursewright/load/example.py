"""The worked example of a form, checked against its fields."""

import re
from datetime import date

from coursewright.load.yaml import Entry
from coursewright.model.form import CURRENCY, EVIDENCE, EVIDENCE_KEY, Example, Field

DATE = re.compile(r"\d{4}-\d\d-\d\d")


def load_example(entry: Entry, fields: tuple[Field, ...]) -> Example | None:
    """The example in `entry`; FRM003 for a value that its field could not hold."""
    if not entry:
        return None
    entry.only("account", "today", "values")
    return Example(
        account=entry.need("account").text(),
        today=_date(entry.need("today")),
        values=_values(entry.need("values"), fields),
    )


def _values(entry: Entry, fields: tuple[Field, ...]) -> dict[str, object]:
    if not entry:
        return {}
    evidence = [field.id + EVIDENCE_KEY for field in fields if field.evidence]
    entry.only(*(field.id for field in fields), *evidence)
    found: dict[str, object] = {}
    for field in fields:
        if entry.maybe(field.id):
            found[field.id] = _value(entry.maybe(field.id), field)
        if field.evidence and entry.maybe(field.id + EVIDENCE_KEY):
            found[field.id + EVIDENCE_KEY] = entry.maybe(field.id + EVIDENCE_KEY).one_of(EVIDENCE)
    return found


def _value(entry: Entry, field: Field) -> object:
    match field.kind:
        case "text" | "area" | "ref":
            return entry.text()
        case "date":
            return _date(entry)
        case "int":
            return entry.whole()
        case "money":
            return {"amount": entry.whole(), "currency": CURRENCY}
        case "scale":
            return _scale(entry)
        case "bool":
            return entry.flag()
        case "enum":
            options = tuple(option.id for option in field.options)
            return [item.one_of(options) for item in entry.items()] if field.many else entry.one_of(options)
        case "list":
            return [item.text() for item in entry.items()]
        case "rows":
            return [_values(item, field.fields) for item in entry.items()]
    return _values(entry, field.fields)


def _date(entry: Entry) -> str:
    value = entry.string()
    try:
        if DATE.fullmatch(value):
            return date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    if entry:
        entry.note("FRM003", f"{value!r} is no date", 'write it as "2002-09-17"')
    return ""


def _scale(entry: Entry) -> int:
    number = entry.whole()
    if not 1 <= number <= 5:
        entry.note("FRM003", f"{number} is not on the scale", "write a number from 1 to 5")
    return number
