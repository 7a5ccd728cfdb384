"""A course with every field of function filled: each value is found again wherever it belongs."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Unpack

import pytest

from tests.makers import VisitFields, a_patient, a_visit, an_assessment, day
from tests.printed import printed_pages
from tracker.domain.rules.status import status_of
from tracker.domain.values.clinic import ClinicSettings, Paper
from tracker.domain.values.course import Activity, Course, CourseId
from tracker.domain.values.kept_page import PageLook, PagePdf, PageVariant
from tracker.domain.values.visit import Visit
from tracker.domain.words.visit_changes import changes_between
from tracker.pages.painting import LaidOut
from tracker.pages.pdf import pdf_bytes, write_pdf
from tracker.reports.composing import page_of
from tracker.reports.documents import PagePlan
from tracker.services.visit_files.columns import FUNCTION_COLUMNS, write_file
from tracker.services.workspace import Workspace

pytestmark = pytest.mark.usefixtures("qapp")
ACTIVITIES = ("walk the dog", "sit at work", "put on shoes")


def filled(
    course: Course, on: int, scores: tuple[int, ...], **values: Unpack[VisitFields]
) -> Visit:
    """Return a visit with every field of function; each course has activities of its own."""
    keys = [one.activity_id for one in course.assessment.activities]
    psfs = {key: score for key, score in zip(keys, scores, strict=True) if key is not None}
    return replace(
        a_visit(day(on), **values),
        psfs=psfs,
        odi_on=day(on - 1),
        odi_version=f"2.1 of day {on}",
        rmdq_on=day(on - 2),
        rmdq_version=f"24 of day {on}",
    )


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(tmp_path / "clinic.sqlite3")
    patient_id, _ = workspace.patients.add(a_patient())
    named = tuple(Activity(name=name) for name in ACTIVITIES)
    course_id, _ = workspace.courses.begin(patient_id, replace(an_assessment(), activities=named))
    course = workspace.courses.course(course_id)
    first = filled(
        course, 0, (2, 3, 1), interference_pain=8, interference_enjoyment=7,
        interference_activity=9, odi_percent=54, rmdq=17, sbi=19, start_back=6,
        leg_pain=6, sitting_minutes=11, walking_minutes=12, sleep_trouble=5,
    )  # fmt: skip
    second = filled(
        course, 28, (7, 6, 8), interference_pain=4, interference_enjoyment=3,
        interference_activity=2, odi_percent=22, rmdq=16, sbi=13, start_back=4,
        leg_pain=6, sitting_minutes=71, walking_minutes=72, sleep_trouble=0,
    )  # fmt: skip
    for visit in (first, second):
        workspace.courses.log_visit(course_id, visit, by="Dr. Example")
    yield workspace
    workspace.close()


def the_course(clinic: Workspace) -> Course:
    return clinic.courses.course(CourseId(1))


def printed(clinic: Workspace, path: Path, variant: PageVariant) -> str:
    plan = PagePlan(printed_on=day(30), variant=variant, closing="")
    page = page_of(status_of(the_course(clinic)), ClinicSettings(), plan)
    write_pdf(path, [LaidOut(page)])
    return " ".join(word.text for page in printed_pages(path) for word in page.words)


def function_values(course: Course, visit: Visit) -> dict[str, str]:
    """Return every value of function a visit has, in words, by its place in the visit."""
    blank = Visit(visit_date=visit.visit_date, leg_pain=visit.leg_pain)
    changes = changes_between(blank, visit, course.assessment.activity_names)
    return {change.field: change.after for change in changes}


def test_every_value_is_in_the_course_report(clinic: Workspace, tmp_path: Path) -> None:
    course = the_course(clinic)
    said = printed(clinic, tmp_path / "report.pdf", PageVariant.CLINICIAN)

    values = [value for visit in course.visits for value in function_values(course, visit).values()]

    assert len(values) == 2 * 17
    assert [value for value in values if value not in said] == []
    assert "minimum not met" in said  # RMDQ, one point
    assert said.count("better: minimum met") == 3
    assert "Ostelo, Spine 33:90–94 (2008)" in said


def test_every_value_is_in_the_kept_page(clinic: Workspace, tmp_path: Path) -> None:
    course, plan = the_course(clinic), PagePlan(printed_on=day(30), variant=PageVariant.CLINICIAN)
    pdf = pdf_bytes([LaidOut(page_of(status_of(course), ClinicSettings(), plan))])
    page = PagePdf(pdf=pdf, variant=PageVariant.CLINICIAN, paper=Paper.A4, look=PageLook.COLOUR)
    page_id, _ = clinic.archive.keep(CourseId(1), page)
    kept = tmp_path / "kept.pdf"
    kept.write_bytes(clinic.archive.pdf(page_id))

    said = " ".join(word.text for page in printed_pages(kept) for word in page.words)

    values = [value for visit in course.visits for value in function_values(course, visit).values()]
    assert [value for value in values if value not in said] == []


def test_every_value_is_in_the_csv(clinic: Workspace, tmp_path: Path) -> None:
    course, path = the_course(clinic), tmp_path / "visits.csv"
    write_file(path, [course])

    header, *rows = (line.split(",") for line in path.read_text(encoding="utf-8").splitlines())

    for visit, row in zip(course.visits, rows, strict=True):
        cells = dict(zip(header, row, strict=True))
        for column in FUNCTION_COLUMNS:
            assert cells[column.name] == column.write(getattr(visit, column.name)) != ""
        scores = zip(ACTIVITIES, visit.psfs.values(), strict=True)
        assert cells["psfs"] == "; ".join(f"{name}: {score}" for name, score in scores)


def test_every_value_is_in_the_history_when_it_is_changed(clinic: Workspace) -> None:
    course = the_course(clinic)
    visit = course.visits[-1]
    assert visit.visit_id is not None
    blank = Visit(
        visit_date=visit.visit_date, leg_pain=6, visit_id=visit.visit_id, version=visit.version
    )
    clinic.courses.amend_visit(blank, by="Dr. Example", reason="another patient's")

    before, after = (one.visit for one in clinic.courses.versions(visit.visit_id))

    changed = changes_between(after, before, course.assessment.activity_names)
    assert {one.field: one.after for one in changed} == function_values(course, visit)


def test_the_sheet_tells_the_patient_by_name_and_in_words(
    clinic: Workspace, tmp_path: Path
) -> None:
    said = printed(clinic, tmp_path / "sheet.pdf", PageVariant.PLAIN).replace("\xa0", " ")

    assert "walk the dog 2 → 7, sit at work 3 → 6, put on shoes 1 → 8. Better." in said
    assert "How much pain gets in your way, 0 to 10, less is better: 8 → 3. Better." in said
    assert "(ODI), less is better: 54 → 22. Better." in said
    assert "(RMDQ), less is better: 17 → 16. About the same." in said
    assert "STarT" not in said
    assert "SBI" not in said


@pytest.mark.parametrize("paper", list(Paper))
def test_large_print_says_when_to_call_for_help_on_its_first_page(
    clinic: Workspace, tmp_path: Path, paper: Paper
) -> None:
    plan = PagePlan(printed_on=day(30), variant=PageVariant.LARGE, paper=paper)
    sheet = page_of(status_of(the_course(clinic)), ClinicSettings(), plan)
    write_pdf(tmp_path / "large.pdf", [LaidOut(sheet)])

    first, *others = printed_pages(tmp_path / "large.pdf")

    assert "call 911" in " ".join(word.text for word in first.words).replace("\xa0", " ")
    assert "walk the dog" in " ".join(word.text for page in others for word in page.words)
