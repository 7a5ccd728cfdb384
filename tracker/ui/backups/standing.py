"""How it stands with the backups, as the status bar says it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from tracker.domain.words.spans import age_words, date_and_time, full_date_and_time
from tracker.language import tr


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupStanding:
    """What is known of the backups now.

    Attributes:
        made_at: When the last proven one was made; None when there never was one.
        limit_days: From what age on it is called old.
        missing: Folders that are not there now.
        refusal: Why the last one could not be made, in words; empty when it could.
    """

    made_at: datetime | None
    limit_days: int
    missing: tuple[Path, ...] = ()
    refusal: str = ""

    def is_amber(self, now: datetime) -> bool:
        """Return whether somebody should look at it."""
        if self.made_at is None or self.refusal:
            return True
        return now - self.made_at > timedelta(days=self.limit_days)

    def words(self, now: datetime) -> str:
        """Return what the status bar says; an amber one names the way out."""
        if self.made_at is None:
            return tr("no backup yet · make one")
        if self.refusal:
            return tr("backup refused · see why")
        said = made_words(self.made_at, now)
        return tr("{backup} · see why", backup=said) if self.is_amber(now) else said

    def details(self) -> str:
        """Return what stands beside it in full."""
        lines = [self.refusal] if self.refusal else []
        if self.made_at is not None:
            lines.append(tr("Verified backup of {when}", when=date_and_time(self.made_at)))
        lines += [missing_words(folder) for folder in self.missing]
        return "\n".join(lines)


def made_words(made_at: datetime, now: datetime) -> str:
    """Return how old a backup is; its day where the clock was set back since."""
    if made_at - now > timedelta(minutes=1):
        return tr("backup of {when}", when=full_date_and_time(made_at))
    return tr("backup {ago}", ago=age_words(made_at, now))


def missing_words(folder: Path) -> str:
    """Return that a folder is not there, and what that means."""
    return tr("{folder} is not there. It gets its backups as soon as it is.", folder=folder)


def readable_words(copy: Path) -> str:
    """Return that a copy of an encrypted clinic is not encrypted, and what to do."""
    return tr(
        "{file} could not be encrypted: anybody can read it. Take it away from there.", file=copy
    )
