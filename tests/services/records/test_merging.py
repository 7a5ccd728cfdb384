"""Two records of the same person become one, and two again exactly."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.makers import SPANISH, a_patient, a_visit, an_assessment, day
from tests.services.records.exported import exported, in_a_new_clinic
from tracker.domain.values.course import Patient, PatientId, Precaution
from tracker.domain.values.course_rows import CourseRows
from tracker.domain.values.plan import CoursePlan
from tracker.errors import ChangedElsewhereError, InputError
from tracker.services.history import HistoryFilter
from tracker.services.workspace import Workspace


@pytest.fixture
def both(workspace: Workspace) -> tuple[PatientId, PatientId]:
    """Return two records of Maria Keller, with a visit on one day each, the same."""
    kept, _ = workspace.patients.add(a_patient("1042"))
    gone, _ = workspace.patients.add(
        a_patient("1043", family_name="Keler", birth_date=None), page_language=SPANISH
    )
    for patient in (kept, gone):
        course, _ = workspace.courses.begin(patient, an_assessment())
        workspace.courses.log_visit(course, a_visit(day(0), leg_pain=5), by="me")
    workspace.courses.begin(gone, an_assessment())
    return kept, gone


def known(workspace: Workspace, patient_id: PatientId) -> Patient:
    return workspace.patients.patient(patient_id)


def listed(workspace: Workspace) -> list[str]:
    return [row.patient.clinic_id for row in workspace.patients.rows(day(8))]


def test_the_courses_go_on_under_one_record(
    workspace: Workspace, both: tuple[PatientId, PatientId]
) -> None:
    kept, gone = both

    _, changes = workspace.merging.merge(known(workspace, kept), gone, (None, None))

    numbers = [(one.number, one.visit_count) for one in workspace.courses.of_patient(kept)]
    assert numbers == [(1, 1), (2, 1), (3, 0)]
    assert workspace.courses.of_patient(gone) == ()
    assert listed(workspace) == ["1042"]
    assert workspace.patients.counts(day(8)).known == 1
    assert changes.patients == {kept, gone}


def test_a_preview_names_courses_and_days_both_have(
    workspace: Workspace, both: tuple[PatientId, PatientId]
) -> None:
    preview = workspace.merging.preview(*both)

    assert preview.same_days == (day(0),)
    assert [len(preview.kept_courses), len(preview.gone_courses)] == [1, 2]
    assert preview.gone.family_name == "Keler"


def test_the_former_id_finds_the_record_and_is_nobody_elses(
    workspace: Workspace, both: tuple[PatientId, PatientId]
) -> None:
    kept, gone = both
    workspace.merging.merge(known(workspace, kept), gone, (None, None))

    (found,) = workspace.patients.find("1043", day(8))
    assert (found.patient.clinic_id, found.former_ids) == ("1042", ("1043",))
    assert not found.has_namesake
    assert workspace.patients.find_id("1043") == kept
    assert workspace.patients.find("keler", day(8)) == ()
    with pytest.raises(InputError, match="1043"):
        workspace.patients.add(a_patient("1043", family_name="Moss"))


def test_what_is_known_afterwards_is_what_was_chosen(
    workspace: Workspace, both: tuple[PatientId, PatientId]
) -> None:
    kept, gone = both
    chosen = replace(known(workspace, kept), family_name="Keler")

    workspace.merging.merge(chosen, gone, (1, 1))

    assert known(workspace, kept).family_name == "Keler"
    assert workspace.patients.chosen_language(kept) == SPANISH


def test_a_record_changed_in_another_window_is_not_merged_unseen(
    workspace: Workspace, both: tuple[PatientId, PatientId]
) -> None:
    kept, gone = both
    before = known(workspace, kept)
    workspace.patients.change(replace(known(workspace, gone), given_name="M."), page_language=None)

    with pytest.raises(ChangedElsewhereError):
        workspace.merging.merge(before, gone, (1, 1))

    assert listed(workspace) == ["1043", "1042"]


def test_records_are_not_separated_over_a_change_made_since(
    workspace: Workspace, both: tuple[PatientId, PatientId]
) -> None:
    kept, gone = both
    merged, _ = workspace.merging.merge(known(workspace, kept), gone, (None, None))
    workspace.patients.change(replace(known(workspace, kept), given_name="M."), page_language=None)

    with pytest.raises(ChangedElsewhereError):
        workspace.merging.separate(merged)

    assert listed(workspace) == ["1042"]


def test_history_of_the_one_record_tells_what_was_done_to_both(
    workspace: Workspace, both: tuple[PatientId, PatientId]
) -> None:
    kept, gone = both
    workspace.merging.merge(known(workspace, kept), gone, (None, None))

    entries = workspace.history.page(HistoryFilter(patient_id=kept)).entries

    merged = [one for one in entries if one.what.startswith("Merged")]
    assert {one.other.clinic_id for one in merged if one.other} == {"1042", "1043"}
    assert sum(one.what == "Patient's details: added" for one in entries) == 2


def test_a_file_about_the_former_id_is_refused_with_both_ids(
    workspace: Workspace, both: tuple[PatientId, PatientId]
) -> None:
    file = [CourseRows(patient=a_patient("1043", family_name="Keler"), columns=frozenset())]
    kept, gone = both
    workspace.merging.merge(known(workspace, kept), gone, (None, None))

    with pytest.raises(InputError, match="1043 was merged into 1042"):
        workspace.transfer.import_courses(file, by="me")


def test_the_list_shows_the_course_that_runs_though_an_older_one_came_along(
    workspace: Workspace,
) -> None:
    kept, _ = workspace.patients.add(a_patient("1042"))
    gone, _ = workspace.patients.add(a_patient("1043", family_name="Keler"))
    running, _ = workspace.courses.begin(kept, an_assessment())
    workspace.courses.log_visit(running, a_visit(day(30)), by="me")
    forgotten, _ = workspace.courses.begin(gone, an_assessment())
    workspace.courses.log_visit(forgotten, a_visit(day(0)), by="me")

    merged, changes = workspace.merging.merge(known(workspace, kept), gone, (None, None))

    assert shown(workspace) == [running]
    assert [one.course_id for one in workspace.courses.of_patient(kept)] == [forgotten, running]
    assert changes.courses == {running, forgotten}
    workspace.merging.separate(merged)
    numbers = [(one.course_id, one.number) for one in workspace.courses.of_patient(kept)]
    assert numbers == [(running, 1)]
    assert [one.number for one in workspace.courses.of_patient(gone)] == [1]


def test_a_course_begun_today_is_shown_before_an_older_one_that_came_along(
    workspace: Workspace,
) -> None:
    kept, _ = workspace.patients.add(a_patient("1042"))
    gone, _ = workspace.patients.add(a_patient("1043", family_name="Keler"))
    fresh, _ = workspace.courses.begin(kept, an_assessment())
    forgotten, _ = workspace.courses.begin(gone, an_assessment())
    workspace.courses.log_visit(forgotten, a_visit(day(0)), by="me")

    workspace.merging.merge(known(workspace, kept), gone, (None, None))

    assert shown(workspace) == [fresh]


def shown(workspace: Workspace) -> list[int | None]:
    return [row.course_id for row in workspace.patients.rows(day(40))]


def test_every_former_id_is_shown_of_a_record_merged_twice(workspace: Workspace) -> None:
    first, middle, last = (workspace.patients.add(a_patient(one))[0] for one in ("1", "2", "3"))
    workspace.merging.merge(known(workspace, middle), first, (None, None))
    workspace.merging.merge(known(workspace, last), middle, (None, None))

    (row,) = workspace.patients.rows(day(8))

    assert row.former_ids == ("1", "2")
    assert len(workspace.history.page(HistoryFilter(patient_id=last)).entries) == 7
    with pytest.raises(InputError, match="1 was merged into 3"):
        workspace.transfer.import_courses(
            [CourseRows(patient=a_patient("1"), columns=frozenset())], by="me"
        )


def test_a_place_on_the_list_of_the_day_comes_along_and_goes_back(
    workspace: Workspace, both: tuple[PatientId, PatientId]
) -> None:
    kept, gone = both
    workspace.day_list.add(gone, day(8))

    merged, changes = workspace.merging.merge(known(workspace, kept), gone, (None, None))

    assert waiting(workspace) == ["1042"]
    assert workspace.day_list.find_next(day(8)) == kept
    assert changes.has_day_list
    workspace.merging.separate(merged)
    assert waiting(workspace) == ["1043"]


def test_whoever_came_under_the_other_id_is_not_absent(
    workspace: Workspace, both: tuple[PatientId, PatientId]
) -> None:
    kept, gone = both
    course = workspace.courses.of_patient(kept)[0].course_id
    workspace.courses.change_plan(course, CoursePlan(next_visit_on=day(8)))
    workspace.day_list.take_off(kept, day(8))
    workspace.day_list.add(gone, day(8))

    workspace.merging.merge(known(workspace, kept), gone, (None, None))

    (entry,) = workspace.day_list.read(day(8)).waiting
    assert (entry.row.patient.clinic_id, entry.is_absent) == ("1042", False)


def waiting(workspace: Workspace) -> list[str]:
    return [one.row.patient.clinic_id for one in workspace.day_list.read(day(8)).waiting]


def test_a_person_of_a_list_named_as_a_merged_record_is_the_one_it_goes_on_under(
    workspace: Workspace,
) -> None:
    kept, _ = workspace.patients.add(a_patient("1042", family_name="Moss", given_name="Maria"))
    gone, _ = workspace.patients.add(a_patient("1043", family_name="Keller", given_name="Maria"))
    workspace.merging.merge(known(workspace, kept), gone, (None, None))
    of_list = replace(known(workspace, gone), patient_id=None, clinic_id="Keller Maria")

    found = workspace.list_people.find([CourseRows(patient=of_list, columns=frozenset())])

    (rows,) = found.courses
    assert (rows.patient.clinic_id, rows.patient.family_name) == ("1042", "Moss")
    assert found.near == ()
    assert workspace.transfer.foreseen(found.courses) == ((), ())


def test_a_person_of_a_list_who_may_be_a_merged_one_may_be_the_one_that_goes_on(
    workspace: Workspace, both: tuple[PatientId, PatientId]
) -> None:
    kept, gone = both
    workspace.patients.change(
        replace(known(workspace, gone), birth_date=known(workspace, kept).birth_date),
        page_language=None,
    )
    workspace.patients.change(
        replace(known(workspace, kept), family_name="Moss"), page_language=None
    )
    workspace.merging.merge(known(workspace, kept), gone, (None, None))
    of_list = replace(known(workspace, gone), patient_id=None, clinic_id="x", family_name="Kelar")
    rows = [CourseRows(patient=of_list, columns=frozenset())]

    found = workspace.list_people.find(rows)

    assert [one.known.clinic_id for one in found.near] == ["1042"]
    (taken,) = workspace.list_people.find(rows, ["x"]).courses
    assert taken.patient.clinic_id == "1042"


def test_an_archived_person_of_a_list_is_known(workspace: Workspace) -> None:
    patient_id, _ = workspace.patients.add(a_patient("1042"))
    workspace.archiving.archive(patient_id)
    of_list = replace(known(workspace, patient_id), patient_id=None, clinic_id="x")

    found = workspace.list_people.find([CourseRows(patient=of_list, columns=frozenset())])

    assert [one.patient.clinic_id for one in found.courses] == ["1042"]


def test_a_new_id_of_a_file_with_a_merged_records_person_names_the_one_that_goes_on(
    workspace: Workspace,
) -> None:
    kept, _ = workspace.patients.add(a_patient("1042", family_name="Moss"))
    gone, _ = workspace.patients.add(a_patient("1043", family_name="Keller"))
    workspace.merging.merge(known(workspace, kept), gone, (None, None))
    file = [CourseRows(patient=a_patient("9", family_name="Keller"), columns=frozenset())]

    _, (alike,) = workspace.transfer.foreseen(file)

    assert "9 may be the same person as 1042: Moss" in alike


def test_an_id_of_a_file_spelled_like_a_merged_one_is_refused_with_the_one_that_goes_on(
    workspace: Workspace,
) -> None:
    kept, _ = workspace.patients.add(a_patient("1042"))
    gone, _ = workspace.patients.add(a_patient("1043"))
    workspace.merging.merge(known(workspace, kept), gone, (None, None))
    file = [CourseRows(patient=a_patient("01043"), columns=frozenset())]

    with pytest.raises(InputError, match="'1043', which was merged into '1042'"):
        workspace.transfer.import_courses(file, by="me")


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    names=st.lists(st.sampled_from(["Keller", "Moss", None]), min_size=2, max_size=2),
    precautions=st.none() | st.frozensets(st.sampled_from(Precaution)),
    courses=st.tuples(st.integers(0, 2), st.integers(0, 2)),
    takes_theirs=st.booleans(),
)
def test_merged_and_separated_every_record_is_as_it_was(
    names: list[str | None],
    precautions: frozenset[Precaution] | None,
    courses: tuple[int, int],
    takes_theirs: bool,
) -> None:
    with in_a_new_clinic() as clinic:
        people = (
            a_patient("1", family_name=names[0]),
            a_patient("2", family_name=names[1], birth_date=None, precautions=precautions),
        )
        kept, gone = (clinic.patients.add(one)[0] for one in people)
        for patient, count in zip((kept, gone), courses, strict=True):
            for number in range(count):
                course, _ = clinic.courses.begin(patient, an_assessment())
                clinic.courses.log_visit(course, a_visit(day(number)), by="me")
        before = exported(clinic)
        details = known(clinic, kept)
        if takes_theirs:
            details = replace(details, family_name=names[1], precautions=precautions)

        merged, _ = clinic.merging.merge(details, gone, (1, 1))
        assert exported(clinic) != before
        clinic.merging.separate(merged)

        assert exported(clinic) == before
