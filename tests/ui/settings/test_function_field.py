"""A clinic says which function measures it asks, and after how many visits again."""

from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from tracker.domain.values.clinic import ClinicSettings
from tracker.domain.values.function_measures import SCALES
from tracker.ui.settings.function_field import FunctionField


def box(field: FunctionField, name: str) -> QCheckBox:
    found = field.findChild(QCheckBox, name)
    assert found is not None
    return found


def test_the_usual_clinic_asks_two_every_fourth_visit(qtbot: QtBot) -> None:
    field = FunctionField(ClinicSettings())
    qtbot.addWidget(field)

    ticked = [one.objectName() for one in field.findChildren(QCheckBox) if one.isChecked()]

    assert ticked == ["functionUsesInterference", "functionUsesPsfs"]
    assert field.every.value == 4
    assert len(field.findChildren(QCheckBox)) == len(SCALES)


def test_what_is_ticked_is_kept_in_the_order_of_the_form(qtbot: QtBot) -> None:
    field = FunctionField(ClinicSettings())
    qtbot.addWidget(field)

    box(field, "functionUsesOdi").setChecked(True)
    box(field, "functionUsesInterference").setChecked(False)

    assert field.measures == "psfs;odi"


def test_a_measure_of_a_newer_program_stays(qtbot: QtBot) -> None:
    field = FunctionField(ClinicSettings(function_measures="later;psfs"))
    qtbot.addWidget(field)

    assert field.measures == "psfs;later"


def test_a_clinic_may_use_none(qtbot: QtBot) -> None:
    field = FunctionField(ClinicSettings(function_measures=""))
    qtbot.addWidget(field)

    assert field.measures == ""
    assert ClinicSettings(function_measures="").function_plan.measures == ()
