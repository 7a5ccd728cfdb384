"""Every change ever made to every visit, as a file for a spreadsheet or an auditor."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from tracker.domain.values.visit import VersionKind, VisitVersion
from tracker.domain.words.visit_changes import FieldChange, changes_between
from tracker.files import write_whole
from tracker.language import Language, speaking
from tracker.services.visit_files.cells import write_text

COLUMNS: Final = (
    "patient_id", "course", "visit_date", "version", "kind", "saved_at", "saved_by", "reason",
    "field", "before", "after",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitHistory:
    """Every version of one visit.

    Attributes:
        clinic_id: The patient's id at the clinic.
        course_number: 1, 2, … within the patient.
        versions: The first one first.
    """

    clinic_id: str
    course_number: int
    versions: tuple[VisitVersion, ...]


def write_history(path: Path, histories: Sequence[VisitHistory]) -> int:
    """Write every version of every visit, a row for each field it changed.

    The first version, a strike-out and a restoration have one row without a field. The date is
    the visit's as that version has it; ``saved_at`` is in UTC.

    Args:
        path: Written whole or not at all.
        histories: In the order they shall stand in the file.

    Returns:
        The number of versions written.

    Raises:
        InputError: The file cannot be written.
    """
    with speaking(Language.ENGLISH):  # a file for programs too: the same words everywhere
        return _write_history(path, histories)


def _write_history(path: Path, histories: Sequence[VisitHistory]) -> int:
    text = io.StringIO(newline="")
    writer = csv.writer(text)  # ends lines with CRLF (RFC 4180), as the visit file does
    writer.writerow(COLUMNS)
    count = 0
    for history in histories:
        for version, changes in _changes(history.versions):
            count += 1
            writer.writerows(_rows(history, version, changes))
    write_whole(path, text.getvalue().encode("utf-8"))
    return count


def _changes(
    versions: Sequence[VisitVersion],
) -> Iterator[tuple[VisitVersion, tuple[FieldChange, ...]]]:
    yield versions[0], ()
    for before, after in pairwise(versions):
        is_amended = after.kind is VersionKind.AMENDED
        yield after, changes_between(before.visit, after.visit) if is_amended else ()


def _rows(
    history: VisitHistory, version: VisitVersion, changes: Sequence[FieldChange]
) -> Iterator[tuple[str, ...]]:
    head = (
        write_text(history.clinic_id),
        str(history.course_number),
        version.visit.visit_date.isoformat(),
        str(version.number),
        version.kind.value,
        version.saved_at.isoformat(timespec="seconds"),
        write_text(version.saved_by),
        write_text(version.reason),
    )
    if not changes:
        yield (*head, "", "", "")
    for change in changes:
        yield (
            *head,
            change.field,
            write_text(change.before),
            write_text(change.after),
        )
