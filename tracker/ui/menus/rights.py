"""Which commands somebody of a role may not use, and why, in words beside the grey command."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tracker.domain.people.roles import Role
from tracker.language import marked, tr

# What writes visits, courses, or what is the whole clinic's; or takes everything out of it.
_CLINICAL: Final = frozenset({
    "newVisit", "saveVisit", "saveAndGoOn", "function", "undo", "redo", "undoDone", "signVisit",
    "moveVisit", "addEvent", "resolveFlags", "newCourse", "editCourse", "endCourse",
    "reopenCourse", "mergePatient", "archivePatient", "takeBackPatient", "erasePatient",
    "selfEntry", "importFile", "undoImport", "exportFile", "exportResearch", "saveFhir",
    "archiveEverything", "archivePatientFile", "restoreArchive", "backups", "presets", "settings",
    "rulesEffect", "place", "rules", "useCodes", "undoEarlier",
})  # fmt: skip
_FRONT_DESK: Final = frozenset({
    "newPatient", "editPatient", "addToday", "editPlan", "print", "printSeveral", "printLetter",
    "savePdf",
})  # fmt: skip
NOT_FOR: Final[Mapping[Role, frozenset[str]]] = MappingProxyType(
    {
        Role.CLINICIAN: frozenset(),
        Role.ASSISTANT: _CLINICAL,
        Role.READER: _CLINICAL | _FRONT_DESK,
    }
)
"""Names of actions by the role that may not use them."""

ROLE_WORDS: Final[Mapping[Role, str]] = MappingProxyType(
    {
        Role.CLINICIAN: marked("clinician"),
        Role.ASSISTANT: marked("assistant"),
        Role.READER: marked("reader"),
    }
)
_REASONS: Final[Mapping[Role, str]] = MappingProxyType(
    {
        Role.ASSISTANT: marked(
            "You are here as assistant: you look up, print, register patients and agree the next "
            "visit. A clinician may do this."
        ),
        Role.READER: marked("You are here as reader: you look. A clinician may do this."),
    }
)


def reason(role: Role) -> str:
    """Return why somebody of a role may not use a command; empty for who may use all."""
    words = _REASONS.get(role)
    return "" if words is None else tr(words)
