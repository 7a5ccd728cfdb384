"""A window as an eye meets it: every painted word and every outline, measured from its pixels.

Qt paints the window twice: as a PDF, which tells where each word stands, whoever paints it, and
as a picture three times as fine as the screen, on which even thin letters have their full ink.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QEvent, QMarginsF, QPoint, QRect, QSizeF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QTabBar,
    QTabWidget,
    QWidget,
)

from tests.printed import Word, printed_pages

READABLE: Final = 4.5  # contrast of text; WCAG 2.2, success criterion 1.4.3
SEEN: Final = 3.0  # contrast of what shows that something can be operated; criterion 1.4.11
ROOMY: Final = 24  # px, each way, of what one clicks; criterion 2.5.8
FINE: Final = 3  # pixels of the picture for one of the window
ROUNDING: Final = 0.05
_OUTSIDE: Final = 2  # px beyond an edge, where its surroundings begin
_INSIDE: Final = 4  # px within it, where an outline ends and no letter begins
_NO_BOX: Final = 1.1  # contrast below which there is no outline and no fill at all
_NOTHING: Final = 1.01  # contrast of a plain ground with itself
_PLACES: Final = np.linspace(0.2, 0.8, 9)  # along an edge
_GAPS: Final = 2  # places that may lie in a gap of a dashed line, or on a letter
_STEPS: Final = 64  # of light, in which the commonest one of a box is looked for

_SHARES = np.arange(256) / 255
_LINEAR = np.where(_SHARES <= 0.04045, _SHARES / 12.92, ((_SHARES + 0.055) / 1.055) ** 2.4)
_WEIGHTS = np.array([0.2126, 0.7152, 0.0722])  # of red, green and blue in luminance

_ALWAYS_BOXED = (QLineEdit, QPlainTextEdit, QComboBox)

Pixels = NDArray[np.uint8]
Lights = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What is seen of a window.

    Attributes:
        pixels: Red, green and blue of every pixel of the fine picture.
        words: With boxes in pixels of the window; what is half out of sight is left out.
    """

    pixels: Pixels
    words: tuple[Word, ...]


def look_at(window: QWidget, folder: Path) -> Sight:
    """Paint a window that is shown."""
    # What was changed is laid out before it is painted; what a worker has found waits, for it may
    # open a dialog in the middle of this.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    picture = QImage(window.size() * FINE, QImage.Format.Format_RGB888)
    picture.setDevicePixelRatio(FINE)
    window.render(picture)
    cuts = [_place(area.viewport(), window) for area in _shown(window, QAbstractScrollArea)]
    words = tuple(
        word for word in _words(window, folder / "window.pdf") if not _is_cut(_box(word), cuts)
    )
    return Sight(pixels=_pixels(picture), words=words)


def faint_words(sight: Sight) -> list[tuple[str, float, int, int]]:
    """Return the words that do not stand out from what they lie on: contrast, x and y in px.

    Where nothing at all is painted, the picture has the word in another place: the two paintings
    may break a line differently.
    """
    found = [(word, _contrast_of(word, sight.pixels)) for word in sight.words]
    return [
        (word.text, round(seen, 2), round(word.left), round(word.top))
        for word, seen in found
        if _NOTHING < seen < READABLE - ROUNDING
    ]


def faint_outlines(window: QWidget, sight: Sight) -> dict[str, float]:
    """Return what can be operated and has a faint outline, by kind and name, with its contrast.

    Words alone, such as a link, have no outline: there the words' own contrast counts.
    """
    found = {}
    for part in operable(window):
        edges = _edges(_outline(part, window), sight.pixels)
        is_bare = max(edges) < _NO_BOX and not isinstance(part, _ALWAYS_BOXED)
        if not is_bare and edges[1] < SEEN - ROUNDING:
            found[name_of(part)] = round(edges[1], 2)
    return found


def small_areas(window: QWidget, sight: Sight) -> dict[str, tuple[int, int]]:
    """Return what is too small to be clicked surely, by kind and name, with width and height.

    Of a row of painted keys a key counts: as wide as its digits stand apart.
    """
    found = {}
    for part in operable(window):
        box = _place(part, window)
        digits = [] if isinstance(part, QLineEdit) else _digits_in(box, sight)
        width = _apart(digits) if len(digits) > 1 else box.width()
        if min(width, box.height()) < ROOMY:
            found[name_of(part)] = (width, box.height())
    return found


def operable(window: QWidget) -> Iterator[QWidget]:
    """Yield what a person can operate now: buttons, fields and our own painted ones."""
    for part in window.findChildren(QWidget):
        is_meant = part.focusPolicy() & Qt.FocusPolicy.TabFocus or isinstance(part, QAbstractButton)
        if (
            is_meant
            and part.isVisibleTo(window)
            and part.isEnabled()
            and part.window() is window
            and not isinstance(part, QAbstractSlider | QAbstractItemView | QLabel)
            and not isinstance(part, QTabBar | QTabWidget)
            and type(part) is not QWidget  # Qt's own
            and not _is_part_of_another(part)
            and part.visibleRegion().boundingRect().size() == part.size()
        ):
            yield part


def name_of(part: QWidget) -> str:
    """Return how a failure calls a part: its kind, then its own name."""
    name = part.objectName() or part.accessibleName() or "without a name"
    return f"{type(part).__name__} {name}"


def _is_part_of_another(part: QWidget) -> bool:
    """Return whether another widget draws the outline: a combo box around its line."""
    above = part.parentWidget()
    is_area = isinstance(part, QAbstractScrollArea) and not isinstance(part, QPlainTextEdit)
    return (
        is_area
        or part.objectName().startswith("qt_")
        or isinstance(above, QComboBox | QLineEdit | QTabBar)
        or _is_spoken_key(part, above)
        or "Canvas" in type(part).__name__
    )


def _is_spoken_key(part: QWidget, above: QWidget | None) -> bool:
    """Return whether a screen reader alone meets a part: a key of a field that paints its own."""
    has_keys = above is not None and bool(above.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return has_keys and not part.focusPolicy() & Qt.FocusPolicy.TabFocus


def _outline(part: QWidget, window: QWidget) -> QRect:
    """Return where the outline of a part runs: of a check box around its mark."""
    if isinstance(part, QCheckBox | QRadioButton):
        option = QStyleOptionButton()
        option.initFrom(part)
        is_box = isinstance(part, QCheckBox)
        element = QStyle.SubElement
        which = element.SE_CheckBoxIndicator if is_box else element.SE_RadioButtonIndicator
        mark = part.style().subElementRect(which, option, part)
        return QRect(part.mapTo(window, mark.topLeft()), mark.size())
    return _place(part, window)


def _edges(box: QRect, pixels: Pixels) -> list[float]:
    """Return the contrast at the four edges of a box against what lies beyond, faintest first."""
    deep = (_OUTSIDE + _INSIDE) * FINE
    left, top = box.left() * FINE, box.top() * FINE
    right, bottom = left + box.width() * FINE, top + box.height() * FINE
    out = _OUTSIDE * FINE
    across = [round(top + place * (bottom - top)) for place in _PLACES]
    along = [round(left + place * (right - left)) for place in _PLACES]
    across = [row for row in across if row < len(pixels)]
    along = [column for column in along if column < pixels.shape[1]]
    rays = [
        [pixels[row, max(0, left - out) : left - out + deep] for row in across],
        [pixels[row, right + out - deep : right + out][::-1] for row in across],
        [pixels[max(0, top - out) : top - out + deep, column] for column in along],
        [pixels[bottom + out - deep : bottom + out, column][::-1] for column in along],
    ]
    return sorted(_edge([_lights(ray) for ray in side if ray.size]) for side in rays)


def _edge(rays: list[Lights]) -> float:
    """Return the contrast of an edge; what lies beyond is where each ray begins."""
    found = sorted(
        max(_contrast(float(ray[0]), float(end)) for end in (ray.min(), ray.max())) for ray in rays
    )
    return found[-1 - _GAPS] if len(found) > _GAPS else 1.0


def _words(window: QWidget, path: Path) -> Iterator[Word]:
    """Yield every painted word with its box in pixels of the window."""
    dpi = window.logicalDpiX()
    writer = QPdfWriter(str(path))
    writer.setResolution(dpi)
    size = QSizeF(window.size()) * (72 / dpi)
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    window.render(painter, QPoint())
    painter.end()
    scale = dpi / 72
    for page in printed_pages(path):
        for word in page.words:
            sides = (word.left, word.top, word.right, word.bottom)
            yield Word(word.text, *(side * scale for side in sides))


def _shown(window: QWidget, kind: type[QAbstractScrollArea]) -> Iterator[QAbstractScrollArea]:
    return (one for one in window.findChildren(kind) if one.isVisibleTo(window))


def _place(part: QWidget, window: QWidget) -> QRect:
    return QRect(part.mapTo(window, QPoint()), part.size())


def _box(word: Word) -> QRect:
    return QRect(
        round(word.left), round(word.top),
        max(1, round(word.right - word.left)), max(1, round(word.bottom - word.top)),
    )  # fmt: skip


def _is_cut(box: QRect, viewports: list[QRect]) -> bool:
    """Return whether a word lies over the edge of something that scrolls."""
    return any(
        view.intersects(box) and not view.contains(box.center()) for view in viewports
    ) or any(
        view.contains(box.center())
        and not (view.left() <= box.left() and box.right() <= view.right())
        for view in viewports
    )


def _digits_in(box: QRect, sight: Sight) -> list[Word]:
    """Return the digits of a row of painted keys; none when they do not stand in a row."""
    found = [
        word for word in sight.words if word.text.isdecimal() and box.contains(_box(word).center())
    ]
    is_row = len({round(word.top) for word in found}) == 1
    return found if is_row else []


def _apart(digits: list[Word]) -> int:
    """Return how far the middles of neighbours stand apart at least, in px."""
    middles = sorted((word.left + word.right) / 2 for word in digits)
    return round(float(min(np.diff(middles))))


def _pixels(picture: QImage) -> Pixels:
    rows = np.frombuffer(picture.constBits(), dtype=np.uint8).reshape(picture.height(), -1)
    return rows[:, : picture.width() * 3].reshape(picture.height(), picture.width(), 3).copy()


def _lights(pixels: Pixels) -> Lights:
    """Return the luminance of pixels, 0 to 1: only of those asked for, a window has millions."""
    return np.asarray(_LINEAR[pixels] @ _WEIGHTS, dtype=np.float64)


def _contrast_of(word: Word, pixels: Pixels) -> float:
    """Return the contrast of a word's ink to the commonest light of its box."""
    sides = (word.left, word.top, word.right, word.bottom)
    left, top, right, bottom = (max(0, round(side * FINE)) for side in sides)
    box = _lights(pixels[top:bottom, left:right])
    if not box.size:
        return READABLE  # beyond the window
    steps = np.minimum(box * _STEPS, _STEPS - 1).astype(np.intp)
    ground = float(np.median(box[steps == np.bincount(steps.ravel()).argmax()]))
    return max(_contrast(ground, float(box.min())), _contrast(ground, float(box.max())))


def _contrast(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
