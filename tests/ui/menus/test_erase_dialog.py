"""The dialog of erasing names what may hold the record still, and for how long."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from tracker.services.records.holding_copies import HoldingCopy
from tracker.ui.menus.records.erase_dialog import LISTED_MOST, copy_lines

MADE = datetime(2026, 8, 17, 12, tzinfo=UTC)


def a_copy(file: str, *, is_former: bool = False, goes: date | None = None) -> HoldingCopy:
    return HoldingCopy(file=Path(file), made_at=MADE, expires_on=goes, is_former=is_former)


def test_nothing_is_said_where_there_is_no_copy() -> None:
    assert copy_lines(()) == []


def test_the_file_moved_out_of_is_named_in_full_whatever_else_there_is() -> None:
    former = [
        a_copy("/records/lakeside.sqlite3", is_former=True),
        a_copy("/records/lakeside-before-restore.sqlite3", is_former=True),
        a_copy("/backups/lakeside-2026-08-01.sqlite3", is_former=True),
    ]
    ordinary = [a_copy(f"/backups/clinic-{number}.sqlite3") for number in range(LISTED_MOST + 2)]

    _, beside, backup, *others, more = copy_lines([*former, *ordinary])

    assert beside == (
        f"{Path('/records/lakeside.sqlite3')} and others beside it, of before the records moved: "
        "until you remove them"
    )
    assert backup == (
        f"{Path('/backups/lakeside-2026-08-01.sqlite3')}, of before the records moved: "
        "until you remove it"
    )
    assert len(others) == LISTED_MOST
    assert more == "and 2 more: File ▸ Backups lists them"


def test_a_copy_that_goes_by_itself_says_when() -> None:
    goes = MADE.date() + timedelta(days=30)

    (_, line) = copy_lines([a_copy("/backups/clinic-1.sqlite3", goes=goes)])

    assert line.startswith("clinic-1.sqlite3, of ")
    assert "where a backup is made each day" in line
