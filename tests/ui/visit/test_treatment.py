"""The treatment: points as codes, names beside, quick set, groups, what is refused."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.full_visit import FULL_TREATMENT
from tests.makers import SPANISH, a_course, a_visit
from tests.ui.conftest import NOW
from tests.ui.forms import a_left_course, a_visit_form, show_form
from tracker.domain.values.anatomy import Side
from tracker.domain.values.checks import ValueOutOfRangeError
from tracker.domain.values.course import Acuteness, Precaution
from tracker.domain.values.points import ASHI, JIAJI, QUICK_SET, NeedledPoint, PointSide
from tracker.domain.values.presets import PointGroup
from tracker.domain.values.treatment import (
    Adjunct,
    Stimulation,
    Treatment,
)
from tracker.domain.words.treatment_advice import TreatmentContext
from tracker.language import Language, languages, speaking, start_in
from tracker.ui.look.theme import Theme
from tracker.ui.visit.treatment.page import TreatmentPage

GB30 = NeedledPoint("GB30", PointSide.LEFT)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> TreatmentPage:
    page = TreatmentPage(theme)
    qtbot.addWidget(page)
    page.resize(344, 690)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def find(page: QWidget, name: str) -> QLineEdit:
    found = page.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def said(page: QWidget, name: str) -> str:
    found = page.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def chip_of(page: QWidget, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def press(page: QWidget, name: str) -> None:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    found.click()


def test_every_field_of_a_treatment_comes_back_as_it_was_shown(page: TreatmentPage) -> None:
    page.show_treatment(FULL_TREATMENT, Side.LEFT, TreatmentContext())

    assert page.treatment() == FULL_TREATMENT


def test_nothing_filled_in_is_nothing_recorded(page: TreatmentPage) -> None:
    page.show_treatment(Treatment(), Side.LEFT, TreatmentContext())

    assert page.treatment() == Treatment()


def test_the_name_stands_beside_the_code_as_it_is_typed(qtbot: QtBot, page: TreatmentPage) -> None:
    page.show_treatment(Treatment(), Side.LEFT, TreatmentContext())

    qtbot.keyClicks(find(page, "treatmentPoints"), "ub40; gb")

    assert said(page, "treatmentPointNames") == "BL40 Weizhong left, gb ?"


@pytest.mark.parametrize("typed", ["GB30:left", "GB30:izquierdo", "gb30:Izquierdo"])
def test_a_side_is_read_in_either_language(page: TreatmentPage, typed: str) -> None:
    find(page, "treatmentPoints").setText(typed)

    assert page.treatment().points == (GB30,)


def test_a_refused_point_is_named_as_typed(page: TreatmentPage) -> None:
    page.show_treatment(Treatment(), Side.LEFT, TreatmentContext())
    find(page, "treatmentPoints").setText("GB30; XY7")

    with pytest.raises(ValueOutOfRangeError) as caught:
        page.treatment()

    assert caught.value.value == "XY7"


def test_a_side_is_shown_in_the_language_in_use(page: TreatmentPage) -> None:
    with speaking(SPANISH):
        page.show_treatment(Treatment(points=(GB30,)), Side.LEFT, TreatmentContext())

    assert find(page, "treatmentPoints").text() == "GB30:izquierdo"
    assert page.treatment().points == (GB30,)


def test_a_point_is_found_by_its_pinyin_name(qtbot: QtBot, page: TreatmentPage) -> None:
    page.show_treatment(Treatment(), Side.LEFT, TreatmentContext())
    points = find(page, "treatmentPoints")
    points.setFocus()

    qtbot.keyClicks(points, "huant")
    qtbot.keyClick(points, Qt.Key.Key_Down)
    qtbot.keyClick(points, Qt.Key.Key_Return)

    assert page.treatment().points == (GB30,)


def test_enter_with_nothing_marked_leaves_the_points_as_typed(
    qtbot: QtBot, page: TreatmentPage
) -> None:
    page.show_treatment(Treatment(), Side.LEFT, TreatmentContext())
    points = find(page, "treatmentPoints")
    points.setFocus()
    qtbot.keyClicks(points, "gb3")

    qtbot.keyClick(points, Qt.Key.Key_Return)

    assert points.text() == "gb3"
    assert not points.hasFocus()


def test_a_button_of_the_quick_set_adds_its_point_and_takes_it_back(page: TreatmentPage) -> None:
    page.show_treatment(replace(FULL_TREATMENT, points=()), Side.RIGHT, TreatmentContext())

    press(page, "quickBL40")
    press(page, "quickGV4")
    press(page, "quickBL40")

    assert [str(point) for point in page.treatment().points] == ["GV4:midline"]


def test_the_side_is_chosen_for_the_buttons(qtbot: QtBot, page: TreatmentPage) -> None:
    page.show_treatment(Treatment(), Side.LEFT, TreatmentContext())
    side = page.findChild(QWidget, "quickSide")
    assert isinstance(side, QWidget)

    qtbot.keyClick(side, "b")
    press(page, "quickBL23")

    assert [str(point) for point in page.treatment().points] == ["BL23:both"]


def test_an_own_group_is_inserted(qtbot: QtBot, page: TreatmentPage) -> None:
    page.show_treatment(Treatment(points=(GB30,)), Side.LEFT, TreatmentContext())
    page.show_groups([PointGroup(name="Calf", points=(NeedledPoint("BL57", PointSide.LEFT),))])
    groups = page.findChild(QComboBox, "pointGroups")
    assert isinstance(groups, QComboBox)

    groups.setFocus()
    qtbot.keyClick(groups, Qt.Key.Key_Down)

    assert [point.code for point in page.treatment().points] == ["GB30", "BL57"]


def test_the_present_points_are_kept_as_a_group(qtbot: QtBot, page: TreatmentPage) -> None:
    page.show_treatment(Treatment(points=(GB30,)), Side.LEFT, TreatmentContext())
    find(page, "pointGroupName").setText("Buttock")

    with qtbot.waitSignal(page.group_kept) as caught:
        press(page, "keepPointGroup")

    assert caught.args == [PointGroup(name="Buttock", points=(GB30,))]


def test_deeper_than_the_needle_is_refused_in_place(qtbot: QtBot, page: TreatmentPage) -> None:
    page.show_treatment(FULL_TREATMENT, Side.LEFT, TreatmentContext())
    depth = find(page, "depthMmText")

    depth.clear()
    qtbot.keyClicks(depth, "50")

    assert "at most the needle's 40 mm" in said(page, "treatmentProblem")


def test_words_about_a_technique_mean_it_was_used(qtbot: QtBot, page: TreatmentPage) -> None:
    page.show_treatment(Treatment(), Side.LEFT, TreatmentContext())

    qtbot.keyClicks(find(page, "heatText"), "lamp, low back")

    assert page.treatment().heat == Adjunct(used=True, text="lamp, low back")


def test_a_chip_says_yes_then_no_then_nothing_and_opens_its_line(
    qtbot: QtBot, page: TreatmentPage
) -> None:
    page.show_treatment(Treatment(), Side.LEFT, TreatmentContext())
    chip, line = chip_of(page, "moxaUsed"), find(page, "moxaText")
    seen = []

    for _ in range(3):
        qtbot.keyClick(chip, Qt.Key.Key_Space)
        seen.append((page.treatment().moxa.used, line.isVisible(), chip.accessibleDescription()))

    assert seen == [(True, True, "yes"), (False, False, "no"), (None, False, "not recorded")]


@pytest.mark.parametrize(("key", "used"), [("y", True), ("n", False), (".", None)])
def test_a_chip_takes_the_keys_of_the_red_flags(
    qtbot: QtBot, page: TreatmentPage, key: str, used: bool | None
) -> None:
    page.show_treatment(FULL_TREATMENT, Side.LEFT, TreatmentContext())

    qtbot.keyClick(chip_of(page, "tuinaUsed"), key)

    assert page.treatment().tuina.used is used


def test_words_about_a_technique_that_was_not_used_stay_in_sight(page: TreatmentPage) -> None:
    page.show_treatment(FULL_TREATMENT, Side.LEFT, TreatmentContext())

    assert find(page, "guaShaText").isVisible()
    assert not find(page, "cuppingText").isVisible()


def test_the_quick_set_stands_by_where_its_points_lie(page: TreatmentPage) -> None:
    quick = [chip for chip in page.findChildren(QPushButton) if chip.objectName()[:5] == "quick"]
    rows: dict[int, list[str]] = {}
    for chip in quick:
        rows.setdefault(chip.mapTo(page, chip.rect().topLeft()).y(), []).append(chip.text())

    assert len(rows) == 4
    assert rows[max(rows)] == ["BL60", "BL62", "GB40", "GB41", "KI3", "SI3"]
    assert {chip.text() for chip in quick} == set(QUICK_SET) - {JIAJI, ASHI}
    assert {chip.height() for chip in quick} == {28}


def test_the_page_needs_no_scrolling_on_a_small_screen(qtbot: QtBot, page: TreatmentPage) -> None:
    page.resize(388, 682)  # what 1366 × 768 leaves under the window's title
    page.show_treatment(Treatment(points=(GB30,)), Side.LEFT, TreatmentContext(is_flare=True))
    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)

    qtbot.waitUntil(lambda: not area.verticalScrollBar().isVisible())

    assert area.verticalScrollBar().maximum() == 0


def test_every_field_of_the_treatment_has_a_name(page: TreatmentPage) -> None:
    fields = [
        field for kind in (QLineEdit, QComboBox, QPushButton) for field in page.findChildren(kind)
    ]

    assert [f.objectName() for f in fields if not (f.accessibleName() and f.objectName())] == []


def test_strong_stimulation_in_an_acute_course_is_warned_of_and_allowed(
    page: TreatmentPage,
) -> None:
    strong = replace(FULL_TREATMENT, stimulation=Stimulation.STRONG)

    page.show_treatment(strong, Side.LEFT, TreatmentContext(acuteness=Acuteness.ACUTE))

    assert "Strong stimulation in an acute course" in said(page, "treatmentWarnings")
    assert page.treatment() == strong
    assert said(page, "treatmentProblem") == ""


def test_a_pacemaker_warns_of_electroacupuncture(page: TreatmentPage) -> None:
    context = TreatmentContext(precautions=frozenset({Precaution.PACEMAKER}))

    page.show_treatment(FULL_TREATMENT, Side.LEFT, context)

    assert "acemaker" in said(page, "treatmentWarnings")


def test_without_a_warning_the_page_says_how_strongly_to_treat(page: TreatmentPage) -> None:
    context = TreatmentContext(acuteness=Acuteness.CHRONIC, is_response_known=True)

    page.show_treatment(Treatment(), Side.LEFT, context)

    assert said(page, "treatmentWarnings") == "Chronic, response known: may be more direct."


def test_undo_on_the_treatment_page_belongs_to_the_whole_draft(qtbot: QtBot, theme: Theme) -> None:
    form = a_visit_form(theme, NOW)
    qtbot.addWidget(form)
    form.begin(a_course(a_visit()))
    press(form, "treatmentDetails")
    text = find(form, "adviceText")
    undo = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
    )

    QApplication.sendEvent(text, undo)

    assert not undo.isAccepted()


def test_as_last_time_says_that_there_was_no_treatment(qtbot: QtBot, theme: Theme) -> None:
    form = a_visit_form(theme, NOW)
    qtbot.addWidget(form)
    form.begin(a_course(a_visit(leg_pain=8)))

    form.fields.treatment.repeat_last()

    assert said(form, "copiedMark") == "visit 1 had no treatment"
    assert form.fields.treatment.treatment() == Treatment()


def test_enter_at_the_stimulation_goes_on_and_chooses_nothing(qtbot: QtBot, theme: Theme) -> None:
    form = a_visit_form(theme, NOW)
    form.begin(a_left_course())
    show_form(qtbot, form)
    box = form.findChild(QComboBox, "stimulation")
    assert isinstance(box, QComboBox)
    box.setFocus()

    qtbot.keyClick(box, Qt.Key.Key_Return)

    assert form.fields.phase.hasFocus()
    assert form.state().treatment.stimulation is None
    assert not form.is_dirty


HINTS = (
    TreatmentContext(is_flare=True),
    TreatmentContext(has_nerve_signs=True),
    TreatmentContext(acuteness=Acuteness.ACUTE),
    TreatmentContext(acuteness=Acuteness.CHRONIC),
    TreatmentContext(acuteness=Acuteness.CHRONIC, is_response_known=True),
)


@pytest.mark.parametrize("language", languages(), ids=lambda one: one.code)
@pytest.mark.parametrize("retention", ["", "2"])
@pytest.mark.parametrize("context", HINTS)
def test_no_hint_is_cut(
    qtbot: QtBot, theme: Theme, language: Language, retention: str, context: TreatmentContext
) -> None:
    start_in(language)
    form = a_visit_form(theme, NOW)
    show_form(qtbot, form)
    form.begin(a_left_course())
    form.fields.treatment.show_context(context)
    minutes, hint = form.findChild(QLineEdit, "retention"), form.findChild(QLabel, "treatmentHint")
    assert isinstance(minutes, QLineEdit)
    assert isinstance(hint, QLabel)

    qtbot.keyClicks(minutes, retention)

    start_in(Language.ENGLISH)
    unusual = form.findChild(QPushButton, "treatmentUnusual")
    assert isinstance(unusual, QPushButton)
    lines = hint.text().split("\n")
    assert unusual.isVisible() is not any(lines)
    assert not unusual.isVisible() or unusual.width() >= unusual.sizeHint().width()
    assert "…" not in hint.text().removesuffix("…")
    widest = max(hint.fontMetrics().horizontalAdvance(line) for line in lines)
    assert unusual.isVisible() or widest <= hint.contentsRect().width()
