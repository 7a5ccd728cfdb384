"""docs/fhir.md says what the code does."""

from tests.fhir_mapping import PAGE, drawn
from tracker.services.fhir.codes import FIELDS, FORMAT, LOINC_CODES


def test_the_table_is_drawn_from_the_code() -> None:
    assert PAGE.read_text(encoding="utf-8") == drawn()


def test_systems_and_version_are_the_codes_own() -> None:
    text = PAGE.read_text(encoding="utf-8")

    assert FIELDS in text
    assert FORMAT in text
    assert {code for code, _ in LOINC_CODES.values()} == {"72514-3"}
