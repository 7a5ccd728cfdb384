"""What every dialog stands on: margins, a title in its body, groups, and buttons in one order."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.ui.look.wrapped_label import WrappedLabel

MARGIN: Final = 24  # px
GAP: Final = 16  # px between groups
ROW_GAP: Final = 8  # px between the rows of a group
FRAME: Final = 64  # px for the frame and where it opens; a window does not know them before
SIDE_WIDTH: Final = 160  # px of a field that takes one of a few words
DAY_WIDTH: Final = 148  # px of a field that takes a day


class BaseDialog(QDialog):
    """A dialog with its title in the body; it never outgrows the screen it opens on.

    Args:
        name: Object name.
        title: What it is for, in its frame and in its body.
        parent: Owner.

    Attributes:
        column: Its body, from the title down.
    """

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self.column.setSpacing(GAP)
        self._title = words_label("dialogTitle", title, "dialogTitle")
        self.column.addWidget(self._title)
        self.setWindowTitle(title)
        self._forms: list[QFormLayout] = []
        self._has_size = False

    def show_title(self, title: str) -> None:
        """Say what the dialog is for."""
        self.setWindowTitle(title)
        self._title.setText(title)

    def take_size(self, width: int, height: int) -> None:
        """Open at a size, for a list or pages to fill; the others take what their words need."""
        room = self.screen().availableGeometry()
        self.resize(min(width, room.width()), min(height, room.height() - FRAME))
        self._has_size = True

    def add_group(self, heading: str = "", into: QVBoxLayout | None = None) -> QFormLayout:
        """Return a form under a heading in capitals; an empty one stands without."""
        part = QVBoxLayout()
        part.setSpacing(ROW_GAP)
        if heading:
            part.addWidget(group_heading(heading))
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(ROW_GAP)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        part.addLayout(form)
        (self.column if into is None else into).addLayout(part)
        self._forms.append(form)
        return form

    def add_closing(
        self, *buttons: QPushButton, primary: QPushButton | None = None
    ) -> QDialogButtonBox:
        """Put Close at the foot, blue where no other button is the first one."""
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close = box.button(QDialogButtonBox.StandardButton.Close)
        for button in buttons:
            box.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        if primary is not None:
            box.addButton(primary, QDialogButtonBox.ButtonRole.YesRole)
            close.setAutoDefault(False)
        make_primary(primary or close)
        box.rejected.connect(self.reject)
        self.column.addWidget(box)
        return box

    def showEvent(self, event: QShowEvent) -> None:
        """Give the labels of all groups one width, and stay within the screen."""
        rows = [form.itemAt(row, QFormLayout.ItemRole.LabelRole)
                for form in self._forms for row in range(form.rowCount())]  # fmt: skip
        labels = [label for row in rows if row is not None and (label := row.widget()) is not None]
        width = max((label.sizeHint().width() for label in labels), default=0)
        for label in labels:
            label.setMinimumWidth(width)
            if isinstance(label, QLabel):
                label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setMaximumHeight(self.screen().availableGeometry().height() - FRAME)
        if not self._has_size:
            width = max(self.sizeHint().width(), self.minimumWidth())
            self.resize(width, self.column.totalHeightForWidth(width))
        super().showEvent(event)
        self._take_room()

    def event(self, event: QEvent) -> bool:
        """Grow for a hint that appears: Qt leaves wrapped lines out of a dialog's least height."""
        is_done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._take_room()
        return is_done

    def _take_room(self) -> None:
        needed = self.column.totalHeightForWidth(self.width())
        if needed > self.height():
            self.resize(self.width(), needed)


def words_label(name: str, words: str, look: str = "") -> QLabel:
    """Return wrapped words in a look of the style sheet."""
    label = WrappedLabel(words)
    label.setObjectName(name)
    label.setProperty("look", look)
    return label


def group_heading(words: str) -> QLabel:
    """Return what stands over a group, in capitals."""
    label = words_label("", words, "group")
    label.setWordWrap(False)  # Qt would leave room for lines it does not have
    return label


def make_primary(button: QPushButton) -> None:
    """Make a button the one that Enter presses and that is seen first."""
    set_look(button, "primary")
    button.setDefault(True)


def set_look(button: QPushButton, look: str) -> None:
    """Give a button a look of the style sheet; one in a box has been dressed already."""
    button.setProperty("look", look)
    button.style().unpolish(button)
    button.style().polish(button)
