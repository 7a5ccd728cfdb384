"""What a health check found, as lines that may be sent to anybody who helps."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final

from tracker.domain.words.spans import full_date_and_time
from tracker.language import marked, tr

FORMAT: Final = "tracker-health-1"


class HealthTopic(Enum):
    """What was looked at, by its name in the report for programs."""

    DATABASE = "database"
    RECORDS = "records"
    ENCRYPTION = "encryption"
    BACKUPS = "backups"
    BACKUP_PLAN = "backup_plan"
    DISK = "disk"
    PRINTER = "printer"
    FONTS = "fonts"
    LOG = "log"
    VERSIONS = "versions"


TITLES: Final = {
    HealthTopic.DATABASE: marked("Database"),
    HealthTopic.RECORDS: marked("Records"),
    HealthTopic.ENCRYPTION: marked("Encryption"),
    HealthTopic.BACKUPS: marked("Last backup"),
    HealthTopic.BACKUP_PLAN: marked("Next backup"),
    HealthTopic.DISK: marked("Disk"),
    HealthTopic.PRINTER: marked("Printer"),
    HealthTopic.FONTS: marked("Fonts"),
    HealthTopic.LOG: marked("Log"),
    HealthTopic.VERSIONS: marked("Versions"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthLine:
    """One thing that was looked at.

    Attributes:
        words: What was found; never a patient, a name of a file or a folder.
        is_fine: Whether nobody needs to look at it.
        is_damaged: Whether something recorded is damaged.
        way_out: What to do where it is not fine; empty where it is.
        command: The command of the menus that does it; empty for none.
        here: What only this computer's screen says, such as where something lies.
    """

    topic: HealthTopic
    words: str
    is_fine: bool = True
    is_damaged: bool = False
    way_out: str = ""
    command: str = ""
    here: str = ""

    @property
    def title(self) -> str:
        """Return what was looked at, in the language in use."""
        return tr(TITLES[self.topic])


def no_clinic_line() -> HealthLine:
    """Return that there is no clinic to look over."""
    return HealthLine(
        topic=HealthTopic.DATABASE,
        words=tr("no clinic is open"),
        is_fine=False,
        way_out=tr("Start the program: it begins one, or says why it cannot be opened."),
    )


def report_text(lines: Sequence[HealthLine], now: datetime) -> str:
    """Return the lines for whoever helps: no patient, no file, no folder.

    Args:
        lines: What was found.
        now: When that was.
    """
    head = tr("Sciatica Course Tracker, health check of {when}", when=full_date_and_time(now))
    fine, other = tr("ok"), tr("look at this")
    said = (f"{fine if line.is_fine else other} · {line.title}: {line.words}" for line in lines)
    return "\n".join((head, *said)) + "\n"


def report_json(lines: Sequence[HealthLine], now: datetime) -> str:
    """Return the same for programs."""
    found = [
        {
            "name": line.topic.value,
            "state": "ok" if line.is_fine else "look",
            "words": line.words,
            "way_out": line.way_out,
        }
        for line in lines
    ]
    report = {"format": FORMAT, "made_at": now.isoformat(timespec="seconds"), "lines": found}
    return json.dumps(report, ensure_ascii=False, indent=1)
