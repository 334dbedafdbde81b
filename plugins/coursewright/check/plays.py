"""PLY: a written game leads somewhere, whatever is chosen."""

from collections.abc import Iterator
from pathlib import Path

from coursewright.model.binder import Binder
from coursewright.model.finding import Finding
from coursewright.model.play import Play, Turn

LONGEST = 12
"""Turns of a way: more is no longer a talk."""


def every_turn_is_reached(binder: Binder) -> Iterator[Finding]:
    """PLY002. Some way leads to every turn and to every end."""
    for path, play in _plays(binder):
        reached = play.reached()
        lines = {each.id: each.line for each in play.turns} | {each.id: each.line for each in play.ends}
        for id, line in lines.items():
            if id not in reached:
                remedy = "let a choice lead there, or delete it"
                yield Finding(path, line, "PLY002", id, "no way leads here", remedy)


def every_way_ends(binder: Binder) -> Iterator[Finding]:
    """PLY003. Every way ends, after twelve turns at most."""
    for path, play in _plays(binder):
        circles = list(play.circles())
        for turn in play.turns:
            if turn.id in circles:
                remedy = "lead one of its choices on to another turn"
                yield Finding(path, turn.line, "PLY003", turn.id, "a way leads from here back to here", remedy)
        if not circles and play.longest() > LONGEST:
            problem = f"a way has {play.longest()} turns"
            yield Finding(path, 1, "PLY003", "", problem, f"end it after {LONGEST} at most")


def no_choice_is_dead(binder: Binder) -> Iterator[Finding]:
    """PLY004. A turn offers two choices at least, and each of them does something of its own."""
    for path, play in _plays(binder):
        for turn in play.turns:
            if len(turn.choices) < 2:
                yield Finding(
                    path, turn.line, "PLY004", turn.id, "the turn leaves no choice", "offer two choices at least"
                )
            yield from _twice(path, turn)


def _twice(path: Path, turn: Turn) -> Iterator[Finding]:
    seen: dict[tuple[str, str], str] = {}
    for choice in turn.choices:
        does = (choice.to, choice.note.en)
        if does in seen:
            problem = f"does the same as choice {seen[does]}"
            remedy = "lead it elsewhere, or say what it does in its own note"
            yield Finding(path, choice.line, "PLY004", f"{turn.id}.{choice.id}", problem, remedy)
        seen.setdefault(does, choice.id)


def settled_issues_exist(binder: Binder) -> Iterator[Finding]:
    """PLY005. What a choice or an end settles is an option of an issue, and an agreement settles every issue."""
    for play in binder.role_plays.values():
        options = {issue.id: [option.id for option in issue.options] for issue in play.issues}
        for game in play.plays:
            path = play.path.parent / f"play-{game.role}.yml"
            settled = [(choice.line, choice.sets) for turn in game.turns for choice in turn.choices]
            settled += [(end.line, end.package) for end in game.ends]
            for line, chosen in settled:
                for issue, option in chosen.items():
                    if option not in options.get(issue, ()):
                        remedy = f"use one of {', '.join(options.get(issue, options))}"
                        yield Finding(path, line, "PLY005", issue, f"{option} is no option", remedy)
            for end in game.ends:
                if end.package and {*options} - {*end.package}:
                    missing = ", ".join(sorted({*options} - {*end.package}))
                    remedy = "settle every issue, or leave the package out"
                    yield Finding(path, end.line, "PLY005", end.id, f"the agreement leaves {missing} open", remedy)


def _plays(binder: Binder) -> Iterator[tuple[Path, Play]]:
    for play in binder.role_plays.values():
        for game in play.plays:
            yield play.path.parent / f"play-{game.role}.yml", game
