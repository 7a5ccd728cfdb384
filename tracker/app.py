"""The composition root: application, typeface, theme, crash handling, database, main window."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEventLoop, QTimer, qVersion
from PySide6.QtWidgets import QApplication

from tracker import quick_start
from tracker.errors import DatabaseUnusableError
from tracker.pages.typeface import install_fonts
from tracker.paths import APP_NAME, default_database, log_folder, preferences_file
from tracker.preferences import PreferenceFile
from tracker.ui.look.theme import Theme, ThemeChoice
from tracker.ui.shell.left_off import SAMPLES_PREFIX, LeftOff, find_left_off
from tracker.ui.shell.main_window import MainWindow
from tracker.ui.shell.one_window import FrontDoor, Place, find_place, is_brought_to_front
from tracker.ui.shell.opening import open_window
from tracker.ui.shell.screen_scale import ScreenScale
from tracker.ui.shell.start import RememberedTheme, start_speaking
from tracker.ui.shell.window_parts import (
    FindEarlyCourse,
    FindEntrance,
    FindFirstList,
    FindFirstStart,
    WindowParts,
)
from tracker.ui.work.clock import Clock
from tracker.ui.work.keys import read_keys, use_keys

if TYPE_CHECKING:
    from tracker.domain.values.course import Course, CourseId
    from tracker.models.sqlite_driver import DataKey
    from tracker.services.first_start import FirstStart
    from tracker.services.patient_rows import FirstList
    from tracker.services.way_in.entrance import Entrance
    from tracker.services.workspace import Workspace
    from tracker.ui.shell.crash import CrashReporter

PICTURE_WAIT_MS: Final = 60_000
ANOTHER: Final = "--another-window opens a second one."
DEMO_PATIENT: Final = "1042"  # the one the design's pictures show


def run(
    database: str | None, *, demo: bool = False, tour: bool = False, another_window: bool = False
) -> int:
    """Open the window and return the exit code when it is closed.

    Where a window is open on the same file, that one comes to the front instead.

    Args:
        database: A path or URL; None is the clinic's own.
        demo: Whether to open a throw-away sample clinic, removed at the end.
        tour: Whether the tour of the sample clinic begins at once; it is opened for it.
        another_window: Whether a second window on the same file is meant.
    """
    demo = demo or tour
    file = None if demo else _find_file(database)
    place = None if file is None else find_place(file)
    if file is not None and place is None and not another_window and is_brought_to_front(file):
        print(f"{file} is open already: its window came to the front.", ANOTHER)
        return 0
    return _run_window(database, place, demo=demo, tour=tour)


def _run_window(
    database: str | None, place: Place | None, *, demo: bool, tour: bool = False
) -> int:
    preferences = PreferenceFile(preferences_file())
    scale = ScreenScale(preferences)
    scale.give_qt()
    app = application()
    start_speaking(app, preferences.own.screen_language)
    use_keys(read_keys(preferences))
    theme = RememberedTheme(preferences)
    theme.apply()
    left_off = find_left_off()
    entrance = None if demo else entrance_finder(database, preferences)
    with _folder(is_wanted=demo, before=left_off) as folder:
        guard = CrashGuard()
        parts = WindowParts(
            open_clinic=clinic_opener(database, folder, entrance),
            begin_clinic=clinic_opener(database, folder, entrance, may_be_new=True),
            find_first_list=None if demo else first_list_finder(database, entrance),
            find_early_course=None if demo else early_course_finder(database, entrance),
            find_entrance=entrance,
            find_first_start=first_start_finder(database, preferences, entrance),
            is_sample=demo,
            begins_tour=tour and left_off is None,
            preferences=preferences,
            opens=DEMO_PATIENT if demo else None,
            before_filling=partial(_begin, guard),
            scale=scale,
            keeps_backups=not demo,
            left_off=left_off,
        )
        window = open_window(theme, parts)
        door = None if place is None else FrontDoor(place, window)
        window.charts_built.connect(quick_start.end)
        window.show_fitting()
        code = _run_until_closed(window, door, guard)
        if scale.is_changed:
            scale.start_again(folder)  # does not come back
    return code


def _run_until_closed(window: MainWindow, door: FrontDoor | None, guard: "CrashGuard") -> int:
    try:
        return QApplication.exec()
    finally:
        if door is not None:
            door.close()
        window.close()
        guard.release()


def _begin(guard: "CrashGuard") -> None:
    """Do what comes before the window is filled, on its own thread."""
    from tracker.models.sqlite_driver import hurry_here  # noqa: PLC0415  # the frame first

    guard.take_over()
    hurry_here()


class CrashGuard:
    """Takes over uncaught exceptions and opens the log, as soon as the window is painted."""

    def __init__(self) -> None:
        self._reporter: CrashReporter | None = None

    def take_over(self) -> None:
        """Note the start, and from now on every exception that nobody caught."""
        # Late: neither the log nor the dialog's classes are needed to paint the frame.
        from tracker.log import start_log  # noqa: PLC0415
        from tracker.ui.shell.crash import CrashReporter  # noqa: PLC0415

        start_log(log_folder(), "window", qt=qVersion())
        self._reporter = CrashReporter()
        self._reporter.install()

    def release(self) -> None:
        """Give the hooks back and close the log."""
        from tracker.log import stop_log  # noqa: PLC0415  # as above

        if self._reporter is not None:
            self._reporter.uninstall()
        stop_log()


@contextmanager
def _folder(*, is_wanted: bool, before: LeftOff | None = None) -> Iterator[Path | None]:
    """Yield a folder that is removed at the end, that of the window before where it has one.

    Yields:
        None when no folder is wanted.
    """
    if not is_wanted:
        yield None
        return
    import shutil  # noqa: PLC0415  # only for the sample clinic
    import tempfile  # noqa: PLC0415

    folder = None if before is None else before.samples_folder
    folder = folder or Path(tempfile.mkdtemp(prefix=SAMPLES_PREFIX))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def application() -> QApplication:
    """Return the application, made once, with its style and typeface."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        app = existing
    else:
        app = QApplication([APP_NAME])  # X11 and Wayland know the window by it
        app.setApplicationName("Sciatica Course Tracker")
        app.setDesktopFileName(APP_NAME)
    app.setStyle("Fusion")
    install_fonts()
    return app


def clinic_opener(
    database: str | None,
    demo_folder: Path | None,
    find_entrance: FindEntrance | None = None,
    *,
    may_be_new: bool = False,
) -> "Callable[[], Workspace]":
    """Return what opens the database; it is called on the worker thread.

    Args:
        database: A path or URL; None is the clinic's own.
        demo_folder: Where the sample clinic is made; None opens the database.
        find_entrance: Gives the way into an encrypted clinic; None for a plain one.
        may_be_new: Whether a new clinic of one's own may be begun where there was one.
    """

    def open_clinic() -> "Workspace":
        # Late: SQLAlchemy is imported after the window is painted.
        from tracker.services.missing_clinic import open_own_clinic  # noqa: PLC0415
        from tracker.services.workspace import Workspace  # noqa: PLC0415

        if demo_folder is not None:
            from tracker.services.demo import open_samples  # noqa: PLC0415  # only here

            return open_samples(demo_folder, Clock().today())
        preferences = PreferenceFile(preferences_file())
        entrance = None if find_entrance is None else find_entrance()
        unlocked = None if entrance is None else entrance.unlocked
        if database is not None:
            opened = Workspace.open(_find_file(database) or database, preferences, unlocked)
        else:
            opened = open_own_clinic(preferences, unlocked, may_be_new=may_be_new)
        if entrance is not None:
            for person in entrance.tries:
                opened.note_try(person)
        return opened

    return open_clinic


def entrance_finder(database: str | None, preferences: PreferenceFile) -> FindEntrance:
    """Return what gives the one way into a clinic; it is first called when the frame is painted."""

    @cache
    def find_entrance() -> "Entrance":
        from tracker.services.way_in.entrance import Entrance  # noqa: PLC0415  # late, as above

        return Entrance(_find_file(database), preferences)

    return find_entrance


def first_start_finder(
    database: str | None, preferences: PreferenceFile, find_entrance: FindEntrance | None
) -> FindFirstStart | None:
    """Return what finds whether there is no clinic yet; None where a database was named.

    Args:
        database: A path or URL; None is the clinic's own.
        preferences: What this computer remembers.
        find_entrance: Gives the way into the clinic.
    """
    if database is not None or find_entrance is None:
        return None

    def find_first_start() -> "FirstStart | None":
        file = default_database()
        if file.exists():
            return None
        # Late: only where there is no clinic is any of it wanted.
        from tracker.services.first_start import FirstStart  # noqa: PLC0415
        from tracker.services.missing_clinic import is_first_start  # noqa: PLC0415

        if not is_first_start(file, preferences):
            return None
        return FirstStart(file, preferences, find_entrance())

    return find_first_start


def first_list_finder(
    database: str | None, find_entrance: FindEntrance | None = None
) -> FindFirstList | None:
    """Return what reads the first patients ahead of opening; None for a database on a server."""
    file = _find_file(database)
    if file is None:
        return None

    def find_first_list(today: date) -> "FirstList | None":
        # Late: called on the worker thread, after the window is painted.
        from tracker.services.patient_rows import find_first_list as find  # noqa: PLC0415

        return find(file, today, _key(find_entrance))

    return find_first_list


def early_course_finder(
    database: str | None, find_entrance: FindEntrance | None = None
) -> FindEarlyCourse | None:
    """Return what reads a course ahead of opening; None for a database on a server."""
    file = _find_file(database)
    if file is None:
        return None

    def find_early_course(course_id: "CourseId") -> "Course | None":
        # Late, as above.
        from tracker.models.early_course import find_early_course as find  # noqa: PLC0415

        return find(file, course_id, _key(find_entrance))

    return find_early_course


def _key(find_entrance: FindEntrance | None) -> "DataKey | None":
    unlocked = None if find_entrance is None else find_entrance().unlocked
    return None if unlocked is None else unlocked.key


def _find_file(database: str | None) -> Path | None:
    if database is not None and "://" in database:
        return None
    return default_database() if database is None else Path(database)


def write_picture(
    database: str | None, path: Path, *, size: tuple[int, int] = (1480, 940), dark: bool = False
) -> None:
    """Save a picture of the main window with the first patient open.

    Args:
        database: A path or URL; None is the sample clinic.
        path: A PNG file.
        size: Width and height in device-independent pixels.
        dark: Whether to use the dark theme.

    Raises:
        DatabaseUnusableError: The window did not fill within a minute.
    """
    application()
    theme = Theme(ThemeChoice.DARK if dark else ThemeChoice.LIGHT)
    theme.apply()
    with _folder(is_wanted=database is None) as folder:
        parts = WindowParts(open_clinic=clinic_opener(database, folder), opens=DEMO_PATIENT)
        window = open_window(theme, parts)
        window.resize(*size)
        window.show()
        try:
            if not _wait_until_painted(window):
                raise DatabaseUnusableError("The window did not fill in time; no picture.")
            window.grab().save(str(path))
        finally:
            window.close()
            window.deleteLater()


def _wait_until_painted(window: MainWindow) -> bool:
    loop = QEventLoop()
    limit = QTimer()
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    limit.start(PICTURE_WAIT_MS)
    window.course_painted.connect(loop.quit)
    loop.exec()
    return limit.isActive()
