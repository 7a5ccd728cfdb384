"""What an archive is made of: a ZIP with one folder in it, a bag after RFC 8493 (BagIt 1.0)."""

import unicodedata
from typing import Final

FORMAT: Final = "tracker-archive-1"
RECORD_FORMAT: Final = "tracker-record-1"
CLINIC_FORMAT: Final = "tracker-clinic-1"

FOLDER: Final = "tracker-archive/"  # a bag in a ZIP stands in one folder
DECLARATION: Final = "bagit.txt"
DECLARED: Final = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
BAG_WORDS: Final = "bag-info.txt"
MANIFEST: Final = "manifest-sha256.txt"
TAG_MANIFEST: Final = "tagmanifest-sha256.txt"
PAYLOAD: Final = "data/"

CONTENTS: Final = "data/archive.json"
CLINIC: Final = "data/clinic.json"
LOG: Final = "data/access_log.jsonl"
RECORDS: Final = "data/records/"
RECORD_SCHEMA: Final = "data/schema/record.schema.json"
DATA_PACKAGE: Final = "data/tables/datapackage.json"
INDEX: Final = "index.html"
COLUMNS: Final = "columns.html"


def zip_secret(passphrase: str) -> bytes:
    """Return a passphrase's bytes, the same from every keyboard."""
    return unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")


def record_name(patient_id: int) -> str:
    """Return where a patient's record stands; its name says nothing of the patient."""
    return f"{RECORDS}{patient_id:06}.json"


def page_name(page_id: int) -> str:
    """Return where a kept page stands."""
    return f"data/kept_pages/{page_id:06}.pdf"


def table_name(table: str) -> str:
    """Return where a table of all records stands as CSV."""
    return f"data/tables/{table}.csv"


def patient_page_name(patient_id: int) -> str:
    """Return where the page of one patient of several stands."""
    return f"data/patients/{patient_id:06}.html"
