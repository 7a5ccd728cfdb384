"""Every dialog, in both themes and every language: margins, a first button, nothing cut."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.window.dialogs import DIALOGS, DialogMeetings
from tests.window.samples import store_samples
from tests.window.screen import NOW, Screen
from tracker.language import Language, languages, speaking
from tracker.services.visit_files.table import Fault
from tracker.ui.dialogs.base_dialog import FRAME, MARGIN, BaseDialog
from tracker.ui.dialogs.faults_dialog import FaultsDialog
from tracker.ui.dialogs.message_dialog import MessageDialog
from tracker.ui.look.theme import Theme, ThemeChoice

SCREEN: Final = (1366, 768)
RGB32: Final = QImage.Format.Format_RGB32
BESIDE_HINT: Final = 16  # px of a line that a hint in it does not get: frame, padding, margin
TEXT_CONTRAST: Final = 4.5  # WCAG 2.2, 1.4.3
THEMES: Final = (ThemeChoice.LIGHT, ThemeChoice.DARK)


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def shown_contrast(label: QLabel, dialog: QImage) -> float:
    """Return the contrast of a label's ink with its ground, as the pixels show it."""
    window = label.window()
    picture = dialog.copy(QRect(label.mapTo(window, QPoint(0, 0)), label.size()))
    lines = np.frombuffer(picture.convertToFormat(RGB32).constBits(), dtype=np.uint32)
    colours, counts = np.unique(lines & 0xFFFFFF, return_counts=True)
    ground = QColor(int(colours[counts.argmax()]))
    return max(contrast(QColor(int(colour)), ground) for colour in colours)


def cut_hint(line: QLineEdit) -> Iterator[str]:
    """Yield the hint in an empty line that is too narrow for it."""
    needed = line.fontMetrics().horizontalAdvance(line.placeholderText())
    if not line.text() and needed > line.width() - BESIDE_HINT:
        yield f"{line.objectName()}: {line.placeholderText()}"


def cut(dialog: QDialog) -> Iterator[str]:
    """Yield the words that have less room than they need."""
    for part in dialog.findChildren(QWidget):
        if not part.isVisible() or part.window() is not dialog:
            continue
        if isinstance(part, QLabel) and part.text() and part.wordWrap():
            if part.height() < part.heightForWidth(part.width()):
                yield part.text()
        elif isinstance(part, QLineEdit):
            yield from cut_hint(part)
        elif isinstance(part, QComboBox) or (
            isinstance(part, QLabel | QAbstractButton) and part.text()
        ):
            needed = part.minimumSizeHint()
            if part.width() < needed.width() or part.height() < needed.height():
                yield f"{part.objectName()} {part.size()} < {needed}"


def out_of_order(dialog: QDialog) -> Iterator[str]:
    """Yield what is wrong with a foot: the first button stands last, what destroys leftmost."""
    for box in dialog.findChildren(QDialogButtonBox):
        shown = (one for one in box.buttons() if one.isVisible())
        foot = sorted(shown, key=lambda one: one.mapTo(dialog, QPoint()).x())
        looks = [one.property("look") for one in foot]
        if {"primary", "alarm"} & set(looks[:-1]):
            yield f"the first button is not the last of the foot: {looks}"
        if "destructive" in looks[1:]:
            yield f"what destroys is not at the far left: {looks}"


def faults_of(dialog: QDialog) -> list[str]:
    """Return what a dialog does otherwise than every dialog should."""
    # What was read a moment ago may have new words that are not laid out yet.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    found = [f"cut: {words}" for words in cut(dialog)]
    if not isinstance(dialog, BaseDialog):
        return ["stands on no base", *found]
    margins = dialog.column.contentsMargins()
    if {margins.left(), margins.top(), margins.right(), margins.bottom()} != {MARGIN}:
        found.append("other margins")
    buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
    primary = [one for one in buttons if one.property("look") in {"primary", "alarm"}]
    found += list(out_of_order(dialog))
    if buttons and len(primary) != 1:  # one types into the list of commands, which has none
        found.append(f"{len(primary)} primary buttons")
    least = dialog.minimumSizeHint()  # pages fill whatever height the screen has
    needed = least.height()
    if not dialog.is_stacked:  # where this screen is narrower than that one, it scrolls instead
        needed = max(needed, dialog.column.totalHeightForWidth(dialog.width()))
    if dialog.width() > SCREEN[0] or needed > SCREEN[1] - FRAME:
        found.append(f"outgrows the screen: {dialog.width()} x {needed}")
    if dialog.height() > dialog.screen().availableGeometry().height() - FRAME:
        found.append(f"outgrows this screen: {dialog.height()}")
    shown = dialog.grab().toImage()
    found += [
        f"faint: {label.text()}"
        for label in dialog.findChildren(QLabel)
        if label.text()
        and label.visibleRegion().boundingRect() == label.rect()  # not scrolled out of sight
        and shown_contrast(label, shown) < TEXT_CONTRAST
    ]
    return found


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "clinic.sqlite3"
    store_samples(path, NOW.date())
    return path


@pytest.mark.parametrize("theme_choice", THEMES)
@pytest.mark.parametrize("language", languages())
def test_every_dialog_stands_on_the_base_and_is_whole(
    qtbot: QtBot, database: Path, language: Language, theme_choice: ThemeChoice
) -> None:
    found: dict[str, list[str]] = {}
    with speaking(language):
        screen = Screen(qtbot, database)
        theme = Theme(theme_choice)
        theme.apply()
        theme.apply_palette()
        meetings = DialogMeetings(
            lambda dialog: found.update({dialog.objectName(): faults_of(dialog)})
        )
        screen.open_patient("Dummy")
        screen.amend(0)
        for name in DIALOGS:
            screen.act(name)
        screen.close()

    assert {name: faults for name, faults in found.items() if faults} == {}
    assert meetings.count == len(DIALOGS)


class StrayWindows(QObject):
    """Sees parts of a dialog that are windows of their own until they are laid out.

    Attributes:
        names: Class and object name of each that was shown.
    """

    def __init__(self) -> None:
        super().__init__()
        self.names: set[tuple[str, str]] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a part that is shown before it has a parent."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget):
            is_plain = watched.windowType() is Qt.WindowType.Window
            if watched.isWindow() and is_plain and not isinstance(watched, QMainWindow):
                self.names.add((type(watched).__name__, watched.objectName()))
        return False


def test_no_part_of_a_dialog_is_a_window_for_a_moment(qtbot: QtBot, database: Path) -> None:
    stray = StrayWindows()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(stray)
    screen = Screen(qtbot, database)
    meetings = DialogMeetings(QDialog.isVisible)
    screen.open_patient("Dummy")
    screen.amend(0)

    for name in DIALOGS:
        screen.act(name)
    screen.close()

    application.removeEventFilter(stray)
    assert stray.names == set()
    assert meetings.count == len(DIALOGS)


@pytest.mark.parametrize("count", [1, 500])
def test_faults_of_a_file_are_a_list_that_never_outgrows_the_screen(
    qtbot: QtBot, theme: Theme, count: int
) -> None:
    faults = [Fault(line, "leg_pain", "80", "0 to 10, whole") for line in range(count)]
    dialog = FaultsDialog("Nothing was imported", faults)
    qtbot.addWidget(dialog)

    dialog.show()

    assert faults_of(dialog) == []


def test_a_list_of_faults_is_copied_whole(qtbot: QtBot, theme: Theme, qapp: object) -> None:
    fault = Fault(3, "leg_pain", "80", "0 to 10, whole")
    dialog = FaultsDialog("Nothing was imported", [fault, fault])
    qtbot.addWidget(dialog)
    copy = dialog.findChild(QPushButton, "copyFaults")
    assert isinstance(copy, QPushButton)

    copy.click()

    assert QApplication.clipboard().text() == f"{fault}\n{fault}"


def a_list_of_faults(qtbot: QtBot, count: int) -> FaultsDialog:
    faults = [
        Fault(line, "leg_pain" if line % 2 else "numbness", str(line), "0 to 10, whole")
        for line in range(count)
    ]
    dialog = FaultsDialog("Nothing was imported", faults)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_list_of_faults_is_filtered_by_words(qtbot: QtBot, theme: Theme) -> None:
    dialog = a_list_of_faults(qtbot, 2000)
    words, table = dialog.findChild(QLineEdit, "faultsFilter"), dialog.findChild(QTableView)
    said = dialog.findChild(QLabel, "faultsSaid")
    assert isinstance(words, QLineEdit)
    assert isinstance(table, QTableView)
    assert isinstance(said, QLabel)

    words.setFocus()
    qtbot.keyClicks(words, "1001 leg")

    assert table.model().rowCount() == 1
    assert table.model().index(0, 0).data() == "1001"
    assert said.text() == "1 of 2000 faults"
    qtbot.keyClick(words, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.focusWidget() is table


def test_what_is_listed_of_the_faults_is_saved(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    dialog = a_list_of_faults(qtbot, 2000)
    words = dialog.findChild(QLineEdit, "faultsFilter")
    assert isinstance(words, QLineEdit)
    words.setText("numbness")

    dialog.save_to(tmp_path / "faults.txt")

    lines = (tmp_path / "faults.txt").read_text("utf-8").splitlines()
    assert len(lines) == 1000
    assert lines[1].startswith("line 2, numbness: '2' is not allowed")


def test_a_list_of_faults_that_cannot_be_saved_says_why(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    dialog = a_list_of_faults(qtbot, 3)
    said = dialog.findChild(QLabel, "faultsSaid")
    assert isinstance(said, QLabel)

    dialog.save_to(tmp_path / "nowhere" / "faults.txt")

    assert "faults.txt" in said.text()
    assert not said.text().startswith("Saved")


@pytest.mark.parametrize("icon", ["done", "warning", "question"])
@pytest.mark.parametrize("lines", [1, 200])
def test_a_message_is_whole_or_scrolls(qtbot: QtBot, theme: Theme, icon: str, lines: int) -> None:
    dialog = MessageDialog(icon, "Not saved", "Somebody else changed it. " * lines)
    qtbot.addWidget(dialog)
    dialog.add_button("&Go on", QDialogButtonBox.ButtonRole.AcceptRole, is_primary=True)

    dialog.show()

    assert faults_of(dialog) == []
