"""What is painted can be seen and hit: measured on the window, in both themes."""

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import NOW
from tests.ui.form_states import STATES
from tests.ui.forms import a_visit_form, show_form
from tests.window.dialogs import DIALOGS, DialogMeetings
from tests.window.samples import store_samples
from tests.window.screen import NOW as OPENED
from tests.window.screen import Screen
from tests.window.seen import Sight, faint_outlines, faint_words, look_at, small_areas
from tracker.ui.look.theme import Theme, ThemeChoice

TALL = (1480, 1700)  # px; so that nothing is scrolled out of sight
SMALL = (1366, 768)
ENLARGED = (960, 572)  # 1920 x 1200 at 200 %, below a title

BARE = {  # words alone, as a link: their own contrast counts, an outline comes with the keys
    "sittingSmallLine", "walkingSmallLine", "sleepSmallLine", "needles", "needlesOut", "retention",
    "stimulation", "repeatTreatment", "treatmentDetails", "moreOfVisit", "whyButton",
    "planButton",
}  # fmt: skip
NONE: AbstractSet[str] = frozenset()
SAMPLE = ("typed", "stopped", "treatment", "more", "draft offered")
THEMES = pytest.mark.parametrize("theme_name", ["themeLight", "themeDark"])


def blank(screen: Screen) -> None:
    screen.open_patient("Example")


def typed(screen: Screen) -> None:
    screen.open_patient("Kim")
    screen.type_visit(date(2026, 11, 22), "36465")


def emergency(screen: Screen) -> None:
    screen.open_patient("Dummy")


def answered(screen: Screen) -> None:
    screen.open_patient("Example")
    screen.act("newVisit")
    screen.find(QWidget, "redFlags").setFocus()
    screen.press(Qt.Key.Key_Y)
    screen.find(QWidget, "flagBladder").setFocus()
    screen.press(Qt.Key.Key_Y)
    screen.click("redFlagsDone")


def archived(screen: Screen) -> None:
    screen.open_patient("Example")
    screen.act("archivePatient")


def sampled(screen: Screen) -> None:
    screen.open_patient("Example")
    screen.window.show_sample()


def amended(screen: Screen) -> None:
    screen.open_patient("Example")
    screen.amend(0)


STATES_OF_WINDOW = [blank, typed, emergency, answered]


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path) -> Iterator[Screen]:
    database = tmp_path / "clinic.sqlite3"
    store_samples(database, OPENED.date())
    screen = Screen(qtbot, database)
    yield screen
    screen.close()


def bring_up(
    qtbot: QtBot, screen: Screen, show: Callable[[Screen], None], size: tuple[int, int]
) -> None:
    show(screen)
    screen.window.resize(*size)
    screen.settle()
    qtbot.waitUntil(lambda: (screen.window.width(), screen.window.height()) == size)


Found = TypeVar("Found")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "state" in metafunc.fixturenames:
        states = STATES if metafunc.config.getoption("--full") else SAMPLE
        metafunc.parametrize("state", states)


def unexpected(found: Mapping[str, Found], yet: AbstractSet[str]) -> dict[str, Found]:
    """Return what was found, but for the parts that are bare on purpose."""
    return {name: one for name, one in found.items() if name.partition(" ")[2] not in yet}


def look_when_readable(qtbot: QtBot, window: QWidget, folder: Path) -> Sight:
    """Fail with the words that do not stand out even when everything is laid out."""
    seen: list[Sight] = []

    def every_word_stands_out() -> None:
        seen[:] = [look_at(window, folder)]
        assert faint_words(seen[0]) == []

    qtbot.waitUntil(every_word_stands_out)
    return seen[0]


@THEMES
@pytest.mark.parametrize("show", STATES_OF_WINDOW, ids=lambda show: str(show.__name__))
def test_words_and_outlines_of_the_window_stand_out(
    qtbot: QtBot, screen: Screen, theme_name: str, show: Callable[[Screen], None], tmp_path: Path
) -> None:
    screen.act(theme_name)

    bring_up(qtbot, screen, show, TALL)

    sight = look_when_readable(qtbot, screen.window, tmp_path)
    assert unexpected(faint_outlines(screen.window, sight), BARE) == {}


@pytest.mark.parametrize("size", [SMALL, ENLARGED], ids=["small", "enlarged"])
@pytest.mark.parametrize(
    "show", [*STATES_OF_WINDOW, archived, sampled], ids=lambda show: str(show.__name__)
)
def test_what_one_clicks_is_large_enough_on_a_small_screen(
    qtbot: QtBot,
    screen: Screen,
    show: Callable[[Screen], None],
    size: tuple[int, int],
    tmp_path: Path,
) -> None:
    bring_up(qtbot, screen, show, size)

    found = small_areas(screen.window, look_at(screen.window, tmp_path))
    assert unexpected(found, NONE) == {}


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_words_and_outlines_of_the_form_stand_out(
    qtbot: QtBot, theme: Theme, state: str, choice: ThemeChoice, tmp_path: Path
) -> None:
    theme.choose(choice)
    form = a_visit_form(theme, NOW)
    form.clinician_name = "Dr. Sample"
    show_form(qtbot, form)

    STATES[state](qtbot, form)

    sight = look_when_readable(qtbot, form, tmp_path)
    assert unexpected(faint_outlines(form, sight), BARE) == {}


@pytest.mark.parametrize("show", [*STATES_OF_WINDOW, amended], ids=lambda show: str(show.__name__))
def test_no_more_than_one_button_of_the_window_is_the_first(
    qtbot: QtBot, screen: Screen, show: Callable[[Screen], None]
) -> None:
    bring_up(qtbot, screen, show, SMALL)

    buttons = screen.window.findChildren(QPushButton)
    first = [one.objectName() for one in buttons if one.property("look") == "primary"]
    assert len([name for name in first if screen.find(QPushButton, name).isVisible()]) <= 1


@THEMES
def test_words_and_outlines_of_every_dialog_stand_out(
    screen: Screen, theme_name: str, tmp_path: Path
) -> None:
    faint: dict[str, object] = {}

    def measure(dialog: QDialog) -> None:
        sight = look_at(dialog, tmp_path)
        outlines = unexpected(faint_outlines(dialog, sight), BARE)
        found = faint_words(sight), outlines
        if any(found):
            faint[dialog.objectName()] = found

    meetings = DialogMeetings(measure)
    screen.act(theme_name)
    screen.open_patient("Dummy")
    screen.amend(0)

    for number, name in enumerate(DIALOGS, start=1):
        screen.act(name)
        screen.wait_until(partial(meetings.has_met, number))

    assert meetings.count == len(DIALOGS)
    assert faint == {}
