"""What stands in the centre of a clinic without a patient: how to begin."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

import tracker
from tracker.domain.values.anatomy import Leg, Reach
from tracker.language import marked, tr
from tracker.ui.fields.reach.art import FigureLook, figure_width, paint_figure
from tracker.ui.look.clickable import make_clickable
from tracker.ui.look.theme import Theme
from tracker.ui.work.keys import with_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction

_WAYS: Final = (
    ("encryption", marked("&Encrypt the clinic…")),
    ("newPatient", marked("&New patient…")),
    ("importFile", marked("&Import visits…")),
)
_WIDTH: Final = 420  # px
_FIGURE: Final = 160  # px high


class Figure(QWidget):
    """The program's figure: pelvis and both legs from behind."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(_FIGURE)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's signature
        """Draw the figure in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = FigureLook(pain={Leg.LEFT: Reach.CALF, Leg.RIGHT: Reach.NONE}, sensory={})
        box = QRectF(0, 2, figure_width(_FIGURE - 4), _FIGURE - 4)
        paint_figure(painter, box, look, self._theme.tokens)
        painter.end()


def place_amid(page: QWidget, box: QWidget) -> None:
    """Put a box into the middle of a page, a little above it."""
    across = QHBoxLayout()
    across.addStretch(1)
    across.addWidget(box)
    across.addStretch(1)
    outer = QVBoxLayout(page)
    outer.addStretch(2)
    outer.addLayout(across)
    outer.addStretch(3)


def start_sample_clinic(*, with_tour: bool = False) -> bool:
    """Open the sample clinic in a window of its own; return whether it started.

    Args:
        with_tour: Whether the tour begins there at once.
    """
    # Late: nothing of it is needed to paint the page.
    from PySide6.QtCore import QProcess  # noqa: PLC0415

    folder = str(Path(tracker.__file__).parent.parent)
    arguments = ["-m", "tracker", "--demo", *(["--tour"] if with_tour else [])]
    is_started, _ = QProcess.startDetached(sys.executable, arguments, folder)
    return bool(is_started)


class WelcomePage(QWidget):
    """Says how to begin with the first patient, and offers it."""

    def __init__(
        self,
        actions: "Mapping[str, QAction]",
        theme: Theme,
        open_samples: "Callable[[], bool]" = start_sample_clinic,
    ) -> None:
        super().__init__()
        self._open_samples = open_samples
        self.setObjectName("welcomePage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box = QWidget()
        box.setMinimumWidth(_WIDTH)  # wider where the words of a language need it
        box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(box)
        column.setSpacing(12)
        column.addWidget(Figure(theme))
        self._title, self._words = QLabel(tr("Begin with the first patient")), QLabel()
        self._title.setObjectName("welcomeTitle")
        self._title.setProperty("look", "title")
        self._words.setObjectName("welcomeWords")
        self._words.setProperty("look", "muted")
        self._words.setWordWrap(True)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addLayout(self._build_ways(actions))
        column.addWidget(self._build_samples(), 0, Qt.AlignmentFlag.AlignLeft)
        place_amid(self, box)
        self.offer_encryption(is_offered=False)

    def _build_samples(self) -> QPushButton:
        words = tr("Look around in a sample &clinic")
        button = QPushButton(words)
        button.setAccessibleName(words.replace("&", ""))
        button.setObjectName("sampleClinicHere")
        make_clickable(button, "link")
        button.clicked.connect(self._on_samples_wanted)
        return button

    def offer_encryption(self, *, is_offered: bool) -> None:
        """Recommend encryption before the first patient, and never afterwards."""
        self._words.setText(_way_on(offers_encryption=is_offered))
        self._buttons["encryption"].setVisible(is_offered)
        first = "encryption" if is_offered else "newPatient"
        for name, button in self._buttons.items():
            button.setProperty("look", "primary" if name == first else "")
            button.style().unpolish(button)
            button.style().polish(button)

    def _on_samples_wanted(self) -> None:
        is_started = self._open_samples()
        opening = tr("The sample clinic is opening in a window of its own.")
        self._words.setText(opening if is_started else tr("The sample clinic could not be opened."))

    def _build_ways(self, actions: "Mapping[str, QAction]") -> QVBoxLayout:
        row = QVBoxLayout()
        row.setSpacing(8)
        self._buttons: dict[str, QPushButton] = {}
        for name, words in _WAYS:
            button = QPushButton(with_keys(tr(words), name))
            button.setObjectName(f"{name}Here")
            button.setAccessibleName(tr(words).replace("&", ""))
            button.clicked.connect(actions[name].trigger)
            self._buttons[name] = button
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return row


def _way_on(*, offers_encryption: bool) -> str:
    words = tr(
        "Add a patient and begin the course, or bring visits in from a file. "
        "To look around first, open a sample clinic: it is thrown away when it is closed."
    )
    if not offers_encryption:
        return words
    first = tr(
        "Encrypt the clinic first: without it, whoever takes this computer can read every record. "
        "It takes a minute, and the Tools menu has it later too."
    )
    return f"{first}\n\n{words}"
