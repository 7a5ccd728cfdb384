"""What the page of a list says below it: what its rows are, what will be imported, what is open."""

from typing import TYPE_CHECKING

from tracker.language import tr
from tracker.services.spreadsheets.column_map import Unreadable
from tracker.services.spreadsheets.repeats import RUNNING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.services.spreadsheets.opening import CheckedList, OpenedList


def repeated_words(opened: "OpenedList") -> "Iterator[str]":
    """Yield what the sign for a running number stands for, where rows hold several visits."""
    repeats = opened.survey.repeats
    if repeats is not None:
        numbers = tuple(repeats.visits)
        yield tr(
            "Each row holds several visits: {sign} stands for {first} to {last}.",
            sign=RUNNING,
            first=numbers[0],
            last=numbers[-1],
        )


def state_words(checked: "CheckedList") -> str:
    """Return how much of a list will be imported."""
    found = checked.checked
    words = [tr("The first rows are shown as they will be.")]
    if checked.is_ready and checked.column_map.visits_a_row:
        words.append(tr("%n visit(s) will be imported.", "", found.rows_taken))
    elif checked.is_ready:
        words.append(tr("%n row(s) will be imported.", "", found.rows_taken))
    is_ruled = checked.column_map.unreadable is not Unreadable.REFUSE
    if found.rows_left_out and is_ruled:
        words.append(tr("%n row(s) are left out.", "", found.rows_left_out))
    if found.cells_left_out and is_ruled:
        words.append(tr("%n cell(s) are left blank.", "", found.cells_left_out))
    if found.doubt_count:
        words.append(
            tr(
                "%n cell(s) marked with ? may not be meant; see what they say.",
                "",
                found.doubt_count,
            )
        )
    return " ".join(words)


def problem_words(checked: "CheckedList") -> str:
    """Return why the list cannot be imported yet; empty when it can."""
    if checked.is_ready:
        return ""
    if checked.missing:
        return checked.missing
    if checked.open_headings:
        names = ", ".join(checked.open_headings)
        return tr("To be said, since it can mean two things: {columns}.", columns=names)
    if not checked.checked.rows_taken:
        return tr("No row would be imported.")
    return tr(
        "%n cell(s) cannot be read. Say what they mean, or what becomes of them.",
        "",
        checked.checked.fault_count,
    )
