"""Pages that were handed out come back byte for byte, or not at all."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.makers import a_visit, an_assessment, day
from tests.services.beside import beside
from tracker.domain.values.changes import NO_CHANGES, Changes
from tracker.domain.values.clinic import Paper
from tracker.domain.values.course import CourseId, PatientId
from tracker.domain.values.kept_page import (
    KeptPage,
    PageId,
    PageLook,
    PagePdf,
    PageVariant,
    sha256_of,
)
from tracker.errors import GoneError
from tracker.models.database import Database
from tracker.services.archive import Archive, PageAlteredError
from tracker.services.workspace import Workspace

PDF = b"%PDF-1.4\n\x00\xff page one\n%%EOF\n"
OTHER_PDF = b"%PDF-1.4\npage two\n%%EOF\n"


class Clock:
    """A clock that stands until it is moved on."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def clock() -> Clock:
    """Return a clock at a quarter past nine of the clinic's own day."""
    return Clock(datetime(2026, 11, 3, 9, 15).astimezone())


@pytest.fixture
def archive(workspace: Workspace, clock: Clock) -> Iterator[Archive]:
    """Yield the archive of the workspace's file by that clock."""
    database = Database.open(workspace.address)
    yield Archive(database, now=clock)
    database.close()


def a_pdf(pdf: bytes = PDF, variant: PageVariant = PageVariant.PLAIN) -> PagePdf:
    return PagePdf(pdf=pdf, variant=variant, paper=Paper.A4, look=PageLook.COLOUR)


def keep(
    archive: Archive,
    course_id: CourseId,
    pdf: bytes = PDF,
    variant: PageVariant = PageVariant.PLAIN,
) -> tuple[PageId, Changes]:
    return archive.keep(course_id, a_pdf(pdf, variant))


def change_stored(workspace: Workspace, statement: str, *values: object) -> None:
    with beside(workspace) as run:
        assert run(statement, *values).rowcount == 1


def test_a_page_comes_back_byte_for_byte(workspace: Workspace, course_id: CourseId) -> None:
    pdf = b"%PDF-" + bytes(range(256)) * 240

    page_id, _ = keep(workspace.archive, course_id, pdf)

    assert workspace.archive.pdf(page_id) == pdf


def test_the_list_tells_what_was_handed_out(
    workspace: Workspace, archive: Archive, course_id: CourseId, clock: Clock
) -> None:
    for number, pain in ((0, 8), (7, 5)):
        workspace.courses.log_visit(
            course_id, a_visit(day(number), leg_pain=pain), by="Dr. Example"
        )

    page_id, _ = archive.keep(
        course_id,
        PagePdf(
            pdf=PDF,
            variant=PageVariant.LARGE,
            paper=Paper.LETTER,
            look=PageLook.GREY,
            language="es",
        ),
    )

    assert archive.of_course(course_id) == (
        KeptPage(
            page_id=page_id,
            course_id=course_id,
            title="Progress sheet in large print, 2 visits",
            printed_at=clock.moment,
            visit_count=2,
            last_visit_on=day(7),
            variant=PageVariant.LARGE,
            paper=Paper.LETTER,
            look=PageLook.GREY,
            language="es",
            sha256=sha256_of(PDF),
        ),
    )


def test_a_page_keeps_what_it_said_when_visits_are_added_or_struck_out(
    workspace: Workspace, course_id: CourseId
) -> None:
    visit_id, _ = workspace.courses.log_visit(course_id, a_visit(day(0)), by="Dr. Example")
    keep(workspace.archive, course_id)
    workspace.courses.log_visit(course_id, a_visit(day(7)), by="Dr. Example")
    workspace.courses.strike_out(visit_id, by="Dr. Example", reason="wrong patient")
    keep(workspace.archive, course_id, OTHER_PDF)
    workspace.courses.log_visit(course_id, a_visit(day(14)), by="Dr. Example")

    pages = workspace.archive.of_course(course_id)

    assert [(page.visit_count, page.last_visit_on) for page in pages] == [(1, day(7)), (1, day(0))]


def test_a_course_without_visits_may_have_a_page(workspace: Workspace, course_id: CourseId) -> None:
    keep(workspace.archive, course_id)

    (page,) = workspace.archive.of_course(course_id)

    assert (page.visit_count, page.last_visit_on) == (0, None)


def test_keeping_tells_whose_course_it_was(
    workspace: Workspace, course_id: CourseId, patient_id: PatientId
) -> None:
    _, changes = keep(workspace.archive, course_id)

    assert changes == Changes(patients=frozenset({patient_id}), courses=frozenset({course_id}))


def test_the_same_bytes_are_kept_once_a_day(
    archive: Archive, course_id: CourseId, clock: Clock
) -> None:
    first, _ = keep(archive, course_id)
    clock.moment = clock.moment.replace(hour=23, minute=59, second=59)

    again, changes = keep(archive, course_id)

    assert (again, changes) == (first, NO_CHANGES)
    assert [page.page_id for page in archive.of_course(course_id)] == [first]


def test_other_bytes_another_day_or_another_course_is_another_page(
    workspace: Workspace,
    archive: Archive,
    course_id: CourseId,
    patient_id: PatientId,
    clock: Clock,
) -> None:
    other_course, _ = workspace.courses.begin(patient_id, an_assessment())
    page_ids = [keep(archive, course_id)[0], keep(archive, course_id, OTHER_PDF)[0]]
    elsewhere, _ = keep(archive, other_course)
    clock.moment = (clock.moment + timedelta(days=1)).replace(hour=0, minute=0)

    page_ids.append(keep(archive, course_id)[0])

    assert [page.page_id for page in archive.of_course(course_id)] == page_ids[::-1]
    assert [page.page_id for page in archive.of_course(other_course)] == [elsewhere]


def test_a_moment_is_kept_in_utc(archive: Archive, course_id: CourseId, clock: Clock) -> None:
    keep(archive, course_id)

    (page,) = archive.of_course(course_id)

    assert page.printed_at == clock.moment
    assert page.printed_at.tzinfo is UTC


def test_one_pdf_of_two_courses_is_kept_with_both(
    workspace: Workspace, course_id: CourseId, patient_id: PatientId
) -> None:
    other, _ = workspace.courses.begin(patient_id, an_assessment())
    pages = {course_id: a_pdf(), other: a_pdf(variant=PageVariant.LETTER)}

    page_ids, changes = workspace.archive.keep_together(pages)

    kept = [workspace.archive.of_course(one)[0] for one in (course_id, other)]
    assert [page.variant for page in kept] == [PageVariant.PLAIN, PageVariant.LETTER]
    assert tuple(page.page_id for page in kept) == page_ids
    assert changes.courses == {course_id, other}


def test_of_several_pages_all_are_kept_or_none(workspace: Workspace, course_id: CourseId) -> None:
    nowhere = CourseId(course_id + 99)

    with pytest.raises(GoneError):
        workspace.archive.keep_together({course_id: a_pdf(), nowhere: a_pdf()})

    assert workspace.archive.of_course(course_id) == ()


@pytest.mark.parametrize(("pdf", "language"), [(b"", "en"), (b"<svg/>", "en"), (PDF, "English")])
def test_what_is_no_page_cannot_be_handed_to_the_archive(pdf: bytes, language: str) -> None:
    with pytest.raises(ValueError, match="not allowed"):
        replace(a_pdf(), pdf=pdf, language=language)


@pytest.mark.parametrize("place", [0, len(PDF) // 2, len(PDF) - 1])
def test_a_single_changed_bit_is_found_and_the_page_not_given_back(
    workspace: Workspace, course_id: CourseId, place: int
) -> None:
    page_id, _ = keep(workspace.archive, course_id)
    flipped = bytes(byte ^ (index == place) for index, byte in enumerate(PDF))
    change_stored(workspace, "UPDATE kept_pages SET pdf = ?", flipped)

    with pytest.raises(PageAlteredError, match=r"Progress sheet, 0 visits.*is damaged"):
        workspace.archive.pdf(page_id)


def test_a_changed_checksum_is_found_too(workspace: Workspace, course_id: CourseId) -> None:
    page_id, _ = keep(workspace.archive, course_id)
    change_stored(workspace, "UPDATE kept_pages SET sha256 = ?", sha256_of(OTHER_PDF))

    with pytest.raises(PageAlteredError):
        workspace.archive.pdf(page_id)


def test_the_check_counts_kept_pages_and_names_the_altered(
    workspace: Workspace, course_id: CourseId
) -> None:
    keep(workspace.archive, course_id)
    keep(workspace.archive, course_id, OTHER_PDF)
    before = workspace.backups.check()
    change_stored(
        workspace, "UPDATE kept_pages SET pdf = ? WHERE sha256 = ?", PDF, sha256_of(OTHER_PDF)
    )

    report = workspace.backups.check()

    assert (before.pages_kept, before.faults) == (2, ())
    assert report.pages_kept == 2
    (fault,) = report.faults
    assert "Progress sheet, 0 visits" in fault


@pytest.mark.file_only(reason="copies of a file")
def test_a_backup_holds_what_was_handed_out(
    workspace: Workspace, course_id: CourseId, tmp_path: Path
) -> None:
    page_id, _ = keep(workspace.archive, course_id)
    copy = workspace.backups.backup(tmp_path / "backups")
    keep(workspace.archive, course_id, OTHER_PDF)

    workspace.backups.restore(copy)

    assert [page.page_id for page in workspace.archive.of_course(course_id)] == [page_id]
    assert workspace.archive.pdf(page_id) == PDF


@pytest.mark.file_only(reason="copies of a file")
def test_a_backup_with_an_altered_page_can_still_be_restored(
    workspace: Workspace, course_id: CourseId, tmp_path: Path
) -> None:
    keep(workspace.archive, course_id)
    change_stored(workspace, "UPDATE kept_pages SET pdf = ?", OTHER_PDF)
    copy = workspace.backups.backup(tmp_path / "backups")

    workspace.backups.restore(copy)

    assert workspace.backups.check().pages_kept == 1


def test_a_page_of_a_newer_version_is_listed_given_back_and_checked(
    workspace: Workspace, course_id: CourseId
) -> None:
    page_id, _ = keep(workspace.archive, course_id)
    newer = (
        "UPDATE kept_pages SET variant = 'payer_report', look = 'sepia', "
        "title = 'Payer report, 2 visits'"
    )
    change_stored(workspace, newer)

    (page,) = workspace.archive.of_course(course_id)

    assert (page.variant, page.look, page.title) == (None, None, "Payer report, 2 visits")
    assert workspace.archive.pdf(page_id) == PDF
    change_stored(workspace, "UPDATE kept_pages SET pdf = ?", OTHER_PDF)
    with pytest.raises(PageAlteredError, match="“Payer report, 2 visits”"):
        workspace.archive.pdf(page_id)
