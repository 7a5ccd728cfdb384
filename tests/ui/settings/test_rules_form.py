"""The clinic's own thresholds stand in one form; what cannot be set is refused in words."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from tests.makers import SPANISH
from tracker.domain.values.rules import BOOK_RULES, OWN_VALUES, SetRules, own_rules
from tracker.domain.values.thresholds import SAFE_RANGES
from tracker.language import speaking
from tracker.ui.fields.number_input import NumberInput
from tracker.ui.settings.rules_form import RulesForm

SINCE = datetime(2026, 11, 3, 12, tzinfo=UTC)
WEEKS = own_rules(BOOK_RULES.values | {"plateau_weeks": 6}, SINCE)
OWN = own_rules(BOOK_RULES.values | {"gap_days": 60, "controlled_max": 4}, SINCE)


def a_form(qtbot: QtBot, *history: SetRules) -> RulesForm:
    form = RulesForm(BOOK_RULES, history)
    qtbot.addWidget(form)
    form.show()
    return form


def field_of(form: RulesForm, name: str) -> NumberInput:
    found = form.findChild(NumberInput, f"rule{name.title().replace('_', '')}")
    assert isinstance(found, NumberInput)
    return found


def said(form: RulesForm) -> str:
    problem = form.findChild(QLabel, "rulesProblem")
    assert isinstance(problem, QLabel)
    return problem.text() if problem.isVisible() else ""


def press(form: RulesForm, name: str) -> None:
    button = form.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def test_it_opens_with_the_values_in_force(qtbot: QtBot) -> None:
    form = RulesForm(OWN, ())
    qtbot.addWidget(form)

    assert form.values == OWN.values


@pytest.mark.parametrize("name", OWN_VALUES)
def test_a_value_is_taken_to_both_ends_of_its_range_and_no_further(qtbot: QtBot, name: str) -> None:
    form, safe, stored = a_form(qtbot), SAFE_RANGES[name], list[dict[str, int]]()

    def store() -> str:
        stored.append(form.values)
        return ""

    form.save_by(store)
    field_of(form, "settled_max").show_value(1)
    field_of(form, "controlled_max").show_value(4)
    field = field_of(form, name)

    for value in {max(0, safe.low - 1), safe.high + 1} - {safe.low}:  # no sign can be typed
        field.show_text(str(value))
        form.accept()
        assert str(value) in said(form)
        assert f"{safe.low} to {safe.high}" in said(form)
        assert form.focusWidget() is field
    assert stored == []
    for value in (safe.low, safe.high):
        field.show_value(value)
        form.accept()
    assert [one[name] for one in stored] == [safe.low, safe.high]


@pytest.mark.parametrize("typed", ["", "4,5", "a"])
def test_what_is_no_number_is_refused(qtbot: QtBot, typed: str) -> None:
    form = a_form(qtbot)
    field_of(form, "plateau_visits").show_text(typed)

    form.accept()

    assert said(form) == "Plateau after: nothing is not allowed; allowed is 2 to 12."
    assert form.isVisible()


def test_settled_beyond_controlled_is_refused(qtbot: QtBot) -> None:
    form = a_form(qtbot)
    field_of(form, "settled_max").show_value(3)
    field_of(form, "controlled_max").show_value(2)

    form.accept()

    assert "must be controlled as well" in said(form)


def test_one_key_brings_the_published_values_back(qtbot: QtBot) -> None:
    form = RulesForm(OWN, ())
    qtbot.addWidget(form)
    form.show()
    button = form.findChild(QPushButton, "publishedValues")
    assert isinstance(button, QPushButton)

    key = QKeySequence.mnemonic(button.text())
    press(form, "publishedValues")

    assert key == QKeySequence("Alt+P")
    assert form.values == BOOK_RULES.values


def test_the_published_values_are_asked_about_before_escape_drops_them(qtbot: QtBot) -> None:
    form = RulesForm(OWN, ())
    qtbot.addWidget(form)
    form.show()
    press(form, "publishedValues")

    qtbot.keyClick(form, Qt.Key.Key_Escape)

    assert form.isVisible()


def test_what_would_change_is_asked_with_the_values_typed(qtbot: QtBot) -> None:
    form, wanted = a_form(qtbot), list[object]()
    form.effect_wanted.connect(wanted.append)
    field_of(form, "controlled_max").show_value(5)
    press(form, "rulesPreview")
    refused = said(form)

    field_of(form, "controlled_max").show_value(4)
    press(form, "rulesPreview")

    assert "5 is not allowed" in refused
    assert wanted == [BOOK_RULES.values | {"controlled_max": 4}]


def test_enter_goes_from_value_to_value_and_then_to_what_changes(qtbot: QtBot) -> None:
    form, met = a_form(qtbot), list[str]()
    field_of(form, OWN_VALUES[0]).setFocus()

    for _ in OWN_VALUES:
        focused = form.focusWidget()
        assert focused is not None
        met.append(focused.objectName())
        qtbot.keyClick(focused, Qt.Key.Key_Return)

    assert len(set(met)) == len(OWN_VALUES)
    assert form.focusWidget() is form.findChild(QPushButton, "rulesPreview")


def test_what_was_set_before_says_when_by_whom_and_which(qtbot: QtBot) -> None:
    with speaking(SPANISH):
        form = a_form(
            qtbot,
            SetRules(rules=BOOK_RULES, set_at=SINCE, set_by="Ann"),
            SetRules(rules=OWN, set_at=SINCE, set_by="Ben"),
        )
    lines = form.findChild(QListWidget, "rulesHistory")
    assert isinstance(lines, QListWidget)

    words = [lines.item(row).text() for row in range(lines.count())]

    assert words[0] == "3 nov 2026, Ann: los valores publicados"
    assert "pausa larga de más de 60 días (publicado 90)" in words[1]
    assert "dolor controlado hasta 4 puntos (publicado 3)" in words[1]


def test_weeks_without_a_change_are_none_unless_the_clinic_asks_for_them(qtbot: QtBot) -> None:
    form = a_form(qtbot, SetRules(rules=WEEKS, set_at=SINCE, set_by="Ann"))
    hints = [label.text() for label in form.findChildren(QLabel)]
    lines = form.findChild(QListWidget, "rulesHistory")

    assert form.values["plateau_weeks"] == 0
    assert "published none, from 0 (none) to 26" in hints
    assert isinstance(lines, QListWidget)
    assert "plateau also after 6 weeks (published none)" in lines.item(0).text()
