"""Keys chosen on a computer hold there, and what cannot be read is not a choice."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tracker.preferences import PreferenceFile
from tracker.ui.work.keys import CHOSEN_KEYS, keys_of, read_keys, remember_keys, use_keys


@pytest.fixture(autouse=True)
def usual_keys_afterwards() -> Iterator[None]:
    yield
    use_keys({})


def test_chosen_keys_hold_and_are_found_again(tmp_path: Path) -> None:
    file = tmp_path / "preferences.json"

    remember_keys(PreferenceFile(file), {"print": "Ctrl+Shift+J"})

    assert keys_of("print") == "Ctrl+Shift+J"
    assert keys_of("why") == "Ctrl+Y"
    assert read_keys(PreferenceFile(file)) == {"print": "Ctrl+Shift+J"}


@pytest.mark.parametrize("kept", ["", "no JSON {", "[1, 2]", '{"print": 5}'])
def test_what_is_no_choice_leaves_the_usual_keys(kept: str) -> None:
    preferences = PreferenceFile(None)
    preferences.remember({CHOSEN_KEYS: kept})

    assert read_keys(preferences) == {}
