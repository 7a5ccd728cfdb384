"""``tracker report``: progress sheets as a PDF, from a file or from the database."""

import argparse
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from tracker import paths
from tracker.cli.records import open_workspace
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.status import status_of
from tracker.domain.values.clinic import ClinicSettings, Paper
from tracker.domain.values.course import Course, CourseId
from tracker.domain.values.kept_page import PageLook, PageVariant
from tracker.errors import InputError
from tracker.files import write_whole
from tracker.language import Language, speaking
from tracker.reports.composing import ReferralLetter, Sheet, SheetStyle, is_withheld, page_of
from tracker.services.visit_files.reading import course_of, read_courses
from tracker.services.workspace import Workspace


def run_report(options: argparse.Namespace) -> int:
    """Write the sheets of the chosen courses; return the exit code."""
    language = None if options.language is None else Language(options.language)
    if options.file is not None:
        courses, settings = _from_file(options), ClinicSettings()
    else:
        courses, settings, usual = _from_database(options)
        language = language or usual
    language = language or Language.ENGLISH
    if options.paper is not None:
        settings = replace(settings, paper=Paper(options.paper))
    chosen = [course for course in courses if options.course in (None, course.number)]
    chosen = [course for course in chosen if course.visits]
    if not chosen:
        raise InputError(_nothing_found(options))
    statuses = [status_of(course) for course in chosen]
    style = SheetStyle(options.style)
    today = date.today()  # noqa: DTZ011 - the clinic's own calendar day
    with speaking(language):
        pages = [page_of(status, settings, printed_on=today, style=style) for status in statuses]
    pdf = write_sheets(options.pdf, pages, is_grey=options.greyscale)
    for status in statuses:
        if is_withheld(status):
            print(f"tracker: {_withheld(status)}", file=sys.stderr)
    print(f"{options.pdf}: {len(pages)} {'sheet' if len(pages) == 1 else 'sheets'} written.")
    if options.file is None:
        variants = {status.course.course_id: _variant(status, style) for status in statuses}
        _keep(options, pdf, variants, settings.paper, language)
    return 0


def _variant(status: CourseStatus, style: SheetStyle) -> PageVariant:
    return PageVariant.LETTER if is_withheld(status) else PageVariant(style.value)


def _keep(
    options: argparse.Namespace,
    pdf: bytes,
    variants: Mapping[CourseId | None, PageVariant],
    paper: Paper,
    language: Language,
) -> None:
    """Keep what was written with its courses, and say so."""
    look = PageLook.GREY if options.greyscale else PageLook.COLOUR
    stored = {course_id: variant for course_id, variant in variants.items() if course_id}
    with open_workspace(options) as workspace:
        _, changes = workspace.archive.keep_together(
            stored, pdf, paper=paper, look=look, language=language.code
        )
    if not changes.courses:
        print("The same page was kept in the archive earlier today.")
    elif len(changes.courses) == 1:
        print("Kept in the archive of the course.")
    else:
        print(f"Kept in the archive of {len(changes.courses)} courses.")


def _from_file(options: argparse.Namespace) -> list[Course]:
    file = read_courses(options.file)
    for warning in file.warnings:
        print(f"tracker: {options.file}: {warning}", file=sys.stderr)
    wanted = options.patient
    return [course_of(rows) for rows in file.courses if wanted in (None, rows.patient.clinic_id)]


def _from_database(
    options: argparse.Namespace,
) -> tuple[list[Course], ClinicSettings, Language | None]:
    if options.patient is None:
        raise InputError("report: allowed is a FILE.csv, or --patient ID for the database.")
    with open_workspace(options) as workspace:
        courses = list(_courses_of(workspace, options.patient))
        language = workspace.page_languages.of(courses[0].patient.patient_id) if courses else None
        return courses, workspace.settings.read(), language


def _courses_of(workspace: Workspace, clinic_id: str) -> Iterator[Course]:
    rows = workspace.patients.rows(date.today())  # noqa: DTZ011 - the clinic's own calendar day
    for row in rows:
        if row.patient.clinic_id == clinic_id and row.patient.patient_id is not None:
            for summary in workspace.courses.of_patient(row.patient.patient_id):
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


def write_sheets(
    pdf: Path, pages: Sequence[Sheet | ReferralLetter], *, is_grey: bool = False
) -> bytes:
    """Paint the pages into a PDF without a display; return its bytes."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    paths.use_own_matplotlib_folder()
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - only a sheet needs Qt

    from tracker.pages.pdf import PrintLook, pdf_bytes  # noqa: PLC0415
    from tracker.pages.typeface import install_fonts  # noqa: PLC0415

    application = QGuiApplication.instance() or QGuiApplication([])
    install_fonts()
    look = PrintLook.GREY if is_grey else PrintLook.COLOUR
    content = pdf_bytes(pages, look)
    del application  # Qt needed it until here
    write_whole(pdf, content)
    return content
