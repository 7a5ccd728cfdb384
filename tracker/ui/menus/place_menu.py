"""Tools, Where the records live: tries a place, moves the records there, or opens what is there."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tracker.errors import TrackerError
from tracker.language import tr
from tracker.log import note_refusal
from tracker.paths import default_database
from tracker.preferences import RECORDS_AT, PreferenceFile
from tracker.services.places.chosen import former_places, take_place
from tracker.services.places.server_place import (
    ServerPlace,
    is_address,
    place_words,
    server_place,
)
from tracker.ui.settings.place_dialog import PlaceDialog
from tracker.ui.work.messages import Messenger
from tracker.ui.work.reading import Reading
from tracker.ui.work.tasks import Progress, TaskRunner

if TYPE_CHECKING:
    from tracker.services.places.looking import Looked
    from tracker.services.places.moving_house import Moved
    from tracker.services.workspace import Workspace
    from tracker.ui.menus.backups_menu import BackupsMenu


class PlaceMenu(QObject):
    """Shows where the records live; also where no clinic could be opened, or there is none yet.

    Args:
        window: Owner.
        messenger: Asks and tells.
        preferences: Where this computer remembers the place.
        start_again: Closes the window, so that it opens at the new place; False when the person
            stays.
    """

    def __init__(
        self,
        window: QWidget,
        messenger: Messenger,
        preferences: PreferenceFile,
        start_again: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._window, self._messenger = window, messenger
        self._preferences, self._start_again = preferences, start_again
        self._looking, self._tasks = Reading(self), TaskRunner(self)
        self._is_new_place = False

    def show(
        self,
        clinic: "Workspace | None" = None,
        backups: "BackupsMenu | None" = None,
        *,
        wants_server: bool = False,
    ) -> None:
        """Show where the records live, and do what is asked there.

        Args:
            clinic: The open one; None where none is open.
            backups: What lets nobody be open while the records move; None with no clinic.
            wants_server: Whether a server is meant before anything is chosen.
        """
        self._clinic, self._backups, self._is_new_place = clinic, backups, False
        dialog = self._dialog = self._made_dialog()
        if wants_server:
            dialog.choose_server()
        dialog.test_wanted.connect(self._test)
        dialog.open_wanted.connect(self._open)
        dialog.move_wanted.connect(self._move)
        dialog.stop_wanted.connect(self._tasks.cancel)
        self._tasks.progressed.connect(dialog.show_progress)
        dialog.exec()
        self._looking.forget()
        self._tasks.progressed.disconnect(dialog.show_progress)
        dialog.deleteLater()
        if self._is_new_place and not self._start_again():
            self._messenger.tell(
                tr("Where the records live"), tr("The new place is opened at the next start.")
            )

    def close(self) -> None:
        """End what runs: the window closes."""
        self._looking.shutdown()
        self._tasks.shutdown()

    _clinic: "Workspace | None" = None
    _backups: "BackupsMenu | None" = None
    _dialog: PlaceDialog
    _found: "Looked | None" = None
    _password: str | None = None

    def _made_dialog(self) -> PlaceDialog:
        chosen = self._preferences.find(RECORDS_AT)
        now = chosen if self._clinic is None else self._clinic.address
        left = former_places(self._preferences)
        server = next((server_place(one) for one in (now, *left) if is_address(one)), None)
        return PlaceDialog(
            _said_of(now, left),
            server or ServerPlace(),
            _offered_file(now),
            self._window,
            may_move=self._clinic is not None,
        )

    def _test(self) -> None:
        dialog, preferences = self._dialog, self._preferences
        try:
            place = dialog.server.address if dialog.is_server else str(dialog.file)
        except TrackerError as error:
            dialog.refuse(str(error))
            return
        self._password = dialog.password if dialog.is_server else None
        dialog.show_running(is_running=True, words=tr("Looking…"))
        look = partial(_look, place, self._password, preferences)
        self._looking.ask(look, self._on_found, self._refuse)

    def _on_found(self, found: "Looked") -> None:
        self._found = found
        self._dialog.show_found(found)

    def _open(self) -> None:
        found = self._found
        if found is None:
            return
        remember = self._remembering(found.place)

        def take() -> None:
            remember()
            take_place(self._preferences, found.place)

        self._dialog.show_running(is_running=True, words=tr("Opening…"))
        self._looking.ask(take, lambda _none: self._end(), self._refuse)

    def _move(self) -> None:
        found, clinic = self._found, self._clinic
        if found is None or clinic is None or self._backups is None:
            return
        words = tr(
            "Every record is copied to {place}, read back and compared. Then this computer opens "
            "them there. What is here now stays as it is: {old}.\n\nThe program must be closed at "
            "every other workstation.",
            place=place_words(found.place),
            old=place_words(clinic.address),
        )
        if not self._messenger.confirm(tr("Move the records"), words, yes=tr("&Move them")):
            return
        who = self._backups.leave()
        if who is None:
            return
        self._dialog.show_running(is_running=True, words=tr("Moving the records…"), is_move=True)
        move = partial(_move_to, clinic, found.place, self._password)
        remember = self._remembering(found.place)

        def work(progress: Progress) -> "Moved":
            done = move(progress)
            with suppress(TrackerError):  # it has moved; the next start asks for the password
                remember()
            return done

        self._tasks.start(
            tr("Moving the records"), work, self._on_moved, partial(self._on_not_moved, who)
        )

    def _remembering(self, place: str) -> Callable[[], None]:
        """Return what lets the keychain hold the password that was typed, if that is wanted."""
        password, preferences = self._password, self._preferences
        if not password or not self._dialog.remembers:
            return lambda: None

        def remember() -> None:
            from tracker.services.way_in.server_password import remember_password  # noqa: PLC0415

            remember_password(place, password, preferences)

        return remember

    def _on_moved(self, moved: "Moved") -> None:
        self._messenger.tell(
            tr("The records have moved"),
            tr(
                "{patients} and {visits} are at {place} now, every row compared. The place of "
                "before is as it was: {old}. The program starts anew.",
                patients=tr("%n patient(s)", "", moved.counts.patients),
                visits=tr("%n visit(s)", "", moved.counts.visits),
                place=place_words(moved.new),
                old=place_words(moved.old),
            ),
        )
        self._end()

    def _on_not_moved(self, who: str, error: Exception) -> None:
        if self._backups is not None:
            self._backups.come_back(who)
        self._refuse(error)

    def _end(self) -> None:
        self._is_new_place = True
        self._dialog.show_running(is_running=False)
        self._dialog.accept()

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, TrackerError):
            raise error
        note_refusal(error)
        self._dialog.refuse(str(error))


def _look(place: str, password: str | None, preferences: PreferenceFile) -> "Looked":
    # Late: SQLAlchemy.
    from tracker.services.places.looking import look_at_file, look_at_server  # noqa: PLC0415
    from tracker.services.way_in.server_password import find_password  # noqa: PLC0415

    if not is_address(place):
        return look_at_file(Path(place), preferences)
    return look_at_server(place, password or find_password(place, preferences))


def _move_to(clinic: "Workspace", place: str, password: str | None, progress: Progress) -> "Moved":
    if is_address(place):
        return clinic.house.to_server(place, password, progress.report)
    return clinic.house.to_file(Path(place), progress.report)


def _said_of(now: str, left: Iterable[str]) -> str:
    """Return where the records are, and were, in words."""
    said = [tr("Now: {place}", place=place_words(now))] if now else []
    said += [
        tr("Before: {place}. It is as it was then.", place=place_words(one))
        for one in left
        if one != now
    ]
    return "\n".join(said)


def _offered_file(now: str) -> Path:
    """Return the file that is offered: the one in use, else a new one where they usually lie."""
    if now and not is_address(now):
        return Path(now)
    return _free(default_database()) if now else default_database()


def _free(file: Path) -> Path:
    """Return a name beside a file that nothing has yet."""
    found, number = file, 1
    while found.exists():
        number += 1
        found = file.with_stem(f"{file.stem}-{number}")
    return found
