"""The foot of the visit form: what is not allowed, why it is amended, and saving."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from tracker.language import tr


class FormFoot(QWidget):
    """Problem line, reason of an amendment, history and the save button.

    Signals:
        edited: The person changed the reason.
        save_wanted: The visit should be saved.
        history_wanted: Every version of the visit should be shown.
    """

    edited = Signal()
    save_wanted = Signal()
    history_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._problem = QLabel()
        self._problem.setObjectName("formProblem")
        self._problem.setProperty("look", "problem")
        self._problem.setWordWrap(True)
        self._problem.hide()
        layout.addWidget(self._problem)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._build_amending(), 1)
        row.addWidget(self._build_save(), 1)
        layout.addLayout(row)
        self.show_amending(is_amending=False)

    @property
    def reason(self) -> str:
        """Return why the visit is amended, as typed."""
        return self._reason.text()

    def show_reason(self, reason: str) -> None:
        """Show a reason without telling anybody."""
        self._reason.setText(reason)

    def focus_reason(self) -> None:
        """Put the keys where the reason is typed."""
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, text: str) -> None:
        """Say what is not allowed; empty takes the words away."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def show_amending(self, *, is_amending: bool) -> None:
        """Ask for a reason and offer the history while a saved visit is shown."""
        self._amending.setVisible(is_amending)
        words = tr("Save changes") if is_amending else tr("Save visit")
        self.save.setText(words if is_amending else f"{words}   Ctrl+Enter")
        self.save.setToolTip("Ctrl+Enter")
        self.save.setAccessibleName(words)

    def _build_save(self) -> QPushButton:
        self.save = QPushButton()
        self.save.setObjectName("saveVisit")
        self.save.setProperty("look", "primary")
        self.save.setAutoDefault(True)  # Enter on it saves too
        self.save.clicked.connect(self._on_save)
        return self.save

    def _build_amending(self) -> QWidget:
        self._amending = QWidget()
        row = QHBoxLayout(self._amending)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._reason = QLineEdit()
        self._reason.setObjectName("amendReason")
        self._reason.setAccessibleName(tr("Why this visit is amended, optional"))
        self._reason.setPlaceholderText(tr("Why?"))
        self._reason.textEdited.connect(self._on_reason_edited)
        history = QPushButton(tr("&History…"))
        history.setObjectName("showHistory")
        history.setAccessibleName(tr("History of this visit"))
        history.setProperty("look", "link")
        history.clicked.connect(self._on_history)
        row.addWidget(self._reason, 1)
        row.addWidget(history)
        return self._amending

    def _on_reason_edited(self) -> None:
        self.edited.emit()

    def _on_save(self) -> None:
        self.save_wanted.emit()

    def _on_history(self) -> None:
        self.history_wanted.emit()
