"""Copies and what differs in them, in words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from tracker.domain.words import spans
from tracker.language import marked, tr
from tracker.ui.work.privacy import shown_name

if TYPE_CHECKING:
    from tracker.services.copies.differences import PatientDifference
    from tracker.services.copies.listing import CopyState, ListedCopy

ROWS_SHOWN: Final = 300  # of perhaps every patient; nobody reads more

_STATES: Final = {
    "unchecked": marked("not checked yet"),
    "good": marked("✓ good"),
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
