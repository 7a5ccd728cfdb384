"""Where the clinic's records are, and ``tracker move-to``, which moves them."""

import argparse
import getpass
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tracker import paths
from tracker.preferences import RECORDS_AT, PreferenceFile

if TYPE_CHECKING:
    from tracker.models.sqlite_file import Progress
    from tracker.services.places.moving_house import Moved, MovingHouse


def take_chosen_place(options: argparse.Namespace) -> None:
    """Let the clinic be where this computer's preferences say, unless another was named."""
    chosen = PreferenceFile(paths.preferences_file()).find(RECORDS_AT)
    if chosen and not options.demo and not hasattr(options, "database"):
        options.database = chosen


def allow_shared_place(options: argparse.Namespace) -> None:
    """Remember the folder of the clinic's file where it is to be opened even on a share."""
    if getattr(options, "even_on_share", False):
        from tracker.cli.unlocking import note_allowed  # noqa: PLC0415  # hardly anybody asks

        database = getattr(options, "database", None) or paths.default_database()
        note_allowed(options, database, PreferenceFile(paths.preferences_file()))


def add_move_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",  # no other name
) -> argparse.ArgumentParser:
    """Add the words of the command, and return its parser."""
    move = commands.add_parser(
        "move-to", help="move the records to a server, or from a server into a new file"
    )
    move.add_argument("place", metavar="ADDRESS-or-FILE")
    return move


def run_move_to(options: argparse.Namespace) -> int:
    """Move the records, and let this computer open the new place from now on."""
    from tracker.cli.records import counted, open_workspace  # noqa: PLC0415  # SQLAlchemy
    from tracker.cli.terminal import progress_bar  # noqa: PLC0415  # as above

    remembers = getattr(options, "remember_password", False)
    options.remember_password = False  # it is of the place moved to
    with open_workspace(options) as workspace, progress_bar("Moving") as progress:
        if "://" in options.place:
            done = _to_server(workspace.house, options.place, progress, remembers=remembers)
        else:
            done = workspace.house.to_file(Path(options.place).absolute(), progress)
    counts = done.counts
    how = "had been copied before; every row was compared" if done.was_copied else "moved"
    print(
        f"{counted(counts.patients, 'patient')}, {counted(counts.courses, 'course')}, "
        f"{counted(counts.visits, 'visit')}, {counted(counts.pages_kept, 'kept page')} {how}."
    )
    print(f"From now on this computer opens {done.new}")
    print(f"The old place is as it was: {done.old}")
    return 0


def _to_server(
    house: "MovingHouse", address: str, progress: "Progress", *, remembers: bool
) -> "Moved":
    """Move to a server; ask for its password where one is needed and somebody can be asked."""
    from tracker.models.unusable import PasswordNeededError  # noqa: PLC0415  # as above
    from tracker.services.way_in.server_password import (  # noqa: PLC0415  # as above
        find_password,
        remember_password,
    )

    preferences = PreferenceFile(paths.preferences_file())
    try:
        if not remembers:
            return house.to_server(address, find_password(address, preferences), progress)
    except PasswordNeededError:
        if sys.stdin is None or not sys.stdin.isatty():
            raise
    password = getpass.getpass("Password of the server: ")
    done = house.to_server(address, password, progress)
    if remembers:
        remember_password(address, password, preferences)
    return done


COMMANDS: Final[Mapping[str, Callable[[argparse.Namespace], int]]] = {"move-to": run_move_to}
