"""Copies and what differs in them, in words."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tracker.domain.words import spans
from tracker.language import marked, tr
from tracker.ui.work.privacy import shown_name

if TYPE_CHECKING:
    from tracker.services.copies.differences import PatientDifference
    from tracker.services.copies.listing import CopyState, ListedCopy
    from tracker.ui.work.messages import Messenger

OF_A_FILE: Final = marked(
    "{file} is encrypted. Type the passphrase of somebody who could open the clinic when "
    "the copy was made, or the recovery key from the printed sheet."
)
OF_A_SERVER: Final = marked(
    "{file} is encrypted. Type the passphrase it was made with, or the recovery key that came with "
    "it. What differs from now is shown first; nothing is restored yet."
)
LOCKED: Final = marked(
    "The copy is encrypted. “Restore…” asks for its passphrase or recovery key and shows what "
    "differs before anything is restored."
)
ROWS_SHOWN: Final = 300  # of perhaps every patient; nobody reads more

_STATES: Final = {
    "unchecked": marked("not checked yet"),
    "good": marked("✓ good"),
    "sealed": marked("✓ whole, encrypted"),
    "unproven": marked("✓ whole, without a checksum"),
    "damaged": marked("✗ damaged"),
    "missing": marked("✗ missing"),
}
_REASONS: Final = {
    "before-restore": marked("beside the database, before a restore"),
    "damaged": marked("beside the database, a damaged one that was replaced"),
}


def state_words(state: "CopyState") -> str:
    """Return what is known of a copy."""
    return tr(_STATES[state.value])


def reason_words(copy: "ListedCopy") -> str:
    """Return where a copy lies, and why it was made when it is no backup."""
    if not copy.reason:
        return "/".join(copy.file.parts[-3:-1])  # two parts: many disks have a folder "backups"
    return tr(
        _REASONS.get(copy.reason, marked("beside the database, before it was brought up to date"))
    )


def size_words(byte_count: int) -> str:
    """Return a copy's size, e.g. ``1.5 MB``; a dash for one that is not there."""
    return spans.size_words(byte_count) if byte_count else "–"


def ask_secret(messenger: "Messenger", file: Path, ask: str, problem: str = "") -> str | None:
    """Return the passphrase or recovery key of an encrypted copy; None when it is given up.

    Args:
        messenger: Asks.
        file: The copy.
        ask: Which passphrase, with a place for the file.
        problem: Why it is asked again.
    """
    words = tr(ask, file=file)
    return messenger.ask_secret(
        tr("The copy is encrypted"),
        f"{problem}\n\n{words}" if problem else words,
        wanted=tr("Passphrase or recovery key"),
    )


def difference_rows(found: "Sequence[PatientDifference]") -> list[tuple[str, ...]]:
    """Return a row for each patient who differs; the last one says how many are not shown."""
    rows = [
        (
            shown_name(one.patient),
            *(str(count or "–") for count in (one.only_now, one.changed, one.only_then)),
            _besides(one),
        )
        for one in found[:ROWS_SHOWN]
    ]
    more = len(found) - len(rows)
    if more > 0:
        rows.append((tr("and %n more", "", more), "", "", "", ""))
    return rows


def _besides(one: "PatientDifference") -> str:
    if one.is_only_now:
        return tr("the patient is not in the backup")
    if one.is_only_then:
        return tr("the patient is only in the backup")
    return tr("details, assessment or pages differ") if one.is_record_changed else ""
