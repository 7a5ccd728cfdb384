"""The history of one visit as a list, and the place to strike it out or restore it."""

from collections.abc import Mapping, Sequence
from enum import Enum

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.values.visit import ActivityId, VersionKind, VisitVersion
from tracker.domain.words.names import day_words_in_full
from tracker.domain.words.visit_changes import HEADINGS, WIDE, history_rows
from tracker.language import tr
from tracker.ui.dialogs.read_only_table import plain_table


class HistoryAnswer(Enum):
    """What the person wants done with the visit."""

    NOTHING = "nothing"
    STRIKE_OUT = "strike out"
    RESTORE = "restore"


class HistoryDialog(QDialog):
    """Lists every change; a visit is struck out with a reason, never deleted.

    Attributes:
        answer: What the person chose.
    """

    def __init__(
        self,
        versions: Sequence[VisitVersion],
        activities: Mapping[ActivityId, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("historyDialog")
        self.answer = HistoryAnswer.NOTHING
        current = versions[-1]
        self._is_struck = current.kind is VersionKind.STRUCK_OUT
        day = day_words_in_full(current.visit.visit_date)
        self.setWindowTitle(tr("History of the visit of {day}", day=day))
        self.resize(820, 420)
        layout = QVBoxLayout(self)
        state = (
            tr("The visit is struck out: it no longer counts.")
            if self._is_struck
            else tr("The visit is part of the course.")
        )
        count = tr("%n version(s).", "", len(versions))
        words = QLabel(f"{count} {state}")
        words.setObjectName("historyWords")
        layout.addWidget(words)
        rows = history_rows(versions, activities)
        spoken, headings = tr("Every change of this visit"), [tr(one, "column") for one in HEADINGS]
        layout.addWidget(plain_table("historyTable", spoken, headings, rows, wide=WIDE), 1)
        layout.addLayout(self._build_strike())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self._show_state()

    @property
    def reason(self) -> str:
        """Return why, as typed."""
        return self._reason.text().strip()

    def _build_strike(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._reason = QLineEdit()
        self._reason.setObjectName("strikeReason")
        why = tr("Why restore it (optional)") if self._is_struck else tr("Why strike it out")
        self._reason.setPlaceholderText(why)
        self._reason.setAccessibleName(why)
        deed = tr("&Restore the visit") if self._is_struck else tr("&Strike out the visit")
        self._deed = QPushButton(deed)
        self._deed.setObjectName("restoreVisit" if self._is_struck else "strikeOut")
        self._deed.setAutoDefault(False)
        row.addWidget(self._reason, 1)
        row.addWidget(self._deed)
        self._reason.textChanged.connect(self._show_state)
        self._deed.clicked.connect(self._on_deed)
        self._reason.returnPressed.connect(self._deed.click)  # nothing while there is no reason
        return row

    def _show_state(self) -> None:
        self._deed.setEnabled(self._is_struck or bool(self.reason))

    def _on_deed(self) -> None:
        self.answer = HistoryAnswer.RESTORE if self._is_struck else HistoryAnswer.STRIKE_OUT
        self.accept()
