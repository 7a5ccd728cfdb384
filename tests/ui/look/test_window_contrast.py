"""Contrast of the window's own words and outlines, measured from its pixels in both themes."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.look.test_theme import READABLE, SEEN, contrast
from tests.window.samples import store_samples
from tests.window.screen import NOW, Screen

WORDS = (
    (QLabel, "savedState"),
    (QLabel, "databaseState"),
    (QPushButton, "backupState"),
    (QLabel, "patientName"),
    (QLabel, "courseFacts"),
    (QLabel, "emergencyBanner"),
    (QLabel, "reviewBanner"),
    (QLabel, "courseSentence"),
    (QLabel, "whatNext"),
    (QPushButton, "printButton"),
    (QPushButton, "emergencyBannerResolve"),
)
OUTLINES = (
    (QLineEdit, "patientSearch"),
    (QPushButton, "showAttention"),
    (QPushButton, "printButton"),
    (QPushButton, "emergencyBannerResolve"),
)


@pytest.fixture(scope="module", params=["themeLight", "themeDark"])
def theme_action(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path, theme_action: str) -> Iterator[Screen]:
    database = tmp_path / "clinic.sqlite3"
    store_samples(database, NOW.date())
    screen = Screen(qtbot, database)
    screen.open_patient("Dummy")
    screen.act(theme_action)
    qtbot.waitUntil(screen.find(QPushButton, "backupState").isVisible)
    yield screen
    screen.close()


def colours(image: QImage, box: QRect) -> Counter[str]:
    return Counter(
        image.pixelColor(x, y).name()
        for x in range(box.left(), box.right() + 1)
        for y in range(box.top(), box.bottom() + 1)
    )


def place_of(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def strongest(found: Counter[str]) -> float:
    """Return the contrast of what stands out most against the ground."""
    ground = found.most_common(1)[0][0]
    return max(contrast(colour, ground) for colour in found)


def test_words_of_the_window_are_readable(screen: Screen) -> None:
    image = screen.window.grab().toImage()

    measured = {
        name: strongest(colours(image, place_of(screen.find(kind, name), screen.window)))
        for kind, name in WORDS
    }

    assert {name: ratio for name, ratio in measured.items() if ratio < READABLE} == {}


def test_every_row_of_the_list_is_readable(screen: Screen) -> None:
    patients = screen.find(QListView, "patientList")
    image = patients.viewport().grab().toImage()
    rows = range(patients.model().rowCount())
    indexes = [patients.model().index(row, 0) for row in rows]
    boxes = [
        (patients.visualRect(index), index.flags() == Qt.ItemFlag.NoItemFlags) for index in indexes
    ]
    seen = [(box, is_heading) for box, is_heading in boxes if image.rect().contains(box)]

    lines = [
        colours(image, QRect(box.left() + 8, box.top() + half, 60, box.height() // 2 - 2))
        for box, is_heading in seen
        for half in (2, box.height() // 2)
        if not is_heading or half > 2  # above its words a rule parts the groups
    ]

    assert len(seen) >= 10
    assert [strongest(line) for line in lines if len(line) > 1 and strongest(line) < READABLE] == []


def test_outlines_of_what_is_operated_are_seen(screen: Screen) -> None:
    image = screen.window.grab().toImage()
    measured = {}

    for kind, name in OUTLINES:
        box = place_of(screen.find(kind, name), screen.window)
        middle = box.center().x()
        around = image.pixelColor(middle, box.top() - 2).name()
        edge = [image.pixelColor(middle, box.top() + row).name() for row in range(3)]
        measured[name] = max(contrast(colour, around) for colour in edge)

    assert {name: ratio for name, ratio in measured.items() if ratio < SEEN} == {}
