"""The language the program starts in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from tests.makers import SPANISH
from tracker.language import Language, start_in, tr
from tracker.preferences import PreferenceFile
from tracker.ui.look.theme import ThemeChoice
from tracker.ui.shell.start import RememberedTheme, start_speaking, system_language


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    start_in(Language.ENGLISH)
    QLocale.setDefault(before)
    for translator in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()


@pytest.mark.parametrize(
    ("system", "spoken"),
    [
        ("es_MX", SPANISH),
        ("es", SPANISH),
        ("en_GB", Language.ENGLISH),
        ("de_DE", Language.ENGLISH),
        ("C", Language.ENGLISH),
    ],
)
def test_the_systems_language_is_spoken_where_it_is_known(system: str, spoken: Language) -> None:
    assert system_language(QLocale(system)) == spoken


def test_words_dialogs_and_calendars_speak_the_chosen_language(
    qapp: QApplication, qtbot: QtBot
) -> None:
    start_speaking(qapp, SPANISH)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)

    cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)

    assert cancel.text().replace("&", "") == "Cancelar"
    assert tr("Your progress") == "Su evolución"
    assert QLocale().monthName(11) == "noviembre"


def test_keys_are_called_in_menus_as_on_the_buttons(qapp: QApplication) -> None:
    start_speaking(qapp, SPANISH)

    keys = QKeySequence("Ctrl+Shift+N").toString(QKeySequence.SequenceFormat.NativeText)

    assert keys == "Ctrl+Shift+N"


def test_a_text_qt_has_no_translation_of_stays(qapp: QApplication) -> None:
    start_speaking(qapp, SPANISH)

    assert QCoreApplication.translate("QDialog", "A text of nobody") == "A text of nobody"


@pytest.mark.parametrize("choice", ThemeChoice)
def test_a_chosen_theme_is_there_at_the_next_start(
    qapp: QApplication, tmp_path: Path, choice: ThemeChoice
) -> None:
    file = tmp_path / "preferences.json"
    RememberedTheme(PreferenceFile(file)).choose(choice)

    again = RememberedTheme(PreferenceFile(file))

    assert again.choice is choice


@pytest.mark.parametrize("content", ["", "{", '{"screen_theme": 7}', '{"screen_theme": "blue"}'])
def test_an_unreadable_choice_follows_the_system(
    qapp: QApplication, tmp_path: Path, content: str
) -> None:
    file = tmp_path / "preferences.json"
    file.write_text(content)

    assert RememberedTheme(PreferenceFile(file)).choice is ThemeChoice.SYSTEM


def test_a_choice_that_cannot_be_kept_holds_for_this_run(
    qapp: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")

    theme = RememberedTheme(PreferenceFile(tmp_path / "taken" / "preferences.json"))
    theme.choose(ThemeChoice.DARK)

    assert theme.is_dark
