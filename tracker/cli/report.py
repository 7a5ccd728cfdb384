"""``tracker report``: sheets as a PDF, from a file or the database; and what no display leaves."""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from tracker import paths
from tracker.cli.assess import print_course
from tracker.cli.records import counted, open_workspace
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.status import status_of
from tracker.domain.values.clinic import ClinicSettings, Paper
from tracker.domain.values.course import Course
from tracker.domain.values.kept_page import PageLook, PageVariant
from tracker.errors import InputError
from tracker.files import write_whole
from tracker.language import Language, speaking
from tracker.reports.composing import is_withheld, page_of
from tracker.reports.documents import Document, PagePlan, Versions, pdf_of
from tracker.services.visit_files.reading import course_of, read_courses
from tracker.services.workspace import Workspace

_Found = tuple[list[Course], ClinicSettings, Versions, Language]


def run_report(options: argparse.Namespace) -> int:
    """Write the sheets of the chosen courses; return the exit code."""
    found = _from_database(options) if options.file is None else _from_file(options)
    courses, settings, versions, usual = found
    statuses = [
        status_of(course)
        for course in courses
        if course.visits and options.course in (None, course.number)
    ]
    if not statuses:
        raise InputError(_nothing_found(options))
    plan = _plan_of(options, versions)
    with speaking(Language(options.language) if options.language else usual):
        pages = [page_of(status, settings, plan) for status in statuses]
    pdf = write_sheets(options.pdf, pages)
    for status in filter(is_withheld, statuses):
        print(f"tracker: {_withheld(status)}", file=sys.stderr)
    print(f"{options.pdf}: {counted(len(pages), 'sheet')} written.")
    if options.file is None:
        _keep(options, pdf, pages)
    return 0


def _plan_of(options: argparse.Namespace, versions: Versions) -> PagePlan:
    return PagePlan(
        versions=versions,
        printed_on=date.today(),  # noqa: DTZ011 - the clinic's own calendar day
        variant=PageVariant(options.style),
        look=PageLook.GREY if options.greyscale else PageLook.COLOUR,
        paper=None if options.paper is None else Paper(options.paper),
    )


def _keep(options: argparse.Namespace, pdf: bytes, pages: Sequence[Document]) -> None:
    """Keep what was written with its courses, and say so."""
    stored = {
        page.status.course.course_id: pdf_of(page, pdf)
        for page in pages
        if page.status.course.course_id is not None
    }
    with open_workspace(options) as workspace:
        _, changes = workspace.archive.keep_together(stored)
    if not changes.courses:
        print("The same page was kept in the archive earlier today.")
    elif len(changes.courses) == 1:
        print("Kept in the archive of the course.")
    else:
        print(f"Kept in the archive of {len(changes.courses)} courses.")


def _from_file(options: argparse.Namespace) -> _Found:
    file = read_courses(options.file)
    for warning in file.warnings:
        print(f"tracker: {options.file}: {warning}", file=sys.stderr)
    wanted = options.patient
    rows = [rows for rows in file.courses if wanted in (None, rows.patient.clinic_id)]
    return [course_of(one) for one in rows], ClinicSettings(), {}, Language.ENGLISH


def _from_database(options: argparse.Namespace) -> _Found:
    if options.patient is None:
        raise InputError("report: allowed is a FILE.csv, or --patient ID for the database.")
    with open_workspace(options) as workspace:
        courses = list(_courses_of(workspace, options.patient))
        patient_id = courses[0].patient.patient_id if courses else None
        language = workspace.patients.language_of_pages(patient_id)
        visits = [visit for course in courses for visit in course.visits]
        amended = workspace.courses.amendments(visits)
        workspace.settings.follow_day_order()
        return courses, workspace.settings.read(), amended, language


def _courses_of(workspace: Workspace, clinic_id: str) -> Iterator[Course]:
    patient_id = workspace.patients.find_id(clinic_id)
    if patient_id is not None:
        for summary in workspace.courses.of_patient(patient_id):
            yield workspace.courses.course(summary.course_id)


def _nothing_found(options: argparse.Namespace) -> str:
    where = options.file or "the database"
    who = f"patient {options.patient!r}" if options.patient else "any patient"
    course = f", course {options.course}" if options.course else ""
    return f"report: {where} has no visits of {who}{course}. Nothing was written."


def _withheld(status: CourseStatus) -> str:
    course = status.course
    return (
        f"{course.patient.clinic_id}, course {course.number}: an urgent red flag stands; "
        "the referral letter was written in place of the sheet."
    )


def write_sheets(pdf: Path, pages: Sequence[Document]) -> bytes:
    """Paint the pages into a PDF without a display; return its bytes."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    paths.use_own_matplotlib_folder()
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - only a sheet needs Qt

    from tracker.pages.painting import LaidOut  # noqa: PLC0415
    from tracker.pages.pdf import pdf_bytes  # noqa: PLC0415
    from tracker.pages.typeface import install_fonts  # noqa: PLC0415

    application = QGuiApplication.instance() or QGuiApplication([])
    install_fonts()
    content = pdf_bytes([LaidOut(page) for page in pages])
    del application  # Qt needed it until here
    write_whole(pdf, content)
    return content


def run_headless() -> int:
    """Say that no window can open; assess the example, print its sheet, picture the window."""
    print(
        "There is no display, so no window can open. Here is the main job on the example "
        "course instead; every subcommand works without a display (tracker --help).\n"
    )
    folder = Path(tempfile.mkdtemp(prefix="sciatica-course-tracker-"))
    (rows,) = read_courses(paths.resource("example", "maria.csv")).courses
    status = status_of(course_of(rows))
    print_course(status)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    paths.use_own_matplotlib_folder()
    from tracker.app import write_picture  # noqa: PLC0415 - the platform is chosen by now

    # the window first: its application serves the sheet too
    write_picture(None, folder / "main-window.png")
    today = date.today()  # noqa: DTZ011 - the clinic's own calendar day
    page = page_of(status, ClinicSettings(), PagePlan(printed_on=today))
    write_sheets(folder / "progress-sheet.pdf", [page])
    print(f"Written to {folder}: progress-sheet.pdf and main-window.png")
    return 0
