"""What the page of a form says, in one language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coursewright.locale.words import Words
from coursewright.model.form import EVIDENCE_KEY, Choice, Field, Form
from coursewright.model.text import Text

EVIDENCE_WORDS = {"fact": "Confirmed fact", "told": "We were told", "guess": "Guess", "unknown": "Unknown"}
EVIDENCE_MARKS = {"fact": "✓", "told": "“", "guess": "?", "unknown": "–"}
LEVEL_WORDS = {"info": "Tip", "warn": "Caution", "flag": "Warning"}


@dataclass(frozen=True, kw_only=True)
class SheetField:
    """A field with its words in one language."""

    id: str
    kind: str
    label: str
    help: str
    placeholder: str
    item: str
    options: tuple[tuple[str, str], ...]
    """Ids and labels."""
    many: bool
    required: bool
    evidence: bool
    choose: bool
    """Whether questions help to choose an option."""
    of: str
    fields: tuple["SheetField", ...]
    lines: tuple[tuple["SheetField", ...], ...]
    """The fields inside, as they stand beside or below each other."""


@dataclass(frozen=True, kw_only=True)
class SheetSection:
    id: str
    title: str
    help: str
    lines: tuple[tuple[SheetField, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Told:
    """One thing that the worked example says."""

    label: str
    texts: tuple[str, ...]
    evidence: str
    rows: tuple[tuple["Told", ...], ...]
    """For rows: what each row says, under its name; for a group, one row."""
    item: str


def sheet(form: Form, locale: str) -> tuple[SheetSection, ...]:
    """The sections of the form, ready to be laid out."""
    return tuple(
        SheetSection(
            id=section.id,
            title=section.title.in_(locale),
            help=section.help.in_(locale),
            lines=_lines(section.fields, locale),
        )
        for section in form.sections
    )


def _field(field: Field, locale: str) -> SheetField:
    options = tuple((option.id, option.label.in_(locale)) for option in field.options)
    if field.kind == "scale":
        ends = {1: f"1 – {field.least.in_(locale)}", 5: f"5 – {field.most.in_(locale)}"}
        options = tuple((str(number), ends.get(number, str(number))) for number in range(1, 6))
    return SheetField(
        id=field.id,
        kind=field.kind,
        label=field.label.in_(locale),
        help=field.help.in_(locale),
        placeholder=field.placeholder.in_(locale),
        item=field.item.in_(locale),
        options=options,
        many=field.many,
        required=field.required,
        evidence=field.evidence,
        choose=field.choose is not None,
        of=field.of,
        fields=tuple(_field(each, locale) for each in field.fields),
        lines=_lines(field.fields, locale),
    )


def _lines(fields: tuple[Field, ...], locale: str) -> tuple[tuple[SheetField, ...], ...]:
    """Short fields that follow each other share a line; every other field has one of its own."""
    lines: list[list[Field]] = []
    for field in fields:
        if field.is_short and lines and lines[-1][-1].is_short:
            lines[-1].append(field)
        else:
            lines.append([field])
    return tuple(tuple(_field(field, locale) for field in line) for line in lines)


def choices(form: Form, locale: str) -> dict[str, object]:
    """Path of a field, dotted → the questions that help to choose: `{ask, then, else}`, ends are ids of options."""

    def told(answer: Choice | str) -> object:
        if isinstance(answer, str):
            return answer
        return {"ask": answer.ask.in_(locale), "then": told(answer.then), "else": told(answer.otherwise)}

    def below(fields: tuple[Field, ...], path: str) -> Iterator[tuple[str, object]]:
        for field in fields:
            if field.choose:
                yield path + field.id, told(field.choose)
            yield from below(field.fields, f"{path}{field.id}.")

    return dict(below(form.fields, ""))


def example_values(form: Form, locale: str) -> dict[str, object]:
    """The values of the worked example, as a browser would have saved them."""
    values = in_locale(form.example.values, locale) if form.example else {}
    return values if isinstance(values, dict) else {}


def in_locale(value: object, locale: str) -> object:
    """The value, with one half of every Text in it."""
    match value:
        case Text():
            return value.in_(locale)
        case Mapping():
            return {key: in_locale(each, locale) for key, each in value.items()}
        case list():
            return [in_locale(each, locale) for each in value]
    return value


def picture_values(form: Form, values: Mapping[str, object]) -> dict[str, object]:
    """What the figure module of the form is given: the values, and those that it knows by another name."""
    bound = form.picture.bind if form.picture else {}
    first = form.picture.views[0].values if form.picture and form.picture.views else {}
    return {**values, **{name: _at(values, path) for name, path in bound.items()}, **first}


def _at(value: object, path: tuple[str, ...]) -> object:
    for key in path:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def told(fields: tuple[Field, ...], values: Mapping[str, object], locale: str, words: Words) -> Iterator[Told]:
    """What the example says, field by field; `values` are those of `example_values`. Blank fields are left out."""
    for field in fields:
        value = values.get(field.id)
        if value in (None, "", [], {}, False):
            continue
        evidence = str(values.get(field.id + EVIDENCE_KEY, "guess")) if field.evidence else ""
        rows = [value] if isinstance(value, Mapping) else value if isinstance(value, list) else []
        yield Told(
            label=field.label.in_(locale),
            texts=() if field.fields else tuple(_texts(field, value, locale, words)),
            evidence=evidence,
            rows=tuple(tuple(told(field.fields, row, locale, words)) for row in rows if isinstance(row, Mapping))
            if field.fields
            else (),
            item=field.item.in_(locale),
        )


def _texts(field: Field, value: object, locale: str, words: Words) -> Iterator[str]:
    labels = {option.id: option.label.in_(locale) for option in field.options}
    match value:
        case list():
            for each in value:
                yield from _texts(field, each, locale, words)
        case bool():
            yield words("Yes")
        case {"amount": amount, "currency": currency}:
            yield f"{currency} {amount:,}" if isinstance(amount, int) else str(currency)
        case _:
            yield labels.get(str(value), str(value))
