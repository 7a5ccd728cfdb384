"""No changed byte of an encrypted clinic goes unnoticed: opening, reading or the check finds it."""

import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.makers import a_patient, a_visit, an_assessment, day
from tracker.domain.people.roles import Role
from tracker.errors import DatabaseUnusableError
from tracker.models.encryption.key_file import Unlocked
from tracker.models.encryption.key_wrapping import make_data_key
from tracker.models.inspection import inspect_file
from tracker.services.workspace import Workspace

FLIPS = 40  # the recorded run has 2,000: python -m tests.models.test_flipped_bytes 2000
KEY = make_data_key()


def make_clinic(file: Path) -> Path:
    clinic = Workspace.open(file, None, Unlocked(key=KEY, person=None, role=Role.CLINICIAN))
    for number in range(30):
        patient_id, _ = clinic.patients.add(a_patient(str(number)))
        course_id, _ = clinic.courses.begin(patient_id, an_assessment())
        for week in range(6):
            visit = a_visit(day(7 * week), leg_pain=week, note="it went " * 20)
            clinic.courses.log_visit(course_id, visit, by="Dr. Example")
    clinic.close()
    return file


def flipped(file: Path, count: int, seed: int) -> Iterator[tuple[int, Path]]:
    """Yield copies of a file with one byte changed, and which."""
    content, moments = file.read_bytes(), random.Random(seed)  # noqa: S311  # not for secrets
    copy = file.with_name("flipped.sqlite3")
    for _ in range(count):
        place = moments.randrange(len(content))
        changed = bytearray(content)
        changed[place] ^= moments.randrange(1, 256)
        copy.write_bytes(changed)
        yield place, copy


def is_found(file: Path) -> bool:
    try:
        return bool(inspect_file(file, KEY).faults)
    except DatabaseUnusableError:
        return True


def unnoticed(folder: Path, count: int, seed: int = 5) -> list[int]:
    file = make_clinic(folder / "clinic.sqlite3")
    assert not is_found(file)
    return [place for place, copy in flipped(file, count, seed) if not is_found(copy)]


def test_every_changed_byte_of_an_encrypted_clinic_is_found(tmp_path: Path) -> None:
    assert unnoticed(tmp_path, FLIPS) == []


def test_the_check_on_the_command_line_names_the_page(tmp_path: Path) -> None:
    file = make_clinic(tmp_path / "clinic.sqlite3")
    content = bytearray(file.read_bytes())
    content[-100] ^= 1
    file.write_bytes(content)

    found = inspect_file(file, KEY)

    assert any(f"page {len(content) // 4096}" in fault for fault in found.faults)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        left = unnoticed(Path(made), int(sys.argv[1]))
    print(f"{sys.argv[1]} changed bytes, {len(left)} of them unnoticed: {left[:10]}")
