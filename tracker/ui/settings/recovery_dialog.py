"""Shows the recovery key, once: to print, to save or to write down."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from tracker.errors import TrackerError
from tracker.language import tr
from tracker.pages.painting import recovery_pages
from tracker.pages.pdf import paint, write_pdf
from tracker.ui.dialogs.base_dialog import BaseDialog, make_primary, words_label

if TYPE_CHECKING:
    from tracker.reports.recovery import RecoverySheet

GROUPS_A_ROW: Final = 4
_WIDTH: Final = 520  # px
_MARGIN: Final = 16  # px around the key


class RecoveryDialog(BaseDialog):
    """Shows the key large and in groups; only its own button closes it."""

    def __init__(self, sheet: "RecoverySheet", parent: QWidget | None = None) -> None:
        super().__init__("recoveryDialog", tr("Keep the recovery key"), parent)
        self._sheet = sheet
        self._is_kept = False
        self.setMinimumWidth(_WIDTH)
        self.column.addWidget(
            words_label(
                "recoveryWords",
                tr(
                    "It opens the clinic when every passphrase is forgotten, and it is shown only "
                    "now. Print it or save it on a stick, and keep it away from this computer."
                ),
            )
        )
        self.column.addWidget(_key_box(sheet.key))
        self._said = words_label("recoverySaid", "", "small")
        self.column.addWidget(self._said)
        self._build_buttons()

    def _build_buttons(self) -> None:
        role = QDialogButtonBox.ButtonRole
        box = QDialogButtonBox()
        for name, words, press in (
            ("printRecovery", tr("&Print…"), self._on_print),
            ("saveRecovery", tr("&Save as PDF…"), self._on_save),
        ):
            button = box.addButton(words, role.ActionRole)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(press)
        kept = QPushButton(tr("I have &kept it"))
        kept.setObjectName("recoveryKept")
        kept.clicked.connect(self._on_kept)
        box.addButton(kept, role.YesRole)
        make_primary(kept)
        self.column.addWidget(box)

    def done(self, result: int) -> None:
        """Stay until the person says that the key is kept: it cannot be shown again."""
        if self._is_kept:
            super().done(result)
        else:
            self._said.setText(tr("Keep it first: afterwards it cannot be shown again."))

    def save_pdf(self, path: Path) -> None:
        """Write the sheet to a file for this account alone and say so, or say why not."""
        try:
            write_pdf(path, [recovery_pages(self._sheet)])
        except TrackerError as error:
            self._said.setText(str(error))
            return
        self._said.setText(tr("Saved as {path}.", path=path))

    def print_on(self, printer: QPrinter) -> None:
        """Send the sheet to a printer and say so, or say why not."""
        try:
            paint(printer, [recovery_pages(self._sheet)])
        except TrackerError as error:
            self._said.setText(str(error))
            return
        self._said.setText(tr("Sent to the printer."))

    def _on_kept(self) -> None:
        self._is_kept = True
        self.accept()

    def _on_print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.print_on(printer))
        QDialog.open(dialog)  # QPrintDialog's own open() wants a slot by name

    def _on_save(self) -> None:
        proposed = str(Path.home() / tr("recovery-key.pdf"))
        name, _ = QFileDialog.getSaveFileName(self, tr("Save as PDF"), proposed, tr("PDF (*.pdf)"))
        if name:
            self.save_pdf(Path(name))


def _key_box(groups: tuple[str, ...]) -> QFrame:
    box = QFrame()
    box.setProperty("look", "card")
    grid = QGridLayout(box)
    grid.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    grid.setSpacing(_MARGIN)
    for at, group in enumerate(groups):
        label = QLabel(group)
        label.setObjectName(f"recoveryGroup{at}")
        label.setProperty("look", "title")
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(label, *divmod(at, GROUPS_A_ROW), Qt.AlignmentFlag.AlignHCenter)
    return box
