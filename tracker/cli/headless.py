"""What the program does on a machine without a display: the main job, on the example course."""

import os
import tempfile
from datetime import date
from pathlib import Path

from tracker import paths
from tracker.cli.assess import print_course
from tracker.cli.report import write_sheets
from tracker.domain.rules.status import status_of
from tracker.domain.values.clinic import ClinicSettings
from tracker.reports.composing import page_of
from tracker.reports.documents import PagePlan
from tracker.services.visit_files.reading import course_of, read_courses


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
