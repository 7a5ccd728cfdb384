"""What was done at a visit is told whole: nothing that can be typed is typed in vain."""

from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest

from tests.full_visit import FULL_TREATMENT
from tests.makers import a_course, a_visit, day
from tracker.domain.rules.status import status_of
from tracker.domain.values.clinic import ClinicSettings
from tracker.domain.values.kept_page import PageVariant
from tracker.domain.values.treatment import Treatment
from tracker.domain.values.visit import Visit
from tracker.domain.words.visit_changes import changes_between
from tracker.reports.composing import page_of
from tracker.reports.documents import CourseReport, PagePlan
from tracker.reports.treatment_words import treatment_line
from tracker.services.visit_files.columns import TREATMENT_COLUMNS, write_file
from tracker.services.visit_files.reading import read_courses

TREATED = a_visit(day(0), leg_pain=5, treatment=replace(FULL_TREATMENT, copied_from=None))
SAID = (
    "GB30 left", "BL40", "GV3 midline", "EX-B2 L4", "ASHI calf right", "9 needles", "8 out",
    "0.25 × 40 mm", "25.5", "obtained", "light", "2 pairs, 2.5 Hz, 20 min", "25 min",
    "on the needle", "Cupping: no", "skin too thin", "Tuina: yes", "asked for",
    "Du Huo Ji Sheng Tang, granules, 6 g, 2 × a day, 7 days", "Walk a little every hour.",
    "Nerve glides.", "7 → 4", "foot → calf", "looser", "4", "more distal points",
    "bleeding or bruise, mild: bruise; 50 % gone", "fainting",
    "5 needles, 15 min face to face", "4 needles",
)  # fmt: skip


@pytest.mark.parametrize("words", SAID)
def test_every_field_of_a_treatment_is_in_its_line(words: str) -> None:
    assert words in treatment_line(TREATED, None)


@pytest.mark.parametrize("words", SAID)
def test_every_field_of_a_treatment_is_in_the_course_report(words: str) -> None:
    plan = PagePlan(printed_on=date(2026, 11, 22), variant=PageVariant.CLINICIAN)

    page = page_of(status_of(a_course(TREATED)), ClinicSettings(), plan)

    assert isinstance(page, CourseReport)
    assert words in " ".join(text for _, text in page.remarks)


def test_every_field_of_a_treatment_is_in_the_history() -> None:
    empty = a_visit(day(0), leg_pain=5)

    changed = {one.field.split(".")[1] for one in changes_between(empty, TREATED)}

    assert changed == {one.name for one in fields(Treatment)} - {"copied_from"}


def test_the_file_gives_back_what_its_columns_carry(tmp_path: Path) -> None:
    path = tmp_path / "visits.csv"
    write_file(path, [a_course(TREATED)])

    (read,) = read_courses(path).courses
    (visit,) = read.visits

    for column in TREATMENT_COLUMNS:
        assert getattr(visit.treatment, column.name) == getattr(TREATED.treatment, column.name)


def test_what_differs_from_the_last_treatment_is_marked() -> None:
    before = a_visit(treatment=Treatment(needles=9, needles_out=9, advice="Rest."))
    now = a_visit(day(7), treatment=Treatment(needles=10, needles_out=10, exercise="Glides."))

    line = treatment_line(now, before)

    assert line == (
        "10 needles (was 9 needles) · 10 out (was 9 out) · Exercise: Glides. (new)"
        " · not this time: Advice: Rest."
    )


def test_needles_nobody_counted_out_are_told_so() -> None:
    visit: Visit = a_visit(treatment=Treatment(needles=6))

    assert treatment_line(visit, None) == "6 needles · out: not counted"
