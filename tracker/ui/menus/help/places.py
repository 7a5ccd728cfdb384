"""One table of every place of the program, and which help topic tells of it.

A place is a widget's object name. Whoever asks for help is in the innermost place around what has
the keys: a field's own group before the form, the form before the window, a dialog before the one
it was opened from.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtWidgets import QWidget

from tracker.domain.words.help.topic import HelpTopic
from tracker.domain.words.help.topics import FIRST_TOPIC, topic_of

_FORM: Final = {
    "visitForm": "form", "formHead": "visit-day", "visitDate": "visit-day",
    "formAmending": "amend", "draftBar": "draft",
    "backPain": "scores", "legPain": "scores", "tingling": "scores", "numbness": "scores",
    "sleepTrouble": "scores",
    "painReach": "reach", "painReachKind": "reach", "sensoryReach": "reach",
    "sittingMinutes": "minutes", "walkingMinutes": "minutes",
    "reaction": "reaction", "moreOfVisit": "function", "morePage": "function",
    "redFlags": "red-flags", "redFlagPage": "red-flags", "flagStop": "flag-stop",
    "repeatTreatment": "treatment", "treatmentDetails": "treatment", "treatmentPage": "treatment",
    "points": "treatment", "needles": "treatment", "needlesOut": "treatment",
    "retention": "treatment", "stimulation": "treatment",
    "note": "note", "formFoot": "phase-choice", "phaseChoice": "phase-choice",
}  # fmt: skip
_WINDOW: Final = {
    "mainWindow": "window", "patientPanel": "patients", "patientRail": "patients",
    "homePage": "today", "coursePage": "course", "charts": "charts", "visitTable": "visits",
    "statusLine": "status", "endedCourse": "ended", "unlockPage": "lock",
    "firstPage": "first-start", "welcomePage": "welcome",
}  # fmt: skip
_DIALOGS: Final = {
    "commandPalette": "commands", "keysDialog": "keys", "keyChoiceDialog": "keys",
    "messageDialog": "messages", "crashDialog": "messages", "plainCrashBox": "messages",
    "patientDialog": "patient", "courseDialog": "assessment", "planDialog": "plan",
    "endDialog": "end-course", "eventsDialog": "events", "compareDialog": "compare",
    "findingsDialog": "why", "resolveDialog": "resolve", "historyDialog": "visit-history",
    "timelineDialog": "timeline", "clashDialog": "clash", "moveVisitDialog": "move-visit",
    "mergeDialog": "merge", "eraseDialog": "erase", "namesDialog": "codes",
    "findDialog": "find-records",
    "filterDialog": "filter",
    "printPreview": "preview", "batchDialog": "print-several", "pagesDialog": "pages-out",
    "paperForm": "paper-form", "chartDialog": "chart-copy", "chartTableDialog": "charts",
    "listDialog": "import-list", "nearDialog": "near-people", "faultsDialog": "faults",
    "undoDialog": "undo",
    "backupsDialog": "backups", "backupPlanDialog": "backups", "closingBackup": "backups",
    "settingsDialog": "settings", "presetsDialog": "texts", "peopleDialog": "encryption",
    "passphraseDialog": "encryption", "recoveryDialog": "encryption", "healthDialog": "health",
    "rulesDialog": "rules-effect", "rulesForm": "rules", "clinicDialog": "clinic-courses",
    "techniqueDialog": "techniques", "safetyDialog": "safety", "aboutDialog": "about",
    "phasesDialog": "phases", "placeDialog": "place", "loginDialog": "encryption",
}  # fmt: skip
PLACES: Final[Mapping[str, str]] = MappingProxyType(_FORM | _WINDOW | _DIALOGS)
"""The code of a topic by the object name of a place."""

KEYS_OF: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "form": ("Every field",),
        "visit-day": ("Day",),
        "scores": ("Scores", "Every field"),
        "reach": ("Reach", "Every field"),
        "minutes": ("Every field",),
        "reaction": ("Since then", "Every field"),
        "red-flags": ("Red flags",),
        "treatment": ("Treatment", "Phase, needles out"),
        "phase-choice": ("Phase",),
        "note": ("Note",),
        "charts": ("Charts",),
        "today": ("Today's list",),
        "patient": ("Dialogs",),
    }
)
"""Which rows of the sheet of keys stand with a topic, by what stands left of them."""


def topic_at(place: QWidget | None) -> HelpTopic:
    """Return the topic of the innermost place around a widget.

    Args:
        place: What has the keys; None is the window as a whole.
    """
    found = next((PLACES[name] for name in _names_around(place) if name in PLACES), None)
    return FIRST_TOPIC if found is None else topic_of(found)


def _names_around(place: QWidget | None) -> Iterator[str]:
    while place is not None:
        yield place.objectName()
        place = place.parentWidget()
