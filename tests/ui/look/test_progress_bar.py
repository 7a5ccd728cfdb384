"""How far a task is: a bar with nothing written on it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.window.seen import look_at
from tracker.ui.look.progress_bar import ProgressBar
from tracker.ui.look.theme import Theme


@pytest.mark.parametrize("done", [0, 1, 30, 60])
def test_no_number_stands_on_the_bar_where_half_of_it_could_not_be_read(
    qtbot: QtBot, theme: Theme, tmp_path: Path, done: int
) -> None:
    bar = ProgressBar("sheets", "Sheets made so far")
    qtbot.addWidget(bar)
    bar.resize(200, 24)
    bar.setRange(0, 60)
    bar.setValue(done)
    bar.show()

    assert look_at(bar, tmp_path).words == ()
    assert (bar.value(), bar.accessibleName()) == (done, "Sheets made so far")
