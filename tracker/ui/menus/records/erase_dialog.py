"""Erasing a patient on legal request: what goes, what holds it still, and that it is meant."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from tracker.domain.values.course import Patient
from tracker.domain.words.names import day_words_in_full
from tracker.language import tr
from tracker.ui.dialogs.base_dialog import SIDE_WIDTH, set_look, words_label
from tracker.ui.dialogs.kept_dialog import KeptDialog
from tracker.ui.fields.named_line import named_line
from tracker.ui.work.privacy import told_apart

if TYPE_CHECKING:
    from tracker.services.records.holding_copies import HoldingCopy

WIDTH: Final = 560  # px
LISTED_MOST: Final = 6  # copies named in the dialog


class EraseDialog(KeptDialog):
    """Asks why, and for the very id: nothing brings the record back."""

    def __init__(
        self,
        patient: Patient,
        counts: Mapping[str, int],
        copies: "Sequence[HoldingCopy]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("eraseDialog", tr("Erase a patient"), parent)
        self.setMinimumWidth(WIDTH)
        self._patient = patient
        warning = tr("This cannot be undone. To take a patient out of the list, archive instead.")
        self.column.addWidget(words_label("eraseWho", told_apart(patient), "strong"))
        self.column.addWidget(words_label("eraseWarning", warning, "warning"))
        self.column.addWidget(words_label("eraseCounts", _count_words(counts)))
        stays = tr(
            "What stays: who erased it, when and why, how much it was and its checksum. No name."
        )
        self.column.addWidget(words_label("", stays, "small"))
        lines = copy_lines(copies)
        if lines:
            self.column.addWidget(words_label("eraseCopies", "\n".join(lines), "small"))
        form = self.add_group()
        self._reason = named_line("eraseReason", tr("Who asked for it, and by which right"))
        self._typed = named_line("eraseId", tr("The patient's id, to confirm"))
        self._typed.setFixedWidth(SIDE_WIDTH)
        form.addRow(tr("&Why"), self._reason)
        form.addRow(tr("Patient's &id"), self._typed)
        self.add_problem("eraseProblem")
        buttons = self.add_buttons(tr("Erase"))
        set_look(buttons.button(QDialogButtonBox.StandardButton.Save), "alarm")
        buttons.accepted.connect(self._on_accepted)

    @property
    def reason(self) -> str:
        """Return why the patient is erased."""
        return self._reason.text().strip()

    @property
    def typed_id(self) -> str:
        """Return the id that was typed."""
        return self._typed.text().strip()

    def _on_accepted(self) -> None:
        if not self.reason:
            self.show_problem(tr("A reason is needed."), self._reason)
        elif self.typed_id != self._patient.clinic_id:
            words = tr("This is not the patient's id. Type it exactly as it is in the record.")
            self.show_problem(words, self._typed)
        else:
            self.accept()


def copy_lines(copies: "Sequence[HoldingCopy]") -> list[str]:
    """Return which copies may hold a record, and until when; nothing where there are none."""
    if not copies:
        return []
    former = [copy for copy in copies if copy.is_former]
    others = [copy for copy in copies if not copy.is_former]
    lines = [tr("These copies of the clinic may hold the record still:"), *_former_lines(former)]
    lines += [_copy_line(copy) for copy in others[:LISTED_MOST]]
    if len(others) > LISTED_MOST:
        lines.append(tr("and %n more: File ▸ Backups lists them", "", len(others) - LISTED_MOST))
    return lines


def _former_lines(copies: "Sequence[HoldingCopy]") -> list[str]:
    """Return a line a folder with its first file in full: no other list of the program has them."""
    by_folder: dict[Path, list[Path]] = {}
    for copy in copies:
        if not copy.server:
            by_folder.setdefault(copy.file.parent, []).append(copy.file)
    files = [
        tr("{file}, of before the records moved: until you remove it", file=found[0])
        if len(found) == 1
        else tr(
            "{file} and others beside it, of before the records moved: until you remove them",
            file=found[0],
        )
        for found in by_folder.values()
    ]
    servers = (copy.server for copy in copies if copy.server)
    return files + [
        tr(
            "{place}, of before the records moved: until its database is dropped there",
            place=place,
        )
        for place in servers
    ]


def _copy_line(copy: "HoldingCopy") -> str:
    made = day_words_in_full(copy.made_at.astimezone().date())
    if copy.expires_on is None:
        return tr("{file}, of {day}: until you remove it", file=copy.file.name, day=made)
    return tr(
        "{file}, of {day}: until {until} where a backup is made each day",
        file=copy.file.name,
        day=made,
        until=day_words_in_full(copy.expires_on),
    )


def _count_words(counts: Mapping[str, int]) -> str:
    return tr(
        "What goes: courses {courses}, visits {visits} with versions {versions}, pages handed out "
        "{pages}, drafts {drafts}.",
        courses=counts.get("courses", 0),
        visits=counts.get("visits", 0),
        versions=counts.get("versions", 0),
        pages=counts.get("pages", 0),
        drafts=counts.get("drafts", 0),
    )
