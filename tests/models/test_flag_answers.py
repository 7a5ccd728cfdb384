"""How answers about red flags are kept: what was asked whole is one fact, a "yes" a row."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from tests.full_visit import FULL_ASSESSMENT, FULL_TREATMENT, FULL_VISIT
from tests.makers import a_patient, a_visit, day
from tests.models.filled import a_kept_page
from tests.models.test_schema import STORED, definitions
from tracker.domain.values.course_rows import CourseRows
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.red_flags import (
    ASKED_BEFORE,
    ASKED_NONE,
    NONE_BEFORE,
    NOT_ASKED,
    RedFlag,
    RedFlagAnswers,
)
from tracker.models.damage.unreadable import UnreadableRowError
from tracker.models.database import Database
from tracker.models.flag_answers import (
    ITEMS_ASKED,
    FlagsAsked,
    answer_rows,
    answers_of,
    find_flags_asked,
)
from tracker.models.sqlite_driver import driver
from tracker.models.visit_history import load_histories
from tracker.services.demo import sample_courses
from tracker.services.visit_files.columns import write_file
from tracker.services.visit_files.history import write_history
from tracker.services.workspace import Workspace

SADDLE_YES = RedFlagAnswers(yes=frozenset({RedFlag.SADDLE}), no=ASKED_BEFORE - {RedFlag.SADDLE})
SOME_ASKED = RedFlagAnswers(
    yes=frozenset({RedFlag.BLADDER}), no=ASKED_BEFORE - {RedFlag.BLADDER, RedFlag.BOWEL}
)
MASS_BEFORE, MASS_ALONE = RedFlag.PULSATING_MASS.value, RedFlag.ABDOMINAL_MASS.value
SAVED_AT = "2026-08-20 10:00:00.000000"
RENAMED = MASS_BEFORE, RedFlag.NIGHT_PAIN.value
TODAY = date(2026, 11, 22)
BEFORE = "0007"


@given(
    yes=st.sets(st.sampled_from(RedFlag)), not_asked=st.sets(st.sampled_from(RedFlag), max_size=2)
)
def test_any_answers_are_what_their_fact_and_rows_say(
    yes: set[RedFlag], not_asked: set[RedFlag]
) -> None:
    answers = RedFlagAnswers(
        yes=frozenset(yes - not_asked), no=frozenset(set(RedFlag) - yes - not_asked)
    )

    kept = answers_of(find_flags_asked(answers), answer_rows(answers).items())

    assert kept == answers


@pytest.mark.parametrize(
    ("answers", "asked", "row_count"),
    [
        (NOT_ASKED, None, 0),
        (ASKED_NONE, FlagsAsked.NINETEEN, 0),
        (NONE_BEFORE, FlagsAsked.SIXTEEN, 0),
        (SADDLE_YES, FlagsAsked.SIXTEEN, 1),
        (SOME_ASKED, None, 15),
    ],
)
def test_only_what_the_fact_does_not_say_is_a_row(
    answers: RedFlagAnswers, asked: FlagsAsked | None, row_count: int
) -> None:
    assert find_flags_asked(answers) is asked
    assert len(answer_rows(answers)) == row_count


SIXTEEN = (
    "abdominal_mass", "bladder", "both_legs", "bowel", "cancer_history", "first_severe_pain",
    "foot_drop", "immunosuppression", "infection_cancer", "night_pain", "progressive_weakness",
    "saddle", "steroids_osteoporosis", "sudden_neuro", "trauma", "weight_loss",
)  # fmt: skip
NINETEEN = (
    "abdominal_mass", "bladder", "both_legs", "bowel", "cancer_history", "cancer_nerve",
    "cold_leg", "foot_drop", "gait", "infection", "night_pain", "progressive_weakness",
    "pulsating_mass", "saddle", "sexual", "steroids_osteoporosis", "sudden_neuro", "trauma",
    "weight_loss",
)  # fmt: skip


@pytest.mark.parametrize(("code", "items"), [("sixteen", SIXTEEN), ("nineteen", NINETEEN)])
def test_a_set_that_was_stored_keeps_its_name_and_items(code: str, items: tuple[str, ...]) -> None:
    assert tuple(sorted(item.value for item in ITEMS_ASKED[FlagsAsked(code)])) == items


def as_asked_before(course: CourseRows) -> CourseRows:
    """Return a course whose "asked, none" answered what was asked then."""
    visits = (
        replace(visit, red_flags=NONE_BEFORE) if visit.red_flags == ASKED_NONE else visit
        for visit in course.visits
    )
    return replace(course, visits=tuple(visits))


FULL_OF_THEN = replace(  # without what came later
    FULL_VISIT,
    odi_on=None, odi_version=None, rmdq_on=None, rmdq_version=None,
    interference_pain=None, interference_enjoyment=None, interference_activity=None,
    by_patient=(),
    treatment=replace(FULL_TREATMENT, needles_out=None, adverse_events=(), insertion_sets=()),
)  # fmt: skip


@pytest.fixture(scope="module")
def new_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a clinic of this version with answers, versions, strikes and pages of every kind."""
    file = tmp_path_factory.mktemp("new") / "clinic.sqlite3"
    workspace = Workspace.open(file)
    sample = tuple(as_asked_before(course) for course in sample_courses(TODAY))
    workspace.transfer.import_courses(sample, by="Dr. Example")
    patient_id, _ = workspace.patients.add(a_patient("X7"))
    before = replace(FULL_ASSESSMENT, asked_once={})
    course_id, _ = workspace.courses.begin(patient_id, before)
    undated = replace(FULL_VISIT.red_flags, since={})  # since when is asked from a later version on
    full = replace(FULL_OF_THEN, red_flags=undated)
    workspace.courses.log_visit(course_id, full, by="Dr. Example")
    # As the step to plans takes it over from the treatment of that visit.
    taken_over = CoursePlan(interval_days=FULL_VISIT.treatment.interval_days)
    workspace.courses.change_plan(course_id, taken_over)
    for place, answers in enumerate((NONE_BEFORE, NOT_ASKED, SADDLE_YES, SOME_ASKED, NONE_BEFORE)):
        visit = a_visit(day(10 + place), leg_pain=6, red_flags=answers)
        workspace.courses.log_visit(course_id, visit, by="Dr. Example")
    _, _, amended, _, _, struck_out = workspace.courses.course(course_id).visits
    workspace.courses.amend_visit(replace(amended, red_flags=NONE_BEFORE), by="Dr. Example")
    assert struck_out.visit_id
    workspace.courses.strike_out(struck_out.visit_id, by="Dr. Example", reason="twice")
    workspace.close()
    database = Database.open(file)
    with database.write() as session:
        session.add(a_kept_page(course_id))
        session.execute(text("UPDATE courses SET recall = 'right now'"))  # as one could ask then
    database.close()
    return file


def code_before(item: RedFlag) -> str:
    """Return the code that stood for an item before a mass alone had one of its own."""
    return MASS_BEFORE if item is RedFlag.ABDOMINAL_MASS else item.value


@pytest.fixture
def old_file(new_file: Path, tmp_path: Path) -> Path:
    """Return the same clinic as the version before kept it, a row for every answer."""
    file = tmp_path / "old.sqlite3"
    with closing(driver.connect(file)) as connection:
        connection.executescript((STORED / f"{BEFORE}.sql").read_text(encoding="utf-8"))
        connection.execute("ATTACH ? AS new", (str(new_file),))
        query = "SELECT name FROM main.sqlite_master WHERE type = 'table'"
        tables = {row[0] for row in connection.execute(query)} - {"alembic_version"}
        for table in tables:
            columns = ", ".join(
                row[1] for row in connection.execute(f"PRAGMA main.table_info({table})")
            )
            renamed = columns.replace("item", f"replace(item, '{MASS_ALONE}', '{MASS_BEFORE}')")
            connection.execute(f"DELETE FROM main.{table}")  # noqa: S608
            connection.execute(
                f"INSERT INTO main.{table} ({columns}) SELECT {renamed} FROM new.{table}"  # noqa: S608
            )
        everything = "SELECT id FROM new.visits WHERE flags_asked = 'sixteen'"
        for (visit_id,) in connection.execute(everything).fetchall():
            connection.executemany(
                "INSERT OR IGNORE INTO main.red_flag_answers VALUES (?, ?, 0)",
                [(visit_id, code_before(item)) for item in ASKED_BEFORE],
            )
        connection.commit()
    return file


def answers_by_rows(file: Path) -> Mapping[int, RedFlagAnswers]:
    """Return what the rows of an old file answer, by visit."""
    with closing(driver.connect(file)) as connection:
        rows = list(connection.execute("SELECT visit_id, item, is_yes FROM red_flag_answers"))
    by_code = {code_before(item): item for item in ASKED_BEFORE}
    return {
        visit_id: RedFlagAnswers(
            yes=frozenset(by_code[item] for of, item, yes in rows if of == visit_id and yes),
            no=frozenset(by_code[item] for of, item, yes in rows if of == visit_id and not yes),
        )
        for visit_id, _, _ in rows
    }


def everything_read(file: Path) -> Iterator[object]:
    """Yield what a clinic says by every way out: values, versions, CSV and the archive."""
    database = Database.open(file)
    with database.read() as session:
        yield [(record.id, versions) for record, versions in load_histories(session)]
        yield session.execute(text("SELECT * FROM kept_pages")).fetchall()
    database.close()
    workspace = Workspace.open(file)
    courses, histories = workspace.transfer.export_courses(), workspace.transfer.export_histories()
    yield courses
    yield workspace.patients.rows(TODAY)
    workspace.close()
    write_file(file.with_suffix(".csv"), courses)
    write_history(file.with_suffix(".history.csv"), histories)
    yield file.with_suffix(".csv").read_bytes()
    yield file.with_suffix(".history.csv").read_bytes()


def test_an_older_file_says_what_it_said(old_file: Path, new_file: Path) -> None:
    answered = answers_by_rows(old_file)

    after = list(everything_read(old_file))

    histories = after[0]
    assert isinstance(histories, list)
    read = {visit_id: versions[-1].visit.red_flags for visit_id, versions in histories}
    assert {visit_id: answers for visit_id, answers in read.items() if answers.is_asked} == answered
    assert after == list(everything_read(new_file))


def test_an_older_file_keeps_no_row_that_the_fact_says(old_file: Path, new_file: Path) -> None:
    query = "SELECT visit_id, item, is_yes FROM red_flag_answers ORDER BY visit_id, item"

    Database.open(old_file).close()

    with (
        closing(driver.connect(old_file)) as older,
        closing(driver.connect(new_file)) as newer,
    ):
        assert older.execute(query).fetchall() == newer.execute(query).fetchall()


def test_a_step_that_fails_changes_nothing(old_file: Path) -> None:
    with closing(driver.connect(old_file)) as connection, connection:
        connection.execute("CREATE TABLE kept_psfs_scores (in_the_way INTEGER)")
    answered, before = answers_by_rows(old_file), definitions(old_file)

    with pytest.raises(OperationalError, match="kept_psfs_scores"):
        Database.open(old_file)

    assert definitions(old_file) == before
    assert answers_by_rows(old_file) == answered


def test_answers_of_a_set_nobody_knows_are_not_read_as_not_asked(
    new_file: Path, tmp_path: Path
) -> None:
    file = Path(shutil.copy2(new_file, tmp_path / "clinic.sqlite3"))
    with closing(driver.connect(file)) as connection, connection:
        connection.execute("UPDATE visits SET flags_asked = 'of_later' WHERE id = 1")
    database = Database.open(file)

    with pytest.raises(UnreadableRowError, match="of_later"), database.read() as session:
        list(load_histories(session))

    database.close()


def test_a_pulsating_mass_alone_stays_a_medical_review_in_every_place(tmp_path: Path) -> None:
    file = tmp_path / "clinic.sqlite3"
    kept = '{"visit_date": "2026-08-17", "red_flags": {"yes": ["pulsating_mass"], "no": []}}'
    with closing(driver.connect(file)) as connection, connection:
        connection.executescript((STORED / "0010.sql").read_text(encoding="utf-8"))
        connection.execute("UPDATE red_flag_answers SET item = ? WHERE item = ?", RENAMED)
        connection.execute("UPDATE visit_versions SET content = ?", (kept,))
        connection.execute(
            "INSERT INTO drafts VALUES (9, 1, NULL, 'w', NULL, ?, ?)", (kept, SAVED_AT)
        )
    database = Database.open(file)
    with database.read() as session:
        _, versions = next(load_histories(session))
        drafts = session.execute(text("SELECT content FROM drafts WHERE id = 9")).scalar_one()
    database.close()

    before, *_, now = versions

    assert before.visit.red_flags.yes == {RedFlag.ABDOMINAL_MASS}
    assert RedFlag.ABDOMINAL_MASS in now.visit.red_flags.yes
    assert not now.visit.red_flags.yes & {RedFlag.PULSATING_MASS}
    assert drafts == kept.replace(MASS_BEFORE, MASS_ALONE)
