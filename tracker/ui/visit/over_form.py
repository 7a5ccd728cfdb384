"""What lies over the visit form for a while, so that nothing in it moves."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

EDGE = 8  # px beside what lies over the form


def form_around(part: QWidget) -> QWidget:
    """Return the visit form a part stands in; what is outermost where there is none."""
    above = part
    while (over := above.parentWidget()) is not None and above.objectName() != "visitForm":
        above = over
    return above


def place_in(form: QWidget, part: QWidget) -> QRect:
    """Return where a part stands in the form."""
    return QRect(part.mapTo(form, QPoint(0, 0)), part.size())


def lay_over(form: QWidget, card: QWidget, top: int, height: int) -> None:
    """Show a card over the form, from edge to edge."""
    if card.parent() is not form:
        card.setParent(form)
    card.setGeometry(EDGE, max(0, top), form.width() - 2 * EDGE, height)
    card.show()
    card.raise_()
