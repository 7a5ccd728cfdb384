"""The theme is the same at the next start."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tracker.preferences import PreferenceFile
from tracker.ui.look.theme import ThemeChoice
from tracker.ui.shell.remembered_theme import RememberedTheme


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
