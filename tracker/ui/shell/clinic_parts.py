"""What the window holds once the database is open: the open course, the menus, the backup's age."""

from contextlib import suppress
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tracker.domain.values.changes import Changes
from tracker.domain.values.course import CourseId
from tracker.errors import ServerAwayError, TrackerError
from tracker.language import tr
from tracker.ui.backups.standing import BackupStanding
from tracker.ui.backups.watch import BackupWatch
from tracker.ui.course.ended_course import EndedCourse
from tracker.ui.menus.backups_menu import BackupsMenu
from tracker.ui.menus.chart_menu import ChartMenu
from tracker.ui.menus.clinic_menu import ClinicMenu
from tracker.ui.menus.day_menu import DayMenu
from tracker.ui.menus.encryption import EncryptionMenu
from tracker.ui.menus.file_menu import FileMenu
from tracker.ui.menus.find_menu import FindMenu
from tracker.ui.menus.patient_menu import PatientMenu
from tracker.ui.menus.records.codes import CodesMenu
from tracker.ui.menus.records.merge_records import MergeRecords
from tracker.ui.menus.records.move_visit import MoveVisit
from tracker.ui.menus.records.set_aside import SetAside
from tracker.ui.menus.records.undo_earlier import UndoEarlier
from tracker.ui.menus.rules_menu import RulesMenu
from tracker.ui.menus.timeline_menu import TimelineMenu
from tracker.ui.menus.tools_menu import ToolsMenu
from tracker.ui.menus.visit_history import VisitHistory
from tracker.ui.menus.wiring import ClinicActions, Menus
from tracker.ui.open_course.access_notes import AccessNotes
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.patients.list_model import name_words
from tracker.ui.shell.file_watch import FileWatch
from tracker.ui.shell.frame import Frame
from tracker.ui.shell.idle import IdleWatch
from tracker.ui.shell.left_off import LeftOff
from tracker.ui.shell.line_bar import SLOW, SLOW_FILE, LineBar
from tracker.ui.shell.lock import Lock
from tracker.ui.shell.patients_turn import PatientsTurn
from tracker.ui.shell.roles.role_held import RoleHeld
from tracker.ui.shell.status_line import SavedState
from tracker.ui.shell.toast import Toast
from tracker.ui.shell.welcome_page import WelcomePage
from tracker.ui.work.privacy import hides_names
from tracker.ui.work.tools import Tools

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.services.patient_rows import PatientRow


class ClinicParts(QObject):
    """Connects the window's frame with an open clinic.

    Attributes:
        open_course: The course on screen.
        file_watch: Looks whether the database file is still there.
    """

    def __init__(self, frame: Frame, tools: Tools) -> None:
        super().__init__(frame.window)
        self._frame, self._tools = frame, tools
        frame.wiring.clinic = tools.clinic
        tools.operations.changed.connect(self._on_changed)
        self.open_course = OpenCourse(frame.page, frame.form, tools)
        SavedState(frame.status, self.open_course)
        self._build_toast()
        self._follow_line()
        self.file_watch = FileWatch(tools, self)
        frame.window.closed.connect(AccessNotes(self.open_course, tools).stop)
        self._lock = Lock(frame, self.open_course, tools)
        self._idle = IdleWatch(tools.clock, self)
        self._menus = self._make_menus()
        self._turn = self._build_turn()
        self._ended = self._build_ended()  # ahead of the menus: its page changes before they act
        self._follow_menus()
        self._follow()
        self._watch_idle()
        frame.actions.show_needs(frozenset({"clinic"}))
        self._held = RoleHeld(frame, tools.clinic)
        self._lock.opened.connect(self._held.hold)

    def open_first(
        self, wanted: "PatientRow | None", opens: str | None, *, is_typed: bool = False
    ) -> None:
        """Open a patient chosen before, else the one with this id of the clinic, else nobody.

        Args:
            wanted: Who was chosen.
            opens: The clinic's id; empty opens the first of the list.
            is_typed: Whether the wanted one's course stands in the form, with something typed.
        """
        if wanted is not None and is_typed:
            self.open_course.go_on_with(wanted)
        elif wanted is not None:
            self.open_course.open_row(wanted)
        elif opens is not None:
            self._frame.patients.choose(opens)
        if self.open_course.row is None:
            self._show_nobody()

    @property
    def left_off(self) -> LeftOff:
        """Return what is open now."""
        row, course = self.open_course.row, self.open_course.course
        return LeftOff(
            patient_id=None if row is None else row.patient.patient_id,
            course_id=None if course is None else course.course_id,
            hides_names=hides_names(),
        )

    def may_leave(self) -> bool:
        """Return whether everything is kept, so that the window may close."""
        if not self._turn.may_leave():
            return False
        self.file_watch.settle()
        return self.open_course.may_leave() and self.open_course.drafts.may_end()

    def open_again(self, left_off: LeftOff) -> None:
        """Open what was open in the window before; nobody when it is not there any more."""
        if left_off.patient_id is not None:
            self._frame.patients.select_patient(left_off.patient_id)
        is_latest = self.left_off.course_id in (None, left_off.course_id)
        if left_off.course_id is not None and not is_latest:
            self.open_course.open_course(CourseId(left_off.course_id))
        if self.open_course.row is None:
            self._show_nobody()

    def follow_rules(self) -> None:
        """Tell what rules change that are new to this clinic, and let its list follow them."""
        tools = self._tools
        with suppress(ServerAwayError):  # the bar says so; a later start tells of the rules
            if tools.clinic.rule_changes.is_due:
                self._menus.rules.tell_once()
            if tools.clinic.summaries.count_outdated():
                label = tr("Reading all courses by the present rules")
                derive, failed = tools.clinic.summaries.derive_outdated, tools.operations.show_error
                tools.tasks.start(label, lambda on: derive(on.report), self._on_derived, failed)

    def index_words(self) -> None:
        """Let what was written before there was an index be found, a part between other work."""
        tasks, finding = self._tools.tasks, self._tools.clinic.finding
        tasks.run(finding.index_part, self._on_part_indexed, self._on_part_refused)

    def drop_traces(self) -> None:
        """Remove what an erasing left in the file; where that cannot be done now, at the end."""
        drop = self._tools.clinic.erasing.drop_owed_traces
        self._tools.tasks.run(drop, None, self._on_part_refused)

    def _on_part_indexed(self, left: int) -> None:
        if left:
            self.index_words()

    def _on_part_refused(self, error: Exception) -> None:
        """Leave the rest to a later start where the file cannot be written now."""
        if not isinstance(error, TrackerError):
            raise error

    def _on_derived(self, changes: Changes) -> None:
        self._tools.operations.changed.emit(changes, self)

    @property
    def backups(self) -> BackupsMenu:
        """Return what lets nobody be open while the clinic is replaced."""
        return self._menus.backups

    @property
    def upkeep(self) -> "tuple[Callable[[], None], ...]":
        """Return what is put in order after opening, by whoever may."""
        return (
            (self.drop_traces, self.follow_rules, self.index_words) if self._held.may_write else ()
        )

    def watch_backups(self, *, is_making: bool) -> None:
        """Say from now on how it stands with the backups, and make them when they are due."""
        frame, tools = self._frame, self._tools
        is_making &= self._held.may_write  # a backup leaves when it was made
        watch = BackupWatch(tools.clinic, frame.window, tools.clock, is_making=is_making)
        watch.told.connect(self._on_backups_told)
        self._menus.backups.made.connect(watch.note)
        watch.ask()
        self._watch = watch

    def finish(self) -> None:
        """Read no more and make the last backup: the window closes."""
        self._menus.day.close()
        if self._watch is not None:
            self._watch.close()
        self._menus.backups.close()

    _watch: BackupWatch | None = None

    def _on_backups_told(self, standing: BackupStanding) -> None:
        self._frame.status.show_backup(standing, self._tools.clock.now())

    def _build_toast(self) -> None:
        """Say at the bottom of the columns what was done and can be undone."""
        actions, wiring = self._frame.actions, self._frame.wiring
        toast = Toast(self._frame.window.columns, self._tools.operations)
        toast.earlier_wanted.connect(actions.by_name["undoEarlier"].trigger)
        toast.follow(actions.by_name["undoDone"])
        wiring.names_hidden.connect(toast.show_names_anew)

    def _follow_line(self) -> None:
        """Say while server or disk do not answer, and go on by itself when a server does."""
        tools, outcomes = self._tools, self._tools.operations.outcomes
        if tools.away is not None:
            slow = SLOW if tools.clinic.path is None else SLOW_FILE
            bar = LineBar(self._frame.window, tools.elsewhere, tools.away, slow)
            bar.keeps_past_end = tools.clinic.drafts.outlive_end()
            outcomes.ask_by(tools.clinic.elsewhere.was_saved)
            tools.elsewhere.line_back.connect(outcomes.find_out)
            tools.elsewhere.line_back.connect(self.open_course.drafts.bring)
            self.open_course.drafts.gone.connect(self._frame.status.mention)
        self._frame.window.closed.connect(outcomes.shutdown)

    def _make_menus(self) -> Menus:
        """Return what the menus do, made of what stands in the window."""
        window, theme, patients = self._frame.window, self._frame.theme, self._frame.patients
        page, course, tools = self._frame.page, self.open_course, self._tools
        clinic = ClinicMenu(window, theme, patients, course, tools)
        return Menus(
            operations=tools.operations,
            page=page,
            course=course,
            patient=PatientMenu(window, theme, patients, course, tools),
            files=FileMenu(window, course, tools),
            history=VisitHistory(window, course, page, tools),
            move_visit=MoveVisit(window, course, page, tools),
            merge_records=MergeRecords(window, patients, course, tools),
            set_aside=SetAside(window, course, tools),
            codes=CodesMenu(window, course, tools),
            undo_earlier=UndoEarlier(window, course, tools),
            timeline=TimelineMenu(window, course, tools),
            charts=ChartMenu(window, page, tools.messenger),
            tools=ToolsMenu(window, course, tools),
            backups=BackupsMenu(window, course, tools),
            encryption=EncryptionMenu(window, course, tools),
            clinic=clinic,
            rules=RulesMenu(window, clinic.open, tools),
            find=FindMenu(theme, patients, course, page, tools),
            day=DayMenu(window, theme, patients, course, tools),
        )

    def _follow_menus(self) -> None:
        """Show in the window what a menu did, and let its parts lead to a menu."""
        frame, menus = self._frame, self._menus
        menus.backups.left.connect(self._show_nothing)
        menus.backups.back.connect(self._on_back)
        menus.day.left.connect(self._show_nobody)
        menus.day.said.connect(frame.status.mention)
        menus.charts.said.connect(frame.status.mention)
        menus.encryption.changed.connect(self._on_encryption_changed)
        frame.status.backups_wanted.connect(menus.backups.show_backups)
        frame.wiring.names_hidden.connect(menus.rules.show_names_anew)
        menus.rules.rules_set.connect(self.follow_rules)
        frame.wiring.names_hidden.connect(menus.day.show_names_anew)
        frame.window.closed.connect(menus.files.pages.drop_copies)
        frame.window.setAcceptDrops(True)
        frame.window.file_dropped.connect(menus.files.preview_import)
        ClinicActions(frame.actions, frame.patients, menus)

    def _build_turn(self) -> PatientsTurn:
        """Lock the window when it is asked for, when nobody works, and after a patient's turn."""
        frame = self._frame
        turn = PatientsTurn(frame, self.open_course, self._tools, self._lock)
        frame.actions.by_name["lock"].triggered.connect(self._on_lock_wanted)
        self._idle.idle.connect(turn.lock)
        self._lock.opened.connect(self._on_encryption_changed)
        return turn

    def _build_ended(self) -> EndedCourse:
        """Let an ended course have a page of its own in the form's place."""
        frame = self._frame
        ended = EndedCourse(frame.actions.by_name)
        frame.window.columns.right.addWidget(ended)
        frame.page.visit_opened.connect(self._show_form)
        frame.actions.by_name["newVisit"].triggered.connect(self._show_form)
        return ended

    def _follow(self) -> None:
        frame = self._frame
        frame.wiring.names_hidden.connect(frame.page.header.show_names_anew)
        frame.wiring.names_hidden.connect(self._show_name)
        frame.patients.counted.connect(self._on_counted)
        frame.patients.nobody_found.connect(frame.actions.show_nobody_found)
        frame.actions.withheld.told.connect(frame.status.mention)
        frame.actions.withheld.over.connect(frame.status.take_back)
        frame.window.closed.connect(self.open_course.close)
        frame.window.closed.connect(self.file_watch.stop)
        frame.window.closed.connect(self._tools.elsewhere.stop)
        self.open_course.named.connect(self._show_name)
        self.open_course.shown.connect(self._on_course_shown)
        self.open_course.stayed.connect(self._on_stayed)
        self.open_course.gone.connect(self._on_gone)

    def _show_nobody(self) -> None:
        """Show the day while nobody is open; how to begin where there is no patient yet."""
        frame, columns = self._frame, self._frame.window.columns
        has_patients = bool(frame.patients.count)
        page: QWidget = (
            self._menus.day.page(frame.actions.by_name) if has_patients else self._welcome
        )
        if columns.centre.indexOf(page) < 0:
            columns.centre.addWidget(page)
        columns.centre.setCurrentWidget(page)
        columns.right.hide()
        frame.actions.show_needs(frozenset({"clinic"}))
        self._show_name()

    def _show_nothing(self) -> None:
        """Show neither a course nor the day: the file is about to be replaced, nobody reads it."""
        self._frame.window.columns.show_nobody()
        self._frame.actions.show_needs(frozenset({"clinic"}))
        self._show_name()

    def _on_back(self, patient_id: object) -> None:
        """Mark who is open again; where nobody is, the day stands there."""
        self._frame.patients.mark_patient(patient_id)
        if patient_id is None:
            self._show_nobody()

    @cached_property
    def _welcome(self) -> WelcomePage:
        frame = self._frame
        page = WelcomePage(frame.actions.by_name, frame.theme)
        self._offer_encryption(page)
        self._menus.encryption.changed.connect(partial(self._offer_encryption, page))
        return page

    def _on_counted(self, patients: int) -> None:
        """Show the day in the place of how to begin as soon as there is a patient, and back."""
        is_beginning = self._frame.window.findChild(WelcomePage) is not None
        is_shown = is_beginning and self._welcome.isVisible()
        if self.open_course.row is None and is_shown is bool(patients):
            self._show_nobody()

    def _offer_encryption(self, page: WelcomePage) -> None:
        clinic = self._tools.clinic
        page.offer_encryption(is_offered=clinic.path is not None and not clinic.is_encrypted)

    def _on_gone(self) -> None:
        """Show nobody: who was open was merged into another record, or erased."""
        self._frame.patients.mark_patient(None)
        self._show_nobody()

    def _show_name(self) -> None:
        row = self.open_course.row
        self._frame.window.show_patient("" if row is None else name_words(row))

    def _on_course_shown(self) -> None:
        frame, has_course = self._frame, self.open_course.course is not None
        frame.window.columns.centre.setCurrentWidget(frame.page)
        course, offered = self.open_course.course, self.open_course.drafts.offered
        is_ended = course is not None and not course.is_active and offered is None
        frame.window.columns.right.setCurrentWidget(self._ended if is_ended else frame.form)
        frame.window.columns.right.setVisible(has_course)
        met = {"clinic", "patient"} | ({"course"} if has_course else set())
        if course is not None and course.is_active:
            met.add("active")
        frame.actions.show_needs(frozenset(met))
        frame.page.header.print_button.setEnabled(has_course)
        frame.page.header.new_visit_button.setEnabled(has_course and self._held.may_write)
        self._show_name()
        if has_course:
            frame.window.course_shown.emit()

    def _show_form(self) -> None:
        self._frame.window.columns.right.setCurrentWidget(self._frame.form)

    def _on_stayed(self) -> None:
        self._frame.patients.mark_patient(self.open_course.patient_id)

    def _on_lock_wanted(self) -> None:
        if self._tools.clinic.is_encrypted:
            self._lock.turn_on()
        else:
            self._menus.encryption.show_for_lock()  # a plain file is no secret

    def _watch_idle(self) -> None:
        clinic = self._tools.clinic
        self._idle.wait(clinic.settings.lock_minutes if clinic.is_encrypted else 0)

    def _on_encryption_changed(self) -> None:
        clinic = self._tools.clinic
        self._lock.follow()
        self._frame.status.show_database(clinic.path, is_encrypted=clinic.is_encrypted)
        self._watch_idle()
        self._tools.operations.changed.emit(Changes(has_settings=True), self)  # who works here

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        self._frame.patients.take_changes(changes)
        if changes.is_everything:  # perhaps an older copy that was put back
            self.index_words()
