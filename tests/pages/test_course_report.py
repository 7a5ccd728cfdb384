"""The course report: tight, whole, legible."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.full_visit import FULL_ASSESSMENT, FULL_PLAN, FULL_TREATMENT, FULL_VISIT
from tests.makers import SPANISH, a_course, a_decision, a_patient, a_visit, day, weekly_visits
from tests.pages.sheets import sizes_of
from tests.pages.test_every_sheet import A_CLINIC, PRINTED_ON, bare, generated, read_in
from tests.printed import PrintedPage, printed_pages
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.clinic import Paper
from tracker.domain.values.course import Activity, Course, FirstAssessment
from tracker.domain.values.measured_fields import MEASURED_FIELDS, FieldKind
from tracker.domain.values.phase import Phase
from tracker.domain.values.red_flags import ASKED_NONE, Weakness
from tracker.domain.values.treatment import Stimulation, Treatment
from tracker.domain.values.visit import ActivityId, Reaction, Visit
from tracker.domain.words.visit_changes import changes_between
from tracker.language import Language, languages, speaking
from tracker.pages.painting import LaidOut
from tracker.pages.pdf import write_pdf
from tracker.paths import resource
from tracker.reports.clinician_part import report_of
from tracker.reports.composing import sheet_of
from tracker.reports.documents import PagePlan

SMALLEST = 8.0  # points
VIGNETTES = Path(__file__).parents[1] / "domain" / "vignettes.csv"
ACTIVITIES = (Activity(name="walk the dog", activity_id=ActivityId(1)),)

pytestmark = pytest.mark.usefixtures("qapp")


def laid_out(
    course: Course, paper: Paper = Paper.A4, language: Language = Language.ENGLISH
) -> LaidOut:
    with speaking(language):
        plan = PagePlan(printed_on=PRINTED_ON, paper=paper)
        settings = replace(A_CLINIC, clinician_name="S. Example")
        return LaidOut(report_of(status_of(course), settings, plan))


def printed(
    course: Course,
    path: Path,
    paper: Paper = Paper.A4,
    language: Language = Language.ENGLISH,
) -> list[PrintedPage]:
    write_pdf(path, [laid_out(course, paper, language)])
    return printed_pages(path)


def usual_courses() -> Iterator[Course]:
    for file in (resource("example", "clinic.csv"), resource("example", "maria.csv"), VIGNETTES):
        yield from read_in(file)
    yield a_course(*generated(14), patient=a_patient("G14"))
    yield a_rich_course()
    yield a_course_of_full_treatments()


def a_rich_course() -> Course:
    """Return a course of both legs that recorded what a busy clinic does at each of 14 visits."""
    given = Treatment(
        points=FULL_TREATMENT.points, needles=8, retention_minutes=25, advice="Nerve glides.",
        stimulation=Stimulation.LIGHT, leg_pain_before=7, leg_pain_after=4,
    )  # fmt: skip
    visits = tuple(
        a_visit(
            day(6 * row), leg_pain=8 - row // 2, back_pain=5 - row // 3, tingling=6 - row // 3,
            numbness=5 - row // 3, pain_reach_left=Reach(5 - row // 3),
            pain_reach_right=Reach(4 - row // 4), sensory_reach_left=Reach(5 - row // 4),
            sensory_reach_right=Reach.THIGH, sleep_trouble=7 - row // 2,
            sitting_minutes=10 + 5 * row, walking_minutes=5 + 6 * row, weakness=Weakness.NONE,
            reaction=tuple(Reaction)[row % 3], red_flags=ASKED_NONE, both_legs_assessed=True,
            both_legs_assessed_on=day(-1), both_legs_assessed_by="Dr. Sample",
            note="Long drive, then gardening; slept badly afterwards." if row % 4 == 1 else None,
            treatment=replace(given, needles=8 + row % 2),
            decision=a_decision(Phase.IMPROVEMENT, Phase.CALMING, "Slow.") if row == 5 else None,
        )
        for row in range(14)
    )  # fmt: skip
    return replace(
        a_course(*visits, patient=a_patient("rich"), assessment=FULL_ASSESSMENT), plan=FULL_PLAN
    )


def a_course_of_full_treatments() -> Course:
    """Return the rich course, every third visit with all of a treatment, in part its own."""
    techniques = ("more distal points", "fewer points", "electro")
    course = a_rich_course()
    visits = tuple(
        replace(
            visit,
            treatment=replace(
                FULL_TREATMENT, needles=8 + row % 3, depth_mm=20.0 + row,
                next_technique=techniques[row // 3 % 3], leg_pain_before=7 - row // 3,
                leg_pain_after=max(0, 4 - row // 3), advice=f"Walk every hour, {row} times.",
            ),
        ) if row % 3 == 0 else visit
        for row, visit in enumerate(course.visits)
    )  # fmt: skip
    return replace(course, visits=visits, patient=a_patient("full"))


@pytest.mark.parametrize("language", languages(), ids=lambda one: one.code)
@pytest.mark.parametrize("paper", list(Paper))
def test_up_to_14_visits_are_one_page(paper: Paper, language: Language, tmp_path: Path) -> None:
    courses = [course for course in usual_courses() if len(course.visits) <= 14]
    path = tmp_path / "reports.pdf"

    write_pdf(path, [laid_out(course, paper, language) for course in courses])

    pages = printed_pages(path)
    assert len(pages) == len(courses) > 20
    assert [(page.text[:60], page.overlapping) for page in pages if page.overlapping] == []


@pytest.mark.parametrize(("count", "pages"), [(15, 2), (59, 2), (60, 3)])
@pytest.mark.parametrize("paper", list(Paper))
def test_each_further_45_visits_are_one_more_page(
    count: int, pages: int, paper: Paper, tmp_path: Path
) -> None:
    found = printed(a_course(*generated(count)), tmp_path / "report.pdf", paper)

    assert len(found) <= pages


@pytest.mark.parametrize("language", languages(), ids=lambda one: one.code)
@pytest.mark.parametrize("count", [1, 2, 14, 59, 200])
def test_no_words_overlap_and_none_is_smaller_than_8_points(
    count: int, language: Language, tmp_path: Path
) -> None:
    path = tmp_path / "report.pdf"

    pages = printed(a_course(*generated(count)), path, language=language)

    assert [pair for page in pages for pair in page.overlapping] == []
    assert [word for page in pages for word in page.outside] == []
    assert min(sizes_of(PdfReader(path))) >= SMALLEST - 0.05


def test_a_long_course_says_what_line_and_shade_are_and_counts_its_flares(tmp_path: Path) -> None:
    visits = [
        a_visit(day(2 * row), leg_pain=5, pain_reach_left=Reach.FOOT,
            reaction=Reaction.FLARE if row % 10 == 9 else None)
        for row in range(100)
    ]  # fmt: skip

    first, *_ = printed(a_course(*visits), tmp_path / "report.pdf")

    assert "line: middle of 4 weeks" in first.text
    assert "shade: lowest to highest" in first.text
    assert first.overlapping == []
    ribbon = next(word.top for word in first.words if word.text == "Calming")
    counts = [
        int(word.text)
        for word in first.words
        if word.text.isdigit() and 6 < word.top - ribbon < 14  # the row below the phases' names
    ]
    assert sum(counts) == 10


@pytest.mark.parametrize(
    ("language", "pattern"),
    [
        (Language.ENGLISH, "The pattern can be favourable; judge with the patient."),
        (SPANISH, "El patrón puede ser favorable; valórelo con el paciente."),
    ],
)
def test_back_pain_that_rises_while_the_leg_clears_is_said_to_the_colleague_alone(
    language: Language, pattern: str, tmp_path: Path
) -> None:
    visits = weekly_visits(leg_pain=(8, 5, 4), back_pain=(3, 5, 8), pain_reach_left=(5, 3, 2))
    course = a_course(*visits)

    (page,) = printed(course, tmp_path / "report.pdf", language=language)

    assert bare(pattern) in bare(page.text)
    with speaking(language):
        sheet = sheet_of(status_of(course), A_CLINIC, PagePlan(printed_on=PRINTED_ON))
    assert pattern not in sheet.sentences


def test_every_value_of_a_visit_with_everything_is_on_the_report(tmp_path: Path) -> None:
    visit = replace(FULL_VISIT, psfs={ActivityId(1): 7})
    assessment = replace(FULL_ASSESSMENT, activities=ACTIVITIES)

    course = replace(a_course(visit, assessment=assessment), plan=FULL_PLAN)
    pages = printed(course, tmp_path / "report.pdf")

    text = bare(" ".join(page.text for page in pages))
    said = [*values_of(visit), *words_of(assessment)]
    assert len(said) > 60
    assert [one for one in said if bare(one) not in text] == []


def values_of(visit: Visit) -> Iterator[str]:
    """Yield each value in words; where it was copied from says nothing about a treatment."""
    blank = Visit(visit_date=visit.visit_date)
    for change in changes_between(blank, visit, {ActivityId(1): "walk the dog"}):
        if change.field == "treatment.points":
            yield from ("GB30left", "BL40", "EX-B2 L4both", "GV3midline", "ASHI calf right")
        elif change.field.startswith("red_flags."):
            yield change.label.partition(": ")[2]
        elif change.field == "note":
            yield from change.after.splitlines()
        elif change.field not in {"treatment.copied_from", "decision.decided_at"}:
            yield change.after


def words_of(assessment: FirstAssessment) -> Sequence[str]:
    return (
        "both", "disc (Aug 17, 2026)", "piriformis (Aug 26, 2026)", "down the back of the leg",
        "burning, electric", "coughing, sitting", "cannot drive", "10 visits, every 4 days",
        "M54.32, M51.16", "worst over the last 24 hours", "walk the dog", "Jul 18, 2026",
    )  # fmt: skip


def test_the_table_has_a_column_for_every_measure_of_each_visit() -> None:
    report = report_of(
        status_of(a_course(*generated(3))), A_CLINIC, PagePlan(printed_on=PRINTED_ON)
    )

    measured = [field for field in MEASURED_FIELDS if field.column]
    assert all(field.kind is not FieldKind.REACH for field in measured)
    assert len(report.visits.header) == 2 + len(measured) + 4
    assert report.visits.rows[0][:9] == ("1", "Aug 17", "9", "5", "6", "4", "3", "10", "–")


def test_a_title_and_a_name_for_the_list_of_kept_pages(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"

    printed(a_course(*generated(2)), path)

    metadata = PdfReader(path).metadata
    assert metadata is not None
    assert metadata.title == "Course report"
