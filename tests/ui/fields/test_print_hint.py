"""Characters that no typeface knows are named below the field before they print as boxes."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tracker.domain.values.clinic import ClinicSettings
from tracker.domain.values.presets import SheetText
from tracker.pages.lacking_scripts import lacking_scripts
from tracker.ui.fields.print_hint import unprintable
from tracker.ui.look.theme import Theme
from tracker.ui.printing.closing_field import ClosingField, ClosingOffer
from tracker.ui.settings.preset_editors import TextEditor
from tracker.ui.settings.settings_dialog import SettingsDialog

NOBODYS = "\U000fff42"  # of the plane for private use


def test_what_our_typeface_has_prints(theme: Theme) -> None:
    assert unprintable("Caminé 30 min – ¡sin dolor! → Łukasz, Дмитрий\n½ ✓") == ()


def test_a_character_no_typeface_knows_is_named_once(theme: Theme) -> None:
    assert unprintable(f"Well done {NOBODYS}{NOBODYS}!") == (NOBODYS,)


@pytest.mark.parametrize(
    ("script", "letter"),
    [("Chinese", "王"), ("Hebrew", "ע"), ("Thai", "ส"), ("Devanagari", "र"), ("Tamil", "த")],
)
def test_a_letter_is_named_where_its_script_has_no_typeface(
    theme: Theme, script: str, letter: str
) -> None:
    assert bool(unprintable(letter)) is (script in lacking_scripts())


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (
            lambda: ClosingField(ClosingOffer(texts=(), usual="", today=date(2026, 11, 22))),
            "closingText",
        ),
        (lambda: SettingsDialog(ClinicSettings()), "sheetText"),
        (lambda: TextEditor(SheetText, "sheet", ""), "sheetText"),
    ],
    ids=["preview", "settings", "library"],
)
def test_the_field_says_below_it_what_cannot_be_printed(
    qtbot: QtBot, theme: Theme, make: type[QWidget], field: str
) -> None:
    part = make()
    qtbot.addWidget(part)
    part.show()
    text, hint = part.findChild(QPlainTextEdit, field), part.findChild(QLabel, f"{field}Hint")
    assert isinstance(text, QPlainTextEdit)
    assert isinstance(hint, QLabel)

    text.setPlainText(f"Well done {NOBODYS}!")

    assert NOBODYS in hint.text()
    assert hint.isVisible()
    text.setPlainText("Well done!")
    assert hint.isHidden()
