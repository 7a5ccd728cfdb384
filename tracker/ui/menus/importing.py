"""An import from the window: read and looked at, asked about, done, and said in words."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tracker.errors import AnotherPersonError, ImpossibleDayError, InputError
from tracker.files import refuse_no_file
from tracker.language import tr
from tracker.log import note_refusal
from tracker.ui.work.privacy import hides_names, shown_name
from tracker.ui.work.tasks import Progress

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.services.spreadsheets.mapping import MappedFile
    from tracker.services.spreadsheets.opening import OpenedList
    from tracker.services.visit_files.details import DetailChange
    from tracker.services.visit_files.reading import CourseFile
    from tracker.services.visit_files.transfer import ImportSummary
    from tracker.services.workspace import Workspace
    from tracker.ui.work.tools import Tools

LINES_MAX: Final = 12  # of one kind in a question; a longer box leaves a small screen


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that was read, and what importing it would touch.

    Attributes:
        details: What would change of patients and courses already there.
        alike: New people who may be here already under another id, a line each.
        future: Its visits that lie in the future, a line each.
    """

    file: "CourseFile"
    details: "tuple[DetailChange, ...]" = ()
    alike: tuple[str, ...] = ()
    future: tuple[str, ...] = ()


def read_any(
    clinic: "Workspace", path: Path, today: date, progress: Progress
) -> "FoundFile | OpenedList":
    """Return what a visit file holds, or a list of another shape; runs on the worker thread.

    Raises:
        InputError: It has faults, cannot be read, or the import would be refused.
    """
    # Late: a menu's module must not load the services before the window is painted.
    from tracker.services.archives.opening import is_archive  # noqa: PLC0415
    from tracker.services.spreadsheets.opening import (  # noqa: PLC0415
        find_visit_table,
        open_list,
    )
    from tracker.services.visit_files.details import future_visits  # noqa: PLC0415
    from tracker.services.visit_files.reading import courses_of  # noqa: PLC0415

    refuse_no_file(path)
    table = find_visit_table(path)
    if table is None and is_archive(path):
        raise InputError(
            tr(
                "{file} is an archive. Nothing was imported: "
                "File ▸ Restore from one file reads it.",
                file=path.name,
            )
        )
    if table is None:
        return open_list(path, today, clinic.list_maps, report=progress.report)
    file = courses_of(table, path, progress.report, today)
    details, alike = clinic.transfer.foreseen(file.courses)
    return FoundFile(file, details, alike, future_visits(file.courses, today))


def preview_words(found: FoundFile) -> str:
    """Return what a file holds, what it would change, and what was left alone."""
    courses = found.file.courses
    patients = len({course.patient.clinic_id for course in courses})
    words = ", ".join(
        (
            tr("%n patient(s)", "", patients),
            tr("%n course(s)", "", len(courses)),
            tr("%n visit(s)", "", sum(len(course.visits) for course in courses)),
        )
    )
    lines = [tr("The file holds {what}.", what=words), *_some(found.file.warnings)]
    if hides_names() and found.future:
        lines.append(tr("%n visit(s) lie in the future.", "", len(found.future)))
    else:
        lines += _some(found.future)
    if found.alike and hides_names():
        lines.append(
            tr("%n patient(s) may be here already under another id.", "", len(found.alike))
        )
    elif found.alike:
        lines += ["", tr("Perhaps the same person, added a second time:"), *_some(found.alike)]
    if found.details:
        lines += ["", tr("It changes what is known here:"), *_some(_detail_lines(found.details))]
    amended = tr("A visit already there is amended, never lost.")
    return "\n".join((*lines, "", amended))


def summary_words(summary: "ImportSummary") -> str:
    """Return what an import did."""
    done = tr(
        "Added: {patients}, {courses}, {visits}. Amended: {amended}. Already there: {there}.",
        patients=tr("%n patient(s)", "", summary.patients_added),
        courses=tr("%n course(s)", "", summary.courses_added),
        visits=tr("%n visit(s)", "", summary.visits_added),
        amended=tr("%n visit(s)", "", summary.visits_amended),
        there=tr("%n visit(s)", "", summary.visits_already_there),
    )
    return "\n".join((done, *_some(_detail_lines(summary.details))))


def left_out_words(mapped: "MappedFile") -> str:
    """Return how much of a list is left out; empty for nothing."""
    words = []
    if mapped.rows_left_out:
        words.append(tr("%n row(s) are left out.", "", mapped.rows_left_out))
    if mapped.cells_left_out:
        words.append(tr("%n cell(s) are left blank.", "", mapped.cells_left_out))
    return " ".join(words)


def tell_refused(tools: "Tools", error: Exception) -> None:
    """Say why a file was not imported; its faults in a list of their own."""
    # Late, as above.
    from tracker.services.spreadsheets.mapping import SheetFaultsError  # noqa: PLC0415
    from tracker.services.visit_files.reading import CsvFaultsError  # noqa: PLC0415
    from tracker.services.visit_files.table import Fault  # noqa: PLC0415

    if isinstance(error, SheetFaultsError):
        faults = tuple(Fault(one.row, one.column, one.value, one.allowed) for one in error.faults)
        count = error.count
    elif isinstance(error, CsvFaultsError):
        faults, count = error.faults, len(error.faults)
    else:
        tools.operations.show_error(nameless_refusal(error))
        return
    note_refusal(error)
    words = tr("%n fault(s)", "", count)
    title = tr("Nothing was imported: {faults} in {file}", faults=words, file=error.file_name)
    tools.messenger.list_faults(title, faults)


def nameless_refusal(error: Exception) -> Exception:
    """Return why a file was refused, without the people it names while names are hidden."""
    if hides_names() and isinstance(error, AnotherPersonError):
        return AnotherPersonError(
            tr(
                "Nothing was imported: an id in the file is another person here. "
                "Show names again (F9) to read which."
            )
        )
    if hides_names() and isinstance(error, ImpossibleDayError):
        return ImpossibleDayError(
            tr(
                "Nothing was imported: a visit in the file lies before the day its patient was "
                "born. Show names again (F9) to read which."
            )
        )
    if hides_names() and _is_of_a_bundle(error):
        return InputError(
            tr(
                "Nothing was imported: something in the file is not allowed. "
                "Show names again (F9) to read what and where."
            )
        )
    return error


def _is_of_a_bundle(error: Exception) -> bool:
    from tracker.services.fhir.values import BundleError  # noqa: PLC0415  # as above

    return isinstance(error, BundleError)


def _detail_lines(details: "Iterable[DetailChange]") -> list[str]:
    """Return what changes, a line each; only whose what changes while names are hidden."""
    if not hides_names():
        return [str(detail) for detail in details]
    return [
        tr("{name}: {detail} changes", name=shown_name(one.patient), detail=tr(one.label))
        for one in details
    ]


def _some(lines: "Iterable[object]") -> list[str]:
    """Return lines, or the first of many and how many more there are."""
    words = [str(line) for line in lines]
    more = len(words) - LINES_MAX
    return words if more <= 0 else [*words[:LINES_MAX], tr("and %n more", "", more)]
