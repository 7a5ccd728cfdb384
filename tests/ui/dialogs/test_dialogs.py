"""Dialogs: what they hand over, what they refuse."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
)
from pytestqt.qtbot import QtBot

from tests.makers import SPANISH, a_course, a_patient, weekly_visits
from tests.ui.dialog_parts import line, press_save, problem
from tracker.domain.rules.status import status_of
from tracker.domain.values.clinic import ClinicSettings, Paper
from tracker.domain.values.course import (
    PatientId,
    Precaution,
)
from tracker.language import Language
from tracker.ui.course.first_assessment_dialog import CourseDialog
from tracker.ui.course.why_dialog import FindingsDialog
from tracker.ui.dialogs.base_dialog import BaseDialog
from tracker.ui.dialogs.read_only_table import plain_table
from tracker.ui.fields.named_line import named_line
from tracker.ui.look.theme import Theme
from tracker.ui.menus.help_dialogs import AboutDialog
from tracker.ui.patients.patient_dialog import Days, Ids, PatientDialog
from tracker.ui.settings.settings_dialog import SettingsDialog

TODAY = date(2026, 11, 22)
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


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


@pytest.mark.parametrize(
    ("born", "why"),
    [
        ("2026-11-23", "Nov 23, 2026 lies in the future."),
        ("2026-11-03", "Born on Nov 3, 2026, after the first visit on Nov 2, 2026?"),
    ],
)
def test_a_birth_date_that_cannot_be_is_refused_in_place(
    qtbot: QtBot, theme: Theme, born: str, why: str
) -> None:
    first_visit = date(2026, 11, 2) if born < TODAY.isoformat() else None
    dialog = PatientDialog(a_patient(), days=Days(TODAY, first_visit))
    qtbot.addWidget(dialog)
    line(dialog, "birthDate").setText(born)

    with qtbot.assertNotEmitted(dialog.accepted):
        press_save(dialog)

    assert problem(dialog, "patientProblem") == why


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


def test_the_next_free_id_is_proposed_and_saving_again_takes_it(qtbot: QtBot, theme: Theme) -> None:
    dialog = PatientDialog(ids=Ids(find_free=lambda: "K-0043"))
    qtbot.addWidget(dialog)
    line(dialog, "familyName").setText("Keller")

    with qtbot.assertNotEmitted(dialog.accepted):
        press_save(dialog)
    proposed = line(dialog, "clinicId")
    shown, said = proposed.text(), problem(dialog, "patientProblem")
    with qtbot.waitSignal(dialog.accepted):
        press_save(dialog)

    assert (shown, proposed.selectedText()) == ("K-0043", "K-0043")
    assert said.startswith("Id is needed: K-0043 is the next free one.")
    assert dialog.patient().clinic_id == "K-0043"


def test_settings_come_back_as_they_were_shown(qtbot: QtBot, theme: Theme) -> None:
    settings = ClinicSettings(
        clinic_name="Example Clinic", address="1 Street\nTown", phone="5", paper=Paper.LETTER
    )
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)

    assert dialog.settings() == settings


def test_languages_are_chosen_for_pages_and_screen_apart(qtbot: QtBot, theme: Theme) -> None:
    settings = ClinicSettings(page_language=SPANISH)
    clinic = SettingsDialog(settings, screen_language=Language.ENGLISH)
    patient = PatientDialog(a_patient(), page_language=SPANISH)
    nobody = PatientDialog()
    for dialog in (clinic, patient, nobody):
        qtbot.addWidget(dialog)

    assert clinic.settings() == settings
    assert clinic.own_choices.screen_language == Language.ENGLISH
    assert patient.page_language == SPANISH
    assert nobody.page_language is None


def test_the_own_name_is_asked_beside_the_usual_one(qtbot: QtBot, theme: Theme) -> None:
    dialog = SettingsDialog(ClinicSettings(), worker=("Ana Sample", "mkeller"))
    qtbot.addWidget(dialog)
    field = line(dialog, "ownName")
    shown = (field.text(), field.placeholderText())

    field.setText(" ")

    assert shown == ("Ana Sample", "mkeller")
    assert dialog.own_choices.name == ""


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


def test_a_cell_of_a_table_is_spoken_with_its_heading(qtbot: QtBot) -> None:
    table = plain_table("aTable", "A table", ["When", "Why"], [["Nov 3", "misheard"]])
    qtbot.addWidget(table)

    spoken = [table.model().index(0, at).data(SPOKEN) for at in range(2)]

    assert spoken == ["When: Nov 3", "Why: misheard"]


def test_enter_still_means_the_first_button_after_tab_went_past_it(
    qtbot: QtBot, theme: Theme
) -> None:
    dialog, field = BaseDialog("anyDialog", "Any"), QLineEdit()
    dialog.column.addWidget(field)
    go_on = QPushButton("Go on")
    dialog.add_closing(primary=go_on)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)

    for widget in (go_on, field):
        widget.setFocus(Qt.FocusReason.TabFocusReason)

    with qtbot.waitSignal(go_on.clicked):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_where_a_dialog_scrolls_the_keys_go_from_the_first_field_down_to_the_foot(
    qtbot: QtBot, theme: Theme
) -> None:
    dialog = BaseDialog("tallDialog", "More than the screen has")
    qtbot.addWidget(dialog)
    form = dialog.add_group("Many")
    for number in range(40):
        form.addRow(f"Field {number}", named_line(f"field{number}", f"Field {number}"))
    dialog.add_closing()

    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    went: list[str] = []
    for _ in range(41):
        keys = dialog.focusWidget()
        assert keys is not None
        went.append(keys.objectName() or type(keys).__name__)
        qtbot.keyClick(keys, Qt.Key.Key_Tab)

    assert dialog.findChild(QScrollArea, "dialogScroll") is not None
    assert went == [*(f"field{number}" for number in range(40)), "QPushButton"]
