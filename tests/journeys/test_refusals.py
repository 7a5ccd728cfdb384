"""What cannot be stored is said where it was typed, and nothing typed is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit

from tests.window.dialogs import DialogFiller, DialogMeeting
from tests.window.screen import Screen
from tracker.ui.work.privacy import hide_names


@pytest.mark.parametrize("is_hiding", [False, True], ids=["names shown", "names hidden"])
def test_an_id_that_is_taken_is_refused_in_the_dialog(
    screen: Screen,
    is_hiding: bool,  # the case
) -> None:
    hide_names(is_on=is_hiding)
    seen: list[str] = []

    def fill(dialog: QDialog) -> None:
        for name, text in (("clinicId", "77"), ("familyName", "Sommer")):
            line = dialog.findChild(QLineEdit, name)
            assert isinstance(line, QLineEdit)
            QTest.keyClicks(line, text)
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        refusal, family = (
            dialog.findChild(QLabel, "patientProblem"),
            dialog.findChild(QLineEdit, "familyName"),
        )
        assert isinstance(refusal, QLabel)
        assert isinstance(family, QLineEdit)
        keys = dialog.focusWidget()
        assert keys is not None
        seen.extend([refusal.text(), family.text(), str(dialog.isVisible()), keys.objectName()])
        dialog.reject()

    meeting = DialogMeeting("patientDialog", fill)
    screen.act("newPatient")

    assert meeting.is_over
    if is_hiding:
        assert seen[0] == "This id belongs to another patient already: choose another id."
    else:
        assert seen[0].startswith("The id 77 is that of Keller, Maria")
    assert seen[1:] == ["Sommer", "True", "clinicId"]
    assert screen.messenger.warned == []
    assert screen.patient_name.startswith("Keller")


def test_an_id_like_another_s_is_asked_about_once_in_the_dialog(screen: Screen) -> None:
    screen.add_patient("P-001", "Navarro", "Elena", "Left")
    seen: list[str] = []

    def fill(dialog: QDialog) -> None:
        for name, text in (("clinicId", "p-001"), ("familyName", "Kim")):
            line = dialog.findChild(QLineEdit, name)
            assert isinstance(line, QLineEdit)
            QTest.keyClicks(line, text)
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        refusal = dialog.findChild(QLabel, "refusal")
        assert isinstance(refusal, QLabel)
        seen.extend([refusal.text(), str(dialog.isVisible())])

    # the filler itself saves once more
    filler = DialogFiller([("patientDialog", fill), ("courseDialog", QDialog.reject)])
    filler.start()
    screen.act("newPatient")

    asked = (
        "P-001 is Navarro, Elena: another patient? Then save once more. "
        "Two records of one person become one by Patient ▸ Merge."
    )
    assert seen == [asked, "True"]
    screen.wait_until(lambda: any(one.startswith("Kim") for one in screen.listed))
