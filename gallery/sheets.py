"""Sheets on paper that tell of no patient: the recovery key, the keys of the keyboard."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from gallery.clinic import NOW, SETTINGS
from tracker.domain.values.clinic import Paper
from tracker.pages.painting import LaidOutPages, key_card_pages, recovery_pages
from tracker.reports.key_card import key_card
from tracker.reports.recovery import RecoverySheet, recovery_sheet
from tracker.services.workspace import Workspace
from tracker.ui.menus.help_dialogs import form_keys, menu_keys

KEY: Final = "7K3M-9QTW-2BXD-5RNV-8HJC-4PGE-6YZA-1SFT"  # opens nothing


def shown_key(clinic: Workspace) -> RecoverySheet:
    """Return the sheet of a recovery key that opens nothing."""
    return recovery_sheet(KEY, clinic.settings.read(), NOW.date())


def _recovery(paper: Paper) -> LaidOutPages:
    return recovery_pages(recovery_sheet(KEY, replace(SETTINGS, paper=paper), NOW.date()))


def _keys(paper: Paper) -> LaidOutPages:
    return key_card_pages(key_card((*form_keys(), *menu_keys()), paper, NOW.date()))


SHEETS: Final[Mapping[str, Callable[[Paper], LaidOutPages]]] = {
    "recovery sheet": _recovery,
    "key card": _keys,
}
