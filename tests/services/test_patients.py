"""Patients, the list and finding in it."""

from dataclasses import replace
from datetime import date

import pytest

from tests.makers import a_patient, a_visit, an_assessment, day, weekly_visits
from tracker.domain.values.changes import Changes
from tracker.domain.values.course import CourseId, Patient, PatientId, Precaution, Sex
from tracker.domain.values.phase import Phase
from tracker.domain.values.visit import Visit
from tracker.errors import InputError
from tracker.services.patients import PatientRow
from tracker.services.workspace import Workspace

pytestmark = pytest.mark.server_always

TODAY = day(30)
BORN = date(1971, 3, 9)


def log(workspace: Workspace, course_id: CourseId, *visits: Visit) -> None:
    for visit in visits:
        workspace.courses.log_visit(course_id, visit, by="Dr. Example")


def only_row(workspace: Workspace, today: date = TODAY) -> PatientRow:
    (row,) = workspace.patients.rows(today)
    return row


def found(workspace: Workspace, text: str) -> list[str]:
    return [row.patient.clinic_id for row in workspace.patients.find(text, TODAY)]


@pytest.mark.parametrize(
    "patient",
    [
        a_patient(),
        Patient(clinic_id="7"),
        a_patient(precautions=frozenset()),
        a_patient(precautions=frozenset({Precaution.PACEMAKER, Precaution.DIABETES})),
        a_patient(family_name="Núñez", given_name=None, sex=Sex.OTHER, birth_date=None),
    ],
)
def test_a_patient_comes_back_as_it_was(workspace: Workspace, patient: Patient) -> None:
    patient_id, changes = workspace.patients.add(patient)

    stored = workspace.patients.patient(patient_id)

    assert stored == replace(patient, patient_id=patient_id)
    assert changes == Changes(patients=frozenset({patient_id}))


def test_a_changed_patient_is_found_under_the_new_name(
    workspace: Workspace, patient_id: PatientId
) -> None:
    patient = workspace.patients.patient(patient_id)

    workspace.patients.change(
        replace(patient, family_name="Roe", precautions=frozenset({Precaution.EPILEPSY})),
        page_language=None,
    )

    assert found(workspace, "roe") == ["1042"]
    assert found(workspace, "keller") == []
    assert workspace.patients.patient(patient_id).precautions == frozenset({Precaution.EPILEPSY})


def test_an_id_of_the_clinic_is_given_once(workspace: Workspace, patient_id: PatientId) -> None:
    namesake = a_patient("1042", family_name="Roe")

    with pytest.raises(InputError, match="already belongs to another patient"):
        workspace.patients.add(namesake)

    assert len(workspace.patients.rows(TODAY)) == 1


@pytest.mark.parametrize("alike", ["p-001", " P-001", "P - 001", "00P-001"])
def test_an_id_that_differs_in_case_or_blanks_only_is_found(
    workspace: Workspace, alike: str
) -> None:
    patient_id, _ = workspace.patients.add(a_patient("P-001"))
    stored = workspace.patients.patient(patient_id)

    found = workspace.patients.find_alike(a_patient(alike))

    assert found == stored
    assert workspace.patients.find_alike(a_patient("P-002", family_name="Other")) is None
    assert workspace.patients.find_alike(stored) is None


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        ("P-07001", "P-7001"),
        ("P-7001", "Ｐ-7001"),
        ("7002", "７００２"),
        ("７００２", "7002"),
        ("77", "٧٧"),
        ("7 002", "7\u00a0002"),
        ("\u00c97", "E\u03017"),
        ("E\u03017", "é7"),
    ],
)
def test_an_id_in_other_signs_for_the_same_is_found(
    workspace: Workspace, stored: str, typed: str
) -> None:
    workspace.patients.add(a_patient(stored))
    workspace.patients.add(a_patient("70020", family_name="Roe"))

    found = workspace.patients.find_alike(a_patient(typed, family_name="Other", given_name="Max"))

    assert found is not None
    assert found.clinic_id == stored


@pytest.mark.parametrize(
    "name",
    [
        "\u200d",
        "\u200e",
        "\u3164",
        "\u2800 ",
        "Ni\U000e0041na",
        "Ni\u3164na",
        "Ni\u2800na",
        "Ni\uffffna",
    ],
)
def test_a_name_that_cannot_be_seen_is_refused(workspace: Workspace, name: str) -> None:
    with pytest.raises(InputError, match="is not allowed"):
        workspace.patients.add(a_patient("1", family_name=name))


@pytest.mark.parametrize(
    "text",
    [
        "Keller, Maria",
        "keller,maria",
        "\u200eKel\u00adler\u200b",
        "kel\x00ler",
        "keller 1971/03/09",
        "9. 3. 1971",
        "9-3-1971",
        "１９７１－０３－０９",
    ],
)
def test_somebody_is_found_as_the_screen_writes_it_or_a_paste_brings_it(
    workspace: Workspace, text: str
) -> None:
    patient_id, _ = workspace.patients.add(a_patient("1042"))
    workspace.patients.add(a_patient("2", family_name="Roe", birth_date=date(1980, 1, 1)))

    assert [row.patient.patient_id for row in workspace.patients.find(text, TODAY)] == [patient_id]


@pytest.mark.parametrize("text", ["김민수", "김 민수", "민수 김", "\u1100\u1175\u11b7민수"])
def test_a_korean_name_is_found_without_its_blank(workspace: Workspace, text: str) -> None:
    patient_id, _ = workspace.patients.add(a_patient("1042", family_name="김", given_name="민수"))

    assert [row.patient.patient_id for row in workspace.patients.find(text, TODAY)] == [patient_id]


@pytest.mark.parametrize(
    ("family", "given", "born", "is_found"),
    [
        ("Keller", "Maria", BORN, True),
        ("Maria", "Keller", BORN, True),
        ("Keler", "María", BORN, True),
        ("Keller", "Maria", None, True),
        ("Keller", "Maria", date(1980, 1, 1), False),
        ("Roe", "Jane", BORN, False),
        ("Keller", "Anna", None, False),
    ],
)
def test_the_same_person_under_another_id_is_found(
    workspace: Workspace, family: str, given: str, born: date | None, *, is_found: bool
) -> None:
    workspace.patients.add(a_patient("1042"))
    other = Patient(clinic_id="77", family_name=family, given_name=given, birth_date=born)

    assert (workspace.patients.find_alike(other) is not None) is is_found


@pytest.mark.parametrize(
    ("clinic_id", "family"), [("7\u200b", "Roe"), ("7", "Ro\u202ee"), ("7", "Ro\ne")]
)
def test_what_hides_in_an_id_or_a_name_is_refused(
    workspace: Workspace, clinic_id: str, family: str
) -> None:
    with pytest.raises(InputError, match="is not allowed"):
        workspace.patients.add(a_patient(clinic_id, family_name=family))


def test_a_patient_cannot_take_the_id_of_another(
    workspace: Workspace, patient_id: PatientId
) -> None:
    other_id, _ = workspace.patients.add(a_patient("7"))
    other = workspace.patients.patient(other_id)

    with pytest.raises(InputError, match="already belongs"):
        workspace.patients.change(replace(other, clinic_id="1042"), page_language=None)

    assert workspace.patients.patient(other_id).clinic_id == "7"


@pytest.mark.parametrize(
    "text",
    [
        "nunez",
        "NÚÑEZ",
        "ana nun",
        "nun  ana",
        "A-17",
        "a-17",
        "1971-03",
        "ejemplo nunez 1971-03-09",
    ],
)
def test_a_patient_is_found_by_any_part_of_name_id_or_birth_date(
    workspace: Workspace, text: str
) -> None:
    workspace.patients.add(a_patient("A-17", family_name="Núñez Ejemplo", given_name="Ana"))
    workspace.patients.add(a_patient("8", family_name="Roe", birth_date=date(1980, 1, 1)))

    ids = found(workspace, text)

    assert ids == ["A-17"]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Łukasz", "lukasz"),
        ("Søren", "soren"),
        ("Weiß", "WEISS"),
        ("O’Neill", "o'neill"),
        ("İpek", "ipek"),
        ("ﬁnn", "finn"),
        ("Μαρία", "μαρια"),
    ],
)
def test_a_name_is_found_as_it_is_typed(workspace: Workspace, name: str, typed: str) -> None:
    workspace.patients.add(a_patient("1", family_name=name))

    assert found(workspace, typed) == ["1"]
    assert found(workspace, name) == ["1"]


@pytest.mark.parametrize(
    ("name", "typed"),
    [("김민", "김민"), ("김민", "민"), ("李", "李"), ("Ng", "ng"), ("Li Po", "po li"), ("Ö", "o")],
)
def test_a_short_name_is_found(workspace: Workspace, name: str, typed: str) -> None:
    workspace.patients.add(a_patient("1", family_name=name, given_name=None))
    workspace.patients.add(a_patient("2", family_name="Zebra", given_name=None))

    assert found(workspace, typed) == ["1"]


@pytest.mark.parametrize(
    "text",
    [
        *("1971-03-09", "Mar 9, 1971", "9 mar 1971", "March 9 1971"),
        *("9.3.1971", "9/3/1971", "3/9/1971", "ana 9/3/1971", "Mar 9, 1971 nunez", "1971"),
    ],
)
def test_a_patient_is_found_by_the_birth_date_in_every_way_it_is_written(
    workspace: Workspace, text: str
) -> None:
    born = date(1971, 3, 9)
    workspace.patients.add(a_patient("1", family_name="Núñez", given_name="Ana", birth_date=born))
    workspace.patients.add(a_patient("2", family_name="Roe", birth_date=date(1980, 9, 3)))

    assert found(workspace, text) == ["1"]


def test_a_day_may_be_a_part_of_an_id_as_well(workspace: Workspace) -> None:
    workspace.patients.add(a_patient("X-9/3/1971", family_name="Roe", birth_date=None))
    workspace.patients.add(a_patient("2", family_name="Poe", birth_date=date(1971, 3, 9)))

    assert found(workspace, "9/3/1971") == ["X-9/3/1971", "2"]


@pytest.mark.parametrize("text", ['"', '"" OR ""', "roe*", "NEAR(roe)", "-roe", "roe AND ann", "'"])
def test_no_sign_of_a_search_is_a_command(workspace: Workspace, text: str) -> None:
    workspace.patients.add(a_patient("1", family_name="Roe", given_name="Ann"))

    assert found(workspace, text) == []


def test_no_more_are_found_than_are_asked_for(workspace: Workspace) -> None:
    for number in range(4):
        workspace.patients.add(a_patient(f"P-{number}", family_name=f"Roe {number}"))

    rows = workspace.patients.find("roe", TODAY, limit=3)

    assert [row.patient.clinic_id for row in rows] == ["P-0", "P-1", "P-2"]


@pytest.mark.parametrize("text", ["nunez roe", "%", "_", "x"])
def test_every_word_must_be_in_the_patient(workspace: Workspace, text: str) -> None:
    workspace.patients.add(a_patient("A-17", family_name="Núñez", given_name="Ana"))
    workspace.patients.add(a_patient("8", family_name="Roe", given_name="Ana"))

    ids = found(workspace, text)

    assert ids == []


def test_finding_gives_at_most_as_many_rows_as_wanted(workspace: Workspace) -> None:
    for number in range(4):
        workspace.patients.add(a_patient(str(number), family_name=f"Doe{number}"))

    rows = workspace.patients.find("doe", TODAY, limit=3)

    assert [row.patient.clinic_id for row in rows] == ["0", "1", "2"]


def test_namesakes_are_told_apart(workspace: Workspace) -> None:
    workspace.patients.add(a_patient("1"))
    workspace.patients.add(a_patient("2", family_name="KÉLLER", birth_date=date(1990, 1, 1)))
    workspace.patients.add(a_patient("3", family_name="Roe"))

    rows = workspace.patients.find("", TODAY)

    assert {row.patient.clinic_id: row.has_namesake for row in rows} == {
        "1": True,
        "2": True,
        "3": False,
    }


def test_a_row_tells_where_the_course_stands(workspace: Workspace, course_id: CourseId) -> None:
    log(workspace, course_id, *weekly_visits(leg_pain=(8, 4, 4), pain_reach_left=(5, 3, 3)))

    row = only_row(workspace)

    assert (row.course_id, row.visit_count, row.last_visit) == (course_id, 3, day(14))
    assert (row.phase, row.is_active, row.attention) == (Phase.IMPROVEMENT, True, ())


def test_a_patient_without_visits_has_no_phase(workspace: Workspace, course_id: CourseId) -> None:
    row = only_row(workspace)

    assert (row.phase, row.visit_count, row.last_visit, row.attention) == (None, 0, None, ())


def test_a_patient_without_a_course_is_listed(workspace: Workspace, patient_id: PatientId) -> None:
    row = only_row(workspace)

    assert (row.course_id, row.is_active, row.patient.patient_id) == (None, False, patient_id)


def test_the_active_course_is_shown_before_an_ended_one(
    workspace: Workspace, patient_id: PatientId, course_id: CourseId
) -> None:
    later, _ = workspace.courses.begin(patient_id, an_assessment())
    workspace.courses.end(later, on=day(5), reason="mistaken")

    row = only_row(workspace)

    assert (row.course_id, row.is_active) == (course_id, True)


def test_the_patient_seen_last_comes_first(workspace: Workspace) -> None:
    for number in range(3):
        patient_id, _ = workspace.patients.add(a_patient(str(number)))
        course_id, _ = workspace.courses.begin(patient_id, an_assessment())
        log(workspace, course_id, a_visit(day(number)))

    rows = workspace.patients.rows(TODAY)

    assert [row.patient.clinic_id for row in rows] == ["2", "1", "0"]


@pytest.mark.parametrize("typed", ["104", " 104 "])
def test_whoever_has_the_very_id_stands_before_those_whose_ids_contain_it(
    workspace: Workspace, typed: str
) -> None:
    workspace.patients.add(a_patient("1042", family_name="Alder"))
    workspace.patients.add(a_patient("104", family_name="Zeller"))

    assert found(workspace, typed) == ["104", "1042"]


@pytest.mark.parametrize(
    "typed",
    [
        "obrien",
        "O'Brien",
        "o brien",
        "O\u2019BRIEN",
        "o`brien",
        "oʼbrien",
        "annemarie",
        "anne-marie",
        "Anne Marie",
    ],
)
def test_apostrophes_hyphens_and_blanks_in_names_may_be_left_out(
    workspace: Workspace, typed: str
) -> None:
    workspace.patients.add(a_patient("7", family_name="O\u2019Brien", given_name="Anne-Marie"))
    workspace.patients.add(a_patient("8", family_name="Brienz", given_name="Marie"))

    assert found(workspace, typed)[0] == "7"


def test_a_name_of_several_words_is_found_in_one(workspace: Workspace) -> None:
    workspace.patients.add(a_patient("7", family_name="de la Cruz", given_name="Ana"))

    assert found(workspace, "delacruz") == ["7"]


def test_a_whole_id_in_wide_digits_comes_before_ids_that_contain_it(workspace: Workspace) -> None:
    workspace.patients.add(a_patient("120", family_name="Alder"))
    workspace.patients.add(a_patient("12", family_name="Byrne"))

    found = workspace.patients.find("１２", day(0))

    assert [row.patient.clinic_id for row in found] == ["12", "120"]
