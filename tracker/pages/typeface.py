"""The program's own typeface, so that screen and paper look alike on every machine."""

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from tracker.paths import resource

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties

FAMILY: Final = "Tracker Sans"
POINTS_PER_INCH: Final = 72
BOLD_FROM: Final = 600  # matplotlib's numeric weight
_FILES: Final = ("TrackerSans-Regular.ttf", "TrackerSans-Bold.ttf")


@cache
def install_fonts() -> str:
    """Register the typeface in Qt, once, and return its family name; needs a QGuiApplication."""
    for name in _FILES:
        if QFontDatabase.addApplicationFont(str(resource("fonts", name))) < 0:
            raise RuntimeError(f"the font {name} cannot be read")
    return FAMILY


class WordMeasuring:
    """What a renderer of matplotlib's asks of words, answered by the face Qt writes them in."""

    def face(self, prop: "FontProperties") -> QFont:
        """Return the face of words."""
        raise NotImplementedError

    def get_text_width_height_descent(
        self,
        s: str,
        prop: "FontProperties",
        ismath: object,  # noqa: ARG002  we write no formulas
    ) -> tuple[float, float, float]:
        """Return a line's size in the renderer's pixels."""
        metrics = QFontMetricsF(self.face(prop))
        descent = metrics.descent()
        return metrics.horizontalAdvance(s), metrics.capHeight() + descent, descent


def face_of(prop: "FontProperties", dpi: float) -> QFont:
    """Return the typeface in the size and weight matplotlib asks for; not to be changed."""
    pixels = prop.get_size_in_points() * dpi / POINTS_PER_INCH
    weight = prop.get_weight()
    is_bold = weight == "bold" or (isinstance(weight, int) and weight >= BOLD_FROM)
    return _face(max(1, round(pixels)), is_bold=is_bold)


@lru_cache(maxsize=64)
def _face(pixels: int, *, is_bold: bool) -> QFont:
    face = QFont(FAMILY)
    face.setPixelSize(pixels)
    face.setBold(is_bold)
    return face
