"""Which commands are meant by a few typed letters, the likeliest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tracker.domain.values.texts import searchable

_AT_START, _AT_WORDS, _WITHIN, _NOT = range(4)
_LAST: Final = 10_000  # after every command that was used


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One command as it is read.

    Attributes:
        name: Object name of its action.
        title: What the menu calls it, without mnemonic and dots.
        menu: What its menu is called.
        keys: As the screen shows them; empty for none.
        lacking: What must come first, in words; empty when it can be done now.
        is_on: Whether its tick is set; None for a command without one.
    """

    name: str
    title: str
    menu: str
    keys: str
    lacking: str
    is_on: bool | None = None


def matching(
    commands: Sequence[Command], typed: str, used: Sequence[str] = ()
) -> tuple[Command, ...]:
    """Return the commands that hold every typed word, the likeliest first.

    Args:
        commands: All there are, in the order of the menus.
        typed: Words or beginnings of words in any order, accents and capitals ignored; empty is
            every command.
        used: Names of the commands used before, the latest first; they come first among equals.
    """
    words = searchable(typed).split()
    latest = {name: place for place, name in reversed(list(enumerate(used)))}
    ranked = [
        (place, latest.get(command.name, _LAST), at, command)
        for at, command in enumerate(commands)
        if (place := _place(command, words)) < _NOT
    ]
    return tuple(command for *_, command in sorted(ranked, key=lambda one: one[:3]))


def _place(command: Command, words: Sequence[str]) -> int:
    title, everything = searchable(command.title), searchable(f"{command.title} {command.menu}")
    starts = everything.replace("(", " ").split()
    if all(any(start.startswith(word) for start in starts) for word in words):
        return _AT_START if title.startswith(" ".join(words)) else _AT_WORDS
    return _WITHIN if all(word in everything for word in words) else _NOT
