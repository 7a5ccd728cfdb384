"""What every dialog stands on: margins, a title in its body, groups, and buttons in one order."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tracker.language import tr
from tracker.ui.dialogs.covering import cover_in_force, holds_dialogs_back
from tracker.ui.dialogs.folding import Folding
from tracker.ui.dialogs.new_press import NewPress
from tracker.ui.look.wrapped_label import WrappedLabel

MARGIN: Final = 24  # px
GAP: Final = 16  # px between groups
ROW_GAP: Final = 8  # px between the rows of a group
FRAME: Final = 64  # px for the frame and where it opens; a window does not know them before
SCROLL_BAR: Final = 12  # px beside what scrolls
SIDE_WIDTH: Final = 160  # px of a field that takes one of a few words
DAY_WIDTH: Final = 148  # px of a field that takes a day
_DIRECT: Final = Qt.FindChildOption.FindDirectChildrenOnly
_BY_ITSELF: Final = Qt.WidgetAttribute.WA_WState_ExplicitShowHide


@dataclass(slots=True, kw_only=True)
class _Covered:
    """What a dialog has put away: its body, which field had the keys, how large it was.

    Attributes:
        answer: What the program itself closed it with meanwhile; 0 for nothing.
    """

    page: QWidget
    layout: QLayout
    keys: QWidget | None
    size: QSize
    answer: int = 0
    body: QWidget = field(default_factory=QWidget)


class BaseDialog(QDialog):
    """A dialog with its title in the body; it never outgrows the screen it opens on.

    What needs more than that scrolls, but for the buttons at the foot.

    Args:
        name: Object name.
        title: What it is for, in its frame and in its body.
        parent: Owner.

    Attributes:
        column: Its body, from the title down.
        may_name_people: Whether it is covered while the clinic is locked; help is not.
    """

    may_name_people = True

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
        self._folding = Folding(self, self._forms)
        self._has_size = False
        self._covered: _Covered | None = None
        self._scrolls = self._is_held_back = False
        self._new_press = NewPress(self)

    def show_title(self, title: str) -> None:
        """Say what the dialog is for."""
        self._title.setText(title)
        if self._covered is None:
            self.setWindowTitle(title)

    def cover(self, page: QWidget) -> None:
        """Put a page in the place of everything; nothing of it is in the window then.

        The dialog itself stays, with whoever waits for its answer.
        """
        if self._covered is not None:
            return
        laid, keys = self.layout() or self.column, self.focusWidget()
        self._covered = _Covered(page=page, layout=laid, keys=keys, size=self.size())
        self.destroyed.connect(self._covered.body.deleteLater)  # left to Python it goes too late
        self._covered.body.setLayout(laid)  # Qt moves what is laid out along with it
        for child in self.findChildren(QWidget, options=_DIRECT):
            if not child.isWindow():
                child.setParent(self._covered.body)
        place = QVBoxLayout(self)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(page)
        self.setWindowTitle(tr("Locked"))
        self.resize(self.size().expandedTo(page.minimumSizeHint()))
        page.setFocus()

    def uncover(self) -> None:
        """Show again what stood there, with the keys where they were."""
        covered, self._covered = self._covered, None
        if covered is None:
            return
        covered.page.setParent(None)
        covered.page.deleteLater()  # it may be the one that was unlocked just now
        place = self.layout()
        if place is not None:
            QWidget().setLayout(place)
        self.setLayout(covered.layout)
        for child in covered.body.findChildren(QWidget, options=_DIRECT):
            child.setParent(self)
        for child in self.findChildren(QWidget, options=_DIRECT):
            if not child.isWindow() and not child.testAttribute(_BY_ITSELF):
                child.show()  # Qt would, but later than the keys come back
        covered.body.deleteLater()
        self.setWindowTitle(self._title.text())
        self.resize(covered.size)
        if covered.keys is not None:
            covered.keys.setFocus()
        if covered.answer:
            super().done(covered.answer)

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001  # Qt's signature
        """Show it, once the patient has given the screen back."""
        self._is_held_back = visible and holds_dialogs_back()
        if not self._is_held_back:
            super().setVisible(visible)

    def hold_back(self) -> None:
        """Let the patient not see it, for it is open beside the window."""
        if self.isVisible():
            self.hide()
            self._is_held_back = True

    def come_back(self) -> None:
        """Be seen again, or at last, if it was held back."""
        if self._is_held_back:
            self.show()

    def done(self, result: int) -> None:
        """Close with an answer; while something else stands there, once it is gone."""
        if self._covered is None:
            super().done(result)
        else:
            self._covered.answer = result

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

    def add_beside(self, spacing: int) -> QBoxLayout:
        """Return a row for parts that stand one below the other where the screen is narrow."""
        row = self.beside(spacing)
        self.column.addLayout(row)
        return row

    def beside(self, spacing: int, *parts: QLayout) -> QBoxLayout:
        """Return such a row for wherever it is to stand."""
        return self._folding.add_row(spacing, parts)

    def in_columns(self, parts: Sequence[QWidget], columns: int) -> QGridLayout:
        """Return parts in columns; half as many where the screen is narrow."""
        return self._folding.add_grid(GAP, parts, columns)

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
        for button in self.findChildren(QPushButton):
            button.installEventFilter(self._new_press)
            if button.isDefault():  # said before it stood here: Qt forgets it where Tab passes it
                button.setDefault(False)
                button.setDefault(True)
        self._align_labels()
        room = self._screen_room
        if not self._scrolls and self._covered is None:
            self._fold(room)
            if self._outgrows(room):
                self._scroll(room)
        self.setMaximumHeight(room.height())
        if not self._has_size and not self._scrolls:
            width = max(self.sizeHint().width(), self.minimumWidth())
            self.resize(width, self.column.totalHeightForWidth(width))
        super().showEvent(event)
        self._take_room()

    @property
    def is_stacked(self) -> bool:
        """Return whether parts stand one below the other, for the screen is narrow."""
        return self._folding.is_stacked

    @property
    def _screen_room(self) -> QSize:
        """Return how large the dialog may be on its screen."""
        return self.screen().availableGeometry().size() - QSize(0, FRAME)

    def _fold(self, room: QSize) -> None:
        """Where the screen is too narrow, have less beside each other, as far as it takes."""
        self._folding.fold(self.column, room.width() - SCROLL_BAR)
        self._align_labels()

    def _outgrows(self, room: QSize) -> bool:
        """Return whether the least the dialog needs is more than the screen has."""
        least = self.minimumSizeHint().expandedTo(self.minimumSize())
        width = min(max(self.sizeHint().width(), least.width()), room.width())
        needed = least.height()
        if not self._has_size:
            needed = max(needed, self.column.totalHeightForWidth(width))
        return least.width() > room.width() or needed > room.height()

    def _scroll(self, room: QSize) -> None:
        """Let everything but the buttons at the foot scroll; the dialog is as large as there is."""
        self._scrolls, keys = True, self.focusWidget()
        wish = self.size() if self._has_size else self.sizeHint().expandedTo(self.minimumSize())
        foot = self._take_foot()
        body, area = QWidget(self), QScrollArea(self)  # one window: Tab goes on as before
        body.setLayout(self.column)  # Qt moves what is laid out along with it
        area.setObjectName("dialogScroll")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        place = QVBoxLayout(self)
        place.setContentsMargins(0, 0, 0, 0)
        place.setSpacing(0)
        place.addWidget(area, 1)
        if foot is not None:
            foot.setContentsMargins(MARGIN, ROW_GAP, MARGIN, ROW_GAP)
            place.addWidget(foot)
            foot.show()
        for part in (body, area):
            part.show()  # Qt would, but later than what is in them is asked for
        self.setMinimumSize(0, 0)
        beside = QSize(area.verticalScrollBar().sizeHint().width(), 0)
        self.resize((wish.expandedTo(body.minimumSizeHint()) + beside).boundedTo(room))
        if keys is not None:
            keys.setFocus()

    def _take_foot(self) -> QDialogButtonBox | None:
        """Return the buttons at the foot, taken out of the body; None where there are none."""
        last = self.column.itemAt(self.column.count() - 1)
        box = None if last is None else last.widget()
        if not isinstance(box, QDialogButtonBox):
            return None
        self.column.removeWidget(box)
        return box

    def _align_labels(self) -> None:
        labels = self._labels()
        width = max((label.sizeHint().width() for label in labels), default=0)
        is_above = self._folding.has_labels_above
        side = Qt.AlignmentFlag.AlignLeft if is_above else Qt.AlignmentFlag.AlignRight
        for label in labels:
            label.setMinimumWidth(0 if is_above else width)
            if isinstance(label, QLabel):
                label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def _labels(self) -> list[QWidget]:
        rows = [form.itemAt(row, QFormLayout.ItemRole.LabelRole)
                for form in self._forms for row in range(form.rowCount())]  # fmt: skip
        return [label for row in rows if row is not None and (label := row.widget()) is not None]

    def event(self, event: QEvent) -> bool:
        """Grow for a hint that appears: Qt leaves wrapped lines out of a dialog's least height."""
        is_done = super().event(event)
        make = cover_in_force() if self.may_name_people else None
        if event.type() is QEvent.Type.Show and make is not None:
            self.cover(make())
        if event.type() is QEvent.Type.LayoutRequest:
            self._take_room()
        return is_done

    def _take_room(self) -> None:
        if self._covered is not None or self._scrolls:
            return
        if self.isVisible() and self._outgrows(self._screen_room):  # by what was shown only now
            self._fold(self._screen_room)
            self._scroll(self._screen_room)
            return
        if self.width() > self._screen_room.width():  # for a part that is gone again
            self.resize(self._screen_room.width(), self.height())
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


def saving_words(deed: str) -> str:
    """Return what a button that saves does, with its key as the keyboard names it."""
    key = tr("Ctrl+Enter")
    return f"{deed}   {key}"


def make_primary(button: QPushButton) -> None:
    """Make a button the one that Enter presses and that is seen first."""
    set_look(button, "primary")
    button.setDefault(True)


def set_look(button: QPushButton, look: str) -> None:
    """Give a button a look of the style sheet; one in a box has been dressed already."""
    button.setProperty("look", look)
    button.style().unpolish(button)
    button.style().polish(button)
