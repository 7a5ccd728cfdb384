"""What stands in the place of the visit form while an ended course is open."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from tracker.language import marked, tr

_WAYS: Final = {
    "reopenCourse": marked("&Reopen course"),
    "newCourse": marked("Begin a new &course…"),
    "newVisit": marked("New visit all the same"),
}


class EndedCourse(QWidget):
    """Says that the course is ended, and offers how to go on."""

    def __init__(self, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("endedCourse")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        words = QLabel(tr("This course is ended."))
        words.setObjectName("endedCourseWords")
        words.setProperty("look", "heading")
        words.setWordWrap(True)
        layout.addWidget(words)
        for name, text in _WAYS.items():
            button = QPushButton(tr(text))
            button.setObjectName(f"{name}Instead")
            button.setAccessibleName(tr(text).replace("&", ""))
            button.clicked.connect(actions[name].trigger)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
