"""Which keys a command may have: none that the form, a text or another command needs."""

import re
from collections.abc import Mapping
from typing import Final

from PySide6.QtGui import QKeySequence

from tracker.language import tr
from tracker.ui.menus.table import ACTIONS, ActionSpec
from tracker.ui.work.keys import keys_of

FIXED: Final = frozenset({"saveVisit", "undo", "redo"})
"""Commands whose keys are the same in every dialog or text, so that none others can be chosen."""
_OF_TEXTS: Final = frozenset(
    {
        *("Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Backspace"),
        *("Ctrl+Del", "Ctrl+Left", "Ctrl+Right", "Ctrl+Home", "Ctrl+End", "Shift+Ins", "Ctrl+Ins"),
        *("Ctrl+Return", "Ctrl+Enter", "Alt+F4"),
    }
)
_FUNCTION_KEY: Final = re.compile(r"F[0-9]+")


def changeable() -> tuple[ActionSpec, ...]:
    """Return the commands whose keys can be chosen, in the order of the menus."""
    return tuple(spec for spec in ACTIONS if spec.name not in FIXED)


def refusal(action: str, keys: str, title_of: Mapping[str, str]) -> str:
    """Return why a command cannot have these keys; empty when it can.

    Args:
        action: The command's name.
        keys: As Qt writes them, e.g. ``Ctrl+J``; empty takes its keys away.
        title_of: What each command is called, by its name.
    """
    usual = next(spec.shortcut for spec in ACTIONS if spec.name == action)
    if not keys or keys in usual.split("; "):
        is_needed = False
    else:
        is_needed = _is_typed(keys) or keys in _OF_TEXTS
    if is_needed:
        return tr(
            "{keys} is needed while typing. Choose a function key, or one with Ctrl.", keys=keys
        )
    holder = _find_holder(keys, other_than=action)
    if holder is None:
        return ""
    return tr("{keys} is already “{command}”.", keys=keys, command=title_of[holder.name])


def _find_holder(keys: str, *, other_than: str) -> ActionSpec | None:
    others = (spec for spec in ACTIONS if spec.name != other_than)
    return next((spec for spec in others if keys and _has(spec, keys)), None)


def _has(spec: ActionSpec, keys: str) -> bool:
    wanted = QKeySequence(keys)
    return wanted in QKeySequence.listFromString(keys_of(spec.name, spec.shortcut))


def _is_typed(keys: str) -> bool:
    """Return whether a key alone, or with Alt alone, which goes to a field or a menu."""
    *with_it, key = keys.split("+")
    return "Ctrl" not in with_it and _FUNCTION_KEY.fullmatch(key) is None
