"""Keys alone, or the pointer alone: whatever a dialog asks, answered by real events."""

from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QListView,
    QMenu,
    QMenuBar,
    QPushButton,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tracker.ui.shell.main_window import MainWindow

TABS_MAX: Final = 40  # presses after which a field counts as out of reach
INSIDE: Final = 8  # px from the edge of what is clicked
ALT: Final = Qt.KeyboardModifier.AltModifier
LEFT: Final = Qt.MouseButton.LeftButton


class Hands(Protocol):
    """One way to work a window."""

    def ask_for_file(self, window: MainWindow) -> None:
        """Bring up the dialog that asks which file is imported."""

    def choose_file(self, dialog: QDialog, file: Path) -> None:
        """Choose a file that lies in the folder the dialog shows."""

    def go_to_row(self, table: QTableWidget, row: int) -> None:
        """Make a row of a table the chosen one."""

    def choose(self, box: QComboBox, words: str) -> None:
        """Choose an entry of a closed list."""

    def tick(self, box: QWidget) -> None:
        """Tick a box."""

    def press(self, button: QPushButton) -> None:
        """Press a dialog's button."""


class KeysAlone:
    """Keys that go wherever the focus is, and nothing else."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def ask_for_file(self, window: MainWindow) -> None:
        QTest.keyClick(_focused(window), Qt.Key.Key_F, ALT)
        menu = QApplication.activePopupWidget()
        assert menu is not None, "Alt+F opens no menu"
        QTest.keyClick(menu, Qt.Key.Key_I)

    def choose_file(self, dialog: QDialog, file: Path) -> None:
        self._wait_for_keys(dialog)
        QTest.keyClicks(_focused(dialog), file.name)
        QTest.keyClick(_focused(dialog), Qt.Key.Key_Return)

    def go_to_row(self, table: QTableWidget, row: int) -> None:
        self._go_to(table)
        while table.currentRow() != row:
            key = Qt.Key.Key_Down if table.currentRow() < row else Qt.Key.Key_Up
            QTest.keyClick(_focused(table), key)

    def choose(self, box: QComboBox, words: str) -> None:
        self._go_to(box)
        wanted = _place(box, words)
        while box.currentIndex() != wanted:
            key = Qt.Key.Key_Down if box.currentIndex() < wanted else Qt.Key.Key_Up
            before = box.currentIndex()
            assert _focused(box) is box, f"{box.objectName()} lost the keys"
            QTest.keyClick(box, key)
            assert box.currentIndex() != before, f"no way to {words!r}"

    def tick(self, box: QWidget) -> None:
        self._go_to(box)
        QTest.keyClick(box, Qt.Key.Key_Space)

    def press(self, button: QPushButton) -> None:
        dialog = button.window()
        self._wait_for_keys(dialog)
        assert button.isDefault(), f"Enter does not press {button.text()!r}"
        QTest.keyClick(_focused(dialog), Qt.Key.Key_Return)

    def _go_to(self, widget: QWidget) -> None:
        """Go to a field by Tab."""
        self._wait_for_keys(widget.window())
        for _ in range(TABS_MAX):
            focused = _focused(widget)
            if focused is widget:
                return
            QTest.keyClick(focused, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {widget.objectName()}")

    def _wait_for_keys(self, window: QWidget) -> None:
        window.activateWindow()
        self._qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


class PointerAlone:
    """Clicks on what is in sight, and nothing else.

    Qt takes no click on an entry as long after the list opened as a double click may last.
    """

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        QApplication.setDoubleClickInterval(0)

    def ask_for_file(self, window: MainWindow) -> None:
        bar = window.findChild(QMenuBar)
        assert bar is not None
        file = bar.actions()[0]
        QTest.mouseClick(bar, LEFT, pos=bar.actionGeometry(file).center())
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "a click opens no menu"
        (wanted,) = (one for one in menu.actions() if one.objectName() == "importFile")
        QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(wanted).center())

    def choose_file(self, dialog: QDialog, file: Path) -> None:
        files = dialog.findChild(QListView, "listView")
        assert files is not None
        self._qtbot.waitUntil(lambda: bool(_found(files, file.name)))
        (index,) = _found(files, file.name)
        files.scrollTo(index)  # as the wheel would
        _click(files, index)
        for button in dialog.findChildren(QPushButton):
            if button.isDefault():
                _press(button)
                return
        raise AssertionError("no button opens the file")

    def go_to_row(self, table: QTableWidget, row: int) -> None:
        item = table.item(row, 0)
        assert item is not None
        table.scrollToItem(item)
        _click(table, table.indexFromItem(item))

    def choose(self, box: QComboBox, words: str) -> None:
        assert box.isVisible(), f"{box.objectName()} is not there"
        QTest.mouseClick(box, LEFT)
        view = box.view()
        self._qtbot.waitUntil(view.isVisible)
        QApplication.processEvents()  # so that the list takes the next click
        index = box.model().index(_place(box, words), box.modelColumn())
        view.scrollTo(index)
        _click(view, index)
        self._qtbot.waitUntil(lambda: not view.isVisible())

    def tick(self, box: QWidget) -> None:
        assert box.isVisible(), f"{box.objectName()} is not there"
        QTest.mouseClick(box, LEFT, pos=QPoint(INSIDE, box.height() // 2))

    def press(self, button: QPushButton) -> None:
        _press(button)


def _press(button: QPushButton) -> None:
    assert button.isVisible(), f"{button.text()!r} is not there"
    assert button.isEnabled(), f"{button.text()!r} cannot be pressed"
    QTest.mouseClick(button, LEFT)


def _focused(fallback: QWidget) -> QWidget:
    return QApplication.focusWidget() or fallback


def _place(box: QComboBox, words: str) -> int:
    at = box.findText(words)
    assert at >= 0, [box.itemText(one) for one in range(box.count())]
    return at


def _click(view: QAbstractItemView, index: QModelIndex) -> None:
    cell = view.visualRect(index)
    at = QPoint(cell.left() + INSIDE, cell.center().y())
    assert view.viewport().rect().contains(at), f"{index.data()!r} is not in sight"
    QTest.mouseClick(view.viewport(), LEFT, pos=at)


def _found(files: QListView, name: str) -> list[QModelIndex]:
    model, root = files.model(), files.rootIndex()
    rows = (model.index(row, 0, root) for row in range(model.rowCount(root)))
    return [index for index in rows if index.data() == name]
