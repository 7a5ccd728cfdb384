"""The program's icon and the name its windows go by."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from tests.window.screen import Screen
from tracker.paths import resource
from tracker.ui.shell.opening import ICON_SIZES

WINDOW_NAME = """
from tracker.app import application
print(application().arguments()[0], application().desktopFileName())
"""


@pytest.mark.parametrize("size", ICON_SIZES)
def test_the_icon_is_there_in_every_size(size: int) -> None:
    image = QImage(str(resource("icons", f"sciatica-course-tracker-{size}.png")))

    assert (image.width(), image.height()) == (size, size)
    assert image.pixelColor(0, 0).alpha() < 255
    assert image.pixelColor(size // 2, size // 4).alpha() == 255


def test_the_window_bears_the_icon(qtbot: QtBot, tmp_path: Path) -> None:
    screen = Screen(qtbot, tmp_path / "clinic.sqlite3")

    sizes = {size.width() for size in QGuiApplication.windowIcon().availableSizes()}

    screen.close()
    assert sizes == set(ICON_SIZES)


def test_a_desktop_knows_the_window_by_the_program_s_name() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WINDOW_NAME], capture_output=True, text=True, check=True, timeout=60
    )

    assert done.stdout.split() == ["sciatica-course-tracker"] * 2
