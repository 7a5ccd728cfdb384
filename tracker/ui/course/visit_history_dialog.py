"""The history of one visit as a list, and the place to strike it out or restore it."""

from collections.abc import Mapping, Sequence
from enum import Enum

from PySide6.QtWidgets import (
    QDialogButtonBox,
    QListWidget,
    QPushButton,
    QWidget,
)

from tracker.domain.values.visit import ActivityId, VersionKind, VisitVersion
from tracker.domain.words.names import day_words_in_full
from tracker.domain.words.visit_changes import history_lines
from tracker.language import tr
from tracker.ui.dialogs.base_dialog import BaseDialog, words_label
from tracker.ui.fields.named_line import named_line


class HistoryAnswer(Enum):
    """What the person wants done with the visit."""

    NOTHING = "nothing"
    STRIKE_OUT = "strike out"
    RESTORE = "restore"


class HistoryDialog(BaseDialog):
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
        day = day_words_in_full(versions[-1].visit.visit_date)
        super().__init__("historyDialog", tr("History of the visit of {day}", day=day), parent)
        self.answer = HistoryAnswer.NOTHING
        current = versions[-1]
        self._is_struck = current.kind is VersionKind.STRUCK_OUT
        self.take_size(640, 440)
        state = (
            tr("The visit is struck out: it no longer counts.")
            if self._is_struck
            else tr("The visit is part of the course.")
        )
        count = tr("%n version(s).", "", len(versions))
        self.column.addWidget(words_label("historyWords", f"{count} {state}"))
        lines = QListWidget()
        lines.setObjectName("historyTable")
        lines.setAccessibleName(tr("Every change of this visit"))
        lines.setWordWrap(True)
        lines.addItems(history_lines(versions, activities))
        lines.setCurrentRow(0)
        lines.setFocus()  # the arrows go through the changes at once
        self.column.addWidget(lines, 1)
        self._build_reason()
        self._build_buttons()

    @property
    def reason(self) -> str:
        """Return why, as typed."""
        return self._reason.text().strip()

    def _build_reason(self) -> None:
        why = tr("Why restore it (optional)") if self._is_struck else tr("Why strike it out")
        self._reason = named_line("strikeReason", why, why)
        self._reason.hide()
        self.column.addWidget(self._reason)
        self._reason.textChanged.connect(self._show_state)

    def _build_buttons(self) -> None:
        asks = tr("&Restore the visit…") if self._is_struck else tr("&Strike out…")
        self._ask = QPushButton(asks)
        self._ask.setObjectName("askRestore" if self._is_struck else "askStrikeOut")
        deed = tr("&Restore the visit") if self._is_struck else tr("&Strike out the visit")
        self._deed = QPushButton(deed)
        self._deed.setObjectName("restoreVisit" if self._is_struck else "strikeOut")
        for button in (self._ask, self._deed):
            button.setAutoDefault(False)
            button.setProperty("look", "" if self._is_struck else "destructive")
        buttons = self.add_closing()
        for button in (self._ask, self._deed):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ResetRole)
        self._deed.hide()
        self._close = buttons.button(QDialogButtonBox.StandardButton.Close)
        self._ask.clicked.connect(self._on_asked)
        self._deed.clicked.connect(self._on_deed)
        self._reason.returnPressed.connect(self._deed.click)  # nothing while there is no reason
        self._show_state()

    def _show_state(self) -> None:
        self._deed.setEnabled(self._is_struck or bool(self.reason))

    def _on_asked(self) -> None:
        """Ask why before anything is done."""
        self._ask.hide()
        self._deed.show()
        self._reason.show()
        self._close.setDefault(False)  # Enter belongs to the reason now
        self._close.setAutoDefault(False)
        self._reason.setFocus()

    def _on_deed(self) -> None:
        self.answer = HistoryAnswer.RESTORE if self._is_struck else HistoryAnswer.STRIKE_OUT
        self.accept()
