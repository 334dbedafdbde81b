"""MIN: the minutes add up to the days."""

from collections.abc import Iterator
from pathlib import Path

from coursewright.check.places import COURSE, is_whole
from coursewright.model.binder import Binder
from coursewright.model.course import Day
from coursewright.model.finding import Finding

LONGEST = 95
"""Minutes between two breaks."""


def days_end_on_time(binder: Binder) -> Iterator[Finding]:
    """MIN002. The sessions of a day fill it to the minute."""
    for day in _days(binder):
        over = day.starts + day.minutes - day.ends
        if over > 0:
            line = next(session.line for starts, session in day.clock() if starts + session.minutes.planned > day.ends)
            remedy = "shorten or move a session from here on, or let the day end later"
            yield Finding(COURSE, line, "MIN002", day.id, f"the sessions run {over} minutes over the day", remedy)
        elif over < 0:
            problem, remedy = f"the sessions end {-over} minutes before the day", "fill them, or end the day earlier"
            yield Finding(COURSE, day.line, "MIN002", day.id, problem, remedy)


def breaks_come_in_time(binder: Binder) -> Iterator[Finding]:
    """MIN003. Nobody works for more than 95 minutes without a break."""
    for day in _days(binder):
        worked = 0
        for session in day.sessions:
            before, worked = worked, 0 if session.is_pause else worked + session.minutes.planned
            if before <= LONGEST < worked:
                name, problem = f"{day.id}.{session.id}", f"{worked} minutes of work without a break when it ends"
                yield Finding(COURSE, session.line, "MIN003", name, problem, "put a break before it")


def activities_fit_their_sessions(binder: Binder) -> Iterator[Finding]:
    """MIN004. Briefing, work and debrief of an activity take the planned minutes of its session."""
    for day in _days(binder):
        for session in day.sessions:
            activity = binder.activities.get(session.activity)
            path = Path("exercises/drills", session.activity, "activity.yml")
            if activity and is_whole(binder, path) and activity.minutes != session.minutes.planned:
                name, planned = f"{day.id}.{session.id}", session.minutes.planned
                problem = f"{planned} minutes are planned, {activity.id} takes {activity.minutes}"
                remedy = f"plan {activity.minutes} minutes, or change them in {path.as_posix()}"
                yield Finding(COURSE, session.line, "MIN004", name, problem, remedy)


def sessions_take_time(binder: Binder) -> Iterator[Finding]:
    """MIN005. Every session is planned to take at least a minute."""
    for day in _days(binder):
        for session in day.sessions:
            if session.minutes.planned < 1:
                name, remedy = f"{day.id}.{session.id}", "plan its minutes, or delete the session"
                yield Finding(COURSE, session.line, "MIN005", name, "no minutes are planned", remedy)


def _days(binder: Binder) -> tuple[Day, ...]:
    return binder.course.days if is_whole(binder, COURSE) else ()
