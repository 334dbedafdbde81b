"""What the pages of the rehearsal kit say, in one language."""

from coursewright.locale.words import Words
from coursewright.model.binder import Binder
from coursewright.model.case import CALL_KINDS, Call, Case
from coursewright.model.rehearsal import Piece
from coursewright.model.role_play import Role, RolePlay

CHOICE_WORDS = {
    "situation": "Situation question", "problem": "Problem question", "implication": "Implication question",
    "payoff": "Need-payoff question", "check": "Test of understanding", "summary": "Summary", "statement": "Statement",
    "feature": "Feature", "reassure": "Reassurance", "prescribe": "Prescription", "pressure": "Pressure",
    "silence": "Silence", "acknowledge": "Acknowledging", "concede": "Concession given", "trade": "Concession traded",
    "irritate": "Irritator", "disclose": "Limit disclosed", "counter": "Immediate counter-proposal", "tell": "Telling",
    "hold-back": "Holding back", "say-own-reason": "Own reason said aloud", "ask-back": "Question back",
    "look-at-watch": "Look at the watch", "pitch": "Pitch",
}  # fmt: skip
"""Kind of what is said → its word."""

STEP_WORDS = {
    "feel": "How did it feel?", "happened": "What happened?", "learned": "What was learned?",
    "relates": "Where is this in your account?", "what-if": "What if …?", "next": "What next?",
}  # fmt: skip

Group = tuple[str, str, list[tuple[str, Call]]]
"""Name, title, and calls with the word for their kind."""


def call_groups(binder: Binder, case: Case, locale: str, words: Words) -> list[Group]:
    """The calls that may be bought, by person, in the order of the kinds."""
    groups: list[Group] = []
    for id in dict.fromkeys(call.person for call in case.calls):
        person = binder.account.people.get(id)
        calls = sorted((call for call in case.calls if call.person == id), key=lambda call: CALL_KINDS.index(call.kind))
        named = (person.name.in_(locale), person.title.in_(locale)) if person else (id, "")
        groups.append((*named, [(words(CHOICE_WORDS[call.kind]), call) for call in calls]))
    return groups


def played_in(binder: Binder, piece: Piece, locale: str) -> list[tuple[str, str, int]]:
    """Sessions in which the piece is played: day and session, address, minutes."""
    return [
        (f"{day.title.in_(locale)} · {session.title.in_(locale)}", f"agenda.md#{session.id}", session.minutes.planned)
        for day in binder.course.days
        for session in day.sessions
        if session.case == piece.id and session.module == piece.module
    ]


def piece_page(binder: Binder, piece: Piece, locale: str) -> dict[str, object]:
    """What the box under a piece's public story offers to a room, to a learner alone, and to a trainer."""
    pages = binder.pages[locale]
    written = {name: f"{piece.folder}/{name}.md" for name in ("exhibits", "tasks", "answer", "guide")}
    there = {name: uri for name, uri in written.items() if uri in pages}
    is_play = isinstance(piece, RolePlay)
    return {
        "piece": piece,
        "there": there,
        "play": piece if is_play else None,
        "calls": f"{piece.folder}/calls.md" if isinstance(piece, Case) and piece.calls else "",
        "starts": _starts(binder, piece, locale),
        "briefs": _briefs(binder, piece, locale) if isinstance(piece, RolePlay) else [],
        "sessions": played_in(binder, piece, locale),
        "partner": [other for other in binder.pieces if other.module == piece.module and other.id != piece.id],
    }


def _starts(binder: Binder, piece: Piece, locale: str) -> list[tuple[str, str, str]]:
    """Title of a form, its page, and the file to begin with."""
    starts = piece.starts if isinstance(piece, Case) else ()
    forms = [binder.forms[id] for id in starts]
    return [(form.title.in_(locale), f"forms/{form.id}.md", f"{piece.folder}/{form.id}.json") for form in forms]


def _briefs(binder: Binder, play: RolePlay, locale: str) -> list[tuple[Role, str]]:
    """Each role with the address of its brief."""
    pages = binder.pages[locale]
    found = [(role, f"{play.folder}/brief-{role.id}.md") for role in play.roles]
    return [(role, uri) for role, uri in found if uri in pages]


def table_of_issues(play: RolePlay, locale: str) -> list[tuple[str, str, str, str]]:
    """Issue, option, and the points of seller and customer; a dash where a side may not agree."""
    return [
        (issue.title.in_(locale), option.label.in_(locale), _points(option.seller), _points(option.customer))
        for issue in play.issues
        for option in issue.options
    ]


def _points(points: int | None) -> str:
    return "–" if points is None else str(points).replace("-", "−")
