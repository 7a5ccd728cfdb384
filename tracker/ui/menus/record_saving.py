"""Storing what a dialog says, when another window may have changed the same meanwhile."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

from tracker.domain.values.changes import Changes
from tracker.domain.values.clinic import ClinicSettings
from tracker.domain.values.course import CourseEvent, FirstAssessment, Patient
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.presets import PointGroup, SheetText, Snippet
from tracker.domain.values.record_versions import RecordChangedElsewhereError, Subject
from tracker.domain.words.record_words import KIND_WORDS, record_changes
from tracker.domain.words.spans import date_and_time
from tracker.language import tr
from tracker.ui.dialogs.both_dialog import Both, BothDialog, ClashAnswer
from tracker.ui.work.operations import Operations

if TYPE_CHECKING:
    from tracker.domain.values.record_versions import RecordChange

Kept = TypeVar(
    "Kept",
    Patient,
    FirstAssessment,
    CoursePlan,
    CourseEvent,
    ClinicSettings,
    Snippet,
    SheetText,
    PointGroup,
)
Write = Callable[["int | None"], Changes]
"""Stores what a dialog says, over this version; None is the one that was read."""


def over(value: Kept, version: int | None) -> Kept:
    """Return a value as made on another version than it was read in; None leaves it."""
    return value if version is None else replace(value, version=version)


class RecordSaving:
    """Stores records; of two changes the person sees both and says which one holds.

    Args:
        operations: Runs the writes.
        parent: The window, or what lies over it.
    """

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        self._operations, self._parent = operations, parent

    def store(self, write: Write, *, initiator: object = None) -> str:
        """Run a write; return why nothing was stored, empty also when theirs was taken."""
        version = None
        while True:
            refusal, clash = self._attempt(write, version, initiator)
            if clash is None:
                return refusal
            answer = self._ask(clash)
            if answer is ClashAnswer.NEITHER_YET:
                return refusal
            if answer is ClashAnswer.THEIRS:
                self._operations.changed.emit(_touched(clash.theirs.subject), None)
                return ""
            version = clash.version

    def _attempt(
        self, write: Write, version: int | None, initiator: object
    ) -> tuple[str, RecordChangedElsewhereError | None]:
        clashes: list[RecordChangedElsewhereError] = []

        def attempt() -> Changes:
            try:
                return write(version)
            except RecordChangedElsewhereError as error:
                clashes.append(error)
                raise

        refusal = self._operations.attempt(attempt, initiator=initiator)
        return refusal, clashes[0] if clashes else None

    def _ask(self, clash: RecordChangedElsewhereError) -> ClashAnswer:
        dialog = BothDialog(_both(clash), self._parent)
        dialog.exec()
        dialog.deleteLater()
        return dialog.answer


def _both(clash: RecordChangedElsewhereError) -> Both:
    theirs, kind = clash.theirs, clash.theirs.subject.kind
    changes = record_changes(kind, theirs.after, clash.yours)
    return Both(
        title=tr("{record}: changed elsewhere", record=tr(KIND_WORDS[kind])),
        words=_who(theirs),
        theirs=tr("Theirs, {when}", when=date_and_time(theirs.at)),
        rows=[(one.label, one.before, one.after) for one in changes],
        put_mine=tr("Put &mine over it"),
    )


def _who(theirs: "RecordChange") -> str:
    return tr(
        "This was changed by {who} on {when}, after you opened it. Nothing of yours was lost: it "
        "stands in the dialog until you decide.",
        who=theirs.by or tr("another window"),
        when=date_and_time(theirs.at),
    )


def _touched(subject: Subject) -> Changes:
    if subject.patient_id is None:
        return Changes(has_settings=True)
    return Changes(patients=frozenset({subject.patient_id}))
