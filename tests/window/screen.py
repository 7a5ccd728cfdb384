"""The main window as a person uses it; widgets are found by object name only."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

import numpy as np
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QPushButton,
    QTableView,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.services.watched import WatchedDatabase
from tests.ui.conftest import a_light_theme
from tests.ui.fakes import FakeMessenger
from tests.window.dialogs import DialogFiller, DialogMeeting
from tracker.language import tr
from tracker.services.workspace import Workspace
from tracker.ui.fields.day_field import DayField
from tracker.ui.menus.file_menu import FileMenu
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.patients.panel import PatientPage
from tracker.ui.patients.search_box import SearchBox
from tracker.ui.shell.left_off import LeftOff
from tracker.ui.shell.opening import Opening
from tracker.ui.shell.window_parts import WindowParts
from tracker.ui.work.clock import Clock
from tracker.ui.work.privacy import hide_names

Found = TypeVar("Found", bound=QWidget)
LOADED_MS = 30_000
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


def _opened(database: Path | str | Workspace) -> Workspace:
    if isinstance(database, Workspace):
        return database
    return Workspace(WatchedDatabase.open(database))


class Screen:
    """Opens the window on a file, a server, or an open clinic, and speaks the user's language.

    Args:
        asks_really: Whether it asks by the program's own dialogs, which somebody must answer.
    """

    def __init__(
        self,
        qtbot: QtBot,
        database: Path | str | Workspace,
        left_off: LeftOff | None = None,
        *,
        asks_really: bool = False,
    ) -> None:
        self._qtbot, self._asks_really = qtbot, asks_really
        self.messenger = FakeMessenger()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._theme = a_light_theme(app)
        self._left_off = left_off
        self._opening = Opening(self._theme, self.parts(database))
        self.window = self._opening.window
        self.window.resize(1480, 940)
        qtbot.addWidget(self.window)
        self.show()
        self.take_keys()

    def parts(self, database: Path | str | Workspace) -> WindowParts:
        """Return what the window is given."""
        return WindowParts(
            open_clinic=lambda: _opened(database),
            messenger=None if self._asks_really else self.messenger,
            clock=Clock(now=lambda: NOW),
            second_digit_ms=0,
            left_off=self._left_off,
        )

    def show(self) -> None:
        """Show the window and wait until everything is there."""
        with self._qtbot.waitSignal(self.window.charts_built, timeout=LOADED_MS):
            self.window.show()

    def take_keys(self) -> None:
        """Wait until the window has the keyboard again."""
        self.window.activateWindow()
        self._qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)

    def find(self, kind: type[Found], name: str) -> Found:
        found = self.window.findChild(kind, name)
        assert isinstance(found, kind), f"no {name} on screen"
        return found

    def close(self) -> None:
        if isValid(self.window):  # qtbot closes and forgets it first
            self.window.close()
        hide_names(is_on=False)  # the privacy key is the process's, which goes on

    def act(self, name: str) -> None:
        action = self.window.findChild(QAction, name)
        assert isinstance(action, QAction), f"no action {name}"
        assert action.isEnabled(), f"{name} is not offered"
        action.trigger()

    def add_patient(self, clinic_id: str, family: str, given: str, side: str) -> None:
        def fill_patient(dialog: QDialog) -> None:
            for name, text in (
                ("clinicId", clinic_id),
                ("familyName", family),
                ("givenName", given),
            ):
                field = dialog.findChild(QLineEdit, name)
                assert isinstance(field, QLineEdit)
                self._qtbot.keyClicks(field, text)

        def fill_course(dialog: QDialog) -> None:
            box = dialog.findChild(QComboBox, "side")
            assert isinstance(box, QComboBox)
            box.setCurrentText(side)

        filler = DialogFiller([("patientDialog", fill_patient), ("courseDialog", fill_course)])
        filler.start()
        self.act("newPatient")
        self.take_keys()

    def type_visit(self, on: date, keys: str) -> None:
        """Type a visit's keys from Ctrl+N on; a line break is Enter."""
        self.act("newVisit")
        day = self.find(DayField, "visitDate")
        day.selectAll()
        self._qtbot.keyClicks(day, on.isoformat())
        first = self.find(QWidget, "backPain")
        first.setFocus()
        self.type_focused(keys)

    def type_focused(self, keys: str) -> None:
        """Type keys into whichever field has the focus."""
        for key in keys:
            self._type(key)

    def log_visit(self, on: date, keys: str) -> None:
        """Type a visit and save it with Ctrl+Enter."""
        self.type_visit(on, keys)
        self.act("saveVisit")

    def open_patient(self, name: str) -> None:
        """Search for a patient and open the first who is found, if anybody is."""
        self.find(SearchBox, "patientSearch").clear()
        self.search(name)
        self._qtbot.keyClick(self.find(SearchBox, "patientSearch"), Qt.Key.Key_Return)

    def search(self, text: str) -> None:
        """Search for a patient and see who is found."""
        search = self.find(SearchBox, "patientSearch")
        self._qtbot.keyClicks(search, text)
        self._qtbot.waitUntil(lambda: search.answered == search.text().strip())

    @property
    def open_course(self) -> OpenCourse:
        """Return what keeps the open course."""
        assert self._opening.assembly is not None
        assert self._opening.assembly.clinic_parts is not None
        return self._opening.assembly.clinic_parts.open_course

    @property
    def patients(self) -> PatientPage:
        """Return the list with its search."""
        assert self._opening.assembly is not None
        return self._opening.assembly.patients

    @property
    def left_off(self) -> LeftOff:
        """Return what the window would leave to one that opens in its place."""
        assembly = self._opening.assembly
        assert assembly is not None
        assert assembly.clinic_parts is not None
        return assembly.clinic_parts.left_off

    def reopen(self) -> None:
        """Leave the course and come back to it."""
        assert self.open_course.may_leave()
        self.open_course.reopen()

    def import_file(self, path: Path) -> None:
        """Import a file as if it had been chosen in the file dialog."""
        self._files.preview_import(path)

    def save_list_map(self, path: Path) -> None:
        """Save the map of the list on show as if the path had been chosen in the file dialog."""
        self._files.lists.save_map(path)

    def export_file(self, path: Path) -> None:
        """Export every visit as if the path had been chosen in the file dialog."""
        self._files.export_to(path)

    def save_pdf(self, path: Path) -> None:
        """Save the sheet as if the path had been chosen in the file dialog."""
        self._files.write_pdf(path)

    @property
    def _files(self) -> FileMenu:
        found = self.window.findChild(FileMenu)
        assert isinstance(found, FileMenu)
        return found

    @property
    def listed(self) -> list[str]:
        model = self.find(QListView, "patientList").model()
        return [
            str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
            for row in range(model.rowCount())
        ]

    @property
    def patient_name(self) -> str:
        return self.find(QLabel, "patientName").text()

    @property
    def sentence(self) -> str:
        return self.find(QLabel, "courseSentence").accessibleName()

    def column(self, heading: str) -> list[str]:
        """Return a column of the visits table, the latest visit first."""
        table = self.find(QTableView, "visitTable")
        model = table.model()
        headings = [
            model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())
        ]
        at = headings.index(heading)
        return [str(model.index(row, at).data()) for row in range(model.rowCount())]

    def hover_words(self, row: int) -> str:
        """Return what the table says of a visit under the pointer."""
        model = self.find(QTableView, "visitTable").model()
        return str(model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole))

    def amend(self, row: int) -> None:
        """Open a visit of the table to amend it, by Enter."""
        table = self.find(QTableView, "visitTable")
        index = table.model().index(row, 0)
        table.selectionModel().setCurrentIndex(
            index,
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )
        table.setFocus()
        self._qtbot.keyClick(table, Qt.Key.Key_Return)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Press one key where the focus is; shortcuts of the window hear it too."""
        target = QApplication.focusWidget() or self.window
        self._qtbot.keyClick(target, key, modifiers)

    def history(self) -> list[list[str]]:
        """Open the history of the visit in the form, read it, close it."""
        read: list[list[str]] = []

        def note(dialog: QDialog) -> None:
            lines = dialog.findChild(QListWidget, "historyTable")
            assert isinstance(lines, QListWidget)
            read.extend(lines.item(row).text().split(" · ") for row in range(lines.count()))
            dialog.reject()

        self._meeting = DialogMeeting("historyDialog", note)
        self.act("history")
        return read

    def timeline(self, action: str) -> list[list[str]]:
        """Return the cells of a history that an action opens, once it is read."""
        rows: list[list[str]] = []

        def note(dialog: QDialog) -> None:
            place = dialog.findChild(QLabel, "timelinePlace")
            assert isinstance(place, QLabel)
            try:
                self._qtbot.waitUntil(lambda: bool(place.text()), timeout=LOADED_MS)
                table = dialog.findChildren(QTableWidget)[-1]  # the one before may not be gone yet
                for row in range(table.rowCount()):
                    cells = (table.item(row, column) for column in range(table.columnCount()))
                    rows.append(["" if cell is None else cell.text() for cell in cells])
            finally:
                dialog.reject()

        meeting = DialogMeeting("timelineDialog", note)
        self.act(action)
        assert meeting.is_over
        return rows

    def answer_dialog(self, dialog: str, button: str, reason: str = "") -> None:
        """Press a button of the next dialog, after giving a reason."""

        def answer(found: QDialog) -> None:
            for ask in ("askStrikeOut", "askRestore"):
                asking = found.findChild(QPushButton, ask)
                if isinstance(asking, QPushButton):
                    asking.click()
            line = found.findChild(QLineEdit, "strikeReason")
            if reason and isinstance(line, QLineEdit):
                line.setText(reason)
            pressed = found.findChild(QPushButton, button)
            assert isinstance(pressed, QPushButton), f"no {button} in {dialog}"
            pressed.click()

        self._meeting = DialogMeeting(dialog, answer)

    def wait_until(self, condition: Callable[[], bool]) -> None:
        """Wait until something is seen."""
        self._qtbot.waitUntil(condition, timeout=LOADED_MS)

    def click(self, name: str) -> None:
        """Click a button."""
        self._qtbot.mouseClick(self.find(QPushButton, name), Qt.MouseButton.LeftButton)

    @property
    def saved_state(self) -> str:
        """Return what the status bar says of saving."""
        return self.find(QLabel, "savedState").text()

    def wait_for_draft(self) -> None:
        """Wait until the status bar says that the draft is stored."""
        words = tr("Draft saved {time}", time="").strip()
        self.wait_until(lambda: self.saved_state.startswith(words))

    @property
    def draft_offer(self) -> str:
        """Return what the bar above the form says of a draft; empty while there is none."""
        return self._shown(QLabel, "draftWords")

    @property
    def draft_differences(self) -> list[str]:
        """Return what the bar says a draft changes."""
        return self._shown(QLabel, "draftDifferences").splitlines()

    def _shown(self, kind: type[QLabel], name: str) -> str:
        label = self.find(kind, name)
        return label.text() if label.isVisible() else ""

    @property
    def is_dark(self) -> bool:
        return self._theme.is_dark

    def plotted(self, chart: str, role: str) -> list[float]:
        """Return the values a chart plots for a series, in order of the visits."""
        return [float(value) for _, value in self._line(chart, role)]

    def plotted_places(self, chart: str, role: str) -> list[float]:
        """Return where on the time axis a chart plots a series."""
        return [float(place) for place, _ in self._line(chart, role)]

    @property
    def panels(self) -> list[str]:
        """Return the panels of the course's card, top to bottom."""
        assert self._opening.assembly is not None
        canvas = self._opening.assembly.page.charts.card.canvas
        assert canvas is not None
        _ground, *panels = canvas.figure.axes
        return [str(axes.get_label()) for axes in panels]

    def _line(self, chart: str, role: str) -> list[tuple[float, float]]:
        assert self._opening.assembly is not None
        card = self._opening.assembly.page.charts.card
        card.draw_now()
        assert card.canvas is not None
        (axes,) = [axes for axes in card.canvas.figure.axes if axes.get_label() == chart]
        lines = {line.get_label(): line for line in axes.lines}
        typed = lines.get(f"{role} draft mark")  # hollow: the visit in the form
        hollow = dict(np.asarray(typed.get_xydata())) if typed is not None else {}
        points = np.asarray(lines[role].get_xydata())
        return [(float(x), float(hollow.get(x, y))) for x, y in points]

    def settle(self) -> None:
        """Wait until the charts show what was typed."""
        with self._qtbot.waitSignal(self.window.course_painted, timeout=LOADED_MS):
            pass

    def _type(self, key: str) -> None:
        target = QApplication.focusWidget()
        assert isinstance(target, QWidget)
        if key == "\n":
            self._qtbot.keyClick(target, Qt.Key.Key_Return)
        else:
            self._qtbot.keyClick(target, key)
        if isinstance(target, SearchBox):
            self._qtbot.waitUntil(lambda: not target.is_waiting)
        if key == "1" and target.metaObject().className() == "ScoreInput":
            self._qtbot.waitUntil(lambda: QApplication.focusWidget() is not target)
