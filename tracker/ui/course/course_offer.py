"""Offers to begin a new course, after a relapse or a long gap; the clinician decides."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from tracker.language import tr
from tracker.ui.look.wrapped_label import WrappedLabel


class CourseOffer(QFrame):
    """One line with its button; hidden while nothing is offered.

    Signals:
        course_wanted: The person wants to begin a new course.
    """

    course_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("courseOffer")
        self.setProperty("look", "medical")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 8, 5)
        self._words = WrappedLabel()
        self._words.setObjectName("courseOfferWords")
        begin = QPushButton(tr("Begin a new &course…"))
        begin.setObjectName("beginOfferedCourse")
        begin.setAccessibleName(tr("Begin a new course"))
        begin.clicked.connect(self._on_clicked)
        row.addWidget(self._words, 1)
        row.addWidget(begin)
        self.setFocusProxy(begin)
        self.hide()

    def offer(self, words: str) -> None:
        """Say why a new course is offered; empty offers none."""
        self._words.setText(words)
        self.setVisible(bool(words))

    def _on_clicked(self) -> None:
        self.course_wanted.emit()
