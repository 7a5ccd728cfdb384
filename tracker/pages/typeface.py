"""The program's own typeface, so that screen and paper look alike on every machine."""

from functools import cache
from typing import Final

from PySide6.QtGui import QFontDatabase

from tracker.paths import resource

FAMILY: Final = "Tracker Sans"
_FILES: Final = ("TrackerSans-Regular.ttf", "TrackerSans-Bold.ttf")


@cache
def install_fonts() -> str:
    """Register the typeface in Qt, once, and return its family name; needs a QGuiApplication."""
    for name in _FILES:
        if QFontDatabase.addApplicationFont(str(resource("fonts", name))) < 0:
            raise RuntimeError(f"the font {name} cannot be read")
    return FAMILY
