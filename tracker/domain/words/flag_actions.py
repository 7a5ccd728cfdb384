"""What was done about a red flag, and what asks to reassess (clinical-rules.md section 8)."""

from collections.abc import Iterable, Mapping
from typing import Final

from tracker.domain.rules.assessment import CourseStatus, Flag, FlagKind
from tracker.domain.values.red_flags import ACTION_TEXTS, ActionTaken, AskedOnce, RedFlag
from tracker.domain.values.texts import visible
from tracker.domain.values.thresholds import FLARE_VISITS, FLARES_TO_REASSESS
from tracker.domain.values.visit import FlagAction, Visit
from tracker.domain.words.names import day_words, day_words_in_full, flag_words
from tracker.domain.words.spans import full_date_and_time
from tracker.language import tr

NOTE_ROOM: Final = 40  # signs of a note; the whole one is in the tool tip and spoken
_REASSESS: Final = (
    FlagKind.WORSE_THAN_START,
    FlagKind.REACH_BEYOND_START,
    FlagKind.REVIEW_DUE,
)


def item_words(item: RedFlag, since: Mapping[RedFlag, str]) -> str:
    """Return an item answered yes, with since when where somebody said so."""
    when = since.get(item)
    return tr("{item} (since {when})", item=item.text, when=when) if when else item.text


def both_legs_words(visits: Iterable[Visit]) -> str:
    """Return by whom and when both legs were medically assessed, as said last; empty if never."""
    assessed = [visit for visit in visits if visit.both_legs_assessed]
    if not assessed:
        return ""
    by, on = assessed[-1].both_legs_assessed_by, assessed[-1].both_legs_assessed_on
    if by and on:
        places = {"name": visible(by), "day": day_words_in_full(on)}
        return tr("medically assessed by {name} on {day}", **places)
    if by:
        return tr("medically assessed by {name}", name=visible(by))
    if on:
        return tr("medically assessed on {day}", day=day_words_in_full(on))
    return tr("medically assessed")


def asked_once_items(answers: Mapping[AskedOnce, bool]) -> list[str]:
    """Return what was asked once, an item each, yes before no."""
    ordered = sorted(answers, key=lambda one: not answers[one])
    return [
        tr("{item}: yes", item=one.text) if answers[one] else tr("{item}: no", item=one.text)
        for one in ordered
    ]


def asked_once_words(answers: Mapping[AskedOnce, bool]) -> str:
    """Return what was asked once; empty where nothing was asked."""
    return "; ".join(asked_once_items(answers))


def action_line(action: FlagAction) -> str:
    """Return what was done, briefly: ``Sent to emergency by S. Example, Nov 2, 2026, 10:00``.

    Who did it is told apart from whom it was done with: nobody is sent to who sent.
    """
    done, name = tr(ACTION_TEXTS[action.action]), visible(action.name)
    when = full_date_and_time(action.at)
    if action.action is ActionTaken.SENT_TO_EMERGENCY:
        return tr("{action} by {name}, {when}", action=done, name=name, when=when)
    if action.action in (ActionTaken.PATIENT_DECLINED, ActionTaken.WATCHING):
        return tr("{action}, noted by {name}, {when}", action=done, name=name, when=when)
    return f"{done}: {name}, {when}"


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


def _unchanged_words(status: CourseStatus, index: int) -> str:
    """Return for how long nothing changed, by whichever told it: visits, or the clinic's weeks."""
    if status.visits[index].assessment.is_plateau_by_weeks:
        return tr("no meaningful change in %n week(s)", "", status.rules.plateau_weeks)
    return tr("no meaningful change at %n visit(s) in a row", "", status.rules.plateau_visits)


def remarks(status: CourseStatus, index: int = -1) -> tuple[str, ...]:
    """Return what asks to reassess (tier C) at a visit, a line each.

    Args:
        status: The course.
        index: Of the visit by date, 0 for the first; the last unless told.
    """
    if not status.visits:
        return ()
    last = range(len(status.visits))[index]
    kinds = {flag.kind for flag in status.visits[last].assessment.flags}
    words = [flag_words(Flag(kind)) for kind in _REASSESS if kind in kinds]
    on = status.visits[last].visit.visit_date
    if FlagKind.PLATEAU in kinds and not status.course.is_reassessed_since(on):
        words.append(_unchanged_words(status, last))
    recent = status.visits[max(0, last + 1 - FLARE_VISITS) : last + 1]
    flares = sum(entry.assessment.has(FlagKind.FLARE) for entry in recent)
    if flares >= FLARES_TO_REASSESS:
        words.append(tr("{count} flares within {visits} visits", count=flares, visits=FLARE_VISITS))
    return tuple(tr("Reassess: {what}.", what=one) for one in words)
