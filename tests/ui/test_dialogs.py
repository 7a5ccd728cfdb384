"""Dialogs: what they hand over, what they refuse."""

from datetime import date

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.makers import a_course, a_patient, a_visit, day, weekly_visits
from tracker.domain.anatomy import Side
from tracker.domain.clinic import ClinicSettings, Paper
from tracker.domain.course import (
    Driver,
    DriverRevision,
    FirstAssessment,
    PatientId,
    Precaution,
    Quality,
    Recall,
)
from tracker.domain.status import status_of
from tracker.language import Language
from tracker.ui.about_dialog import AboutDialog
from tracker.ui.course_dialog import CourseDialog
from tracker.ui.findings_dialog import FindingsDialog
from tracker.ui.measure_words import measure_lines
from tracker.ui.patient_dialog import PatientDialog
from tracker.ui.settings_dialog import SettingsDialog
from tracker.ui.theme import Theme

TODAY = date(2026, 11, 22)


def line(dialog: QWidget, name: str) -> QLineEdit:
    found = dialog.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def press_save(dialog: QWidget) -> None:
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    buttons.button(QDialogButtonBox.StandardButton.Save).click()


def problem(dialog: QWidget, name: str) -> str:
    found = dialog.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def test_a_patient_comes_back_as_it_was_shown(qtbot: QtBot, theme: Theme) -> None:
    patient = a_patient(precautions=frozenset({Precaution.PACEMAKER}), patient_id=PatientId(3))
    dialog = PatientDialog(patient)
    qtbot.addWidget(dialog)

    assert dialog.patient() == patient


def test_precautions_not_asked_stay_not_asked(qtbot: QtBot, theme: Theme) -> None:
    dialog = PatientDialog(a_patient(precautions=None))
    qtbot.addWidget(dialog)

    assert dialog.patient().precautions is None


def test_a_birth_date_that_is_no_date_is_refused_in_place(qtbot: QtBot, theme: Theme) -> None:
    dialog = PatientDialog(a_patient())
    qtbot.addWidget(dialog)
    line(dialog, "birthDate").setText("9.3.1971")

    with qtbot.assertNotEmitted(dialog.accepted):
        press_save(dialog)

    assert "'9.3.1971' is not a day" in problem(dialog, "patientProblem")


def test_a_patient_without_a_name_is_refused_in_place(qtbot: QtBot, theme: Theme) -> None:
    dialog = PatientDialog()
    qtbot.addWidget(dialog)
    line(dialog, "clinicId").setText("77")

    with qtbot.assertNotEmitted(dialog.accepted):
        press_save(dialog)

    assert problem(dialog, "patientProblem") == "A name is needed."


def test_a_patient_without_an_id_is_refused_in_the_words_of_the_label(
    qtbot: QtBot, theme: Theme
) -> None:
    dialog = PatientDialog()
    qtbot.addWidget(dialog)
    line(dialog, "familyName").setText("Keller")

    with qtbot.assertNotEmitted(dialog.accepted):
        press_save(dialog)

    assert problem(dialog, "patientProblem").startswith("Id is needed")


def test_a_first_assessment_comes_back_as_it_was_shown(qtbot: QtBot, theme: Theme) -> None:
    assessment = FirstAssessment(
        side=Side.BOTH,
        onset_date=date(2026, 1, 15),
        drivers=(DriverRevision(on=date(2026, 8, 1), driver=Driver.DISC),),
        distribution="outer calf",
        quality=frozenset({Quality.BURNING, Quality.ELECTRIC}),
        planned_visits=12,
        interval_days=7,
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


def test_settings_come_back_as_they_were_shown(qtbot: QtBot, theme: Theme) -> None:
    settings = ClinicSettings(
        clinic_name="Example Clinic", address="1 Street\nTown", phone="5", paper=Paper.LETTER
    )
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)

    assert dialog.settings() == settings


def test_languages_are_chosen_for_pages_and_screen_apart(qtbot: QtBot, theme: Theme) -> None:
    settings = ClinicSettings(page_language=Language.SPANISH)
    clinic = SettingsDialog(settings, screen_language=Language.ENGLISH)
    patient = PatientDialog(a_patient(), page_language=Language.SPANISH)
    nobody = PatientDialog()
    for dialog in (clinic, patient, nobody):
        qtbot.addWidget(dialog)

    assert clinic.settings() == settings
    assert clinic.screen_language is Language.ENGLISH
    assert patient.page_language is Language.SPANISH
    assert nobody.page_language is None


def test_the_own_name_is_asked_beside_the_usual_one(qtbot: QtBot, theme: Theme) -> None:
    dialog = SettingsDialog(ClinicSettings(), worker=("Ana Sample", "mkeller"))
    qtbot.addWidget(dialog)
    field = line(dialog, "ownName")
    shown = (field.text(), field.placeholderText())

    field.setText(" ")

    assert shown == ("Ana Sample", "mkeller")
    assert dialog.own_name == ""


def test_the_findings_are_shown_as_a_table(qtbot: QtBot, theme: Theme) -> None:
    status = status_of(a_course(*weekly_visits(leg_pain=(8, 5), pain_reach_left=(5, 3))))
    dialog = FindingsDialog(status)
    qtbot.addWidget(dialog)

    assert "Leg pain 8 → 5" in problem(dialog, "findingsSummary")


@pytest.mark.parametrize("words", ["validated instrument", "diagnosis", "triage"])
def test_about_says_what_the_program_is_not(qtbot: QtBot, theme: Theme, words: str) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)

    said = " ".join(label.text() for label in dialog.findChildren(QLabel))

    assert words in said


def test_every_field_of_the_dialogs_has_a_name(qtbot: QtBot, theme: Theme) -> None:
    dialogs = (PatientDialog(), CourseDialog(TODAY), SettingsDialog(ClinicSettings()))
    for dialog in dialogs:
        qtbot.addWidget(dialog)

    fields = [
        field
        for dialog in dialogs
        for kind in (QLineEdit, QComboBox, QCheckBox)
        for field in dialog.findChildren(kind)
    ]

    assert [f.objectName() for f in fields if not (f.accessibleName() and f.objectName())] == []
