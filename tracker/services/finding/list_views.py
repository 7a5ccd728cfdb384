"""Views of the patient list that are kept under a name: on this computer, for whoever works at it.

How somebody looks through the list is no part of the record, and says nothing of anybody.
"""

import json
from typing import Final

from tracker.domain.values.list_criteria import ListView, read_criteria
from tracker.preferences import PreferenceFile

LIST_VIEWS: Final = "list_views"


class ListViews:
    """The views that were kept on this computer."""

    def __init__(self, preferences: PreferenceFile) -> None:
        self._preferences = preferences

    def all(self) -> tuple[ListView, ...]:
        """Return every view, by name; what cannot be read is left out."""
        try:
            found = json.loads(self._preferences.find(LIST_VIEWS) or "{}")
        except ValueError:
            return ()
        views = found.items() if isinstance(found, dict) else ()
        return tuple(
            ListView(name=name, criteria=read_criteria(stored))
            for name, stored in sorted(views)
            if isinstance(stored, dict)
        )

    def keep(self, view: ListView) -> None:
        """Keep a view, in place of another of its name.

        Raises:
            InputError: The preferences cannot be written; nothing was changed.
        """
        self._write([*(one for one in self.all() if one.name != view.name), view])

    def remove(self, name: str) -> None:
        """Keep a view no more.

        Raises:
            InputError: The preferences cannot be written; nothing was changed.
        """
        self._write([one for one in self.all() if one.name != name])

    def _write(self, views: list[ListView]) -> None:
        kept = {one.name: one.criteria.stored() for one in views}
        self._preferences.remember({LIST_VIEWS: json.dumps(kept)})
