"""The subcommands that give records to others, in a form of theirs, and take them in."""

import argparse
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Final

from tracker.cli.records import counted, open_workspace, warn_unreadable
from tracker.cli.terminal import progress_bar, without_collection
from tracker.errors import InputError
from tracker.services.deidentified.export import report_of
from tracker.services.deidentified.removal import Removal


def run_deidentify(options: argparse.Namespace) -> int:
    """Write every visit without what says whose it is, and a report of what was taken out."""
    today = datetime.now(UTC).astimezone().date()
    with (
        open_workspace(options) as workspace,
        progress_bar("Reading") as progress,
        without_collection(),
    ):
        removal = workspace.research.write(options.file, today, key=options.key, progress=progress)
        unreadable = tuple(workspace.soundness.unreadable())
    _say_removed(options, removal)
    return warn_unreadable(unreadable, "could not be read; what hangs on them is left out")


def _say_removed(options: argparse.Namespace, removal: Removal) -> None:
    print(
        f"{options.file}: {counted(removal.visits, 'visit')} of "
        f"{counted(removal.patients, 'patient')} written."
    )
    print(removal.words())
    print(f"{report_of(options.file)}: the same as JSON.")
    if options.key is not None:
        print(f"{options.key}: who is who. Keep it away from the file.", file=sys.stderr)


def run_fhir(options: argparse.Namespace) -> int:
    """Write one patient as a FHIR bundle; the file appears whole or not at all."""
    with open_workspace(options) as workspace:
        patient_id = workspace.patients.find_id(options.patient)
        if patient_id is None:
            raise InputError(f"There is no patient {options.patient}. Nothing was written.")
        count = workspace.fhir.write(options.file, patient_id)
    print(f"{options.file}: {counted(count, 'resource')} of patient {options.patient} written.")
    return 0


def run_import_fhir(options: argparse.Namespace) -> int:
    """Add the patient of a FHIR bundle that this program wrote, whole or not at all."""
    today = datetime.now(UTC).astimezone().date()
    with open_workspace(options, may_be_new=True) as workspace:
        whole, _ = workspace.fhir.take_in(options.file, today)
    visits = sum(len(course.visits) for course in whole.courses)
    print(
        f"{options.file}: patient {whole.patient.clinic_id} added with "
        f"{counted(len(whole.courses), 'course')} and {counted(visits, 'visit')}."
    )
    return 0


COMMANDS: Final[Mapping[str, Callable[[argparse.Namespace], int]]] = {
    "deidentify": run_deidentify,
    "fhir": run_fhir,
    "import-fhir": run_import_fhir,
}
