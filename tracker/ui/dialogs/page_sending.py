"""Two buttons of a dialog that send a page of no patient to paper: print it, save it as PDF."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton

from tracker.errors import TrackerError
from tracker.language import tr

if TYPE_CHECKING:
    from tracker.pages.painting import LaidOutPages


class PageSending(QObject):
    """Prints or saves a page when its buttons are pressed, and says so, or why not.

    Args:
        dialog: Over what the system's own dialogs open.
        lay_out: Makes the page; called when it is first wanted.
        say: Shows one line of words.
        proposed: Name of the file, e.g. ``recovery-key.pdf``.

    Attributes:
        print_button: Named ``printPage``.
        save_button: Named ``savePage``.

    Signals:
        sent: The page was printed or saved.
    """

    sent = Signal()

    def __init__(
        self,
        dialog: QDialog,
        lay_out: "Callable[[], LaidOutPages]",
        say: Callable[[str], None],
        proposed: str,
    ) -> None:
        super().__init__(dialog)
        self._dialog, self._lay_out, self._say, self._proposed = dialog, lay_out, say, proposed
        self.print_button = self._button("printPage", tr("&Print…"), self._on_print)
        self.save_button = self._button("savePage", tr("&Save as PDF…"), self._on_save)

    def save_pdf(self, path: Path) -> None:
        """Write the page to a file for this account alone and say so, or say why not."""
        from tracker.pages.pdf import write_pdf  # noqa: PLC0415  # late: it needs matplotlib

        try:
            write_pdf(path, [self._lay_out()])
        except TrackerError as error:
            self._say(str(error))
            return
        self._say(tr("Saved as {path}.", path=path))
        self.sent.emit()

    def print_on(self, printer: QPrinter) -> None:
        """Send the page to a printer and say so, or say why not."""
        from tracker.pages.pdf import paint  # noqa: PLC0415  # as above

        try:
            paint(printer, [self._lay_out()])
        except TrackerError as error:
            self._say(str(error))
            return
        self._say(tr("Sent to the printer."))
        self.sent.emit()

    def _button(self, name: str, words: str, press: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(press)
        return button

    def _on_print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.print_on(printer))
        QDialog.open(dialog)  # QPrintDialog's own open() wants a slot by name

    def _on_save(self) -> None:
        proposed = str(Path.home() / self._proposed)
        name, _ = QFileDialog.getSaveFileName(
            self._dialog, tr("Save as PDF"), proposed, tr("PDF (*.pdf)")
        )
        if name:
            self.save_pdf(Path(name))
