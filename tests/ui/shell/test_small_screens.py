"""Nothing is outside the window, at any scale of the screens a clinic has."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.window.samples import store_samples
from tests.window.screen import NOW, Screen
from tracker.charts.course_card.layout import CARD_LOWEST
from tracker.preferences import PreferenceFile
from tracker.ui.course.sentence_card import SentenceCard
from tracker.ui.shell.columns import LEAST
from tracker.ui.shell.screen_scale import STEPS, ScreenScale

CONTROL = Qt.KeyboardModifier.ControlModifier
SCREENS = (QSize(1366, 768), QSize(1920, 1080), QSize(1920, 1200), QSize(2560, 1440))
FRAME = QSize(0, 28)  # px of a screen for the window's title
SIZES = sorted(
    {
        (screen.width() * 100 // scale, (screen.height() - FRAME.height()) * 100 // scale)
        for screen in SCREENS
        for scale in (100, 125, 150, 200)
    }
)
NARROW = QSize(1000, 700)


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path) -> Iterator[Screen]:
    database = tmp_path / "clinic.sqlite3"
    store_samples(database, NOW.date())
    screen = Screen(qtbot, database)
    screen.window.setMinimumSize(1, 1)  # as on a screen that has no more
    yield screen
    screen.close()


def scrolls(widget: QWidget, *, but: str) -> bool:
    """Return whether a widget stands in something that scrolls, but for one of that name."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QAbstractScrollArea) and above.objectName() != but:
            return True
        above = above.parentWidget()
    return False


def outside(window: QWidget, *, but: str) -> list[str]:
    """Return the visible widgets that reach out of the window and that nothing scrolls into it."""
    found = []
    for widget in window.findChildren(QWidget):
        box = QRect(widget.mapTo(window, QPoint()), widget.size())
        if not widget.isVisible() or widget.window() is not window or box.isEmpty():
            continue
        if not window.rect().contains(box) and not scrolls(widget, but=but):
            found.append(f"{widget.objectName() or widget!r} {box.getRect()}")
    return found


@pytest.mark.parametrize("patient", ["Dummy", "Example"])
def test_no_widget_is_outside_the_window(screen: Screen, patient: str) -> None:
    screen.open_patient(patient)
    found = {}

    for width, height in SIZES:
        screen.window.resize(width, height)
        QApplication.processEvents()
        is_enough = width >= LEAST.width() and height >= LEAST.height() + 60
        found[width, height] = outside(screen.window, but="wholeWindow" if is_enough else "")

    assert {size: names for size, names in found.items() if names} == {}


def test_a_narrow_window_folds_the_list_to_a_rail(screen: Screen) -> None:
    screen.window.resize(NARROW)
    QApplication.processEvents()
    seen = [screen.find(QWidget, "patientSearch").isVisible()]

    screen.press(Qt.Key.Key_K, CONTROL)
    seen.append(screen.find(QWidget, "patientSearch").isVisible())
    screen.press(Qt.Key.Key_Escape)
    seen.append(screen.find(QWidget, "patientSearch").isVisible())

    assert seen == [False, True, False]
    assert screen.find(QWidget, "openPatientList").isVisible()
    assert int(screen.find(QLabel, "railAttention").text()) > 0


def test_the_list_slides_away_when_a_patient_is_found(screen: Screen) -> None:
    screen.window.resize(NARROW)
    QApplication.processEvents()

    screen.press(Qt.Key.Key_K, CONTROL)
    screen.type_focused("Example\n")

    assert screen.patient_name == "Example, Maria"
    assert not screen.find(QWidget, "patientSearch").isVisible()


def test_another_course_starts_at_its_top(qtbot: QtBot, screen: Screen) -> None:
    screen.open_patient("Example")
    bar = screen.find(QScrollArea, "courseScroll").verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())

    screen.open_patient("Dummy")

    assert bar.value() == 0


def test_red_flags_and_a_long_reason_leave_the_charts_their_room(
    qtbot: QtBot, screen: Screen
) -> None:
    screen.window.resize(1366, 768 - FRAME.height())
    area = screen.find(QScrollArea, "courseScroll")
    sentence = screen.find(SentenceCard, "sentenceCard")

    screen.open_patient("Dummy")  # an emergency, a review and five lines of why
    qtbot.waitUntil(lambda: area.viewport().height() >= CARD_LOWEST)
    moved = [area.isAncestorOf(sentence)]
    screen.open_patient("Example")
    qtbot.waitUntil(lambda: not area.isAncestorOf(sentence))

    assert moved == [True]
    assert area.viewport().height() >= CARD_LOWEST


@pytest.fixture
def scale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ScreenScale:
    monkeypatch.delenv("QT_SCALE_FACTOR", raising=False)
    return ScreenScale(PreferenceFile(tmp_path / "preferences.json"))


def test_a_size_is_remembered_and_given_to_qt(
    scale: ScreenScale, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment: dict[str, str] = {}
    monkeypatch.setattr("os.environ", environment)

    scale.choose(150)
    again = ScreenScale(PreferenceFile(tmp_path / "preferences.json"))
    again.give_qt()

    assert (scale.is_changed, again.percent) == (True, 150)
    assert environment == {"QT_SCALE_FACTOR": "1.5"}


@pytest.mark.parametrize(
    ("screen_size", "largest"),
    [((1366, 768), 150), ((1920, 1080), 200), ((1920, 1200), 200), ((2560, 1440), 200)],
)
def test_larger_goes_as_far_as_the_screen_has_room(
    scale: ScreenScale, screen_size: tuple[int, int], largest: int
) -> None:
    while (found := scale.find_larger(QSize(*screen_size) * (100 / scale.percent))) is not None:
        scale.choose(found)

    assert scale.percent == largest
    assert scale.find_smaller() == max(step for step in STEPS if step < largest)


def test_a_factor_set_from_outside_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_SCALE_FACTOR", "1.75")
    scale = ScreenScale(PreferenceFile(tmp_path / "preferences.json"))

    assert scale.find_larger(QSize(9999, 9999)) is None
    assert scale.find_smaller() is None
