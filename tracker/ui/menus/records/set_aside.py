"""Archives the patient that is shown, takes one back, and erases one on legal request."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tracker.errors import TrackerError
from tracker.language import marked, tr
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.work.privacy import shown_name
from tracker.ui.work.tools import Tools

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from tracker.domain.values.changes import Changes
    from tracker.domain.values.course import Patient, PatientId
    from tracker.services.records.holding_copies import HoldingCopy
    from tracker.services.workspace import Workspace
    from tracker.ui.work.tasks import Progress

    Found = tuple[Mapping[str, int], Sequence[HoldingCopy]]


TRACES_STAY: Final = marked(
    "Words of it may still stand in free parts of the file: another program uses the file, or the "
    "disk is full. They are removed when this window is closed, or at the next start. On a server "
    "only the login that owns the tables can remove them: open the clinic once with it."
)


class SetAside(QObject):
    """Archive, take back and erase in the Patient menu."""

    def __init__(self, window: QWidget, open_course: OpenCourse, tools: Tools) -> None:
        super().__init__(window)
        self._window, self._open_course, self._tools = window, open_course, tools

    def archive(self) -> None:
        """Take the patient that is shown out of lists and counts; the bar takes it back."""
        patient = self._patient
        if patient is None or patient.patient_id is None:
            return
        archiving, patient_id = self._tools.clinic.archiving, patient.patient_id
        self._do(
            partial(archiving.archive, patient_id),
            lambda: tr("{name} is archived.", name=shown_name(patient)),
            partial(archiving.take_back, patient_id),
        )

    def take_back(self) -> None:
        """Put the patient that is shown into lists and counts again."""
        patient = self._patient
        if patient is None or patient.patient_id is None:
            return
        archiving, patient_id = self._tools.clinic.archiving, patient.patient_id
        self._do(
            partial(archiving.take_back, patient_id),
            lambda: tr("{name} is back from the archive.", name=shown_name(patient)),
            partial(archiving.archive, patient_id),
        )

    def erase(self) -> None:
        """Look what there is of the patient that is shown, then ask for reason and id."""
        patient = self._patient
        if patient is None or patient.patient_id is None:
            return
        self._open_course.drafts.flush()
        tools = self._tools
        look = partial(_look, tools.clinic, patient.patient_id)
        tools.tasks.run(look, partial(self._ask, patient), tools.operations.show_error)

    def _ask(self, patient: "Patient", found: "Found") -> None:
        from tracker.ui.menus.records.erase_dialog import EraseDialog  # noqa: PLC0415  # rarely opened

        counts, copies = found
        dialog = EraseDialog(patient, counts, copies, self._window)
        is_wanted = bool(dialog.exec())
        typed_id, reason = dialog.typed_id, dialog.reason
        dialog.deleteLater()
        if is_wanted and patient.patient_id is not None:
            clinic = self._tools.clinic
            work = partial(_erase, clinic, patient.patient_id, typed_id, reason)
            self._tools.operations.start(tr("Erasing"), work, partial(self._on_erased, copies))

    @property
    def _patient(self) -> "Patient | None":
        row = self._open_course.row
        return None if row is None else row.patient

    def _do(
        self,
        write: "Callable[[], Changes]",
        say: "Callable[[], str]",
        undo: "Callable[[], Changes]",
    ) -> None:
        if self._tools.operations.apply(write):
            self._tools.operations.offer_undo(say, undo)

    def _on_erased(self, copies: "Sequence[HoldingCopy]", _changes: object) -> None:
        """Write the file anew: the record is erased whatever becomes of that."""
        drop = self._tools.clinic.erasing.drop_traces
        self._tools.tasks.start(
            tr("Erasing"),
            lambda _progress: drop(),
            partial(self._on_written_anew, copies),
            partial(self._on_traces_kept, copies),
        )

    def _on_written_anew(self, copies: "Sequence[HoldingCopy]", is_clean: object) -> None:
        self._tell_erased(copies, is_clean=bool(is_clean))

    def _on_traces_kept(self, copies: "Sequence[HoldingCopy]", error: Exception) -> None:
        if not isinstance(error, TrackerError):
            raise error
        self._tell_erased(copies, is_clean=False)

    def _tell_erased(self, copies: "Sequence[HoldingCopy]", *, is_clean: bool) -> None:
        """Say that it is done, what stays, and which copies may hold the record until when."""
        from tracker.ui.menus.records.erase_dialog import copy_lines  # noqa: PLC0415  # as above

        words = tr("The record is erased. What stays says who erased it, when and why; no name.")
        lines = [words, *(() if is_clean else (tr(TRACES_STAY),)), *copy_lines(copies)]
        self._tools.messenger.tell(tr("Erased"), "\n".join(lines))


def _look(clinic: "Workspace", patient_id: "PatientId") -> "Found":
    """Return how much there is, and the copies that may hold it, read on the worker."""
    return clinic.erasing.counts(patient_id), clinic.holding_copies.of_now()


def _erase(
    clinic: "Workspace", patient_id: "PatientId", typed_id: str, reason: str, _progress: "Progress"
) -> "Changes":
    """Erase on the worker."""
    return clinic.erasing.erase(patient_id, typed_id=typed_id, reason=reason)[1]
