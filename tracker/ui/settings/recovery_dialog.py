"""Shows the recovery key, once: to print, to save or to write down."""

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from tracker.language import tr
from tracker.pages.painting import recovery_pages
from tracker.reports.recovery import copies_sheet, recovery_sheet
from tracker.ui.dialogs.base_dialog import BaseDialog, make_primary, words_label
from tracker.ui.dialogs.page_sending import PageSending

if TYPE_CHECKING:
    from tracker.domain.values.clinic import ClinicSettings
    from tracker.reports.recovery import RecoverySheet

GROUPS_A_ROW: Final = 4
_WIDTH: Final = 520  # px
_MARGIN: Final = 16  # px around the key


class RecoveryDialog(BaseDialog):
    """Shows the key large and in groups; only its own button closes it.

    Args:
        sheet: What is printed.
        parent: Owner.
        words: What the key does; None for that of the clinic.
    """

    def __init__(
        self, sheet: "RecoverySheet", parent: QWidget | None = None, words: str | None = None
    ) -> None:
        super().__init__("recoveryDialog", tr("Keep the recovery key"), parent)
        self._sheet = sheet
        self._is_kept = False
        self.setMinimumWidth(_WIDTH)
        self.column.addWidget(
            words_label(
                "recoveryWords",
                words
                or tr(
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
        sending = PageSending(
            self,
            lambda: recovery_pages(self._sheet),
            self._said.setText,
            tr("recovery-key.pdf"),
        )
        kept = QPushButton(tr("I have &kept it"))
        kept.setObjectName("recoveryKept")
        kept.clicked.connect(self._on_kept)
        box.addButton(kept, role.ActionRole)
        box.addButton(sending.print_button, role.ActionRole)
        box.addButton(sending.save_button, role.YesRole)
        make_primary(
            sending.save_button
        )  # Enter keeps the key; that it is kept, nobody says so lightly
        self.column.addWidget(box)

    def done(self, result: int) -> None:
        """Stay until the person says that the key is kept: it cannot be shown again."""
        if self._is_kept:
            super().done(result)
        else:
            self._said.setText(tr("Keep it first: afterwards it cannot be shown again."))

    def _on_kept(self) -> None:
        self._is_kept = True
        self.accept()


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


def show_recovery(key: str, settings: "ClinicSettings", today: date, parent: QWidget) -> None:
    """Show a new recovery key, and come back once it was kept.

    Args:
        key: As it is typed.
        settings: Of the clinic, for the sheet's head.
        today: Stands on the sheet.
        parent: Owner of the dialog.
    """
    dialog = RecoveryDialog(recovery_sheet(key, settings, today), parent)
    dialog.exec()
    dialog.deleteLater()


def show_copies_recovery(
    key: str, settings: "ClinicSettings", today: date, parent: QWidget
) -> None:
    """Show the same of the copies of a clinic on a server."""
    words = tr(
        "It opens the copies when their passphrase is forgotten, and it is shown only now. Print "
        "it or save it on a stick, and keep it away from this computer."
    )
    dialog = RecoveryDialog(copies_sheet(key, settings, today), parent, words)
    dialog.exec()
    dialog.deleteLater()
