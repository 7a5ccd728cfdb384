"""The program's own typeface in matplotlib, so that charts match screen and paper."""

from functools import cache, lru_cache
from typing import Final

from matplotlib.font_manager import fontManager, get_font

from tracker.paths import resource

FAMILY: Final = "Tracker Sans"
_FILES: Final = ("TrackerSans-Regular.ttf", "TrackerSans-Bold.ttf")


@cache
def install_fonts() -> str:
    """Register the typeface in matplotlib, once, and return its family name."""
    for name in _FILES:
        fontManager.addfont(resource("fonts", name))
    return FAMILY


@lru_cache(maxsize=4096)
def text_width(text: str, size: float, *, is_bold: bool = False) -> float:
    """Return how wide a line of text is, in points, at a size in points."""
    font = get_font(resource("fonts", _FILES[is_bold]))
    font.set_size(size, 72)
    font.set_text(text)
    width, _ = font.get_width_height()
    return float(width) / 64  # FreeType counts in 64ths
