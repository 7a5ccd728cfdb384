"""Which keys a command may be given."""

from collections.abc import Iterator

import pytest

from tracker.language import tr
from tracker.ui.menus.commands.choice import FIXED, changeable, refusal
from tracker.ui.menus.commands.listed import plain
from tracker.ui.menus.table import ACTIONS
from tracker.ui.work.keys import USUAL, use_keys

TITLES = {spec.name: plain(tr(spec.text)) for spec in ACTIONS}


@pytest.fixture(autouse=True)
def usual_keys_afterwards() -> Iterator[None]:
    yield
    use_keys({})


@pytest.mark.parametrize("keys", ["Ctrl+Shift+J", "F12", "Ctrl+Shift+9", "Ctrl+Alt+M", ""])
def test_a_free_key_with_ctrl_or_a_function_key_is_taken(keys: str) -> None:
    assert refusal("backups", keys, TITLES) == ""


@pytest.mark.parametrize(
    "keys", ["5", "B", "Shift+4", "Alt+O", "Return", "Tab", "Ctrl+C", "Ctrl+Return", "="]
)
def test_what_typing_needs_is_refused_by_name(keys: str) -> None:
    assert keys in refusal("backups", keys, TITLES)


def test_a_key_of_another_command_is_refused_with_its_name() -> None:
    assert "Print progress" in refusal("backups", "Ctrl+P", TITLES)


def test_a_command_may_have_its_own_key_again() -> None:
    assert refusal("print", "Ctrl+P", TITLES) == ""


def test_a_key_that_was_given_away_is_free() -> None:
    use_keys({"print": "Ctrl+Shift+J"})

    assert refusal("backups", "Ctrl+P", TITLES) == ""
    assert "Print progress" in refusal("backups", "Ctrl+Shift+J", TITLES)


def test_saving_and_undoing_keep_their_keys() -> None:
    assert not FIXED & {spec.name for spec in changeable()}


def test_what_stands_on_buttons_is_what_the_menus_do() -> None:
    shortcuts = {spec.name: spec.shortcut for spec in ACTIONS}

    assert {name: shortcuts[name] for name in USUAL} == dict(USUAL)
    assert all(refusal(spec.name, "", TITLES) == "" for spec in ACTIONS)
