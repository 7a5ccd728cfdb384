"""What is drawn, kept as Qt's own calls in their order.

Composing charts and breaking lines is the long part of a page; painting what came of it takes a
twentieth of that. A plate is made once, and preview, printer and PDF are printed from it.
"""

from collections.abc import Callable

from PySide6.QtGui import QPainter

Call = Callable[[QPainter], object]


class Plate:
    """Takes calls and makes them on any painter, as often as needed.

    A call holds values of its own and leaves nothing to be looked up later.
    """

    def __init__(self) -> None:
        self._calls: list[Call] = []

    def add(self, call: Call) -> None:
        """Take what is drawn next."""
        self._calls.append(call)

    def print_on(self, painter: QPainter) -> None:
        """Draw everything, in order."""
        for call in self._calls:
            call(painter)
