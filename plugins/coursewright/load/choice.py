"""The questions that help somebody choose an option."""

from coursewright.load.yaml import Entry
from coursewright.model.form import Choice


def load_choice(entry: Entry, options: tuple[str, ...]) -> Choice | None:
    """The questions in `entry`; FRM006 where an answer leads to no option, or an option is never reached."""
    if not entry:
        return None
    choice = _question(entry, options)
    missed = [option for option in options if option not in choice.ends]
    if missed:
        entry.note("FRM006", f"no answer leads to {', '.join(missed)}", "add a question, or delete the option")
    return choice


def _question(entry: Entry, options: tuple[str, ...]) -> Choice:
    entry.only("ask", "then", "else")
    return Choice(
        ask=entry.need("ask").text(),
        then=_answer(entry.need("then"), options),
        otherwise=_answer(entry.need("else"), options),
    )


def _answer(entry: Entry, options: tuple[str, ...]) -> Choice | str:
    if entry.is_mapping:
        return _question(entry, options)
    option = entry.string()
    if entry and option not in options:
        entry.note("FRM006", f"{option} is no option of the field", f"use one of {', '.join(options)}, or ask on")
    return option
