"""What File > Backups does: lists, proves, compares, makes, restores, undoes."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from tracker.domain.words.spans import full_date_and_time
from tracker.errors import CancelledError, TrackerError
from tracker.language import tr
from tracker.log import note_refusal
from tracker.ui.backups.backups_dialog import BackupsDialog
from tracker.ui.backups.copy_words import LOCKED, OF_A_SERVER, ask_secret
from tracker.ui.backups.plan_dialog import PlanDialog
from tracker.ui.backups.standing import missing_words, readable_words
from tracker.ui.menus.copy_locking import CopyLocking
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.work.reading import Reading
from tracker.ui.work.tasks import Progress
from tracker.ui.work.tools import Tools

if TYPE_CHECKING:
    from tracker.domain.values.changes import Changes
    from tracker.services.copies.automatic import AutomaticBackups, Round
    from tracker.services.copies.differences import PatientDifference
    from tracker.services.copies.listing import CopyState, ListedCopy
    from tracker.services.places.copy_keys import CopyKeys

    _Opened = tuple[CopyKeys, CopyState, str, tuple[PatientDifference, ...]]
    _Listed = tuple[tuple[ListedCopy, ...], tuple[Path, ...], tuple[Path, ...]]

Result = TypeVar("Result")


class BackupsMenu(QObject):
    """Opens the backups and does what is asked there.

    Signals:
        made: A backup that was asked for was made, or refused (why; empty when it was made).
        left: Nobody is open any more: the clinic is about to be replaced.
        back: The clinic was replaced; who was open before is open again (the patient's id, None
            for nobody).
    """

    made = Signal(str)
    left = Signal()
    back = Signal(object)

    def __init__(self, window: QWidget, open_course: OpenCourse, tools: Tools) -> None:
        super().__init__(window)
        self._window, self._open_course, self._tools = window, open_course, tools
        self.looking, self.comparing = Reading(self), Reading(self)

    def close(self) -> None:
        """Read no more: the window closes."""
        self.looking.shutdown()
        self.comparing.shutdown()

    def show_backups(self) -> None:
        """Show every copy; of a server those that this computer can see."""
        dialog = BackupsDialog(self._window)
        desk = _Desk(dialog, self, self._tools)
        desk.begin()
        dialog.exec()
        desk.close()
        dialog.deleteLater()

    def leave(self) -> str | None:
        """Show nobody while the clinic is replaced.

        Returns:
            The clinic's id of who was open, empty for nobody; None when the person stays.
        """
        row = self._open_course.row
        if not self._open_course.may_leave():
            return None
        self._open_course.leave()
        self.left.emit()
        return "" if row is None else row.patient.clinic_id

    def come_back(self, clinic_id: str) -> None:
        """Open who was open before, whoever has that id of the clinic now."""
        patients, today = self._tools.clinic.patients, self._tools.clock.today()
        try:
            found = patients.find_id(clinic_id) if clinic_id else None
            rows = () if found is None else patients.rows_of([found], today)
        except TrackerError as error:
            self._tools.operations.show_error(error)
            rows = ()
        for row in rows:
            self._open_course.open_row(row)
        self.back.emit(self._open_course.patient_id)


class _Desk(QObject):
    """Works for one dialog, as long as it is open."""

    _compared_so_far = Signal(object, object)

    def __init__(self, dialog: BackupsDialog, menu: BackupsMenu, tools: Tools) -> None:
        super().__init__(dialog)
        self._dialog, self._menu, self._tools = dialog, menu, tools
        self._automatic: AutomaticBackups = tools.clinic.automatic
        self._looking, self._comparing = menu.looking, menu.comparing
        self._comparison, self._reading = Progress(), Progress()
        self._unread: list[ListedCopy] = []
        self._keys: dict[str, CopyKeys] = {}  # of the encrypted copies that were opened
        self._compared_so_far.connect(self._on_compared, Qt.ConnectionType.QueuedConnection)
        tools.tasks.progressed.connect(dialog.show_progress)
        dialog.chosen.connect(self._compare)
        dialog.check_asked.connect(self.begin)
        dialog.make_asked.connect(self._make)
        dialog.plan_asked.connect(self._change_plan)
        dialog.restore_asked.connect(self._restore)
        dialog.undo_asked.connect(self._undo)
        dialog.stop_asked.connect(tools.tasks.cancel)

    def begin(self) -> None:
        """List what is there, then read the copies one after the other."""
        self._list(self._check)

    def close(self) -> None:
        """Stop reading; what was asked for goes on."""
        self._read_no_more()
        self._tools.tasks.progressed.disconnect(self._dialog.show_progress)

    def _read_no_more(self) -> None:
        for progress in (self._comparison, self._reading):
            progress.cancel()
        for reading in (self._comparing, self._looking):
            reading.forget()
        self._unread = []

    def _list(self, then: Callable[[], None]) -> None:
        def show(listed: "_Listed") -> None:
            copies, missing, readable = listed
            notices = (*map(missing_words, missing), *map(readable_words, readable))
            self._dialog.show_notice("\n".join(notices))
            self._dialog.show_copies(copies)
            if not copies:
                self._dialog.say_differences("")
                self._dialog.say(tr("There is no backup yet. Make one now."))
            self._unread = list(copies)
            then()

        automatic = self._automatic
        self._looking.ask(
            lambda: (automatic.listed(), automatic.missing(), automatic.readable()),
            show,
            self._refuse,
        )

    def _check(self) -> None:
        """Read what was not read yet, the newest first."""
        if not self._unread:
            return
        copy = self._unread.pop(0)
        keys = self._keys_of(copy)

        def show(found: "tuple[CopyState, str]") -> None:
            if copy.locked_by is None or self._keys_of(copy) is keys:
                self._dialog.show_state(copy, *found)  # else it was opened meanwhile
            self._check()

        progress = self._reading = Progress()
        check = partial(self._automatic.checked, copy, progress.report, keys)
        self._looking.ask(check, show, self._refuse)

    def _compare(self, copy: "ListedCopy") -> None:
        self._comparison.cancel()
        if copy.byte_count == 0 or copy.fault:
            self._comparing.forget()
            self._dialog.show_differences(())
            self._dialog.say_differences(copy.fault or tr("The file is not there any more."))
            return
        keys = self._keys_of(copy)
        if copy.locked_by is not None and keys is None:
            self._comparing.forget()
            self._dialog.show_differences(())
            self._dialog.say_differences(tr(LOCKED))
            return
        self._dialog.say_differences(tr("Comparing…"))
        progress = self._comparison = Progress(self._compared_so_far.emit)
        compare = partial(self._automatic.compare, copy, progress.report, keys)
        self._comparing.ask(compare, self._show_differences, self._on_not_compared)

    def _show_differences(self, found: "tuple[PatientDifference, ...]") -> None:
        self._dialog.show_differences(found)

    def _on_compared(self, done: int, total: int) -> None:
        self._dialog.say_differences(tr("Comparing… {percent} %", percent=100 * done // total))

    def _on_not_compared(self, error: TrackerError) -> None:
        if not isinstance(error, CancelledError):
            self._dialog.show_differences(())
            self._dialog.say_differences(str(error))

    def _make(self) -> None:
        self._work(
            tr("Copying the database"),
            lambda progress: self._automatic.make_now(progress.report),
            self._on_made,
            self._on_not_made,
        )

    def _on_made(self, done: "Round") -> None:
        self._menu.made.emit("")
        self._end(tr("Verified backup: {file}", file=", ".join(str(one) for one in done.made)))

    def _on_not_made(self, error: Exception) -> None:
        self._menu.made.emit(str(error))
        self._on_refused(error)

    def _change_plan(self) -> None:
        # Late: services are imported after the window is painted.
        from tracker.services.copies.plan import HOURS_OFFERED, LIMITS_OFFERED  # noqa: PLC0415

        plan = self._automatic.plan
        is_server = self._tools.clinic.path is None
        dialog = PlanDialog(plan, HOURS_OFFERED, LIMITS_OFFERED, self._dialog, is_server=is_server)

        def save() -> str:
            first, second = dialog.folders
            chosen = replace(plan, folder=first, second_folder=second,
                             every_hours=dialog.every_hours,
                             limit_days=dialog.limit_days,
                             is_by_itself=dialog.is_by_itself)  # fmt: skip
            try:
                self._automatic.choose(chosen)
            except TrackerError as error:
                note_refusal(error)
                return str(error)
            return ""

        dialog.save_by(save)
        if is_server:
            self._locking = CopyLocking(dialog, self._automatic.held_keys, self._tools)
        dialog.exec()
        dialog.deleteLater()
        self.begin()

    def _undo(self) -> None:
        def restore(copies: "tuple[ListedCopy, ...]") -> None:
            before = next((copy for copy in copies if copy.reason == "before-restore"), None)
            if before is not None:
                self._restore(before)

        self._looking.ask(self._automatic.listed, restore, self._refuse)

    def _keys_of(self, copy: "ListedCopy") -> "CopyKeys | None":
        """Return what opens a copy, where that was typed since the dialog is open."""
        return self._keys.get(copy.locked_by or "")

    def _restore(self, copy: "ListedCopy") -> None:
        if copy.locked_by is None or self._keys_of(copy) is not None:
            self._confirm(copy)
        else:
            self._unlock(copy)

    def _unlock(self, copy: "ListedCopy", problem: str = "") -> None:
        """Ask what opens an encrypted copy, until it does; then show what differs."""
        secret = ""
        if copy.locked_by:  # else nothing opens it, and why is said
            typed = ask_secret(self._tools.messenger, copy.file, OF_A_SERVER, problem)
            if typed is None:
                self._dialog.say(tr("Nothing was restored."))
                return
            secret = typed
        self._comparison.cancel()
        self._comparing.forget()
        self._work(
            tr("Opening the copy"),
            partial(self._opened, copy, secret),
            partial(self._on_opened, copy),
            partial(self._on_not_opened, copy),
        )

    def _opened(self, copy: "ListedCopy", secret: str, progress: Progress) -> "_Opened":
        keys = self._automatic.unlock(copy, secret)
        state, fault = self._automatic.checked(copy, progress.report, keys)
        found = () if fault else self._automatic.compare(copy, progress.report, keys)
        return keys, state, fault, found

    def _on_opened(self, copy: "ListedCopy", opened: "_Opened") -> None:
        keys, state, fault, found = opened
        self._keys[copy.locked_by or ""] = keys
        self._dialog.show_working("")
        self._dialog.say(fault)
        self._dialog.show_state(copy, state, fault)
        self._dialog.choose(copy)
        self._dialog.show_differences(found)
        if fault:
            self._dialog.say_differences(fault)
            return
        self._confirm(copy)

    def _on_not_opened(self, copy: "ListedCopy", error: Exception) -> None:
        from tracker.services.places.copy_keys import WrongKeyError  # noqa: PLC0415  # late, as above

        if isinstance(error, WrongKeyError):
            self._dialog.show_working("")
            self._dialog.say(str(error))
            self._unlock(copy, str(error))
            return
        self._on_refused(error)

    def _confirm(self, copy: "ListedCopy") -> None:
        when, counts = full_date_and_time(copy.made_at), copy.counts
        holds = "" if counts is None else " " + tr(
            "It holds {patients} and {visits}.",
            patients=tr("%n patient(s)", "", counts.patients),
            visits=tr("%n visit(s)", "", counts.visits))  # fmt: skip
        question = tr(
            "The clinic becomes what it was on {when}. What it is now is copied first, and "
            "“Undo the last restore” brings it back.", when=when)  # fmt: skip
        locked = (
            ""
            if self._keys_of(copy) is None
            else " " + tr("That copy opens with the same passphrase.")
        )
        if self._tools.messenger.confirm(
            tr("Restore this backup?"), question + locked + holds, yes=tr("&Restore")
        ):
            self._put_back(copy, allows_empty=False)

    def _put_back(self, copy: "ListedCopy", *, allows_empty: bool) -> None:
        who = self._menu.leave()
        if who is None:
            return
        self._read_no_more()
        restore = partial(
            self._tools.clinic.backups.restore,
            copy.file,
            allows_empty=allows_empty,
            keys=self._keys_of(copy),
        )
        self._work(
            tr("Restoring"),
            lambda progress: restore(progress.report),
            partial(self._on_restored, copy, who),
            partial(self._on_not_restored, copy, who),
        )

    def _on_restored(self, copy: "ListedCopy", who: str, changes: "Changes") -> None:
        self._tools.operations.changed.emit(changes, None)
        self._menu.come_back(who)
        self._end(tr("The clinic is what it was on {when}.", when=full_date_and_time(copy.made_at)))

    def _on_not_restored(self, copy: "ListedCopy", who: str, error: Exception) -> None:
        from tracker.services.places.server_copies import EmptyCopyError  # noqa: PLC0415  # late, as above

        self._menu.come_back(who)
        if isinstance(error, EmptyCopyError):
            self._dialog.show_working("")
            if self._tools.messenger.confirm(
                tr("Nobody would be left"), str(error), yes=tr("&Restore it all the same")
            ):
                self._put_back(copy, allows_empty=True)
            return
        self._on_refused(error)

    def _work(
        self,
        label: str,
        work: Callable[[Progress], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._dialog.show_working(tr("{task}…", task=label))
        self._tools.tasks.start(label, work, done, failed)

    def _on_refused(self, error: Exception) -> None:
        self._dialog.show_working("")
        self._refuse(error)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, TrackerError):
            raise error
        note_refusal(error)
        self._tools.operations.note_unknown(error)
        self._dialog.say(str(error))

    def _end(self, words: str) -> None:
        self._dialog.show_working("")
        self._dialog.say(words)
        self._list(self._check)
