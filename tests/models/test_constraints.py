"""The database itself refuses what the values refuse: raw SQL at every limit."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import CheckConstraint

from tests.full_visit import FULL_VISIT
from tests.makers import FIRST_DAY, MORNING, a_patient, an_assessment
from tests.models import limits
from tracker.domain.archive import PageLook, PageVariant
from tracker.domain.clinic import Paper
from tracker.domain.course import Activity, Aggravator, FirstAssessment, Precaution, Quality
from tracker.domain.course_event import EventKind
from tracker.domain.visit_version import VersionKind
from tracker.language import Language
from tracker.models.archive import KeptPageRecord
from tracker.models.audit import VisitStrikeRecord, VisitVersionRecord
from tracker.models.base import Base
from tracker.models.course import CourseRecord
from tracker.models.course_event import CourseEventRecord
from tracker.models.database import Database
from tracker.models.page_language import PageLanguageRecord
from tracker.models.patient import PatientRecord
from tracker.models.presets import PointGroupRecord, SheetTextRecord, SnippetRecord
from tracker.models.visit_writing import Saving, insert_visits

SAVING = Saving(by="Dr. Example", at=MORNING)


def a_kept_page(course_id: int) -> KeptPageRecord:
    """Return a plain sheet handed out on A4."""
    return KeptPageRecord(
        course_id=course_id,
        title="Progress sheet, 1 visit",
        printed_at=MORNING,
        visit_count=1,
        last_visit_on=FIRST_DAY,
        variant=PageVariant.PLAIN,
        paper=Paper.A4,
        look=PageLook.COLOUR,
        language="en",
        sha256=limits.CHECKSUM,
        pdf=b"%PDF-",
    )


@pytest.fixture(scope="module")
def filled_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database file with one row at least in every table; never committed to."""
    file = tmp_path_factory.mktemp("filled") / "clinic.sqlite3"
    database = Database.open(file)
    with database.write() as session:
        patient = a_patient(precautions=frozenset({Precaution.SKIN}))
        record = PatientRecord.from_domain(patient)
        session.add(record)
        session.flush()
        assessment = FirstAssessment(
            drivers=an_assessment().drivers,
            quality=frozenset({Quality.ACHING}),
            aggravators=frozenset({Aggravator.LYING}),
            diagnosis_codes=("M54.32",),
            activities=(Activity(name="walk the dog"),),
        )
        course = CourseRecord.begun(record.id, 1, assessment)
        session.add(course)
        session.flush()
        (visit_id,) = insert_visits(session, [(course.id, FULL_VISIT)], SAVING)
        stamp = {"saved_at": MORNING, "saved_by": "Dr. Example"}
        session.add_all(
            [
                VisitVersionRecord(visit_id=visit_id, number=1, content={}, **stamp),
                VisitStrikeRecord(visit_id=visit_id, number=2, kind=VersionKind.STRUCK_OUT),
                CourseEventRecord(
                    course_id=course.id, happened_on=FIRST_DAY, kind=EventKind.FALL, text="on ice"
                ),
                SnippetRecord(name="glides", text="Nerve glides."),
                PointGroupRecord(name="calf", points=["BL57:left"]),
                SheetTextRecord(name="walking", text="Walk a little every day."),
                a_kept_page(course.id),
                PageLanguageRecord(patient_id=record.id, language=Language.SPANISH),
            ]
        )
    database.close()
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("DELETE FROM red_flag_answers WHERE is_yes")
        connection.execute(
            "INSERT INTO psfs_scores (visit_id, activity_id, score) SELECT v.id, a.id, 4"
            " FROM visits v, activities a"
        )
    return file


@pytest.fixture
def raw(filled_file: Path) -> Iterator[sqlite3.Connection]:
    """Yield a plain connection whose work is rolled back."""
    with closing(sqlite3.connect(filled_file)) as connection:
        yield connection
        connection.rollback()


def set_values(raw: sqlite3.Connection, table: str, values: str) -> int:
    """Return how many rows took the values: one row of the table, whichever comes first."""
    return raw.execute(
        f"UPDATE {table} SET {values} WHERE rowid = (SELECT min(rowid) FROM {table})"  # noqa: S608
    ).rowcount


def refuses(raw: sqlite3.Connection, table: str, values: str, rule: str) -> bool:
    with pytest.raises(sqlite3.IntegrityError) as refusal:
        set_values(raw, table, values)
    return str(refusal.value) == f"CHECK constraint failed: ck_{table}_{rule}"


@pytest.mark.parametrize(("place", "ends"), limits.WHOLE.items())
def test_a_whole_number_stays_within_its_ends(
    raw: sqlite3.Connection, place: tuple[str, str], ends: tuple[int, int]
) -> None:
    (table, column), (low, high) = place, ends

    taken = [set_values(raw, table, f"{column} = {number}") for number in (low, high)]

    assert taken == [1, 1]
    for wrong in (low - 1, high + 1, low + 0.5, "'x'"):
        assert refuses(raw, table, f"{column} = {wrong}", column)


@pytest.mark.parametrize(("place", "values"), limits.CHOICES.items())
def test_a_choice_is_one_of_its_values(
    raw: sqlite3.Connection, place: tuple[str, str], values: tuple[str, ...]
) -> None:
    table, column = place

    taken = sum(set_values(raw, table, f"{column} = '{value}'") for value in values)

    assert taken == len(values)
    for wrong in ("'x'", "''", "1", f"'{values[0].upper()}'"):
        assert refuses(raw, table, f"{column} = {wrong}", column)


@pytest.mark.parametrize(("table", "column"), limits.YES_NO)
def test_an_answer_is_yes_or_no(raw: sqlite3.Connection, table: str, column: str) -> None:
    blanks = ", both_legs_assessed_on = NULL, both_legs_assessed_by = NULL"
    rest = blanks if column == "both_legs_assessed" else ""

    taken = [set_values(raw, table, f"{column} = {answer}{rest}") for answer in (0, 1)]

    assert taken == [1, 1]
    for wrong in ("2", "-1", "'yes'"):
        assert refuses(raw, table, f"{column} = {wrong}{rest}", column)


@pytest.mark.parametrize(("table", "column"), limits.ABOVE_ZERO)
def test_a_measure_is_above_zero(raw: sqlite3.Connection, table: str, column: str) -> None:
    any_needle = ", needle_length_mm = NULL" if column == "depth_mm" else ""
    set_values(raw, table, "depth_mm = NULL")

    taken = [set_values(raw, table, f"{column} = {size}{any_needle}") for size in (0.01, 1_000_000)]

    assert taken == [1, 1]
    for wrong in ("0", "-0.01", "9e999", "'x'"):
        assert refuses(raw, table, f"{column} = {wrong}{any_needle}", column)


@pytest.mark.parametrize(("table", "column"), limits.NOT_BLANK)
def test_a_needed_text_is_not_blank(raw: sqlite3.Connection, table: str, column: str) -> None:
    where = "channel = 'ASHI', number = NULL, " if column == "place" else ""

    taken = set_values(raw, table, f"{where}{column} = 'x'")

    assert taken == 1
    for wrong in ("''", "'  '"):
        assert refuses(raw, table, f"{where}{column} = {wrong}", column)


@pytest.mark.parametrize(("table", "rule", "values"), limits.RULES)
def test_a_row_that_contradicts_itself_is_refused(
    raw: sqlite3.Connection, table: str, rule: str, values: str
) -> None:
    is_refused = refuses(raw, table, values, rule)

    assert is_refused


@pytest.mark.parametrize("size", [1, 1_048_576])
def test_a_logo_has_at_most_a_megabyte(raw: sqlite3.Connection, size: int) -> None:
    taken = set_values(raw, "settings", f"logo = zeroblob({size})")

    assert taken == 1


def test_a_checksum_has_64_hexadecimal_digits(raw: sqlite3.Connection) -> None:
    taken = set_values(raw, "kept_pages", f"sha256 = '{limits.CHECKSUM[::-1]}'")

    assert taken == 1


@pytest.mark.parametrize(("channel", "count"), limits.POINTS.items())
def test_a_point_is_one_of_its_channel(raw: sqlite3.Connection, channel: str, count: int) -> None:
    side = "'midline'" if channel in limits.MIDLINE else "'left'"
    plain = [number for number in (1, count) if (channel, number) != ("EX-B", 2)]
    point = f"channel = '{channel}', side = {side}, place = NULL, number ="

    taken = [set_values(raw, "needled_points", f"{point} {number}") for number in plain]

    assert taken == [1, 1]
    for wrong in ("0", str(count + 1), "1.5", "NULL"):
        assert refuses(raw, "needled_points", f"{point} {wrong}", "code")


@pytest.mark.parametrize("channel", ["XX", "gb", "UB", "", "EX", "EX-B2", "GB30"])
def test_an_unknown_channel_is_refused(raw: sqlite3.Connection, channel: str) -> None:
    values = f"channel = '{channel}', number = 1, side = 'left', place = NULL"

    is_refused = refuses(raw, "needled_points", values, "code")

    assert is_refused


@pytest.mark.parametrize("channel", [name for name in limits.POINTS if "EX" not in name])
def test_only_midline_channels_are_needled_on_the_midline(
    raw: sqlite3.Connection, channel: str
) -> None:
    is_midline = channel in limits.MIDLINE
    right, wrong = ("'midline'", "'left'") if is_midline else ("'both'", "'midline'")
    point = f"channel = '{channel}', number = 1, place = NULL, side ="

    taken = set_values(raw, "needled_points", f"{point} {right}")

    assert taken == 1
    assert refuses(raw, "needled_points", f"{point} {wrong}", "side_of_channel")
    assert refuses(raw, "needled_points", f"{point} NULL", "side_of_channel")


@pytest.mark.parametrize("level", limits.LEVELS)
def test_jiaji_takes_a_vertebral_level(raw: sqlite3.Connection, level: str) -> None:
    values = f"channel = 'EX-B', number = 2, side = NULL, place = '{level}'"

    taken = set_values(raw, "needled_points", values)

    assert taken == 1


@pytest.mark.parametrize("place", [*(f"'{level}'" for level in limits.NO_LEVELS), "NULL"])
def test_jiaji_without_a_level_is_refused(raw: sqlite3.Connection, place: str) -> None:
    values = f"channel = 'EX-B', number = 2, side = 'both', place = {place}"

    with pytest.raises(sqlite3.IntegrityError, match="ck_needled_points_place"):
        set_values(raw, "needled_points", values)


@pytest.mark.parametrize(
    "values",
    [
        "channel = 'ASHI', number = NULL, place = NULL",
        "channel = 'GB', number = 30, side = 'left', place = 'L4'",
        "channel = 'EX-B', number = 3, place = 'L4'",
    ],
)
def test_a_place_belongs_to_ashi_and_jiaji_only(raw: sqlite3.Connection, values: str) -> None:
    is_refused = refuses(raw, "needled_points", values, "place_of_point")

    assert is_refused


def test_every_constraint_of_the_records_is_tried_here() -> None:
    tried = {f"ck_{table}_{column}" for table, column in (*limits.WHOLE, *limits.CHOICES)}
    tried |= {
        f"ck_{table}_{column}"
        for table, column in (*limits.YES_NO, *limits.ABOVE_ZERO, *limits.NOT_BLANK)
    }
    tried |= {f"ck_{table}_{rule}" for table, rule, _ in limits.RULES}
    tried |= {f"ck_needled_points_{rule}" for rule in ("code", "side_of_channel", "place_of_point")}

    named = {
        str(constraint.name)
        for table in Base.metadata.tables.values()
        for constraint in table.constraints
        if isinstance(constraint, CheckConstraint)
    }

    assert named == tried


def test_one_live_visit_a_day(raw: sqlite3.Connection) -> None:
    copy = (
        "INSERT INTO visits (course_id, visit_date, is_live, version, saved_at, saved_by)"
        " SELECT course_id, visit_date, ?, 1, saved_at, saved_by FROM visits LIMIT 1"
    )

    struck_out = raw.execute(copy, (0,)).rowcount

    assert struck_out == 1
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        raw.execute(copy, (1,))


@pytest.mark.parametrize(
    "copy",
    [
        (
            "INSERT INTO courses (patient_id, number, recall)"
            " SELECT patient_id, number, recall FROM courses"
        ),
        (
            "INSERT INTO patients (clinic_id, precautions_asked, search_name, search_text)"
            " SELECT clinic_id, 0, '', '' FROM patients"
        ),
        (
            "INSERT INTO decisions"
            " (visit_id, phase, proposal, rule_version, decided_by, decided_at, is_current)"
            " SELECT visit_id, 1, 1, '1', 'x', decided_at, 1 FROM decisions"
        ),
    ],
)
def test_what_is_unique_stays_so(raw: sqlite3.Connection, copy: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        raw.execute(copy)
