"""A clinic's own list comes in through the window: by pointer, by keys alone, and out again."""

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTableView,
    QTableWidget,
)
from pytestqt.qtbot import QtBot

from tests.locked_workbooks import a_wholly_locked_ods
from tests.makers import a_visit
from tests.services.spreadsheets.lists_read import FOLDER
from tests.window.dialogs import DialogMeeting
from tests.window.screen import Screen
from tests.workbooks import ASheet, an_xlsx
from tracker.cli import main
from tracker.domain.values.course import CourseId
from tracker.services.workspace import Workspace

LIST = """\
Pat.-Nr.;Name;Geb.;Datum;Seite;Schmerz Bein
104;Keller, Maria;02.03.1974;03.11.2026;li;8/10
104;Keller, Maria;02.03.1974;13.11.2026;li;6-7
105;Kim, Ji-woo;13.06.1990;03.11.2026;re;elf
"""


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path) -> Iterator[Screen]:
    screen = Screen(qtbot, tmp_path / "clinic.sqlite3")
    yield screen
    screen.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "liste.csv"
    path.write_text(LIST, encoding="cp1252")
    return path


class ListPage:
    """The page on which a list is given its meaning."""

    def __init__(self, dialog: QDialog, qtbot: QtBot) -> None:
        self.dialog, self._qtbot = dialog, qtbot

    def wait(self) -> None:
        """Wait until the whole list was checked."""
        state = self._label("listState")
        self._qtbot.waitUntil(lambda: "checked" not in state.text() and bool(state.text()))

    def say(self, heading: str, box: str, words: str) -> None:
        """Choose a column by pointer, then an entry of one of its boxes."""
        table = self.dialog.findChild(QTableWidget, "listColumns")
        assert table is not None
        (item,) = table.findItems(heading, Qt.MatchFlag.MatchExactly)
        table.scrollToItem(item)
        at = table.visualItemRect(item).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
        self.choose(box, words)

    def choose(self, name: str, words: str) -> None:
        """Choose an entry of a box, as a click on it does."""
        box = self.dialog.findChild(QComboBox, name)
        assert box is not None
        at = box.findText(words)
        assert at >= 0, [box.itemText(one) for one in range(box.count())]
        box.setCurrentIndex(at)
        box.activated.emit(at)
        self.wait()

    def tick(self, name: str) -> None:
        box = self.dialog.findChild(QCheckBox, name)
        assert box is not None
        box.click()

    @property
    def headings(self) -> list[str]:
        table = self.dialog.findChild(QTableWidget, "listColumns")
        assert table is not None
        items = (table.item(row, 0) for row in range(table.rowCount()))
        return [item.text() for item in items if item is not None]

    @property
    def problem(self) -> str:
        """Return why it cannot be imported yet; empty when it can."""
        label = self._label("listProblem")
        return label.text() if label.isVisible() else ""

    @property
    def state(self) -> str:
        return self._label("listState").text()

    @property
    def notes(self) -> str:
        return self._label("listNotes").text()

    @property
    def rows(self) -> list[list[str]]:
        """Return the rows as they will be."""
        table = self.dialog.findChild(QTableView, "listRows")
        assert table is not None
        model = table.model()
        return [
            [str(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    @property
    def can_import(self) -> bool:
        return self._import.isEnabled()

    def press_import(self) -> None:
        self._import.click()

    def type_header_row(self, row: str) -> None:
        """Say in which row the headings are; neither Enter nor Tab yet."""
        line = self._header_row
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, row)

    @property
    def header_row(self) -> str:
        return self._header_row.text()

    @property
    def _header_row(self) -> QLineEdit:
        line = self.dialog.findChild(QLineEdit, "listHeaderRow")
        assert line is not None
        return line

    @property
    def _import(self) -> QPushButton:
        button = self.dialog.findChild(QPushButton, "listImport")
        assert button is not None
        return button

    def _label(self, name: str) -> QLabel:
        label = self.dialog.findChild(QLabel, name)
        assert label is not None
        return label


def meet(qtbot: QtBot, deed: Callable[[ListPage], None]) -> DialogMeeting:
    """Do something on the page of a list when it comes; it is closed in any case."""

    def do(dialog: QDialog) -> None:
        page = ListPage(dialog, qtbot)
        try:
            page.wait()
            deed(page)
        finally:
            if dialog.isVisible():
                dialog.reject()

    return DialogMeeting("listDialog", do)


def answer(page: ListPage) -> None:
    """Say what the list leaves open, and leave out what cannot be read."""
    page.say("Schmerz Bein", "columnAnswer", "6-7: the higher number")
    page.choose("listUnreadable", "the cell is left blank")


def answer_and_import(page: ListPage) -> None:
    answer(page)
    page.press_import()


def test_a_list_is_shown_as_it_will_be_and_says_what_is_open(
    qtbot: QtBot, screen: Screen, file: Path
) -> None:
    seen: list[object] = []

    def look(page: ListPage) -> None:
        seen.extend((page.problem, page.can_import, page.rows[1]))
        page.say("Schmerz Bein", "columnAnswer", "6-7: the higher number")
        seen.extend((page.problem, page.can_import, page.rows[1][-2:]))
        page.tick("listOnlyFaulty")
        seen.append([row[0] for row in page.rows])
        page.choose("listUnreadable", "the row is left out")
        seen.extend((page.problem, page.can_import, page.state))

    meeting = meet(qtbot, look)
    screen.import_file(file)
    qtbot.waitUntil(lambda: meeting.is_over)

    assert seen == [
        "To be said, since it can mean two things: Schmerz Bein.",
        False,
        ["3", "104", "Keller", "Maria", "Mar 2, 1974", "left", "Nov 13, 2026", "! 6-7"],
        "1 cell cannot be read. Say what it means, or what becomes of it.",
        False,
        ["Nov 13, 2026", "7"],
        ["4"],
        "",
        True,
        "The first rows are shown as they will be. 2 rows will be imported. 1 row is left out.",
    ]


def test_a_list_is_imported_and_undone_from_the_bar(
    qtbot: QtBot, screen: Screen, file: Path
) -> None:
    meeting = meet(qtbot, answer_and_import)
    screen.import_file(file)
    qtbot.waitUntil(lambda: bool(screen.messenger.told))

    assert meeting.is_over
    assert "2 patients, 2 courses, 3 visits" in screen.messenger.asked[0]
    assert screen.messenger.told[0].startswith("Added: 2 patients, 2 courses, 3 visits.")
    assert "1 cell is left blank." in screen.messenger.told[0]
    screen.wait_until(lambda: len(screen.listed) == 2)
    qtbot.waitUntil(lambda: screen.find(QPushButton, "toastUndo").isVisible())

    screen.find(QPushButton, "toastUndo").click()

    qtbot.waitUntil(lambda: len(screen.messenger.told) > 1)
    screen.wait_until(lambda: screen.listed == [])
    assert "The import was undone." in screen.messenger.told[1]


def test_an_import_is_undone_from_the_menu_until_something_was_built_on_it(
    qtbot: QtBot, screen: Screen, file: Path, tmp_path: Path
) -> None:
    meeting = meet(qtbot, answer_and_import)
    screen.import_file(file)
    qtbot.waitUntil(lambda: bool(screen.messenger.told))
    assert meeting.is_over
    screen.wait_until(lambda: len(screen.listed) == 2)
    other = Workspace.open(tmp_path / "clinic.sqlite3")
    other.courses.log_visit(CourseId(1), a_visit(date(2026, 11, 20)), by="Ana")
    other.close()

    screen.act("undoImport")
    qtbot.waitUntil(lambda: bool(screen.messenger.warned))

    assert "2 patients and 3 visits were added" in screen.messenger.asked[-1]
    assert "more was done with it: 1 new visit" in screen.messenger.warned[0]
    assert len(screen.listed) == 2


@pytest.mark.parametrize("by_enter", [True, False], ids=["Enter", "Alt+I"])
def test_another_row_of_headings_is_read_before_anything_is_imported(
    qtbot: QtBot, screen: Screen, file: Path, *, by_enter: bool
) -> None:
    seen: list[object] = []

    def say_row(page: ListPage) -> None:
        answer(page)
        page.type_header_row("2")
        if by_enter:
            QTest.keyClick(page.dialog.focusWidget(), Qt.Key.Key_Return)
        else:
            page.press_import()
        seen.extend((page.dialog.isVisible(), page.can_import))
        page.wait()
        qtbot.waitUntil(lambda: page.headings[0] == "104")
        seen.append(page.header_row)

    meeting = meet(qtbot, say_row)
    screen.import_file(file)
    qtbot.waitUntil(lambda: meeting.is_over and len(seen) == 3)

    assert seen == [True, False, "2"]
    assert screen.listed == []


def test_a_row_of_headings_that_is_not_there_is_refused_and_the_old_one_stands(
    qtbot: QtBot, screen: Screen, file: Path
) -> None:
    seen: list[object] = []

    def say_row(page: ListPage) -> None:
        answer(page)
        page.type_header_row("900")
        QTest.keyClick(page.dialog.focusWidget(), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: bool(page.problem))
        page.wait()  # the old one is checked anew
        seen.extend((page.problem, page.header_row, page.can_import))

    meeting = meet(qtbot, say_row)
    screen.import_file(file)
    qtbot.waitUntil(lambda: meeting.is_over and bool(seen))

    assert seen[0] != ""
    assert seen[1:] == ["1", True]


def test_without_an_import_there_is_nothing_to_undo(qtbot: QtBot, screen: Screen) -> None:
    screen.act("undoImport")
    qtbot.waitUntil(lambda: bool(screen.messenger.told))

    assert screen.messenger.told == ["There is no import that could be undone."]


def test_the_map_is_remembered_for_the_same_headings(
    qtbot: QtBot, screen: Screen, file: Path
) -> None:
    meeting = meet(qtbot, answer_and_import)
    screen.import_file(file)
    qtbot.waitUntil(lambda: bool(screen.messenger.told))
    assert meeting.is_over
    file.write_text(LIST.replace("03.11", "04.11"), encoding="cp1252")
    problems: list[str] = []

    again = meet(qtbot, lambda page: problems.append(page.problem))
    screen.import_file(file)
    qtbot.waitUntil(lambda: again.is_over and bool(problems))

    assert problems == [""]


def test_a_map_saved_in_the_window_imports_without_one(
    qtbot: QtBot, screen: Screen, file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "map.json"

    def save(page: ListPage) -> None:
        answer(page)
        screen.save_list_map(kept)

    meeting = meet(qtbot, save)
    screen.import_file(file)
    qtbot.waitUntil(lambda: meeting.is_over and kept.exists())

    assert main(["import", "--map", str(kept), str(file),
                 "--database", str(tmp_path / "other.sqlite3")]) == 0  # fmt: skip
    assert "3 visits added" in capsys.readouterr().out


def test_a_column_keeps_one_meaning_of_each(qtbot: QtBot, screen: Screen, file: Path) -> None:
    rows: list[list[str]] = []

    def swap(page: ListPage) -> None:
        page.say("Seite", "columnMeans", "Leg pain")
        page.say("Schmerz Bein", "columnMeans", "Back pain")
        rows.extend(page.rows)

    meeting = meet(qtbot, swap)
    screen.import_file(file)
    qtbot.waitUntil(lambda: meeting.is_over)

    assert rows[0][-2:] == ["! li", "8"]


def test_a_list_is_imported_by_keys_alone(qtbot: QtBot, screen: Screen, file: Path) -> None:
    def press(page: ListPage) -> None:
        def key(code: Qt.Key, times: int = 1) -> None:
            for _ in range(times):
                widget = QApplication.focusWidget()
                assert widget is not None
                QTest.keyClick(widget, code)

        page.dialog.activateWindow()
        qtbot.waitUntil(lambda: page.dialog.focusWidget() is QApplication.focusWidget())
        key(Qt.Key.Key_Down, 5)  # Schmerz Bein
        key(Qt.Key.Key_Tab, 2)  # what it means, then what it is read as
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.objectName() == "columnAnswer"
        key(Qt.Key.Key_Down)
        page.wait()
        QTest.keyClick(page.dialog, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
        key(Qt.Key.Key_Down, 2)
        page.wait()
        QTest.keyClick(page.dialog, Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda: not page.dialog.isVisible())

    meeting = meet(qtbot, press)
    screen.import_file(file)
    qtbot.waitUntil(lambda: bool(screen.messenger.told))

    assert meeting.is_over
    assert screen.messenger.told[0].startswith("Added: 1 patient, 1 course, 2 visits.")


def test_a_file_dropped_on_the_window_is_imported(qtbot: QtBot, screen: Screen, file: Path) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(file))])
    keys = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(
        QPoint(400, 300), Qt.DropAction.CopyAction, dropped, keys[1], keys[0]
    )
    dropping = QDropEvent(QPointF(400, 300), Qt.DropAction.CopyAction, dropped, keys[1], keys[0])
    meeting = meet(qtbot, answer_and_import)

    QApplication.sendEvent(screen.window, entering)
    QApplication.sendEvent(screen.window, dropping)
    qtbot.waitUntil(lambda: bool(screen.messenger.told))

    assert meeting.is_over
    assert entering.isAccepted()


def test_another_sheet_and_another_row_of_headings_can_be_chosen(
    qtbot: QtBot, screen: Screen, tmp_path: Path
) -> None:
    path = tmp_path / "book.xlsx"
    old = ASheet(name="Old", rows=[["Id", "Date"], [1, "2020-01-02"]])
    new = ASheet(name="New", rows=[["Chart", "Surname", "Date"], [7, "Lee", "2026-11-03"]])
    path.write_bytes(an_xlsx(old, new))
    seen: list[list[str]] = []

    def look(page: ListPage) -> None:
        seen.append(page.rows[0])
        page.choose("listSheet", "New")
        qtbot.waitUntil(lambda: len(page.rows[0]) == 4)
        page.wait()
        seen.append(page.rows[0])

    meeting = meet(qtbot, look)
    screen.import_file(path)
    qtbot.waitUntil(lambda: meeting.is_over and len(seen) == 2)

    assert seen == [["2", "1", "Jan 2, 2020"], ["2", "7", "Lee", "Nov 3, 2026"]]


def test_a_row_with_several_visits_is_shown_as_them_and_can_be_taken_as_one(
    qtbot: QtBot, screen: Screen, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "Chart,Surname,Date 1,Leg pain 1,Date 2,Leg pain 2\n7,Lee,2026-11-03,8,2026-11-10,5\n"
    )
    seen: list[object] = []

    def look(page: ListPage) -> None:
        seen.extend((page.headings, page.rows, page.state, page.notes))
        page.tick("listSeveral")
        qtbot.waitUntil(lambda: len(page.headings) == 6)
        page.wait()
        seen.append(len(page.rows))
        page.tick("listSeveral")
        qtbot.waitUntil(lambda: len(page.headings) == 4)
        page.wait()
        page.press_import()

    meeting = meet(qtbot, look)
    screen.import_file(path)
    qtbot.waitUntil(lambda: bool(screen.messenger.told))

    assert meeting.is_over
    assert seen == [
        ["Chart", "Surname", "Date #", "Leg pain #"],
        [["2", "7", "Lee", "Nov 3, 2026", "8"], ["2", "7", "Lee", "Nov 10, 2026", "5"]],
        "The first rows are shown as they will be. 2 visits will be imported.",
        "Each row holds several visits: # stands for 1 to 2.",
        1,
    ]
    assert screen.messenger.told[0].startswith("Added: 1 patient, 1 course, 2 visits.")


def test_near_matches_are_shown_and_can_be_the_same_person(
    qtbot: QtBot, screen: Screen, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    text = "Name,Born,Date,Leg pain\n{name},1974-03-02,2026-11-{day},5\n"
    path.write_text(text.format(name='"Keller, Maria"', day="03"))
    first = meet(qtbot, ListPage.press_import)
    screen.import_file(path)
    qtbot.waitUntil(lambda: bool(screen.messenger.told))
    path.write_text(text.format(name='"Keler, Maria"', day="10"))

    def tick(dialog: QDialog) -> None:
        people = dialog.findChild(QListWidget, "nearList")
        assert people is not None
        QTest.keyClick(people, Qt.Key.Key_Space)
        button = dialog.findChild(QPushButton, "nearGoOn")
        assert button is not None
        button.click()

    second, near = meet(qtbot, ListPage.press_import), DialogMeeting("nearDialog", tick)
    screen.import_file(path)
    qtbot.waitUntil(lambda: len(screen.messenger.told) > 1)

    assert first.is_over
    assert second.is_over
    assert near.is_over
    assert screen.messenger.told[1].startswith("Added: 0 patients, 0 courses, 1 visit.")


@pytest.mark.parametrize("ticks", [True, False])
def test_ids_that_differ_only_in_how_they_are_written_are_shown_as_near(
    qtbot: QtBot, screen: Screen, tmp_path: Path, ticks: bool
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Chart,Surname,Date,Leg pain\nP-1,Moss,2026-11-03,5\nA-12,Lee,2026-11-03,5\n")
    first = meet(qtbot, ListPage.press_import)
    screen.import_file(path)
    qtbot.waitUntil(lambda: bool(screen.messenger.told))
    path.write_text("Chart,Surname,Date,Leg pain\nP1,Moss,2026-11-10,4\na12,Lee,2026-11-10,4\n")
    seen: list[str] = []

    def answer(dialog: QDialog) -> None:
        people = dialog.findChild(QListWidget, "nearList")
        button = dialog.findChild(QPushButton, "nearGoOn")
        assert people is not None
        assert button is not None
        seen.extend(people.item(row).text() for row in range(people.count()))
        for row in range(people.count()):
            people.setCurrentRow(row)
            if ticks:
                QTest.keyClick(people, Qt.Key.Key_Space)
        button.click()

    second, near = meet(qtbot, ListPage.press_import), DialogMeeting("nearDialog", answer)
    screen.import_file(path)
    qtbot.waitUntil(lambda: len(screen.messenger.told) > 1)

    assert first.is_over
    assert second.is_over
    assert near.is_over
    assert seen == [
        "row 2: P1, Moss, born not recorded – Moss, born not recorded (P-1)",
        "row 3: a12, Lee, born not recorded – Lee, born not recorded (A-12)",
    ]
    new = 0 if ticks else 2
    words = f"Added: {new} patients, {new} courses, 2 visits."
    assert screen.messenger.told[1].startswith(words)


def test_a_note_of_any_length_does_not_stop_the_window(
    qtbot: QtBot, screen: Screen, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"Chart,Date,Notes\n7,2026-11-03,{'word ' * 180_000}\n")
    longest: list[int] = []
    meeting = meet(qtbot, lambda page: longest.append(max(map(len, page.rows[0]))))

    screen.import_file(path)
    qtbot.waitUntil(lambda: meeting.is_over and bool(longest))

    assert longest[0] < 1000  # what a cell of the preview lays out


@pytest.mark.parametrize("name", ["pipe.csv", "pipe.json"])
def test_a_pipe_is_refused_and_never_waited_for(
    qtbot: QtBot, screen: Screen, tmp_path: Path, name: str
) -> None:
    os.mkfifo(tmp_path / name)

    screen.import_file(tmp_path / name)
    qtbot.waitUntil(lambda: bool(screen.messenger.warned))

    assert "is a pipe or a device. A file is needed." in screen.messenger.warned[0]


def test_an_archive_says_where_it_is_read(qtbot: QtBot, screen: Screen, tmp_path: Path) -> None:
    archive = tmp_path / "clinic.zip"
    other = Workspace.open(tmp_path / "clinic.sqlite3")
    other.archives.save(archive)
    other.close()

    screen.import_file(archive)
    qtbot.waitUntil(lambda: bool(screen.messenger.warned))

    assert "is an archive." in screen.messenger.warned[0]
    assert "File ▸ Restore from one file" in screen.messenger.warned[0]


@pytest.mark.parametrize("name", ["locked.xlsx", "locked.xls"])
def test_a_locked_file_is_refused_in_words(qtbot: QtBot, screen: Screen, name: str) -> None:
    screen.import_file(FOLDER.parent / "locked" / name)
    qtbot.waitUntil(lambda: bool(screen.messenger.warned))

    assert "locked by a password" in screen.messenger.warned[0]


def test_a_locked_workbook_of_libreoffice_is_refused_in_words(
    qtbot: QtBot, screen: Screen, tmp_path: Path
) -> None:
    path = tmp_path / "list.ods"
    path.write_bytes(a_wholly_locked_ods(ASheet(rows=[["id", "date"], [7, "2026-11-03"]])))

    screen.import_file(path)
    qtbot.waitUntil(lambda: bool(screen.messenger.warned))

    assert "locked by a password" in screen.messenger.warned[0]
