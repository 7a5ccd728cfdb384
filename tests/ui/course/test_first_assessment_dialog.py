"""The first assessment: it comes back as shown, and refuses in place what it cannot read."""

from datetime import date

import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from tests.makers import a_course, a_visit, day
from tests.ui.dialog_parts import line, press_save, problem
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Side
from tracker.domain.values.course import (
    Driver,
    DriverRevision,
    FirstAssessment,
    Quality,
    Recall,
)
from tracker.domain.words.function_words import measure_lines
from tracker.ui.course.first_assessment_dialog import CourseDialog
from tracker.ui.look.theme import Theme

TODAY = date(2026, 11, 22)


def test_a_first_assessment_comes_back_as_it_was_shown(qtbot: QtBot, theme: Theme) -> None:
    assessment = FirstAssessment(
        side=Side.BOTH,
        onset_date=date(2026, 1, 15),
        drivers=(DriverRevision(on=date(2026, 8, 1), driver=Driver.DISC),),
        distribution="outer calf",
        quality=frozenset({Quality.BURNING, Quality.ELECTRIC}),
        diagnosis_codes=("M54.32",),
        recall=Recall.RIGHT_NOW,
    )
    dialog = CourseDialog(TODAY, assessment)
    qtbot.addWidget(dialog)

    assert dialog.assessment() == assessment


def test_a_revised_driver_is_added_with_its_date(qtbot: QtBot, theme: Theme) -> None:
    before = DriverRevision(on=date(2026, 8, 1), driver=Driver.DISC)
    dialog = CourseDialog(TODAY, FirstAssessment(drivers=(before,)))
    qtbot.addWidget(dialog)
    driver = dialog.findChild(QComboBox, "driver")
    assert isinstance(driver, QComboBox)

    driver.setCurrentText("Piriformis")

    revised = DriverRevision(on=TODAY, driver=Driver.PIRIFORMIS)
    assert dialog.assessment().drivers == (before, revised)


def test_the_recall_wording_is_fixed_after_the_first_visit(qtbot: QtBot, theme: Theme) -> None:
    dialog = CourseDialog(TODAY, FirstAssessment())
    qtbot.addWidget(dialog)

    recall = dialog.findChild(QComboBox, "recall")

    assert isinstance(recall, QComboBox)
    assert not recall.isEnabled()


def test_the_recall_wording_may_change_before_the_first_visit(qtbot: QtBot, theme: Theme) -> None:
    dialog = CourseDialog(TODAY, FirstAssessment(), has_visits=False)
    qtbot.addWidget(dialog)

    recall = dialog.findChild(QComboBox, "recall")

    assert isinstance(recall, QComboBox)
    assert recall.isEnabled()


@pytest.mark.parametrize(
    ("held", "is_offered"), [(Recall.AVERAGE_SINCE_VISIT, False), (Recall.AVERAGE_7_DAYS, True)]
)
def test_what_only_older_courses_ask_for_is_offered_to_no_other(
    qtbot: QtBot, theme: Theme, held: Recall, *, is_offered: bool
) -> None:
    dialog = CourseDialog(TODAY, FirstAssessment(recall=held), has_visits=False)
    qtbot.addWidget(dialog)

    recall = dialog.findChild(QComboBox, "recall")

    assert isinstance(recall, QComboBox)
    offered = [recall.itemData(row) for row in range(recall.count())]
    assert (Recall.AVERAGE_7_DAYS in offered) is is_offered
    assert offered[0] is Recall.AVERAGE_SINCE_VISIT
    assert dialog.assessment().recall is held


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("7 months", "chronic, 7 months"),
        ("10d", "acute, 10 days"),
        ("2026-10-01", "subacute, 7 weeks"),
    ],
)
def test_the_onset_is_a_date_or_a_duration_and_says_how_acute_it_is(
    qtbot: QtBot, theme: Theme, typed: str, words: str
) -> None:
    dialog = CourseDialog(TODAY)
    qtbot.addWidget(dialog)

    qtbot.keyClicks(line(dialog, "onsetDate"), typed)

    assert problem(dialog, "acuteness") == words


def test_an_onset_that_is_neither_is_refused_in_place(qtbot: QtBot, theme: Theme) -> None:
    dialog = CourseDialog(TODAY)
    qtbot.addWidget(dialog)
    line(dialog, "onsetDate").setText("long ago")

    with qtbot.assertNotEmitted(dialog.accepted):
        press_save(dialog)

    assert "neither a day nor a duration" in problem(dialog, "courseProblem")


def test_codes_are_offered_by_side_and_driver(qtbot: QtBot, theme: Theme) -> None:
    drivers = (DriverRevision(on=date(2026, 8, 1), driver=Driver.DISC),)
    dialog = CourseDialog(TODAY, FirstAssessment(side=Side.LEFT, drivers=drivers))
    qtbot.addWidget(dialog)
    sciatica = dialog.findChild(QPushButton, "codeM5432")
    assert isinstance(sciatica, QPushButton)

    sciatica.click()

    assert dialog.assessment().diagnosis_codes == ("M54.32",)
    assert dialog.findChild(QPushButton, "codeM5116") is not None
    assert dialog.findChild(QPushButton, "codeM5431") is None


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("m54.32, G57.01", ""),
        ("M54.32; M543222; sciatica", "M543222, SCIATICA"),
        ("", ""),
    ],
)
def test_a_code_of_another_form_is_hinted_at_and_kept(
    qtbot: QtBot, theme: Theme, typed: str, hint: str
) -> None:
    dialog = CourseDialog(TODAY)
    qtbot.addWidget(dialog)

    line(dialog, "diagnosisCodes").setText(typed)

    label = dialog.findChild(QLabel, "codeHint")
    assert isinstance(label, QLabel)
    assert label.isHidden() is not bool(hint)
    assert hint in label.text()
    assert len(dialog.assessment().diagnosis_codes) == len(typed.split())


def test_revisions_of_the_driver_are_shown_with_their_days(qtbot: QtBot, theme: Theme) -> None:
    drivers = (
        DriverRevision(on=date(2026, 8, 1), driver=Driver.DISC),
        DriverRevision(on=date(2026, 9, 1), driver=Driver.STENOSIS),
    )

    dialog = CourseDialog(TODAY, FirstAssessment(drivers=drivers))
    qtbot.addWidget(dialog)

    words = problem(dialog, "driverRevisions")
    assert words == "disc from Aug 1, 2026; stenosis from Sep 1, 2026"


def test_totals_are_said_with_their_change_and_threshold() -> None:
    visits = (a_visit(odi_percent=40), a_visit(day(7), odi_percent=28))

    words = measure_lines(status_of(a_course(*visits)))

    assert words == ("ODI: 40 → 28, better (10 points or 30 %); lower is better",)
