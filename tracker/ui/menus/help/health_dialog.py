"""The health check: a line for each thing that was looked at, ok or with the way out."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tracker.language import marked, tr
from tracker.ui.dialogs.base_dialog import ROW_GAP, BaseDialog, words_label
from tracker.ui.look.clickable import make_clickable
from tracker.ui.look.marked_label import MarkedLabel

if TYPE_CHECKING:
    from tracker.services.health.lines import HealthLine

_WIDTH: Final = 760  # px
_LINKS: Final = {"backups": marked("Go to &backups…"), "encryption": marked("Go to &encryption…")}
_STATE_WIDTH: Final = 108  # px of "look at this", more where a language needs it


class HealthDialog(BaseDialog):
    """Shows what was found as it comes; whoever listens looks, copies and opens.

    Args:
        actions: The commands of the menus, by name.
        parent: Owner.

    Attributes:
        lines: What was found so far.
        command: The command that was chosen to help, for when the dialog is closed; empty for none.

    Signals:
        copy_wanted: The report should be copied.
        log_wanted: The folder of the log should be opened.
    """

    may_name_people = False
    copy_wanted = Signal()
    log_wanted = Signal()

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__("healthDialog", tr("Health check"), parent)
        self.setMinimumWidth(_WIDTH)
        self.lines: tuple[HealthLine, ...] = ()
        self.command = ""
        self._actions = actions
        self._linked: set[str] = set()
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(12)
        self._rows.setVerticalSpacing(ROW_GAP)
        self._rows.setColumnMinimumWidth(0, _STATE_WIDTH)
        self._rows.setColumnStretch(2, 1)
        self.column.addLayout(self._rows)
        self._waiting = words_label("healthWaiting", tr("Looking…"), "small")
        self.column.addWidget(self._waiting)
        self._build_buttons()

    def show_lines(self, lines: "Sequence[HealthLine]", waiting: str = "") -> None:
        """Show lines below those that stand there.

        Args:
            lines: What was found.
            waiting: What is still being looked at; empty when this is all.
        """
        for line in lines:
            self._show_line(line, self._rows.rowCount())
        self.lines = (*self.lines, *lines)
        self._waiting.setText(waiting or tr("That is all. The report names no patient."))
        self._copy.setEnabled(not waiting)
        if not waiting:
            self._copy.setFocus()

    def say(self, words: str) -> None:
        """Say what became of what was asked for."""
        self._waiting.setText(words)

    def _show_line(self, line: "HealthLine", row: int) -> None:
        name = line.topic.value
        state = MarkedLabel(
            tr("ok") if line.is_fine else tr("look at this"),
            "check" if line.is_fine else "warning",
        )
        state.setWordWrap(False)
        state.setObjectName(f"{name}State")
        state.setProperty("look", "muted" if line.is_fine else "amber")
        title = QLabel(line.title)
        title.setProperty("look", "strong")
        words = QVBoxLayout()
        words.setSpacing(0)
        said = words_label(f"{name}Words", line.words)
        said.setToolTip(line.here)
        words.addWidget(said)
        for more in filter(None, (line.way_out, line.here)):
            words.addWidget(words_label("", more, "small"))
        if line.command:
            words.addWidget(self._link(line.command), 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addWidget(state, row, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addWidget(title, row, 1, Qt.AlignmentFlag.AlignTop)
        self._rows.addLayout(words, row, 2)

    def _link(self, command: str) -> QPushButton:
        """Return a link to a command; the first one to each has a letter."""
        words = tr(_LINKS[command])
        is_first = command not in self._linked
        self._linked.add(command)
        button = QPushButton(words if is_first else words.replace("&", ""))
        button.setObjectName(f"{command}Here")
        button.setAccessibleName(words.replace("&", ""))
        button.setAutoDefault(False)
        button.setEnabled(self._actions[command].isEnabled())
        make_clickable(button, "link")
        button.clicked.connect(self._on_link)
        return button

    def _on_link(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.command = button.objectName().removesuffix("Here")
            self.accept()

    def _build_buttons(self) -> None:
        self._copy = QPushButton(tr("&Copy the report"))
        self._copy.setObjectName("copyHealth")
        self._copy.setEnabled(False)
        self._copy.clicked.connect(self.copy_wanted)
        log = QPushButton(tr("Open the &log folder"))
        log.setObjectName("openLog")
        log.setAutoDefault(False)
        log.clicked.connect(self.log_wanted)
        self.add_closing(log, primary=self._copy)
