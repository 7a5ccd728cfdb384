"""The keys in force: the usual ones, or those that were chosen for this computer.

What stands on a button beside its words asks here, so that it says what the menus do. Chosen keys
are preferences of one computer, as its keyboard is; the clinic's database knows nothing of them.
"""

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QKeyEvent, QKeySequence

from tracker.preferences import PreferenceFile

CHOSEN_KEYS: Final = "keys"  # the preference: a JSON object of action and keys
USUAL: Final[Mapping[str, str]] = MappingProxyType(
    {
        "editPlan": "Ctrl+Shift+L",
        "filterList": "Ctrl+Shift+K",
        "findPatient": "Ctrl+K",
        "function": "F7",
        "hideNames": "F9",
        "importFile": "Ctrl+I",
        "lock": "Ctrl+L",
        "newPatient": "Ctrl+Shift+N",
        "newVisit": "Ctrl+N",
        "print": "Ctrl+P",
        "why": "Ctrl+Y",
    }
)
"""Keys that stand on a button too, by the name of their action, as Qt writes them."""

_in_force: dict[str, str] = {}


def use_keys(chosen: Mapping[str, str]) -> None:
    """Let chosen keys hold from now on, by the name of their action; empty is none at all."""
    _in_force.clear()
    _in_force.update(chosen)


def keys_of(action: str, usual: str | None = None) -> str:
    """Return the keys of an action as they hold now; empty where it has none.

    Args:
        action: Its name.
        usual: What it has unless others were chosen; None for one of ``USUAL``.
    """
    return _in_force.get(action, USUAL[action] if usual is None else usual)


def with_keys(words: str, action: str) -> str:
    """Return words with the keys of an action behind them; the words alone where it has none."""
    return f"{words}   {keys_of(action, USUAL.get(action, ''))}".rstrip()


def is_pressed(event: QKeyEvent, action: str) -> bool:
    """Return whether a press is the keys of an action of ``USUAL``, as they hold now."""
    keys = QKeySequence.listFromString(keys_of(action))
    return QKeySequence(event.keyCombination()) in keys


def read_keys(preferences: PreferenceFile) -> dict[str, str]:
    """Return the keys that were chosen on this computer; what cannot be read was not chosen."""
    try:
        found = json.loads(preferences.find(CHOSEN_KEYS) or "{}")
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {name: keys for name, keys in found.items() if isinstance(keys, str)}


def remember_keys(preferences: PreferenceFile, chosen: Mapping[str, str]) -> None:
    """Remember chosen keys and let them hold.

    Raises:
        InputError: The preferences cannot be written; nothing was changed.
    """
    preferences.remember({CHOSEN_KEYS: json.dumps(dict(chosen), sort_keys=True)})
    use_keys(chosen)
