"""Lets a clinic set its rules, and tells whose shown phase they change.

Of rules that are new it tells once by itself, of those being set before they are saved, of the
present ones whenever it is asked.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from tracker.errors import CancelledError, TrackerError
from tracker.language import marked, tr
from tracker.ui.work.privacy import shown_id, shown_name
from tracker.ui.work.tools import Tools
from tracker.ui.work.wanted_job import WantedJob

if TYPE_CHECKING:
    from tracker.domain.rules.rules_effect import RulesEffect
    from tracker.domain.values.changes import Changes
    from tracker.domain.values.course import CourseId, Patient
    from tracker.domain.values.rules import Rules
    from tracker.services.clinic_page import ListedCourse
    from tracker.services.workspace import Workspace
    from tracker.ui.clinic.rules_dialog import RulesDialog
    from tracker.ui.work.tasks import Progress

_CSV: Final = marked("Comma separated (*.csv)")
Open = Callable[["ListedCourse"], None]


class RulesMenu(QObject):
    """Shows what rules change, and sets them; reads on the worker.

    Args:
        window: Owner.
        open_listed: Opens a course of the list.
        tools: The open clinic.

    Signals:
        rules_set: Other rules are in force from now on.
    """

    rules_set = Signal()

    def __init__(self, window: QWidget, open_listed: Open, tools: Tools) -> None:
        super().__init__(window)
        self._window, self._open_listed, self._tools = window, open_listed, tools
        self._dialog: RulesDialog | None = None
        self._reading: WantedJob[RulesEffect] | None = None
        self._is_preview = False
        self._previewed: Rules | None = None  # of which the whole effect was seen

    def tell_once(self) -> None:
        """Show it beside the window, where work goes on; nothing where there are no visits."""
        if self._tools.clinic.rule_changes.has_visits:
            dialog = self._begin(*self._tools.clinic.rule_changes.versions)
            dialog.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            dialog.show()
        else:
            self._note_seen()

    def show(self) -> None:
        """Show it and wait for whoever reads it."""
        if self._dialog is not None:
            self._dialog.raise_()
            self._dialog.activateWindow()
        else:
            self._begin(*self._tools.clinic.rule_changes.versions).exec()

    def set_rules(self) -> None:
        """Let thresholds of the clinic's own be set; every course follows them once saved."""
        from tracker.ui.settings.rules_form import RulesForm  # noqa: PLC0415  # rarely opened

        setting, operations = self._tools.clinic.rule_setting, self._tools.operations
        read, self._previewed = setting.in_force, None
        form = RulesForm(read, setting.history(), self._window)

        def write() -> "Changes":
            values = form.values
            seen = self._previewed is not None and self._previewed.values == values
            return setting.set_values(values, read, is_effect_seen=seen)

        form.save_by(lambda: operations.attempt(write))
        form.effect_wanted.connect(partial(self._preview, read))
        form.exec()
        form.deleteLater()
        if setting.in_force != read:
            self.rules_set.emit()

    def _preview(self, read: "Rules", values: "Mapping[str, int]") -> None:
        """Show what values change that are not saved yet, and wait for whoever reads it."""
        from tracker.domain.values.rules import own_rules  # noqa: PLC0415  # as the form

        self._stop()
        if self._dialog is not None:  # what the present rules change lies beside the window
            self._dialog.reject()
        after = own_rules(values, self._tools.clock.now()).after(read)
        self._begin(read, after, is_preview=True).exec()

    def show_names_anew(self) -> None:
        """Say every patient again: names are hidden now, or no more."""
        if self._dialog is not None:
            self._dialog.show_names_anew()

    def export_to(self, file: Path) -> None:
        """Write the list on show on the worker thread, and say so, or why not."""
        tools, effect = self._tools, None if self._dialog is None else self._dialog.effect
        if effect is None:
            return
        writing = partial(_export, tools.clinic, file, effect)
        done = partial(tools.messenger.tell, tr("Exported"))
        tools.tasks.start(tr("Exporting"), writing, done, tools.operations.show_error)

    def _begin(self, before: "Rules", after: "Rules", *, is_preview: bool = False) -> "RulesDialog":
        """Return a new dialog whose courses are being read."""
        from tracker.ui.clinic.rules_dialog import RulesDialog  # noqa: PLC0415  # rarely opened

        tools = self._tools
        owner = self._window if not is_preview else QApplication.activeModalWidget()
        dialog = self._dialog = RulesDialog(before, after, owner, is_preview=is_preview)
        self._is_preview = is_preview
        dialog.stopped.connect(self._stop)
        dialog.courses_wanted.connect(self._read)
        dialog.course_chosen.connect(self._on_chosen)
        dialog.export_wanted.connect(self._export)
        dialog.finished.connect(self._on_closed)
        tools.tasks.progressed.connect(dialog.show_progress)
        reading = self._reading = WantedJob(
            partial(tools.clinic.rule_changes.effect_of, before, after)
        )
        tools.tasks.start(
            tr("Reading all courses by both rules"),
            reading.run,
            partial(self._on_found, reading),
            partial(self._on_failed, reading),
        )
        return dialog

    def _stop(self) -> None:
        if self._reading is not None:
            self._reading.is_wanted = False

    def _on_closed(self) -> None:
        self._stop()
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            self._tools.tasks.progressed.disconnect(dialog.show_progress)
            dialog.deleteLater()

    def _on_found(self, reading: "WantedJob[RulesEffect]", effect: "RulesEffect") -> None:
        if self._dialog is not None and reading is self._reading:
            self._dialog.show_effect(effect)
            if self._is_preview:
                self._previewed = effect.after
            else:
                self._note_seen()

    def _on_failed(self, reading: "WantedJob[RulesEffect]", error: Exception) -> None:
        if self._dialog is not None and reading is self._reading:
            self._dialog.show_stopped()
        if not isinstance(error, CancelledError):
            self._tools.operations.show_error(error)

    def _note_seen(self) -> None:
        self._tools.tasks.run(self._tools.clinic.rule_changes.note_seen, None, _leave)

    def _read(self, courses: "Sequence[CourseId]") -> None:
        read = partial(self._tools.clinic.clinic_page.courses, courses)
        self._tools.tasks.run(read, self._on_read, self._tools.operations.show_error)

    def _on_read(self, courses: "tuple[ListedCourse, ...]") -> None:
        if self._dialog is not None:
            self._dialog.show_courses(courses)

    def _on_chosen(self, chosen: "ListedCourse") -> None:
        """Open a course; what keeps the window from working makes way for it."""
        if self._dialog is not None and self._dialog.isModal():
            self._dialog.accept()
        self._open_listed(chosen)

    def _export(self) -> None:
        title, proposed = tr("Export the list"), str(Path.home() / tr("rule-changes.csv"))
        name, _ = QFileDialog.getSaveFileName(self._dialog, title, proposed, tr(_CSV))
        if name:
            self.export_to(Path(name))


def _export(clinic: "Workspace", file: Path, effect: "RulesEffect", _progress: "Progress") -> str:
    clinic.rule_changes.export(file, effect, _as_shown)
    return tr("The list was written to {path}.", path=file)


def _as_shown(patient: "Patient") -> tuple[str, str]:
    return shown_id(patient), shown_name(patient)


def _leave(error: Exception) -> None:
    """Leave a clinic that cannot be written as it is: it is told again at the next start."""
    if not isinstance(error, TrackerError):
        raise error
