"""Making a clinic's database of an archive: beside the place it is for, whole or not at all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, delete
from sqlalchemy.exc import DatabaseError, StatementError
from sqlalchemy.orm import Session

from tracker.errors import InputError
from tracker.files import sync_file
from tracker.language import tr
from tracker.models import schema
from tracker.models.copies.verified import partial_of, remove_partial, sweep
from tracker.models.damage.unreadable import find_unreadable
from tracker.models.identity import HEAD
from tracker.models.inspection import RecordCounts, count_records
from tracker.models.reading_errors import READING_ERRORS
from tracker.models.sqlite_driver import DataKey, connect
from tracker.models.sqlite_file import (
    WRITER,
    Progress,
    copy_in_memory,
    in_words,
    make_engine,
    make_private,
)
from tracker.models.unusable import find_unusable, translated
from tracker.models.whole_records.belonging import LOG, clinic_tables, record_tables
from tracker.models.whole_records.plain_rows import AT_ONCE, PAGES, Row, plain_table
from tracker.models.whole_records.putting_in import derive, put_in
from tracker.services.archives import layout
from tracker.services.archives.opening import Bag
from tracker.services.archives.reading import (
    Contents,
    Plain,
    contents_of,
    log_of,
    tables_of,
    with_page,
)

NAMED: Final = 5  # faults of what may be many
LINES_AT_ONCE: Final = 1_000
_REFUSALS: Final = (*READING_ERRORS, DatabaseError, StatementError)


@contextmanager
def built(bag: Bag, place: Path, key: DataKey | None, progress: Progress) -> Iterator[Path]:
    """Yield a database made of an archive, looked over, beside a place; it is gone afterwards.

    Args:
        bag: The archive.
        place: Whose place it is to take.
        key: What it is encrypted with; None for a plain one.
        progress: Called with work done and in all; what it raises stops it.

    Raises:
        InputError: Something of the archive is not what it should be; the text names the file.
        DatabaseUnusableError: There is no room for it, or the disk refuses it: here, or where it
            is given its place.
    """
    contents = contents_of(bag)
    bag.check(progress)
    sweep(place.parent)
    ready = partial_of(place)
    remove_partial(ready)
    try:
        with translated(place), in_words(place=place, and_system=True):
            make_private(ready)
            engine = make_engine(ready, key)
            try:
                _fill(Filling(bag, engine, contents), bag, contents, progress)
            finally:
                engine.dispose()
            _look_over(bag, ready, key, contents)
            sync_file(ready)
            yield ready
    finally:
        remove_partial(ready)


def _fill(filling: "Filling", bag: Bag, contents: Contents, progress: Progress) -> None:
    names = bag.names(layout.RECORDS)
    for start in range(0, len(names), AT_ONCE):
        progress(start, len(names))
        filling.put_records_in(names[start : start + AT_ONCE])
    if contents.is_whole:
        filling.put_clinic_in()
    filling.bring_up_to_date()
    filling.derive()


class Filling:
    """Puts what stands in an archive into a database that is new.

    Args:
        bag: The archive.
        engine: Of a database without tables.
        contents: What the archive says of itself.
        like: A database with the archive's tables, and nothing in it, to begin with a copy of;
            None makes the tables step by step.

    Attributes:
        patients: Ids of those who were put in so far.
    """

    def __init__(
        self, bag: Bag, engine: Engine, contents: Contents, like: Engine | None = None
    ) -> None:
        self._bag, self._engine, self._contents = bag, engine, contents
        self._writer = engine.execution_options(**{WRITER: True})
        self.patients: list[int] = []
        if like is not None:
            copy_in_memory(like, engine)
        elif contents.revision == HEAD:
            schema.create(engine)
        else:
            schema.migrate(engine, contents.revision)

    def bring_up_to_date(self) -> None:
        """Let the rows be of the present revision."""
        if self._contents.revision != HEAD:
            schema.migrate(self._engine)

    def derive(self) -> None:
        """Derive whatever is derived of the rows, once they are up to date."""
        for start in range(0, len(self.patients), AT_ONCE):
            with self._naming(layout.RECORDS), Session(self._writer) as session, session.begin():
                derive(session, self.patients[start : start + AT_ONCE])

    def put_records_in(self, names: Sequence[str], *, with_pages: bool = True) -> None:
        """Put in the records that stand in some files of the archive.

        Args:
            names: Of the files.
            with_pages: Whether the kept pages are wanted as well.

        Raises:
            InputError: A row is not what it should be; the text names it.
        """
        with self._writer.begin() as connection:
            plain = self._plain(connection, [one.name for one in record_tables()])
            for name in names:
                self._put_record_in(connection, name, plain, with_pages=with_pages)

    def _put_record_in(
        self, connection: Connection, name: str, plain: Plain, *, with_pages: bool
    ) -> None:
        found = tables_of(self._bag, name, layout.RECORD_FORMAT, plain)
        if not with_pages:
            found.pop(PAGES, None)
        for table, rows in found.items():
            put: Iterable[Row] = rows
            if table == PAGES:
                put = (with_page(self._bag, row) for row in rows)
            with self._naming(f"{name}, {table}"):
                put_in(connection, plain[table], put)
        self.patients += [row["id"] for row in found.get("patients", ()) if "id" in row]

    def put_clinic_in(self) -> None:
        """Put in what is the clinic's own, and its log.

        Raises:
            InputError: A row is not what it should be; the text names it.
        """
        with self._writer.begin() as connection:
            names = [one.name for one in clinic_tables()]
            plain = self._plain(connection, [*names, LOG])
            found = tables_of(
                self._bag, layout.CLINIC, layout.CLINIC_FORMAT, {one: plain[one] for one in names}
            )
            with self._naming(layout.CLINIC):
                if found.get("settings"):
                    connection.execute(delete(plain["settings"]))
                for table, rows in found.items():
                    put_in(connection, plain[table], rows)
            lines = log_of(self._bag, plain[LOG])
            while some := list(islice(lines, LINES_AT_ONCE)):
                with self._naming(layout.LOG):
                    put_in(connection, plain[LOG], some)

    def _plain(self, connection: Connection, names: Iterable[str]) -> Plain:
        """Return the tables as the revision of the archive has them."""
        there = set(schema.table_names(connection))
        return {name: plain_table(connection, name) for name in names if name in there}

    @contextmanager
    def _naming(self, where: str) -> Iterator[None]:
        """Name the place in the archive whose rows the database, or the rules, refuse."""
        try:
            yield
        except InputError:
            raise
        except _REFUSALS as error:
            unusable = find_unusable(error)
            if unusable is not None:
                raise unusable from error
            why = getattr(error, "orig", None) or error
            raise self._bag.refused(
                where, tr("its rows cannot be stored ({why})", why=str(why)[:200])
            ) from error


def _look_over(bag: Bag, ready: Path, key: DataKey | None, contents: Contents) -> None:
    with closing(connect(ready, key)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        for table, _row, parent, _key in connection.execute("PRAGMA foreign_key_check"):
            raise bag.refused(
                layout.RECORDS,
                tr(
                    "a row of {table} names a row of {parent} that is not there",
                    table=table,
                    parent=parent,
                ),
            )
    faults = [str(one) for one in islice(find_unreadable(ready, key), NAMED)]
    if faults:
        raise bag.refused(layout.RECORDS, "; ".join(faults))
    _check_counts(bag, count_records(ready, key), contents.counts)


def _check_counts(bag: Bag, found: RecordCounts, said: Mapping[str, int]) -> None:
    counts = {
        "courses": found.courses,
        "visits": found.visits,
        "kept_pages": found.pages_kept,
    }
    for name, count in counts.items():
        if said.get(name, 0) != count:
            raise bag.refused(
                layout.CONTENTS,
                tr(
                    "it says {said} of {table}, and {found} were found",
                    said=said.get(name, 0),
                    table=name,
                    found=count,
                ),
            )
