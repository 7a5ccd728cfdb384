"""The whole window: every control named and reachable, the list, the menus."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_patient, an_assessment, weekly_visits
from tests.ui.fakes import FakeMessenger
from tests.window.samples import store_clinic
from tests.window.screen import LOADED_MS, Screen
from tracker.charts.chart_list import ON_DEMAND, ListedChart
from tracker.services.workspace import Workspace
from tracker.ui.look.theme import Theme
from tracker.ui.shell.assembly import Assembly
from tracker.ui.shell.main_window import HEIGHT, WIDTH
from tracker.ui.shell.opening import Opening, open_window
from tracker.ui.shell.window_parts import WindowParts


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path) -> Iterator[Screen]:
    database = tmp_path / "clinic.sqlite3"
    store_clinic(database, begin_two_courses)
    screen = Screen(qtbot, database)
    screen.open_patient("keller")
    screen.settle()
    yield screen
    screen.close()


def begin_two_courses(clinic: Workspace) -> None:
    for number, name in (("1", "Keller"), ("2", "Sample")):
        patient_id, _ = clinic.patients.add(a_patient(number, family_name=name))
        course_id, _ = clinic.courses.begin(patient_id, an_assessment())
        for visit in weekly_visits(leg_pain=(8, 6, 4), pain_reach_left=(5, 4, 3)):
            clinic.courses.log_visit(course_id, visit, by="Dr. Example")


def _no_clinic() -> Workspace:
    raise AssertionError("the window is not shown")


def focusable(window: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.window() is window  # lists inside closed combo boxes belong to Qt
        and not isinstance(widget, QMenu)
        and not widget.objectName().startswith("qt_")
    ]


def test_every_control_has_a_name_of_its_own_and_one_to_be_spoken(screen: Screen) -> None:
    controls = [c for c in focusable(screen.window) if c.focusProxy() is None]

    nameless = [repr(c) for c in controls if not c.objectName() or not c.accessibleName()]
    counts = Counter(control.objectName() for control in controls)

    assert nameless == []
    assert [name for name, count in counts.items() if count > 1] == []


def test_every_action_has_a_shortcut_or_a_mnemonic(screen: Screen) -> None:
    actions = [a for a in screen.window.findChildren(QAction) if a.text() and a.objectName()]

    assert len(actions) >= 20
    assert [a.text() for a in actions if "&" not in a.text() and a.shortcut().isEmpty()] == []


def test_no_two_actions_share_a_shortcut(screen: Screen) -> None:
    keys = [a.shortcut().toString() for a in screen.window.findChildren(QAction)]

    assert [key for key, count in Counter(filter(None, keys)).items() if count > 1] == []


def test_every_panel_says_in_words_what_it_shows(screen: Screen) -> None:
    words = screen.find(QWidget, "courseChart").accessibleDescription()

    for panel in ("Leg pain 8 on", "pain reached the foot first", "Nothing recorded yet."):
        assert panel in words


@pytest.mark.parametrize("chart", ON_DEMAND, ids=lambda chart: chart.name)
def test_a_chart_on_demand_comes_from_the_view_menu_and_goes(
    screen: Screen, chart: ListedChart
) -> None:
    screen.act(chart.action)
    screen.wait_until(lambda: chart.name in screen.panels)
    screen.act(chart.action)
    screen.wait_until(lambda: chart.name not in screen.panels)

    assert screen.panels == ["pain", "reach", "sensory"]


def test_typing_finds_a_patient_by_part_of_the_name(screen: Screen) -> None:
    screen.search("sam")

    assert [row.split(",")[0] for row in screen.listed] == ["Sample"]


def test_a_search_that_finds_nobody_says_so(screen: Screen) -> None:
    screen.search("zzz")

    assert screen.listed == []
    assert screen.find(QLabel, "patientListNote").text() == "Nobody found for “zzz”."
    assert screen.find(QPushButton, "newPatientByName").isVisible()


def test_the_chips_count_and_choose(screen: Screen) -> None:
    search = screen.find(QLineEdit, "patientSearch")
    search.clear()
    attention = screen.find(QPushButton, "showAttention")

    attention.click()

    assert attention.text() == f"Attention {len(screen.listed)}"
    assert screen.find(QPushButton, "showActive").text() == "Active 2"


def test_drafts_of_two_patients_live_side_by_side(screen: Screen) -> None:
    screen.type_visit(date(2026, 11, 20), "5")

    screen.open_patient("sample")
    screen.type_visit(date(2026, 11, 20), "7")
    screen.open_patient("keller")
    kellers = screen.draft_offer
    screen.open_patient("sample")

    assert screen.messenger.asked == []
    assert kellers.endswith("not saved as a visit.")
    assert screen.draft_offer.endswith("not saved as a visit.")


def test_charts_run_by_visit_number_when_asked(screen: Screen) -> None:
    screen.act("byVisit")

    assert screen.plotted_places("pain", "leg_pain") == [1, 2, 3]


def test_the_dark_theme_is_chosen_from_the_menu(screen: Screen) -> None:
    screen.act("themeDark")

    assert screen.is_dark


def test_the_window_is_usable_at_1366_by_768(screen: Screen) -> None:
    screen.window.resize(1366, 768)

    hint = screen.window.minimumSizeHint()

    assert hint.width() <= 1366
    assert hint.height() <= 768


def test_the_status_line_says_which_database_and_that_it_is_not_encrypted(
    screen: Screen,
) -> None:
    assert screen.find(QLabel, "databaseState").text() == "clinic.sqlite3, not encrypted"


def test_a_file_that_is_no_database_is_said_in_words(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("no database " * 100, encoding="utf-8")

    screen = Screen(qtbot, path)

    assert len(screen.messenger.warned) == 1
    assert screen.find(QLabel, "savedState").text() == "No database is open"
    offered = {one.objectName() for one in screen.window.findChildren(QAction) if one.isEnabled()}
    assert not offered & {"newPatient", "importFile", "exportFile", "print", "settings", "presets"}
    screen.close()


def test_the_first_size_fits_the_screen(qtbot: QtBot, theme: Theme) -> None:
    window = open_window(theme, WindowParts(open_clinic=_no_clinic))
    qtbot.addWidget(window)
    room = window.screen().availableGeometry()

    size = window.size()

    assert size.height() == max(window.minimumHeight(), min(940, room.height()))
    assert size.width() == max(window.minimumWidth(), min(1480, room.width()))


def test_a_screen_without_room_for_the_frame_is_filled(qtbot: QtBot, theme: Theme) -> None:
    window = open_window(theme, WindowParts(open_clinic=_no_clinic))
    qtbot.addWidget(window)
    room = window.screen().availableGeometry()

    window.show_fitting()

    assert window.isMaximized() is (room.width() <= WIDTH or room.height() <= HEIGHT)


def test_the_crash_hooks_are_taken_before_anything_fills_the_window(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    filled: list[bool] = []
    parts = WindowParts(
        open_clinic=lambda: Workspace.open(tmp_path / "clinic.sqlite3"),
        messenger=FakeMessenger(),
        before_filling=lambda: filled.append(opening.assembly is not None),
    )
    opening = Opening(theme, parts)
    qtbot.addWidget(opening.window)

    with qtbot.waitSignal(opening.window.charts_built, timeout=LOADED_MS):
        opening.window.show()

    assert filled == [False]
    opening.window.close()


def test_a_clinic_opens_and_the_start_ends_when_the_charts_cannot_be_loaded(
    qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise ImportError("no matplotlib")

    monkeypatch.setattr("tracker.charts.lean_matplotlib.import_matplotlib", fail)
    database = tmp_path / "clinic.sqlite3"
    opening = Opening(theme, WindowParts(open_clinic=lambda: Workspace.open(database)))
    qtbot.addWidget(opening.window)

    with (
        qtbot.captureExceptions() as raised,
        qtbot.waitSignal(opening.window.charts_built, timeout=LOADED_MS),
    ):
        opening.window.show()

    assert [str(error) for _, error, _ in raised] == ["no matplotlib"]
    assert database.exists()
    opening.window.close()


def test_the_underlined_letter_of_the_treatment_leads_to_its_points(screen: Screen) -> None:
    screen.act("newVisit")
    label = next(one for one in screen.window.findChildren(QLabel) if one.text() == "Treat&ment")

    buddy = label.buddy()

    assert buddy is screen.find(QLineEdit, "points")


@pytest.mark.parametrize("name", ["patientList", "visitTable", "printButton", "stimulation"])
def test_where_the_keys_are_is_seen(screen: Screen, name: str) -> None:
    part = screen.find(QWidget, name)
    screen.find(QLineEdit, "patientSearch").setFocus()
    if isinstance(part, QTableView):
        part.selectRow(0)
    before = part.grab().toImage()

    part.setFocus(Qt.FocusReason.TabFocusReason)

    assert part.grab().toImage() != before


def test_a_clinic_that_is_open_before_the_menus_are_built_is_shown(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a busy computer the file may be open while the window still waits for its turn."""
    begin = Assembly._build_pages

    def late(assembly: Assembly, *then: Callable[[], object]) -> None:
        Event().wait(1.0)  # the window has no turn while the file is being opened
        begin(assembly, *then)

    monkeypatch.setattr(Assembly, "_build_pages", late)
    screen = Screen(qtbot, tmp_path / "clinic.sqlite3")

    assert screen.find(QWidget, "patientSearch").isVisible()
    screen.close()
