"""The form of diagnosis codes."""

import pytest

from tracker.domain.values.diagnoses import ALL_DIAGNOSES, is_code_shaped


@pytest.mark.parametrize(
    "code", ["M54", "M54.3", "M54.32", "M48.061", "S72.001A", "C7A.1", "U07.1", "Z3A.20"]
)
def test_a_code_has_a_letter_a_digit_and_up_to_four_behind_the_dot(code: str) -> None:
    assert is_code_shaped(code)


@pytest.mark.parametrize(
    "code", ["", "M", "M5", "54.32", "M54.", "M54.32111", "M5432", "MM4.3", "M54,3", "m54.3"]
)  # fmt: skip
def test_anything_else_is_no_code(code: str) -> None:
    assert not is_code_shaped(code)


def test_every_code_offered_has_the_form() -> None:
    assert [one.code for one in ALL_DIAGNOSES if not is_code_shaped(one.code)] == []
