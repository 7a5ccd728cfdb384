"""Which tables are part of a patient's record, which of the clinic's, and which of neither.

Read from the records themselves, so that a table that is added later goes along without a word; one
that is neither must be named here, or a test fails.
"""

from collections.abc import Mapping
from typing import Final

from sqlalchemy import Table

from tracker.models.base import Base
from tracker.models.records.erasure import hanging_tables

# Why each of these is left out of whatever is taken out whole.
LEFT_OUT: Final[Mapping[str, str]] = {
    "drafts": "typed and not saved yet: no part of a record, and of one window",
    "day_list": "the order of one day, which nobody asks for on the next",
    "course_summaries": "derived from the visits; written anew",
    "listed_patients": "derived from the visits; written anew",
    "moved_house": "that the records left a place, which is said of that place alone",
    "touches": "what windows that are open tell one another",
    "unindexed_entries": "how far the index of words is; written anew",
}
LOG: Final = "access_log"
VERSIONS: Final = "record_versions"  # of patients and, without one, of the clinic
CLINIC_TABLES: Final = (
    "settings", "set_rules", "snippets", "sheet_texts", "point_groups", "erased_patients",
)  # fmt: skip
# Columns that are no part of the row: derived, of one computer, or a file of its own.
NOT_IN_ROWS: Final[Mapping[str, frozenset[str]]] = {
    "patients": frozenset({"search_name", "search_text"}),
    "kept_pages": frozenset({"pdf"}),
    "merged_patients": frozenset({"way_back"}),  # numbers of this file, which others may be
    "visit_strikes": frozenset({"way_back"}),
    "settings": frozenset({"last_backup_at", "last_backup_path", "has_name_traces"}),
}
OWNERS: Final[Mapping[str, str]] = {"patients": "id"} | {
    table.name: column.name for table, column in hanging_tables() if table.name not in LEFT_OUT
}
"""The tables of a patient's record, each with the column that names whose a row is."""


def record_tables() -> tuple[Table, ...]:
    """Return the tables of a patient's record, those first that others refer to."""
    return tuple(table for table in Base.metadata.sorted_tables if table.name in OWNERS)


def clinic_tables() -> tuple[Table, ...]:
    """Return the tables of the clinic itself; its log is not among them."""
    return tuple(Base.metadata.tables[name] for name in (*CLINIC_TABLES, VERSIONS))


def columns_in_rows(table: Table) -> tuple[str, ...]:
    """Return the columns of a table that stand in its rows, in their order."""
    left_out = NOT_IN_ROWS.get(table.name, frozenset())
    return tuple(name for name in table.columns.keys() if name not in left_out)  # noqa: SIM118  # no mapping
