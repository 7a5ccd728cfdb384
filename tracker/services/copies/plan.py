"""Where backups of this computer go, and how often; kept with its preferences."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tracker.preferences import PreferenceFile

FOLDER: Final = "backup_folder"
SECOND_FOLDER: Final = "backup_second_folder"
EVERY_HOURS: Final = "backup_every_hours"
LIMIT_DAYS: Final = "backup_limit_days"
OF_SERVER: Final = "backup_of_server"  # whether this computer makes them of a clinic on a server
_YES: Final = "yes"
HOURS_OFFERED: Final = (1, 2, 3, 6, 12, 24)
LIMITS_OFFERED: Final = (1, 2, 3, 7, 14, 30)  # days
USUAL_HOURS: Final = 3
USUAL_LIMIT: Final = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupPlan:
    """What was chosen for this computer.

    Attributes:
        folder: Where they go.
        second_folder: Where each goes as well, e.g. a USB disk, whenever it is there.
        every_hours: How long after a backup changes wait for the next one, at the most.
        limit_days: From what age on the last backup is called old.
        is_by_itself: Whether they are made without being asked for. Of a server's clinic one
            computer is enough, and on which patients' data may lie is for people to say.
    """

    folder: Path
    second_folder: Path | None = None
    every_hours: int = USUAL_HOURS
    limit_days: int = USUAL_LIMIT
    is_by_itself: bool = True

    @property
    def folders(self) -> tuple[Path, ...]:
        """Return every folder, the first one first."""
        return (self.folder,) if self.second_folder is None else (self.folder, self.second_folder)


def usual_folder(database: Path) -> Path:
    """Return where backups go as long as nobody chose a folder; made when it is missing."""
    return database.parent / "backups"


def read_plan(
    preferences: PreferenceFile, database: Path, *, is_server: bool = False
) -> BackupPlan:
    """Return the plan for a database; what cannot be meant is as usual."""
    first, second = preferences.find(FOLDER), preferences.find(SECOND_FOLDER)
    return BackupPlan(
        folder=Path(first) if first else usual_folder(database),
        second_folder=Path(second) if second else None,
        every_hours=_number(preferences.find(EVERY_HOURS), HOURS_OFFERED, USUAL_HOURS),
        limit_days=_number(preferences.find(LIMIT_DAYS), LIMITS_OFFERED, USUAL_LIMIT),
        is_by_itself=not is_server or bool(preferences.find(OF_SERVER)),
    )


def write_plan(
    preferences: PreferenceFile, database: Path, plan: BackupPlan, *, is_server: bool = False
) -> None:
    """Remember a plan on this computer.

    Raises:
        InputError: It cannot be remembered; nothing was changed.
    """
    first = "" if plan.folder == usual_folder(database) else str(plan.folder)
    of_server = {OF_SERVER: _YES if plan.is_by_itself else ""} if is_server else {}
    preferences.remember(
        {
            **of_server,
            FOLDER: first,
            SECOND_FOLDER: "" if plan.second_folder is None else str(plan.second_folder),
            EVERY_HOURS: str(plan.every_hours),
            LIMIT_DAYS: str(plan.limit_days),
        }
    )


def _number(text: str, offered: tuple[int, ...], usual: int) -> int:
    return next((number for number in offered if str(number) == text), usual)
