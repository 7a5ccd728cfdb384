"""The lists of clinics come in through the window, by keys alone and by pointer alone, as by a map.

Each list comes by one of both ways; ``--full`` runs all by both.
"""

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QPushButton,
    QTableWidget,
)
from pytestqt.qtbot import QtBot

from tests.services.spreadsheets.lists_read import FOLDER, NAMES, answered, right, surveyed
from tests.window.dialogs import DialogSteps
from tests.window.hands import Hands, KeysAlone, PointerAlone
from tests.window.screen import Screen
from tracker.cli import main
from tracker.services.spreadsheets.column_map import write_map

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # of a menu, offscreen
HANDS: dict[str, Callable[[QtBot], Hands]] = {"keys": KeysAlone, "pointer": PointerAlone}
BOXES = {"means": "columnMeans", "between": "columnAnswer", "names": "columnAnswer",
         "days": "columnAnswer", "unreadable": "listUnreadable"}  # fmt: skip
SAID = {
    "leave_cell_blank": "the cell is left blank",
    "leave_row_out": "the row is left out",
    "patient_id": "Patient's number or id",
    "given_first": "the given name stands first",
    "month_first": "Nov 3, 2026",
    "higher": "the higher number",
    "lower": "the lower number",
    "leave_out": "not recorded",
    "same": "same",
}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Let each list come by one of both ways, or by both with ``--full``."""
    if "way" not in metafunc.fixturenames:
        return
    is_full = metafunc.config.getoption("--full")
    ways = [
        (name, way)
        for place, name in enumerate(NAMES)
        for turn, way in enumerate(HANDS)
        if is_full or place % len(HANDS) == turn
    ]
    metafunc.parametrize(("name", "way"), ways)


def answers(name: str) -> dict[str, dict[str, Any]]:
    """Return what is answered about a list: by heading, or under none about all of it."""
    file = FOLDER / f"{Path(name).stem}.answers.json"
    return json.loads(file.read_text("utf-8")) if file.exists() else {}


@pytest.fixture(autouse=True)
def _usual_double_click(qapp: QApplication) -> Iterator[None]:
    usual = qapp.doubleClickInterval()
    yield
    qapp.setDoubleClickInterval(usual)


@pytest.fixture(autouse=True)
def _nothing_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no list know how one before it was answered."""
    monkeypatch.setenv("TRACKER_DATA", str(tmp_path / "home"))


class ListPage:
    """The page of a list, worked by hand."""

    def __init__(self, qtbot: QtBot, hands: Hands, dialog: QDialog) -> None:
        self._qtbot, self._hands, self._dialog = qtbot, hands, dialog
        self.wait()

    def wait(self) -> None:
        state = self._dialog.findChild(QLabel, "listState")
        assert state is not None
        self._qtbot.waitUntil(lambda: bool(state.text()) and "checked" not in state.text())

    def answer(self, heading: str, key: str, said: Any) -> None:
        """Answer one thing about a column, or about the whole list."""
        if heading:
            self._go_to(heading)
        if key == "as_above":
            box = self._dialog.findChild(QCheckBox, "columnAsAbove")
            assert box is not None
            self._hands.tick(box)
        elif key == "words":
            for word, value in said.items():
                self._choose("columnWord", word)
                self._choose("columnStandsFor", SAID[value])
        else:
            self._choose(BOXES[key], SAID[said])
        self.wait()

    def start_import(self) -> None:
        button = self._dialog.findChild(QPushButton, "listImport")
        problem = self._dialog.findChild(QLabel, "listProblem")
        assert button is not None
        assert problem is not None
        assert button.isEnabled(), problem.text()
        self._hands.press(button)

    def _go_to(self, heading: str) -> None:
        table = self._dialog.findChild(QTableWidget, "listColumns")
        assert table is not None
        items = (table.item(row, 0) for row in range(table.rowCount()))
        headings = [item.text() for item in items if item is not None]
        self._hands.go_to_row(table, headings.index(heading))

    def _choose(self, name: str, words: str) -> None:
        box = self._dialog.findChild(QComboBox, name)
        assert box is not None
        entries = [box.itemText(at) for at in range(box.count())]
        entry = next((one for one in entries if one == words or one.endswith(f": {words}")), words)
        self._hands.choose(box, entry)


def by_hand(qtbot: QtBot, hands: Hands, database: Path, file: Path) -> None:
    """Import a list in the window from the menu on, and say what it leaves open."""

    def answer(dialog: QDialog) -> None:
        page = ListPage(qtbot, hands, dialog)
        for heading, said in answers(file.name).items():
            for key, value in said.items():
                page.answer(heading, key, value)
        page.start_import()

    def agree(dialog: QDialog) -> None:
        buttons = dialog.findChildren(QPushButton)
        hands.press(next(one for one in buttons if one.isDefault()))

    screen = Screen(qtbot, database, asks_really=True)
    steps = DialogSteps(
        ("QFileDialog", partial(hands.choose_file, file=file)),
        ("listDialog", answer),
        ("messageDialog", agree),  # with what it would touch
        ("messageDialog", agree),  # that it was done
    )
    hands.ask_for_file(screen.window)
    qtbot.waitUntil(lambda: steps.is_over, timeout=20_000)
    screen.close()


def exported(database: Path) -> list[str]:
    """Return every visit of a clinic as lines of a visit file."""
    file = database.with_suffix(".csv")
    assert main(["export", str(file), "--database", str(database)]) == 0
    return file.read_text("utf-8").splitlines()


def clinic_of(database: Path, name: str) -> None:
    """Make a clinic that knows the people of a list which does not name them."""
    rows = [one.patient for one in right(name) if not one.patient.family_name]
    lines = [f"{one.clinic_id},Known,{one.clinic_id},2020-01-02" for one in rows]
    file = database.with_suffix(".known.csv")
    file.write_text("\n".join(("patient_id,family_name,given_name,visit_date", *lines)) + "\n")
    if lines:
        assert main(["import", str(file), "--database", str(database)]) == 0


def test_a_list_comes_in_by_hand_as_by_its_map(
    name: str, way: str, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, file = tmp_path / "map.json", FOLDER / name
    monkeypatch.chdir(FOLDER)  # where the dialog for files begins
    mapped, database = tmp_path / "mapped.sqlite3", tmp_path / "clinic.sqlite3"
    for one in (mapped, database):
        clinic_of(one, name)
    write_map(kept, answered(name, surveyed(file)))
    assert main(["import", "--map", str(kept), str(file), "--database", str(mapped)]) == 0

    by_hand(qtbot, HANDS[way](qtbot), database, file)

    assert exported(database) == exported(mapped)
