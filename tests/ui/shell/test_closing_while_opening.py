"""A window that is closed while it still fills itself: nothing of it may outlive it.

A widget that nobody holds but Python is taken down by the collector, piece by piece, and Qt
answers that with the end of the whole program.
"""

import gc
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeMessenger
from tests.ui.shell.test_main_window import begin_two_courses
from tests.window.samples import store_clinic
from tests.window.screen import LOADED_MS, Screen
from tracker.services.workspace import Workspace
from tracker.ui.look.theme import Theme
from tracker.ui.shell.assembly import Assembly
from tracker.ui.shell.opening import Opening
from tracker.ui.shell.window_parts import WindowParts


def _held_by_nobody(window: QWidget, before: set[QWidget]) -> list[str]:
    return [
        type(widget).__name__
        for widget in QApplication.topLevelWidgets()
        if widget is not window
        and widget not in before
        and not isinstance(widget, QMenu)
        and widget.parent() is None
    ]


def test_every_part_belongs_to_the_window_between_two_steps(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = tmp_path / "clinic.sqlite3"
    store_clinic(database, begin_two_courses)
    before = set(QApplication.topLevelWidgets())
    take_step = Assembly._on_step_due
    steps: list[list[str]] = []

    def watched(assembly: Assembly) -> None:
        take_step(assembly)
        steps.append(_held_by_nobody(assembly._window, before))

    monkeypatch.setattr(Assembly, "_on_step_due", watched)
    screen = Screen(qtbot, database)
    screen.open_patient("keller")
    screen.settle()

    assert steps
    assert [held for held in steps if held] == []
    screen.close()


def test_it_closes_between_the_surroundings_of_the_form_and_the_form(
    qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = Assembly._build_surroundings

    def build_and_close(assembly: Assembly) -> None:
        build(assembly)
        assembly._window.close()

    monkeypatch.setattr(Assembly, "_build_surroundings", build_and_close)
    parts = WindowParts(
        open_clinic=lambda: Workspace.open(tmp_path / "clinic.sqlite3"), messenger=FakeMessenger()
    )
    opening = Opening(theme, parts)
    qtbot.addWidget(opening.window)

    with qtbot.waitSignal(opening.window.closed, timeout=LOADED_MS):
        opening.window.show()
    gc.collect()

    assert not opening.window.isVisible()
