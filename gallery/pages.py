"""Draws every page on paper: ``python -m gallery.pages FOLDER CLINIC [WORD]``."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from pathlib import Path
from typing import Final

from gallery.clinic import (
    ACTIVE,
    ENDED,
    FUNCTION,
    NOW,
    NUMB_FIRST,
    OTHER_SCRIPT,
    RELAPSE,
    SETTINGS,
    SIXTY,
    TWO_HUNDRED,
)
from gallery.many_courses import FIRST_BEGUN, many_courses
from gallery.report import drawn, not_drawn
from gallery.sheets import SHEETS
from tests.payer_cases import CASES, last_day
from tracker.app import application
from tracker.domain.cohort.counting import CourseCount
from tracker.domain.cohort.figures import ClinicFigures
from tracker.domain.cohort.followed import Question
from tracker.domain.rules.status import status_of
from tracker.domain.values.clinic import Paper
from tracker.domain.values.course import Course, CourseId, FirstAssessment, PatientId
from tracker.domain.values.kept_page import PageLook, PageVariant
from tracker.domain.values.thresholds import HORIZON_SHORT
from tracker.language import Language, speaking
from tracker.pages.painting import LaidOut, LaidOutPages, figures_pages, form_pages
from tracker.pages.pdf import write_pdf
from tracker.reports.clinic_page import clinic_report
from tracker.reports.composing import page_of
from tracker.reports.documents import PagePlan
from tracker.reports.paper_form import paper_form
from tracker.services.workspace import Workspace
from tracker.statistics.clinic_figures import figures_of

DPI: Final = 90
TODAY: Final = NOW.date()
ENGLISH, SPANISH = "en", "es"
EMERGENCY: Final = "1062"
OTHERS: Final = {
    "first visit": "1070", "both legs": "1059", "numb first": NUMB_FIRST, "relapse": RELAPSE,
    "long gap": "0994", "back only": "1048", "right side": "1007", "flare": "1038",
    "60 visits": SIXTY, "200 visits": TWO_HUNDRED, "ended": ENDED, "another script": OTHER_SCRIPT,
    "function": FUNCTION,
}  # fmt: skip

FORMS: Final = {"active": ACTIVE, "both legs": OTHERS["both legs"], "nobody": ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """One row of the table: a page as it may be printed.

    Attributes:
        clinic_id: Whose; empty for a form with a line for the name.
        variant: None is the paper form.
        is_of_clinic: Whether it is the clinic's page, of everybody together.
    """

    name: str
    clinic_id: str
    variant: PageVariant | None
    printed_on: date = TODAY
    paper: Paper = Paper.A4
    look: PageLook = PageLook.COLOUR
    language: str = ENGLISH
    is_of_clinic: bool = False

    @property
    def slug(self) -> str:
        """Return the name of its pictures' files, without number and ending."""
        parts = (
            "page", self.name.replace(" ", "-"), self.kind, self.paper.value,
            self.look.value, self.language,
        )  # fmt: skip
        return "-".join(parts).lower()

    @property
    def kind(self) -> str:
        """Return what it is a picture of."""
        if self.is_of_clinic:
            return "figures"
        if self.name in SHEETS:
            return "sheet"
        return "form" if self.variant is None else self.variant.value

    @property
    def caption(self) -> str:
        """Return look, language and paper in words."""
        return f"{self.look.value} · {self.language} · {self.paper.value}"


def pages_of(word: str) -> Iterator[Printed]:
    """Yield the rows that have a word in their files' name."""
    return (printed for printed in every_page() if word in printed.slug)


def every_page() -> Iterator[Printed]:
    """Yield the table: each variant in every look, then the courses that are told in other ways."""
    for variant, paper, look, language in product(PageVariant, Paper, PageLook, (ENGLISH, SPANISH)):
        is_letter = variant is PageVariant.LETTER
        yield Printed(
            name="emergency" if is_letter else "active",
            clinic_id=EMERGENCY if is_letter else ACTIVE,
            variant=variant, paper=paper, look=look, language=language,
        )  # fmt: skip
    for name, clinic_id in OTHERS.items():
        for variant in (PageVariant.PLAIN, PageVariant.LARGE, PageVariant.CLINICIAN):
            yield Printed(name=name, clinic_id=clinic_id, variant=variant)
        yield Printed(
            name=name, clinic_id=clinic_id, variant=PageVariant.PLAIN,
            look=PageLook.GREY, language=SPANISH,
        )  # fmt: skip
    yield from _of_no_course()
    for name, course in CASES.items():
        for look, language in ((PageLook.COLOUR, ENGLISH), (PageLook.GREY, SPANISH)):
            yield Printed(
                name=name, clinic_id=name, variant=PageVariant.PAYER, look=look, language=language,
                printed_on=last_day(course),
            )  # fmt: skip


def _of_no_course() -> Iterator[Printed]:
    for paper, look, language in product(Paper, PageLook, (ENGLISH, SPANISH)):
        for name, clinic_id in FORMS.items():
            yield Printed(
                name=name, clinic_id=clinic_id, variant=None, paper=paper, look=look,
                language=language,
            )  # fmt: skip
    for name, paper, language in product(SHEETS, Paper, (ENGLISH, SPANISH)):
        yield Printed(name=name, clinic_id="", variant=None, paper=paper, language=language)
    for paper, language in product(Paper, (ENGLISH, SPANISH)):
        yield Printed(
            name="clinic", clinic_id="", variant=None, paper=paper, language=language,
            is_of_clinic=True,
        )  # fmt: skip


def _courses(clinic: Path) -> Mapping[str, Course]:
    """Return everybody's last course by the clinic's ids."""
    workspace = Workspace.open(clinic)
    found = dict(CASES)
    for row in workspace.patients.rows(NOW.date()):
        if row.patient.patient_id is not None:
            summaries = workspace.courses.of_patient(row.patient.patient_id)
            last = max(summaries, key=lambda one: one.number)
            found[row.patient.clinic_id] = workspace.courses.course(last.course_id)
    workspace.close()
    return found


def _laid_out(printed: Printed, course: Course | None) -> LaidOutPages:
    plan = PagePlan(
        printed_on=printed.printed_on, look=printed.look, paper=printed.paper,
        language=Language(printed.language),
    )  # fmt: skip
    with speaking(Language(printed.language)):
        if printed.is_of_clinic:
            settings = replace(SETTINGS, paper=printed.paper)
            return figures_pages(clinic_report(_figures(), settings, TODAY))
        if printed.name in SHEETS:
            return SHEETS[printed.name](printed.paper)
        if course is None or printed.variant is None:
            return form_pages(paper_form(course, SETTINGS, plan))
        plan = replace(plan, variant=printed.variant)
        return LaidOut(page_of(status_of(course), SETTINGS, plan))


def _figures() -> ClinicFigures:
    """Return the figures of people who never were, as they would stand in the records."""
    question = Question(
        first_day=FIRST_BEGUN, last_day=TODAY, horizon_days=int(HORIZON_SHORT), today=TODAY
    )
    count = CourseCount(question)
    for number, rows in enumerate(many_courses(), 1):
        patient = replace(rows.patient, patient_id=PatientId(number))
        assessment = FirstAssessment(side=rows.side, onset_date=rows.onset_date)
        count.take(
            [Course(patient=patient, course_id=CourseId(number), assessment=assessment,
                    visits=rows.visits)]
        )  # fmt: skip
    return figures_of(count.counted())


def draw(printed: Printed, course: Course | None, folder: Path) -> list[Path]:
    """Print a page and return the pictures of its sheets of paper."""
    laid_out = _laid_out(printed, course)
    with tempfile.TemporaryDirectory() as place:
        pdf = Path(place) / "page.pdf"
        write_pdf(pdf, [laid_out])
        start = folder / printed.slug
        command = ("pdftoppm", "-r", str(DPI), "-png", str(pdf), str(start))
        subprocess.run(command, check=True)
    return sorted(folder.glob(f"{printed.slug}-*.png"))


def main(folder: str, clinic: str, word: str = "") -> None:
    """Draw every page into a folder."""
    application()
    target = Path(folder) / "pages"
    target.mkdir(parents=True, exist_ok=True)
    courses = _courses(Path(clinic))
    for printed in pages_of(word):
        try:
            paths = draw(printed, courses.get(printed.clinic_id), target)
        except Exception as error:  # noqa: BLE001  # one page must not take the others along
            not_drawn(target / printed.slug, f"{type(error).__name__}: {error}")
            continue
        for number, path in enumerate(paths, 1):
            name = f"{printed.name}, page {number} of {len(paths)}"
            drawn(path, f"Page: {printed.kind}", name, printed.caption)


if __name__ == "__main__":
    main(*sys.argv[1:])
