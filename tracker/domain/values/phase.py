"""The four phases of a course, in order (clinical-rules.md section 1)."""

from enum import IntEnum
from typing import Final

from tracker.language import marked, tr


class Phase(IntEnum):
    """Where a course stands; the number is the one people say."""

    CALMING = 1
    IMPROVEMENT = 2
    NERVE_RECOVERY = 3
    PREVENTION = 4

    @property
    def short_name(self) -> str:
        """Return the name on bands and pills, e.g. ``Nerve recovery``."""
        return tr(_SHORT_NAMES[self], "phase")

    @property
    def full_name(self) -> str:
        """Return the name in full, e.g. ``Meaningful improvement``."""
        return tr(_FULL_NAMES[self])


_SHORT_NAMES: Final = {
    Phase.CALMING: marked("Calming", "phase"),
    Phase.IMPROVEMENT: marked("Improvement", "phase"),
    Phase.NERVE_RECOVERY: marked("Nerve recovery", "phase"),
    Phase.PREVENTION: marked("Prevention", "phase"),
}
_FULL_NAMES: Final = {
    Phase.CALMING: marked("Initial calming"),
    Phase.IMPROVEMENT: marked("Meaningful improvement"),
    Phase.NERVE_RECOVERY: marked("Nerve recovery"),
    Phase.PREVENTION: marked("Prevention and stability"),
}
