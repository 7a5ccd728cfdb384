"""The schema: migrations and records agree, other databases take it, older files are kept."""

import io
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import select
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import selectinload
from sqlalchemy.schema import CreateIndex, CreateTable

from tests.makers import SPANISH
from tracker.domain.values.clinic import Paper
from tracker.language import Language
from tracker.models import schema, sqlite_file
from tracker.models.base import Base
from tracker.models.checks import share_conditions
from tracker.models.clinic import ClinicRecord
from tracker.models.database import Database
from tracker.models.draft import DraftRecord
from tracker.models.identity import REVISIONS
from tracker.models.patient import PageLanguageRecord, PatientRecord
from tracker.models.sqlite_driver import driver

STORED = Path(__file__).with_name("stored")


def definitions(file: Path) -> dict[str, list[str]]:
    """Return the parts of every table, in an order of their own, and every index."""
    with closing(driver.connect(file)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {
            name: sorted(parts(sql)) if sql.startswith("CREATE TABLE") else [sql]
            for name, sql in rows
        }


def parts(table: str) -> Iterator[str]:
    """Yield a table's columns and conditions, wherever a condition stands in its definition."""
    opened, closed = table.index("("), table.rindex(")")
    yield f"{table[:opened].strip()}{table[closed + 1 :].strip()}"
    start, depth, is_quoted = opened + 1, 0, False
    for at in range(start, closed + 1):
        sign = table[at]
        is_quoted ^= sign == "'"
        depth += 0 if is_quoted else (sign == "(") - (sign == ")")
        if at == closed or (sign == "," and not depth and not is_quoted):
            yield from re.split(r"\s+(?=CONSTRAINT )", table[start:at].strip())
            start = at + 1


def test_the_migrations_make_what_the_records_say(empty_file: Path, tmp_path: Path) -> None:
    file = tmp_path / "migrated.sqlite3"
    file.touch()
    engine = sqlite_file.make_engine(file)

    schema.migrate(engine)
    engine.dispose()

    assert definitions(file) == definitions(empty_file)


def test_the_known_revisions_are_those_of_the_scripts() -> None:
    config = Config()
    config.set_main_option("script_location", str(schema.MIGRATIONS))
    config.set_main_option("recursive_version_locations", "true")
    scripts = ScriptDirectory.from_config(config)

    revisions = [script.revision for script in scripts.walk_revisions()]

    assert tuple(reversed(revisions)) == REVISIONS


def test_every_table_and_index_can_be_made_on_postgresql() -> None:
    share_conditions(Base.metadata)
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]  # SQLAlchemy leaves it bare

    tables = [str(CreateTable(t).compile(dialect=dialect)) for t in Base.metadata.sorted_tables]
    indexes = {
        str(index.name): str(CreateIndex(index).compile(dialect=dialect))
        for table in Base.metadata.sorted_tables
        for index in table.indexes
    }

    assert len(tables) == 40
    assert indexes["uq_visits_live_date"].endswith("(course_id, visit_date) WHERE is_live")
    assert indexes["uq_drafts_new_visit"].endswith("(course_id, typed_in) WHERE visit_id IS NULL")
    assert indexes["uq_decisions_current"].endswith("(visit_id) WHERE is_current")


def test_every_step_can_be_written_for_postgresql() -> None:
    written = io.StringIO()
    options = {"as_sql": True, "output_buffer": written, "target_metadata": Base.metadata}
    context = MigrationContext.configure(dialect_name="postgresql", opts=options)
    config = Config()
    config.set_main_option("script_location", str(schema.MIGRATIONS))
    config.set_main_option("recursive_version_locations", "true")
    scripts = reversed(list(ScriptDirectory.from_config(config).walk_revisions()))

    with Operations.context(context):
        for script in scripts:
            script.module.upgrade()

    sql = written.getvalue()
    assert all(f"CREATE TABLE {table.name} " in sql for table in Base.metadata.sorted_tables)
    assert "ON drafts (course_id, typed_in) WHERE visit_id IS NULL" in sql


@pytest.mark.parametrize("stored", sorted(STORED.glob("*.sql")), ids=lambda path: path.stem)
def test_a_stored_file_of_every_version_opens(stored: Path, tmp_path: Path) -> None:
    file = tmp_path / "clinic.sqlite3"
    with closing(driver.connect(file)) as connection:
        connection.executescript(stored.read_text(encoding="utf-8"))

    database = Database.open(file)

    with database.read() as session:
        query = select(PatientRecord).options(selectinload(PatientRecord.precautions))
        names = [record.to_domain().full_name for record in session.scalars(query)]
    database.close()
    assert names == ["Example, Maria"]


def test_an_older_file_keeps_its_drafts_and_actions(tmp_path: Path) -> None:
    file = tmp_path / "clinic.sqlite3"
    with closing(driver.connect(file)) as connection:
        connection.executescript((STORED / "0001.sql").read_text(encoding="utf-8"))
        connection.execute(
            "INSERT INTO drafts VALUES (1, '{\"note\": \"half a\"}', '2026-08-20 10:00:00.000000')"
        )
        connection.commit()
        actions = connection.execute("SELECT * FROM flag_actions").fetchall()

    database = Database.open(file)

    with database.read() as session:
        draft = session.scalars(select(DraftRecord)).one()
    database.close()
    with closing(driver.connect(file)) as connection:
        kept = connection.execute("SELECT * FROM flag_actions").fetchall()
    assert (draft.course_id, draft.visit_id, draft.content) == (1, None, {"note": "half a"})
    assert kept == actions
    assert len(actions) == 1


def test_an_older_file_keeps_its_settings_and_may_get_a_logo(tmp_path: Path) -> None:
    file = tmp_path / "clinic.sqlite3"
    with closing(driver.connect(file)) as connection:
        connection.executescript((STORED / "0002.sql").read_text(encoding="utf-8"))
        connection.execute("UPDATE settings SET clinic_name = 'Sample', last_backup_path = 'x'")
        connection.commit()
    database = Database.open(file)

    with database.write() as session:
        record = session.scalars(select(ClinicRecord)).one()
        before = (record.clinic_name, record.paper, record.last_backup_path, record.logo)
        number = record.emergency_number
        record.logo = b"<svg/>"

    database.close()
    assert before == ("Sample", Paper.A4, "x", None)
    assert number == "911"


def test_an_older_file_keeps_its_pages_byte_for_byte(tmp_path: Path) -> None:
    file = tmp_path / "clinic.sqlite3"
    with closing(driver.connect(file)) as connection:
        connection.executescript((STORED / "0004.sql").read_text(encoding="utf-8"))
        pages = connection.execute("SELECT * FROM kept_pages").fetchall()

    Database.open(file).close()

    with closing(driver.connect(file)) as connection:
        assert connection.execute("SELECT * FROM kept_pages").fetchall() == pages
    assert len(pages) == 1


def test_an_older_file_keeps_its_languages_and_may_get_any_other(tmp_path: Path) -> None:
    file = tmp_path / "clinic.sqlite3"
    with closing(driver.connect(file)) as connection:
        connection.executescript((STORED / "0004.sql").read_text(encoding="utf-8"))
        connection.execute("UPDATE settings SET page_language = 'es', clinic_name = 'Sample'")
        connection.commit()
    database = Database.open(file)

    with database.write() as session:
        clinic = session.scalars(select(ClinicRecord)).one()
        page = session.scalars(select(PageLanguageRecord)).one()
        before = (clinic.clinic_name, clinic.page_language, page.language)
        clinic.page_language = Language("pl")

    database.close()
    assert before == ("Sample", SPANISH, SPANISH)


def test_a_stored_file_is_kept_for_every_version() -> None:
    kept = {path.stem for path in STORED.glob("*.sql")}

    assert kept == set(REVISIONS)


def test_an_older_file_is_copied_and_a_failed_migration_leaves_it(
    database_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "REVISIONS", ("older", *REVISIONS))
    with closing(driver.connect(database_file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = 'older'")
    before = definitions(database_file)

    with pytest.raises(CommandError, match="older"):
        Database.open(database_file)

    (copy,) = database_file.parent.glob("clinic-before-*.sqlite3")
    assert definitions(copy) == before
    assert definitions(database_file) == before


def test_opening_a_current_file_does_not_load_what_migrates(database_file: Path) -> None:
    code = (
        "import sys; from tracker.models.database import Database; "
        f"Database.open({str(database_file)!r}).close(); "
        "print({'alembic', 'cattrs', 'mako'} & set(sys.modules))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "set()"
