"""Events on a course's time axis; text snippets, texts for the sheet and point groups."""

from dataclasses import replace

import pytest

from tests.makers import a_visit, day
from tracker.domain.rules.assessment import FlagKind
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.changes import Changes
from tracker.domain.values.course import CourseEvent, CourseId, EventKind, PatientId
from tracker.domain.values.course_summary import Attention
from tracker.domain.values.points import parse_point
from tracker.domain.values.presets import PointGroup, SheetText, Snippet
from tracker.domain.words.flag_actions import remarks
from tracker.errors import InputError
from tracker.services.workspace import Workspace

FALL = CourseEvent(on=day(3), kind=EventKind.FALL, text="on the stairs")
POINTS = tuple(
    parse_point(text) for text in ("GB30:left", "GV3", "EX-B2 L4:both", "ASHI right buttock")
)


def test_an_event_is_put_on_changed_and_taken_off(
    workspace: Workspace, course_id: CourseId, patient_id: PatientId
) -> None:
    touched = Changes(patients=frozenset({patient_id}), courses=frozenset({course_id}))

    event_id, added = workspace.courses.add_event(course_id, FALL)
    at_first = workspace.courses.course(course_id).events
    changed = workspace.courses.change_event(replace(at_first[0], kind=EventKind.INJECTION))
    then = workspace.courses.course(course_id).events
    removed = workspace.courses.remove_event(event_id)

    assert at_first == (replace(FALL, event_id=event_id),)
    assert [event.kind for event in then] == [EventKind.INJECTION]
    assert workspace.courses.course(course_id).events == ()
    assert added == changed == removed == touched


def test_events_come_by_date_whole_clinic_or_one_course(
    workspace: Workspace, course_id: CourseId
) -> None:
    for number in (9, 3):
        event = CourseEvent(on=day(number), kind=EventKind.LONG_DRIVE)
        workspace.courses.add_event(course_id, event)

    one = workspace.courses.course(course_id)
    (whole,) = workspace.transfer.export_courses()

    assert [event.on for event in one.events] == [day(3), day(9)]
    assert whole.events == one.events


def test_a_reassessment_answers_what_the_list_asks_for(
    workspace: Workspace, course_id: CourseId, patient_id: PatientId
) -> None:
    def wanted() -> tuple[Attention, ...]:
        (row,) = workspace.patients.rows_of([patient_id], day(28))
        return row.attention

    for number in range(5):
        visit = a_visit(day(7 * number), leg_pain=6, pain_reach_left=Reach.CALF)
        workspace.courses.log_visit(course_id, visit, by="me")
    asked = wanted()

    done = CourseEvent(on=day(28), kind=EventKind.REASSESSED_TECHNIQUE, text="more distal")
    event_id, _ = workspace.courses.add_event(course_id, done)
    answered = wanted()
    status = status_of(workspace.courses.course(course_id))
    workspace.courses.remove_event(event_id)

    assert (asked, answered) == ((Attention.REASSESS,), ())
    assert wanted() == (Attention.REASSESS,)
    assert status.visits[-1].assessment.has(FlagKind.PLATEAU)
    assert remarks(status) == ()


@pytest.mark.parametrize("text", [None, "", "  "])
def test_an_event_of_another_kind_needs_words(text: str | None) -> None:
    with pytest.raises(ValueError, match="needs words"):
        CourseEvent(on=day(0), kind=EventKind.OTHER, text=text)


@pytest.mark.parametrize(
    ("event", "label"),
    [
        (FALL, "Fall: on the stairs"),
        (CourseEvent(on=day(0), kind=EventKind.RETURN_TO_WORK), "Return to work"),
        (CourseEvent(on=day(0), kind=EventKind.OTHER, text=" moved house "), "moved house"),
    ],
)
def test_an_event_is_labelled_in_words(event: CourseEvent, label: str) -> None:
    words = event.label

    assert words == label


def test_snippets_are_kept_by_name(workspace: Workspace) -> None:
    glides, changes = workspace.snippets.save(Snippet(name="glides", text="Nerve glides."))
    walk, _ = workspace.snippets.save(Snippet(name="aa", text="Walk."))
    workspace.snippets.save(Snippet(preset_id=glides, name="glides", text="Glides daily."))

    names = [(one.name, one.text) for one in workspace.snippets.all()]
    workspace.snippets.remove(walk)

    assert names == [("aa", "Walk."), ("glides", "Glides daily.")]
    assert [one.preset_id for one in workspace.snippets.all()] == [glides]
    assert changes == Changes(has_settings=True)


def test_a_name_names_one_snippet(workspace: Workspace) -> None:
    workspace.snippets.save(Snippet(name="glides", text="Nerve glides."))

    with pytest.raises(InputError, match="taken"):
        workspace.snippets.save(Snippet(name="glides", text="Something else."))

    assert [one.text for one in workspace.snippets.all()] == ["Nerve glides."]


def test_texts_for_the_sheet_are_kept_by_name(workspace: Workspace) -> None:
    walking, changes = workspace.sheet_texts.save(SheetText(name="walking", text="Walk."))
    desk, _ = workspace.sheet_texts.save(SheetText(name="desk", text="Stand up\nevery hour."))
    walk_more = SheetText(preset_id=walking, name="walking", text="Walk daily.")
    workspace.sheet_texts.save(walk_more)

    texts = [(one.name, one.text) for one in workspace.sheet_texts.all()]
    removed = workspace.sheet_texts.remove(desk)

    assert texts == [("desk", "Stand up\nevery hour."), ("walking", "Walk daily.")]
    assert workspace.sheet_texts.all() == (walk_more,)
    assert changes == removed == Changes(has_settings=True)


def test_a_name_names_one_text_for_the_sheet_and_may_name_a_snippet(workspace: Workspace) -> None:
    workspace.snippets.save(Snippet(name="walking", text="Walked in."))
    workspace.sheet_texts.save(SheetText(name="walking", text="Walk."))

    with pytest.raises(InputError, match="taken"):
        workspace.sheet_texts.save(SheetText(name="walking", text="Something else."))

    assert [one.text for one in workspace.sheet_texts.all()] == ["Walk."]


@pytest.mark.parametrize(("name", "text"), [("", "Walk."), ("  ", "Walk."), ("a", ""), ("a", "\n")])
def test_a_text_for_the_sheet_has_a_name_and_words(name: str, text: str) -> None:
    with pytest.raises(ValueError, match="not allowed"):
        SheetText(name=name, text=text)


def test_a_point_group_keeps_its_points_in_order(workspace: Workspace) -> None:
    group_id, _ = workspace.point_groups.save(PointGroup(name="lateral", points=POINTS))

    (group,) = workspace.point_groups.all()

    assert group == PointGroup(preset_id=group_id, name="lateral", points=POINTS)


def test_a_point_group_is_changed_and_removed(workspace: Workspace) -> None:
    group_id, _ = workspace.point_groups.save(PointGroup(name="lateral", points=POINTS))
    changed = PointGroup(preset_id=group_id, name="side", points=POINTS[:1])

    workspace.point_groups.save(changed)
    (stored,) = workspace.point_groups.all()
    workspace.point_groups.remove(group_id)

    assert stored == changed
    assert workspace.point_groups.all() == ()


@pytest.mark.parametrize(("name", "points"), [("", POINTS), ("  ", POINTS), ("lateral", ())])
def test_a_point_group_has_a_name_and_points(name: str, points: tuple[()]) -> None:
    with pytest.raises(ValueError, match="not allowed"):
        PointGroup(name=name, points=points)


def test_an_ended_course_is_reopened(workspace: Workspace, course_id: CourseId) -> None:
    workspace.courses.end(course_id, on=day(90), reason="moved away")

    workspace.courses.reopen(course_id)

    course = workspace.courses.course(course_id)
    assert (course.ended_on, course.end_reason, course.is_active) == (None, None, True)


def test_reassess_stays_in_the_list_until_it_is_answered_or_something_changes(
    workspace: Workspace, course_id: CourseId, patient_id: PatientId
) -> None:
    def log(at: int, leg_pain: int) -> tuple[Attention, ...]:
        visit = a_visit(day(at), leg_pain=leg_pain, pain_reach_left=Reach.CALF)
        workspace.courses.log_visit(course_id, visit, by="me")
        (row,) = workspace.patients.rows_of([patient_id], day(at))
        return tuple(one for one in row.attention if one is Attention.REASSESS)

    listed = [log(7 * number, 6) for number in range(7)]
    done = CourseEvent(on=day(42), kind=EventKind.REASSESSED_GO_ON)
    event_id, _ = workspace.courses.add_event(course_id, done)
    answered = log(49, 6)
    workspace.courses.remove_event(event_id)
    changed = log(56, 4)

    assert listed == [(), (), (), (), *[(Attention.REASSESS,)] * 3]
    assert answered == ()
    assert changed == ()
