"""Reading and writing whole files of visits (data-formats.md, "Visit CSV")."""

import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.makers import a_course, a_patient, a_visit, day
from tracker.domain.values.anatomy import Reach, Side
from tracker.domain.values.points import NeedledPoint, PointSide
from tracker.domain.values.red_flags import ASKED_NONE, NONE_BEFORE, Weakness
from tracker.domain.values.treatment import Stimulation, Treatment
from tracker.domain.values.visit import Reaction, Visit
from tracker.errors import InputError
from tracker.paths import resource
from tracker.services.visit_files.columns import write_courses
from tracker.services.visit_files.reading import CourseFile, CsvFaultsError, course_of, read_courses


def read(folder: Path, text: str | bytes) -> CourseFile:
    path = folder / "visits.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_courses(path)


def faults(folder: Path, text: str | bytes) -> list[tuple[int, str]]:
    with pytest.raises(CsvFaultsError) as caught:
        read(folder, text)
    return [(fault.line, fault.column) for fault in caught.value.faults]


def test_the_example_course_is_read() -> None:
    file = read_courses(resource("example", "maria.csv"))

    (course,) = file.courses
    assert course.patient.full_name == "Example, Maria"
    assert course.side is Side.LEFT
    assert len(course.visits) == file.row_count == 12
    assert course.visits[5].note == "Long drive the day before."
    assert course.visits[0].treatment.points[0] == NeedledPoint("GB30", PointSide.LEFT)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_found(tmp_path: Path, delimiter: str) -> None:
    text = "\n".join(
        delimiter.join(cells)
        for cells in (["patient_id", "visit_date", "leg_pain"], ["1", "2026-01-05", "7"])
    )

    (course,) = read(tmp_path, text).courses

    assert course.visits == (a_visit(date(2026, 1, 5), leg_pain=7),)


def test_a_byte_order_mark_blanks_and_case_are_accepted(tmp_path: Path) -> None:
    text = "\ufeff Patient_ID , VISIT_DATE,pain_reach_left,side\n 1 , 2026-01-05 , Low Back ,LEFT\n"

    (course,) = read(tmp_path, text).courses

    assert course.side is Side.LEFT
    assert course.visits[0].pain_reach_left is Reach.LOW_BACK


def test_a_blank_is_not_recorded_and_never_zero(tmp_path: Path) -> None:
    (course,) = read(tmp_path, "patient_id,visit_date,leg_pain,red_flags\n1,2026-01-05,,\n").courses

    assert course.visits == (a_visit(date(2026, 1, 5)),)


def test_unknown_columns_are_named_and_left_alone(tmp_path: Path) -> None:
    file = read(tmp_path, "patient_id,visit_date,shoe size,leg_pain\n1,2026-01-05,44,3\n")

    assert file.warnings == ("columns left alone: shoe size",)
    assert file.courses[0].visits[0].leg_pain == 3


def test_courses_come_in_the_order_of_their_first_row(tmp_path: Path) -> None:
    file = read(
        tmp_path,
        "patient_id,visit_date,course\n2,2026-01-05,\n1,2026-01-05,2\n2,2026-01-06,1\n1,2026-01-01,1\n",
    )

    assert [(rows.patient.clinic_id, rows.number) for rows in file.courses] == [
        ("2", 1), ("1", 2), ("1", 1),
    ]  # fmt: skip
    assert len(file.courses[0].visits) == 2


def test_every_fault_is_told_at_once_with_its_line(tmp_path: Path) -> None:
    text = (
        'patient_id,visit_date,leg_pain,note\n1,2026-01-05,11,"two\nlines"\n'
        "1,2026-01-32,7.5,\n,2026-01-05,3,\n1,2026-01-06,3,x,extra\n"
    )

    assert faults(tmp_path, text) == [
        (2, "leg_pain"), (4, "visit_date"), (4, "leg_pain"), (5, "patient_id"), (6, ""),
    ]  # fmt: skip


def test_the_same_fault_is_told_at_every_row_that_has_it(tmp_path: Path) -> None:
    text = (
        "patient_id,visit_date,leg_pain,note\n1,2026-01-05,11,\n1,2026-01-06,3,\n1,2026-01-07,11,\n"
    )

    assert faults(tmp_path, text) == [(2, "leg_pain"), (4, "leg_pain")]


def test_a_letter_of_several_bytes_is_read_wherever_it_stands(tmp_path: Path) -> None:
    notes = ["é" * length for length in range(8000, 8300)]
    rows = (f"1,{day(place)},{note}" for place, note in enumerate(notes))

    (course,) = read(tmp_path, "\n".join(("patient_id,visit_date,note", *rows))).courses

    assert [visit.note for visit in course.visits] == notes


def test_a_fault_names_value_and_what_is_allowed(tmp_path: Path) -> None:
    with pytest.raises(CsvFaultsError, match=r"line 2, leg_pain: '11' .* from 0 to 10"):
        read(tmp_path, "patient_id,visit_date,leg_pain\n1,2026-01-05,11\n")


def test_none_asked_with_new_weakness_is_refused(tmp_path: Path) -> None:
    text = "patient_id,visit_date,red_flags,weakness\n1,2026-01-05,none,New\n"

    assert faults(tmp_path, text) == [(2, "weakness")]


def test_a_contradiction_is_told_beside_another_fault_of_the_row(tmp_path: Path) -> None:
    text = "patient_id,visit_date,red_flags,weakness\n1,tomorrow,none,worse\n"

    assert faults(tmp_path, text) == [(2, "visit_date"), (2, "weakness")]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", [(1, "")]),
        (b"  \n\n", [(1, "")]),
        (b"patient_id,leg_pain\n1,3\n", [(1, "visit_date")]),
        (b"patient_id,visit_date,note,note\n", [(1, "note")]),
        (b"patient_id,visit_date,note\n1,2026-01-05,\xff\n", [(2, "note")]),
        (b'patient_id,visit_date,note\n1,2026-01-05,"open\n', [(2, "")]),
        (b"patient_id,visit_date\n1,2026-01-05\0\n", [(2, "visit_date")]),
    ],
)
def test_a_file_that_is_no_table_is_refused(
    tmp_path: Path, content: bytes, expected: list[tuple[int, str]]
) -> None:
    assert faults(tmp_path, content) == expected


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere\.csv.*cannot be read"):
        read_courses(tmp_path / "nowhere.csv")


def test_a_file_with_a_header_only_holds_no_course(tmp_path: Path) -> None:
    assert read(tmp_path, "patient_id,visit_date\n").courses == ()


def written(*visits: Visit) -> str:
    stream = io.StringIO(newline="")
    write_courses(stream, [a_course(*visits, patient=a_patient(family_name='=Núñez; "Bo"'))])
    return stream.getvalue()


def test_every_column_comes_back_as_it_was(tmp_path: Path) -> None:
    visit = a_visit(
        leg_pain=0, back_pain=3, tingling=10, numbness=1, sleep_trouble=2,
        pain_reach_left=Reach.NONE, pain_reach_right=Reach.FOOT, sensory_reach_left=Reach.CALF,
        sensory_reach_right=Reach.THIGH, sitting_minutes=0, walking_minutes=1440,
        weakness=Weakness.STABLE, red_flags=ASKED_NONE, both_legs_assessed=False,
        reaction=Reaction.FLARE, note='He said "no"\r\nthen, later; yes',
        treatment=Treatment(
            points=(NeedledPoint("EX-B2", PointSide.BOTH, "L4"), NeedledPoint("ASHI", None, "hip")),
            needles=0, retention_minutes=60, stimulation=Stimulation.NONE,
        ),
    )  # fmt: skip

    (rows,) = read(tmp_path, written(visit)).courses

    assert rows.visits == (visit,)
    assert rows.patient.family_name == '=Núñez; "Bo"'


@given(
    notes=st.lists(
        st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
        max_size=3,
    )
)
def test_writing_what_was_read_gives_the_same_file(
    tmp_path_factory: pytest.TempPathFactory, notes: list[str]
) -> None:
    visits = [a_visit(day(place), note=note or None) for place, note in enumerate(notes)]
    first = written(*visits)
    folder = tmp_path_factory.mktemp("round")

    courses = [course_of(rows) for rows in read(folder, first).courses]
    again = io.StringIO(newline="")
    write_courses(again, courses)

    assert again.getvalue() == first


def test_a_file_says_which_columns_it_has(tmp_path: Path) -> None:
    (rows,) = read(tmp_path, "patient_id,visit_date,leg_pain\n1,2026-01-05,3\n").courses

    assert rows.columns == frozenset({"patient_id", "visit_date", "leg_pain"})


def test_none_of_an_older_file_answers_what_was_asked_then(tmp_path: Path) -> None:
    older = "patient_id,visit_date,red_flags\n1,2026-01-05,none\n"
    newer = "patient_id,visit_date,red_flags,needles_out\n1,2026-01-05,none,\n"

    read_as = [read(tmp_path, text).courses[0].visits[0].red_flags for text in (older, newer)]

    assert read_as == [NONE_BEFORE, ASKED_NONE]
    assert all(one.is_none for one in read_as)


def test_two_rows_of_one_day_are_both_read_and_named(tmp_path: Path) -> None:
    file = read(tmp_path, "patient_id,visit_date,leg_pain\n1,2026-01-05,3\n1,2026-01-05,4\n")

    assert [visit.leg_pain for visit in file.courses[0].visits] == [3, 4]
    assert file.warnings == ("line 3: same course and date as line 2; the later row amends it",)
