"""A patient's courses: ended with a reason, reopened, followed by another, and side by side."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QListView, QWidget

from tests.window.courses import Courses
from tests.window.screen import Screen
from tracker.domain.values.course import CourseId
from tracker.services.workspace import Workspace

BAD, WELL = "5856510\n5\n7n", "1011000\n90\n1bn"
BAD_AGAIN = "58\n5\n6\n5\n10\n5\n7\nfn"  # Enter confirms each jump
JUMPED = "58\n5\n6\n5\n10\n5\n7\nsn"  # each jump is confirmed with Enter
LONG_AGO = date(2026, 3, 2)
GAP = "More than 90 days between visits: a new course would have its own start values."


@pytest.fixture
def courses(screen: Screen) -> Courses:
    return Courses(screen)


def ended(database: Path) -> list[tuple[bool, str | None]]:
    """Return of each course whether it goes on, and why it ended."""
    workspace = Workspace.open(database)
    numbers = [CourseId(number) for number in (1, 2)]
    found = [workspace.courses.course(number) for number in numbers]
    workspace.close()
    return [(course.is_active, course.end_reason) for course in found]


def log_two_courses(screen: Screen, courses: Courses) -> None:
    """Log a course of two visits on the left, then one of one visit on the right."""
    screen.log_visit(date(2026, 9, 7), BAD)
    screen.log_visit(date(2026, 9, 14), BAD)
    courses.end("symptoms resolved")
    courses.begin("Right")
    screen.log_visit(date(2026, 11, 16), BAD)


def test_a_course_ends_with_a_reason_and_can_be_reopened(screen: Screen, courses: Courses) -> None:
    screen.log_visit(date(2026, 11, 2), BAD)

    courses.end("moved away")
    ended_then, instead = courses.ended, screen.find(QWidget, "endedCourse").isVisible()
    courses.reopen()

    assert ended_then == "Ended Nov 22, 2026 · moved away"
    assert instead
    assert courses.ended == ""
    assert screen.find(QWidget, "backPain").isVisible()


def test_after_a_long_gap_a_new_course_is_offered_and_ends_the_old_one(
    database: Path, screen: Screen, courses: Courses
) -> None:
    screen.log_visit(LONG_AGO, BAD)
    offered = courses.offer

    said = courses.begin("Left", is_offered=True)

    assert offered == GAP
    assert said == "End the present course: long gap: new course"
    assert ended(database) == [(False, "long gap: new course"), (True, None)]
    assert courses.shown == "Course 2"
    assert courses.offer == ""


def test_the_old_course_goes_on_where_the_clinician_says_so(
    database: Path, screen: Screen, courses: Courses
) -> None:
    screen.log_visit(LONG_AGO, BAD)

    courses.begin("Right", is_offered=True, ends_present=False)

    assert ended(database) == [(True, None), (True, None)]


def test_a_course_begun_without_a_reason_to_end_the_other_does_not_offer_to(
    screen: Screen, courses: Courses
) -> None:
    screen.log_visit(date(2026, 11, 16), BAD)

    said = courses.begin("Right")

    assert said == ""


def test_ending_a_course_with_a_long_gap_proposes_that_reason(
    screen: Screen, courses: Courses
) -> None:
    screen.log_visit(LONG_AGO, BAD)

    reason = courses.end()

    assert reason == "long gap: new course"


def test_a_relapse_after_prevention_offers_a_new_course(screen: Screen, courses: Courses) -> None:
    screen.log_visit(date(2026, 9, 7), WELL)
    for day in (date(2026, 9, 21), date(2026, 10, 12), date(2026, 11, 2)):
        screen.log_visit(day, WELL)
    screen.log_visit(date(2026, 11, 16), BAD_AGAIN)

    offered = courses.offer

    assert offered.startswith("Relapse after prevention")


def test_keys_go_from_course_to_course(screen: Screen, courses: Courses) -> None:
    log_two_courses(screen, courses)
    second = courses.shown

    courses.go_to_previous()
    first = courses.shown, screen.column("Date")
    courses.go_to_previous()
    still_first = courses.shown
    courses.go_to_next()

    assert first == ("Course 1, from Sep 7, 2026", ["Sep 14", "Sep 7"])
    assert still_first == first[0]
    assert courses.shown == second == "Course 2, from Nov 16, 2026"
    assert screen.column("Date") == ["Nov 16"]


def test_what_is_typed_waits_as_a_draft_while_another_course_is_looked_at(
    screen: Screen, courses: Courses
) -> None:
    log_two_courses(screen, courses)
    screen.type_visit(date(2026, 11, 20), "58")

    courses.go_to_previous()
    courses.go_to_next()

    assert screen.draft_offer


def test_two_courses_stand_side_by_side_by_visit_number(screen: Screen, courses: Courses) -> None:
    log_two_courses(screen, courses)

    named = courses.read_side_by_side()

    assert named == (
        "Course 1, from Sep 7, 2026, 2 visits",
        "Course 2, from Nov 16, 2026, 1 visit",
    )


def test_a_visit_of_an_ended_course_is_asked_about_once(screen: Screen, courses: Courses) -> None:
    screen.log_visit(date(2026, 11, 2), BAD)
    courses.end("moved away")
    screen.type_visit(date(2026, 11, 9), BAD)

    screen.act("saveVisit")
    asked, dates = screen.find(QLabel, "formProblem").text(), screen.column("Date")
    screen.act("saveVisit")

    assert asked == (
        "This course ended on Nov 22, 2026. "
        "Save once more to add the visit to it, or begin a new course."
    )
    assert dates == ["Nov 2"]
    assert screen.column("Date") == ["Nov 9", "Nov 2"]


def test_a_reopened_course_is_marked_in_the_list_again(screen: Screen, courses: Courses) -> None:
    screen.log_visit(date(2026, 11, 2), BAD)
    courses.end("moved away")
    screen.wait_until(lambda: screen.listed == [])

    courses.reopen()
    screen.wait_until(lambda: bool(screen.listed))

    chosen = screen.find(QListView, "patientList").currentIndex()
    assert str(chosen.data()).startswith("Keller")
