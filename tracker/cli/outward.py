"""The subcommands that give records to others, in a form of theirs."""

import argparse
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Final

from tracker.cli.records import counted, open_workspace, warn_unreadable
from tracker.cli.terminal import progress_bar, without_collection
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


COMMANDS: Final[Mapping[str, Callable[[argparse.Namespace], int]]] = {
    "deidentify": run_deidentify,
}
