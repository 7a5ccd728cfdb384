"""A clinic that is encrypted while others go on writing and reading loses nothing."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

from tests.makers import a_patient
from tests.models.test_encrypted_database import KEY, count_patients
from tracker.models.database import Database
from tracker.models.patient import PatientRecord


def test_what_is_saved_while_the_file_is_written_anew_is_kept(tmp_path: Path) -> None:
    database = Database.open(tmp_path / "clinic.sqlite3")
    is_over, has_begun = Event(), Event()

    def save_patients() -> int:
        count = 0
        while not is_over.is_set():
            with database.write() as session:
                session.add(PatientRecord.from_domain(a_patient(clinic_id=str(count))))
            count += 1
            has_begun.set()
        return count

    def read_patients() -> None:
        while not is_over.is_set():
            count_patients(database)

    with ThreadPoolExecutor(2) as threads:
        saving, reading = threads.submit(save_patients), threads.submit(read_patients)
        has_begun.wait()
        try:
            for key in (KEY, None, KEY):
                database.convert(key)
        finally:
            is_over.set()
        saved = saving.result()
        reading.result()
    database.close()

    opened = Database.open(tmp_path / "clinic.sqlite3", KEY)
    assert count_patients(opened) == saved
    opened.close()
