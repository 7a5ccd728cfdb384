"""What stands for the patient list where the window has no room for it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from tracker.language import tr
from tracker.ui.look.theme import Theme
from tracker.ui.work.keys import keys_of

if TYPE_CHECKING:
    from tracker.ui.patients.panel import PatientPage


class PatientRail(QWidget):
    """A magnifying glass, and how many patients want attention.

    Signals:
        list_wanted: The person wants the list.
    """

    list_wanted = Signal()

    def __init__(self, theme: Theme, patients: "PatientPage") -> None:
        super().__init__()
        self.setObjectName("patientRail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 12, 4, 4)
        layout.setSpacing(8)
        self._search = QPushButton()
        self._search.setObjectName("openPatientList")
        self._search.setProperty("look", "icon")
        self._search.setFixedSize(34, 34)
        self._search.setAccessibleName(tr("Find a patient by name, id or birth date"))
        self._search.setToolTip(tr("Find a patient  {key}", key=keys_of("findPatient")))
        self._search.clicked.connect(self.list_wanted)
        self._attention = QLabel()
        self._attention.setObjectName("railAttention")
        self._attention.setProperty("look", "count")
        self._attention.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self._search)
        layout.addWidget(self._attention, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        patients.attention_counted.connect(self._on_counted)
        self._on_counted(0)
        theme.changed.connect(self._draw_glass)
        self._draw_glass()

    def _on_counted(self, patients: int) -> None:
        self._attention.setText(str(patients))
        words = tr("Attention {number}", number=patients)
        self._attention.setToolTip(words)
        self._attention.setAccessibleName(words)
        self._attention.setVisible(bool(patients))

    def _draw_glass(self) -> None:
        size, ratio = 16, max(2.0, self.devicePixelRatioF())
        picture = QPixmap(QSize(size, size) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.tokens.ink), 1.5))
        painter.drawEllipse(QPointF(6.5, 6.5), 4.75, 4.75)
        painter.drawLine(QPointF(10, 10), QPointF(14.5, 14.5))
        painter.end()
        self._search.setIcon(QIcon(picture))
