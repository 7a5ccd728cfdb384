"""Names of an older clinic are found without their signs and blanks."""

from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from tracker.models.sqlite_driver import driver
from tracker.services.workspace import Workspace

STORED: Final = Path(__file__).parent / "stored" / "0012.sql"
RENAMED: Final = (
    (
        "UPDATE patients SET family_name = 'de la Cruz', given_name = 'Mary-Ann',"
        " search_name = 'de la cruz mary-ann', search_text = 'de la cruz mary-ann 1042'"
    ),
    "UPDATE patient_search SET search_text = 'de la cruz mary-ann 1042'",
)


@pytest.mark.parametrize(
    ("typed", "is_found"),
    [("delacruz", True), ("maryann", True), ("1042", True), ("examplemaria", False)],
)
def test_an_older_patient_is_found_so(tmp_path: Path, typed: str, *, is_found: bool) -> None:
    file = tmp_path / "clinic.sqlite3"
    with closing(driver.connect(file)) as connection, connection:
        connection.executescript(STORED.read_text(encoding="utf-8"))
        for statement in RENAMED:
            connection.execute(statement)

    clinic = Workspace.open(file)
    rows = clinic.patients.find(typed, date(2026, 11, 28))
    clinic.close()

    assert [row.patient.clinic_id for row in rows] == (["1042"] if is_found else [])
