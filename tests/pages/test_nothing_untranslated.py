"""No text of a page or a finding escapes translation."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.pages.sheets import sheet_or_report
from tests.pages.test_every_sheet import A_CLINIC, NEXT_VISIT, PRINTED_ON, made_courses, read_in
from tests.printed import printed_pages
from tests.ui.made_up import MadeUp, untranslated
from tracker import language
from tracker.charts.catalog import CHARTS, LEG_STRIP, ON_DEMAND_CHARTS
from tracker.charts.visit_words import visit_words
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.status import status_of
from tracker.domain.values.course import Course
from tracker.domain.values.function_measures import function_measures
from tracker.domain.values.kept_page import SHEET_CHOICES, PageVariant
from tracker.domain.values.thresholds import (
    IMPROVED_PERCENT,
    IMPROVED_POINTS,
    SUBSTANTIAL_POINTS,
)
from tracker.domain.values.visit import VersionKind, Visit, VisitId, VisitVersion
from tracker.domain.words.course_sentences import course_sentence, what_next
from tracker.domain.words.evidence import evidence_of
from tracker.domain.words.flag_actions import remarks
from tracker.domain.words.visit_changes import changes_between
from tracker.language import tr
from tracker.pages.painting import LaidOut
from tracker.pages.pdf import write_pdf
from tracker.paths import resource
from tracker.reports.documents import PagePlan
from tracker.reports.referral import letter_of

CITED = (IMPROVED_POINTS.source.short, SUBSTANTIAL_POINTS.source.short)  # names of authors
VIGNETTES = Path(__file__).parents[1] / "domain" / "vignettes.csv"


@pytest.fixture(autouse=True)
def made_up_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "catalogue", lambda _chosen: MadeUp())


def every_course(most_visits: int = 60) -> list[Course]:
    """Return courses of every kind; the longest say nothing that shorter ones do not."""
    made = [course for course in made_courses() if course.patient.clinic_id != "long"]
    every = [*made, *read_in(resource("example", "clinic.csv")), *read_in(VIGNETTES)]
    return [course for course in every if len(course.visits) <= most_visits]


def versions_of(status: CourseStatus) -> dict[VisitId, tuple[VisitVersion, ...]]:
    """Return a history in which the first visit was amended, struck out and restored."""
    visit = status.visits[0].visit
    assert visit.visit_id is not None
    kinds = (VersionKind.LOGGED, VersionKind.AMENDED, VersionKind.STRUCK_OUT, VersionKind.RESTORED)
    texts = (visit, *(replace(visit, leg_pain=1, note=None),) * 3)
    return {
        visit.visit_id: tuple(
            VisitVersion(
                number=number,
                visit=text,
                saved_at=datetime(2026, 11, 22, 10, 31, tzinfo=UTC),
                saved_by="",
                kind=kind,
            )
            for number, (text, kind) in enumerate(zip(texts, kinds, strict=True), 1)
        )
    }


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("style", list(SHEET_CHOICES))
def test_every_word_of_a_sheet_is_translated(style: PageVariant, tmp_path: Path) -> None:
    courses = every_course(most_visits=12)
    statuses = [status_of(with_ids(course)) for course in courses]
    sheets = [
        sheet_or_report(
            status,
            A_CLINIC,
            PagePlan(
                printed_on=PRINTED_ON,
                variant=style,
                next_visit=NEXT_VISIT,
                versions=versions_of(status),
            ),
        )
        for status in statuses
    ]

    write_pdf(tmp_path / "all.pdf", [LaidOut(one) for one in sheets])

    said = " ".join(page.text for page in printed_pages(tmp_path / "all.pdf"))
    sources = IMPROVED_PERCENT.source, function_measures()["odi"].minimum
    assert untranslated(said, A_CLINIC, *courses, *sources, *CITED) == set()


@pytest.mark.usefixtures("qapp")
def test_every_word_of_a_letter_is_translated(tmp_path: Path) -> None:
    courses = every_course(most_visits=12)
    letters = [
        letter_of(status_of(one), A_CLINIC, PagePlan(printed_on=PRINTED_ON)) for one in courses
    ]

    write_pdf(tmp_path / "all.pdf", [LaidOut(one) for one in letters])

    said = " ".join(page.text for page in printed_pages(tmp_path / "all.pdf"))
    sources = IMPROVED_PERCENT.source, function_measures()["odi"].minimum
    assert untranslated(said, A_CLINIC, *courses, *sources) == set()


def test_every_finding_and_chart_in_words_is_translated() -> None:
    for course in every_course():
        status = status_of(course)
        said = [*course_sentence(status), what_next(status) or "", *remarks(status)]
        for chart in (*CHARTS, *ON_DEMAND_CHARTS, LEG_STRIP):
            table = chart.table(status)
            said += [chart.title, chart.describe(status), chart.note(status), *table.header]
            said += [cell for row in table.rows for cell in row]
            said += [entry.words for entry in chart.legend(status)]
        for index in range(len(status.visits)):
            said.append(visit_words(status, index))
            rows = evidence_of(status, index)
            said += [f"{row.test} {row.numbers} {row.result.words} {row.needed}" for row in rows]

        assert untranslated(" ".join(said), course) == set(), course.patient.clinic_id


def test_every_change_of_a_visit_is_translated() -> None:
    visits = [visit for course in every_course() for visit in course.visits]
    blank = Visit(visit_date=visits[0].visit_date)

    for visit in visits:
        changes = changes_between(blank, visit)
        said = " ".join(f"{one.label} {one.before} {one.after}" for one in changes)
        assert untranslated(said, visit) == set()


def test_every_function_measure_in_words_is_translated() -> None:
    for one in function_measures().values():
        changes = [one.change_of(9, 1), one.change_of(1, 9), one.change_of(1, 1)]
        words = [change.words for change in changes if change is not None]
        said = (
            f"{one.direction} {one.rule_words} {' '.join(words)} {tr(one.name)} {tr(one.missing)}"
        )
        assert untranslated(said) == set()


def with_ids(course: Course) -> Course:
    """Return a course whose visits are numbered, as stored ones are."""
    visits = tuple(
        replace(visit, visit_id=VisitId(number)) for number, visit in enumerate(course.visits, 1)
    )
    return replace(course, visits=visits)
