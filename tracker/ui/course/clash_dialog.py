"""Two windows amended one visit: both versions side by side, and the person decides."""

from typing import Final

from PySide6.QtWidgets import QWidget

from tracker.domain.values.visit import (
    VERSION_WORDS,
    Visit,
    VisitChangedElsewhereError,
    VisitVersion,
)
from tracker.domain.words.spans import date_and_time
from tracker.domain.words.visit_changes import changes_between
from tracker.language import marked, tr
from tracker.ui.dialogs.both_dialog import Both, BothDialog, ClashAnswer

_KEPT: Final = marked("Nothing of yours was lost: it is kept as a draft until you decide.")


class ClashDialog(BothDialog):
    """Shows what is saved now of a visit and what was typed here.

    Args:
        theirs: The version that is saved.
        yours: The visit as it was typed, on an older version.
        parent: Owner.
    """

    def __init__(self, theirs: VisitVersion, yours: Visit, parent: QWidget | None = None) -> None:
        changes = changes_between(theirs.visit, yours)
        both = Both(
            title=tr("This visit was changed elsewhere"),
            words=f"{_who(theirs)} {tr(_KEPT)}",
            theirs=tr("Theirs, {when}", when=date_and_time(theirs.saved_at)),
            rows=[(one.label, one.before, one.after) for one in changes],
            put_mine=tr("Put &mine over it as a new amendment"),
        )
        super().__init__(both, parent)


def _who(theirs: VisitVersion) -> str:
    by = theirs.saved_by or tr("another window")
    when = date_and_time(theirs.saved_at)
    return tr(
        "The visit was {changed} by {who} on {when}, after you opened it.",
        changed=tr(VERSION_WORDS[theirs.kind]),
        who=by,
        when=when,
    )


def answer_to(clash: VisitChangedElsewhereError, window: QWidget) -> ClashAnswer:
    """Show both versions of a visit, and return which one the person takes."""
    dialog = ClashDialog(clash.theirs, clash.yours, window)
    dialog.exec()
    dialog.deleteLater()
    return dialog.answer
