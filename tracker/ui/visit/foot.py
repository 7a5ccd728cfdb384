"""The foot of the visit form: what is not allowed, why it is amended, and saving."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

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
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(4)
        self._problem = QLabel()
        self._problem.setObjectName("formProblem")
        self._problem.setProperty("look", "problem")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._build_amending()
        self._build_save()
        self._arrange()

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
        self._arrange()

    def show_amending(self, *, is_amending: bool) -> None:
        """Ask for a reason and offer the history while a saved visit is shown."""
        self._amending.setVisible(is_amending)
        self._arrange()

    def _arrange(self) -> None:
        """Put a problem beside the button, or above the reason: the fields keep their room."""
        is_amending, has_problem = not self._amending.isHidden(), not self._problem.isHidden()
        words = tr("Save changes") if is_amending else tr("Save visit")
        is_alone = not is_amending and not has_problem
        self.save.setText(f"{words}   Ctrl+Enter" if is_alone else words)
        self.save.setToolTip("Ctrl+Enter")
        self.save.setAccessibleName(words)
        if is_amending:
            self._grid.addWidget(self._problem, 0, 0, 1, 2)
        else:
            self._grid.addWidget(self._problem, 1, 0)
        self._grid.addWidget(self._amending, 1, 0)
        self._grid.addWidget(self.save, 1, 0 if is_alone else 1, 1, 2 if is_alone else 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if is_amending else 0)

    def _build_save(self) -> None:
        self.save = QPushButton()
        self.save.setObjectName("saveVisit")
        self.save.setProperty("look", "primary")
        self.save.setAutoDefault(True)  # Enter on it saves too
        self.save.clicked.connect(self.save_wanted)

    def _build_amending(self) -> None:
        self._amending = QWidget()
        row = QHBoxLayout(self._amending)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._reason = QLineEdit()
        self._reason.setObjectName("amendReason")
        self._reason.setAccessibleName(tr("Why this visit is amended, optional"))
        self._reason.setPlaceholderText(tr("Why?"))
        self._reason.textEdited.connect(self.edited)
        history = QPushButton(tr("History…"))
        history.setObjectName("showHistory")
        history.setAccessibleName(tr("History of this visit"))
        history.setProperty("look", "link")
        history.clicked.connect(self.history_wanted)
        row.addWidget(self._reason, 1)
        row.addWidget(history)
        self._amending.hide()
