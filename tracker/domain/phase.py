"""The four phases of a course, in order (clinical-rules.md section 1)."""

from enum import IntEnum


class Phase(IntEnum):
    """Where a course stands; the number is the one people say."""

    CALMING = 1
    IMPROVEMENT = 2
    NERVE_RECOVERY = 3
    PREVENTION = 4

    @property
    def short_name(self) -> str:
        """Return the name on bands and pills, e.g. ``Nerve recovery``."""
        return self.name.capitalize().replace("_", " ")

    @property
    def full_name(self) -> str:
        """Return the name in full, e.g. ``Meaningful improvement``."""
        return _FULL_NAMES[self]


_FULL_NAMES = {
    Phase.CALMING: "Initial calming",
    Phase.IMPROVEMENT: "Meaningful improvement",
    Phase.NERVE_RECOVERY: "Nerve recovery",
    Phase.PREVENTION: "Prevention and stability",
}
