"""A window that fills itself once its frame is painted."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QIcon

from tracker.paths import APP_NAME, resource
from tracker.ui.shell.main_window import MainWindow

if TYPE_CHECKING:
    from tracker.ui.look.theme import Theme
    from tracker.ui.shell.assembly import Assembly
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
        self._begin = QTimer(self)
        self._begin.setSingleShot(True)
        self._begin.timeout.connect(self._on_begin_due)
        self.window.first_painted.connect(self._begin.start)
        self.window.closed.connect(self._begin.stop)

    def _on_begin_due(self) -> None:
        if self._parts.before_filling is not None:
            self._parts.before_filling()
        # Late: everything that is not the empty frame.
        from tracker.ui.shell.assembly import Assembly  # noqa: PLC0415

        QGuiApplication.setWindowIcon(_program_icon())
        self.assembly = Assembly(self.window, self._theme, self._parts)
        self.window.ask_before_closing(self.assembly)
        self.assembly.begin()


def open_window(theme: "Theme", parts: "WindowParts") -> MainWindow:
    """Return a window that fills itself once its frame is painted; the caller shows it."""
    return Opening(theme, parts).window


def _program_icon() -> QIcon:
    icon = QIcon()
    for size in ICON_SIZES:
        icon.addFile(str(resource("icons", f"{APP_NAME}-{size}.png")))
    return icon
