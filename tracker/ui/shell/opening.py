"""A window that fills itself once its frame is painted."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QIcon

from tracker.paths import APP_NAME, resource
from tracker.ui.shell.main_window import MainWindow

if TYPE_CHECKING:
    from tracker.services.first_start import FirstStart
    from tracker.ui.look.theme import Theme
    from tracker.ui.shell.assembly import Assembly
    from tracker.ui.shell.first_start.first_page import FirstPage
    from tracker.ui.shell.place_shown import PlaceShown
    from tracker.ui.shell.window_parts import WindowParts

ICON_SIZES: Final = (16, 24, 32, 48, 64, 128, 256)  # px


class Opening(QObject):
    """Makes a window, and what fills it after the first paint.

    Attributes:
        window: The window; the caller shows it.
        assembly: What fills it; None before the first paint.
    """

    def __init__(self, theme: "Theme", parts: "WindowParts") -> None:
        self.window = MainWindow()
        super().__init__(self.window)
        self._theme, self._parts = theme, parts
        self.assembly: Assembly | None = None
        self._steps = [self._prepare, self._fill, self._show_icon]
        if parts.is_sample:
            self.window.show_sample()
        self._step = QTimer(self)
        self._step.setSingleShot(True)
        self._step.timeout.connect(self._on_step_due)
        self.window.first_painted.connect(self._step.start)
        self.window.closed.connect(self._step.stop)

    def _on_step_due(self) -> None:
        self._steps.pop(0)()
        if self._steps:
            self._step.start()

    def _prepare(self) -> None:
        if self._parts.before_filling is not None:
            self._parts.before_filling()

    def _fill(self) -> None:
        first = None if self._parts.find_first_start is None else self._parts.find_first_start()
        if first is None:
            self._enter()
        else:
            self._begin(first)

    def _begin(self, first: "FirstStart") -> None:
        """Let a clinic be begun; then it opens as any other."""
        from tracker.language import language  # noqa: PLC0415  # once in a computer's life
        from tracker.ui.shell.first_start.first_page import FirstPage  # noqa: PLC0415

        page = FirstPage(first, self._theme, language())
        page.spoken.connect(self.window.speak_anew)
        page.begun.connect(self._on_begun)
        page.begun_elsewhere.connect(self._on_begun_elsewhere)
        page.server_wanted.connect(self._on_server_wanted)
        self.window.ask_before_closing(page)
        self.window.menuBar().hide()  # nothing is in it yet, and its letters are the page's
        self.window.show_instead(page)
        page.begin()
        self._first_page = page

    def _on_begun(self) -> None:
        if self._first_page is not None and self._first_page.adds_patient:
            self.window.charts_built.connect(self._add_patient)
        self.window.menuBar().show()
        self._on_opened()

    def _on_begun_elsewhere(self) -> None:
        self._place().open_chosen_place()

    def _on_server_wanted(self) -> None:
        place = self._place()
        place.show(wants_server=True)
        place.close()

    def _place(self) -> "PlaceShown":
        # Late, as the page itself.
        from tracker.ui.shell.place_shown import PlaceShown  # noqa: PLC0415
        from tracker.ui.work.messages import QtMessenger  # noqa: PLC0415

        messenger = self._parts.messenger or QtMessenger(self.window)
        return PlaceShown(self.window, messenger, self._parts)

    def _add_patient(self) -> None:
        self.window.charts_built.disconnect(self._add_patient)
        if self.assembly is not None and self.assembly.clinic_parts is not None:
            self.assembly.actions.by_name["newPatient"].trigger()

    _first_page: "FirstPage | None" = None

    def _enter(self) -> None:
        find = self._parts.find_entrance
        entrance = None if find is None else find()
        if entrance is None or not entrance.is_closed:
            self._assemble()
            return
        # Late: hardly anybody waits here at a start of the ordinary kind.
        from tracker.ui.shell.unlock_page import UnlockPage  # noqa: PLC0415

        page = UnlockPage(entrance, self._theme)
        page.opened.connect(self._on_opened)
        self.window.ask_before_closing(page)
        self.window.show_instead(page)
        page.begin()

    def _on_opened(self) -> None:
        self.window.show_columns()
        self._assemble()

    def _assemble(self) -> None:
        # Late: everything that is not the empty frame.
        from tracker.ui.shell.assembly import Assembly  # noqa: PLC0415

        self.assembly = Assembly(self.window, self._theme, self._parts)
        self.window.ask_before_closing(self.assembly)
        self.assembly.begin()

    @staticmethod
    def _show_icon() -> None:
        QGuiApplication.setWindowIcon(_program_icon())


def open_window(theme: "Theme", parts: "WindowParts") -> MainWindow:
    """Return a window that fills itself once its frame is painted; the caller shows it."""
    return Opening(theme, parts).window


def _program_icon() -> QIcon:
    icon = QIcon()
    for size in ICON_SIZES:
        icon.addFile(str(resource("icons", f"{APP_NAME}-{size}.png")))
    return icon
