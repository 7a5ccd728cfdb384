"""Prints the patient added last, the last course and its visits whole, as JSON.

The visit file is the working table; questionnaires and the first assessment are read here.
"""

import dataclasses
import json
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import Enum
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tracker.services.workspace import Workspace


def plain(value: object) -> object:
    """Return a value of the record as JSON knows it; sets are sorted, days are texts."""
    if isinstance(value, Enum):
        return value.name.lower()
    if isinstance(value, date):
        return value.isoformat()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)
        }
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(one) for key, one in value.items()}
    if isinstance(value, frozenset):
        return sorted((plain(one) for one in value), key=str)
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    return value


def main() -> None:
    """Read the database named on the command line."""
    workspace = Workspace.open(Path(sys.argv[1]))
    rows = workspace.patients.rows(datetime.now(UTC).date())
    ids = [row.patient.patient_id for row in rows if row.patient.patient_id is not None]
    courses = workspace.courses.of_patient(max(ids))
    course = workspace.courses.course(courses[-1].course_id)
    workspace.close()
    print(json.dumps(plain(course)))


if __name__ == "__main__":
    main()
