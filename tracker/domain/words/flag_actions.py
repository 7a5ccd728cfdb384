"""What was done about a red flag, in words."""

from datetime import date
from typing import Final

from tracker.domain.values.red_flags import ACTION_TEXTS
from tracker.domain.values.visit import FlagAction
from tracker.domain.words.names import day_words, day_words_in_full
from tracker.language import tr

NOTE_ROOM: Final = 40  # signs of a note; the whole one is in the tool tip and spoken


def action_line(action: FlagAction) -> str:
    """Return what was done, briefly: ``Sent to emergency, S. Example, Nov 2, 2026, 10:00``."""
    when = f"{_day(action)}, {action.at:%H:%M}"
    return f"{tr(ACTION_TEXTS[action.action])}: {action.name}, {when}"


def resolved_line(action: FlagAction) -> str:
    """Return what was done and that it is resolved; what was done alone while it is not."""
    done = action_line(action)
    if action.resolved_on is None:
        return done
    on, note = day_words_in_full(action.resolved_on), action.resolved_note or ""
    return tr("{done} · resolved {day}: {note}", done=done, day=on, note=note)


def resolved_words(action: FlagAction) -> str:
    """Return that it is resolved, in the room of two short lines; what was done if it is not."""
    if action.resolved_on is None:
        return action_line(action)
    note = action.resolved_note or ""
    shown = note if len(note) <= NOTE_ROOM else f"{note[: NOTE_ROOM - 1].rstrip()}…"
    return tr("Resolved {day}: {note}", day=day_words(action.resolved_on), note=shown)


def _day(action: FlagAction) -> str:
    return day_words_in_full(date(action.at.year, action.at.month, action.at.day))
