"""The program's own typeface in matplotlib, so that charts match screen and paper."""

from functools import cache
from typing import Final

from matplotlib.font_manager import fontManager

from tracker.paths import resource

FAMILY: Final = "Tracker Sans"
_FILES: Final = ("TrackerSans-Regular.ttf", "TrackerSans-Bold.ttf")


@cache
def install_fonts() -> str:
    """Register the typeface in matplotlib, once, and return its family name."""
    for name in _FILES:
        fontManager.addfont(resource("fonts", name))
    return FAMILY
