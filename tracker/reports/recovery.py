"""The recovery sheet as data: what opens an encrypted clinic when every passphrase is forgotten."""

from dataclasses import dataclass, field, replace
from datetime import date

from tracker.domain.values.clinic import ClinicSettings, Paper
from tracker.domain.values.kept_page import PageLook
from tracker.domain.words.names import day_words_in_full
from tracker.language import Language, language, tr
from tracker.reports.documents import Letterhead, letterhead_of


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheet:
    """One page without a word of any patient; it is printed once and never kept by the program.

    Attributes:
        key: What is typed in place of a passphrase, in groups.
        advice: Where to keep it and what it does, a line each.
    """

    paper: Paper
    look: PageLook = PageLook.GREY
    letterhead: Letterhead
    title: str
    printed_on: date
    key: tuple[str, ...]
    purpose: str
    advice: tuple[str, ...]
    footer: str
    language: Language = field(default_factory=language)


def copies_sheet(key: str, settings: ClinicSettings, today: date) -> RecoverySheet:
    """Return the sheet of the copies of a clinic on a server, which is not encrypted itself."""
    return replace(
        recovery_sheet(key, settings, today),
        purpose=tr(
            "Copies of the clinic's records in the Sciatica Course Tracker are encrypted. If their "
            "passphrase is forgotten, this key alone opens them: type it where the passphrase is "
            "asked for. Capitals, spaces and lines between the groups do not matter."
        ),
        advice=(
            tr("Keep this sheet where you keep what must not be lost, for example in a safe."),
            tr("Keep it away from this computer and from its backups: it opens them all."),
            tr("Without the passphrase and without this sheet nobody can open the copies again."),
            tr("Whoever may have seen it: choose a passphrase anew under File, Backups."),
        ),
    )


def recovery_sheet(key: str, settings: ClinicSettings, today: date) -> RecoverySheet:
    """Return the sheet of a recovery key, in the language in use."""
    return RecoverySheet(
        paper=settings.paper,
        letterhead=letterhead_of(settings),
        title=tr("Recovery key"),
        printed_on=today,
        key=tuple(key.split("-")),
        purpose=tr(
            "The clinic's records in the Sciatica Course Tracker are encrypted. If every "
            "passphrase is forgotten, this key alone opens them: type it where the passphrase is "
            "asked for. Capitals, spaces and lines between the groups do not matter."
        ),
        advice=(
            tr("Keep this sheet where you keep what must not be lost, for example in a safe."),
            tr("Keep it away from this computer and from its backups: it opens them all."),
            tr("Without a passphrase and without this sheet nobody can open the records again."),
            tr("Whoever may have seen it: make a new one in Tools, Encryption and people."),
        ),
        footer=tr(
            "Made on {day}. A newer recovery sheet ends this one, but for older backups.",
            day=day_words_in_full(today),
        ),
    )
