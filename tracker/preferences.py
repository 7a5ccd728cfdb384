"""What this computer remembers for whoever works at it; the clinic's settings are in its database.

A small JSON file: read whole, written whole, and what an older or newer version of the program
wrote there besides stays as it is.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tracker.errors import InputError
from tracker.language import Language, find_language, tr

OWN_NAME: Final = "own_name"
ADDRESSEE: Final = "letters_to"
SCREEN_LANGUAGE: Final = "screen_language"
RECORDS_AT: Final = "records_at"  # a file or a server's address; empty for the usual file
RECORDS_WERE_AT: Final = "records_were_at"  # before they were moved; untouched since
KEYCHAIN: Final = "keychain"  # of which clinic the system's keychain holds the key


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnChoices:
    """What whoever works at this computer chose for it alone.

    Attributes:
        name: Stands beside what is done here; empty is the usual name.
        screen_language: From the next start on; None is the system's.
    """

    name: str = ""
    screen_language: Language | None = None


class PreferenceFile:
    """The preferences of one account on one computer.

    Args:
        file: Where they stand; None remembers nothing beyond this run.
    """

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._kept: dict[str, object] = {}

    def find(self, name: str) -> str:
        """Return a preference; empty when it was never set, or the file cannot be read."""
        value = self._read().get(name)
        return value if isinstance(value, str) else ""

    @property
    def own(self) -> OwnChoices:
        """Return what was chosen for this computer."""
        return OwnChoices(
            name=self.find(OWN_NAME),
            screen_language=find_language(self.find(SCREEN_LANGUAGE)),
        )

    def choose(self, own: OwnChoices) -> None:
        """Remember what is chosen for this computer.

        Raises:
            InputError: The file cannot be written; nothing was changed.
        """
        if own != self.own:
            spoken = "" if own.screen_language is None else own.screen_language.code
            self.remember({OWN_NAME: own.name, SCREEN_LANGUAGE: spoken})

    def remember(self, values: Mapping[str, str]) -> None:
        """Set preferences, by their names.

        Raises:
            InputError: The file cannot be written; nothing was changed.
        """
        self._kept = {**self._read(), **values}
        if self._file is None:
            return
        # Late: reading the language before the window is painted needs none of it.
        from tracker.files import write_whole  # noqa: PLC0415

        content = json.dumps(self._kept, indent=1, sort_keys=True)  # ASCII: any text can be written
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(
                tr(
                    "{file} cannot be written ({why}). Nothing was changed.",
                    file=self._file,
                    why=error.strerror,
                )
            ) from error
        write_whole(self._file, content.encode())

    def _read(self) -> Mapping[str, object]:
        """Return every preference; a file that is missing or damaged counts as empty."""
        if self._file is None:
            return self._kept
        try:
            found = json.loads(self._file.read_bytes())
        except (OSError, ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}
