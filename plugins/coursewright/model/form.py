"""
A working form: what it asks, what it remarks, how it is drawn.

    Form
    ├─ sections  Section
    │  └─ fields   Field     what is asked; rows and groups hold fields themselves
    ├─ hints     Hint      a condition and what to say when it holds; never in the way of saving
    ├─ picture   Picture   the figure module that draws the values
    └─ example   Example   the form filled in for the course's running account
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coursewright.model.expression import Node
from coursewright.model.text import NO_TEXT, Text

KINDS = ("text", "area", "int", "money", "date", "enum", "scale", "bool", "list", "rows", "group", "ref")
NESTING = ("rows", "group")
SHORT = ("text", "int", "money", "date", "enum", "scale", "bool", "ref")
"""Kinds that two of stand beside each other."""

LEVELS = ("info", "warn", "flag")

EVIDENCE = ("fact", "told", "guess", "unknown")
"""How sure the writer is: ✓ confirmed, “ heard, ? guessed, – not known. A guess, unless said otherwise."""

EVIDENCE_KEY = "_evidence"
"""Ending of the key beside a field's value: `explicit_need`, `explicit_need_evidence`."""

SHARED: Mapping[str, tuple[str, ...]] = {
    "account": (),
    "person": (),
    "product": (),
    "people": ("name", "title", "position"),
    "criteria": ("name", "importance", "rating", "need"),
    "problems": ("difficulty", "situation", "questions", "implications", "payoffs", "explicit_need", "who"),
}
"""What several forms speak of, entered once and offered to the others; for lists, the properties of a member."""

CURRENCY = "CNY"


@dataclass(frozen=True)
class Option:
    id: str
    label: Text


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A question to be answered with yes or no, on the way to one of a field's options."""

    ask: Text
    then: "Choice | str"
    """Where yes leads: another question, or the id of an option."""
    otherwise: "Choice | str"

    @property
    def ends(self) -> tuple[str, ...]:
        """Ids of the options that it can lead to."""
        answers = (self.then, self.otherwise)
        return tuple(end for answer in answers for end in (answer.ends if isinstance(answer, Choice) else (answer,)))


@dataclass(frozen=True, kw_only=True)
class Field:
    """One thing that a form asks for. Its id is its key in the saved values, and stays for ever."""

    id: str
    kind: str
    """One of KINDS."""
    label: Text
    help: Text = NO_TEXT
    placeholder: Text = NO_TEXT
    item: Text = NO_TEXT
    """One member of a list or of rows: `problem`."""
    options: tuple[Option, ...] = ()
    many: bool = False
    """Several options at once."""
    choose: Choice | None = None
    """Questions that help to choose an option."""
    least: Text = NO_TEXT
    most: Text = NO_TEXT
    """What the ends of a scale mean."""
    required: bool = False
    evidence: bool = False
    of: str = ""
    """The shared list that a reference points into."""
    fields: tuple["Field", ...] = ()
    shared: str = ""
    """The shared object that it fills, one of SHARED; inside rows, the property of its member."""

    @property
    def is_short(self) -> bool:
        return self.kind in SHORT and not self.many

    def field(self, id: str) -> "Field | None":
        return next((field for field in self.fields if field.id == id), None)

    def walk(self) -> Iterator["Field"]:
        """This field and all inside it."""
        yield self
        for field in self.fields:
            yield from field.walk()


@dataclass(frozen=True, kw_only=True)
class Section:
    id: str
    title: Text
    help: Text = NO_TEXT
    fields: tuple[Field, ...]


@dataclass(frozen=True, kw_only=True)
class View:
    """One way to look at the picture: an overlay, or another module that draws the same values."""

    id: str
    label: Text
    kind: str
    values: Mapping[str, object]
    """What the module is told beside the values of the form: `{overlay: need}`."""
    words: Mapping[str, Text]
    """Those that are other than the picture's, or more."""


@dataclass(frozen=True, kw_only=True)
class Picture:
    """The figure module that draws the form, and its words."""

    kind: str
    words: Mapping[str, Text]
    bind: Mapping[str, tuple[str, ...]]
    """What the module calls a value → the path of the field, where it is not simply the field's id."""
    views: tuple[View, ...] = ()
    """The first is shown until another one is chosen; without any, there is nothing to choose."""
    landscape: bool = False
    """Printed across the page."""


@dataclass(frozen=True, kw_only=True)
class Example:
    """A form that somebody filled in well."""

    account: Text
    today: str
    """The date on which it was written, as `2002-09-12`: hints about dates count from it."""
    values: Mapping[str, object]
    """As they are saved, but with a Text wherever somebody wrote words."""


@dataclass(frozen=True, kw_only=True)
class Hint:
    """A remark that appears beside a field as long as its condition holds."""

    id: str
    level: str
    """One of LEVELS."""
    each: tuple[tuple[str, ...], ...]
    """Paths of the rows or texts that are looked at one by one; empty: the form as a whole."""
    when: Node
    text: Text
    page: str
    """Where the point is taught: `question-strategy/chain.md#model`."""
    field: tuple[str, ...]
    """Path of the field where it shows; empty where it shows at the text that was looked at."""


@dataclass(frozen=True, kw_only=True)
class Form:
    id: str
    version: int
    """Of the shape of the saved values; a field that is renamed or changes its kind asks for a new one."""
    title: Text
    purpose: Text
    module: str
    page: str
    """Where the form is taught."""
    minutes: int
    """To fill it in."""
    sections: tuple[Section, ...]
    picture: Picture | None
    example: Example | None
    hints: tuple[Hint, ...]

    @property
    def fields(self) -> tuple[Field, ...]:
        return tuple(field for section in self.sections for field in section.fields)

    def field(self, path: tuple[str, ...]) -> Field | None:
        """The field at `path`, such as ("problems", "benefit")."""
        found = None
        fields = self.fields
        for id in path:
            found = next((field for field in fields if field.id == id), None)
            if not found:
                return None
            fields = found.fields
        return found
