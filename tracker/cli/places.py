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
    from tracker.services.people.people import People
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
    from tracker.errors import DatabaseUnusableError  # noqa: PLC0415  # as above

    remembers = getattr(options, "remember_password", False)
    options.remember_password = False  # it is of the place moved to
    is_server = "://" in options.place
    place = options.place if is_server else str(Path(options.place).absolute())
    try:
        with open_workspace(options) as workspace, progress_bar("Moving") as progress:
            if is_server:
                done = _to_server(workspace.house, place, progress, remembers=remembers)
            else:
                done = workspace.house.to_file(Path(place), progress)
    except DatabaseUnusableError as error:
        if not _is_there_already(error, place):
            raise
        print(f"The records had been moved. From now on this computer opens {place}")
        return 0
    counts = done.counts
    how = "had been copied before; every row was compared" if done.was_copied else "moved"
    print(
        f"{counted(counts.patients, 'patient')}, {counted(counts.courses, 'course')}, "
        f"{counted(counts.visits, 'visit')}, {counted(counts.pages_kept, 'kept page')} {how}."
    )
    print(f"From now on this computer opens {done.new}")
    print(f"The old place is as it was: {done.old}")
    return 0


def _is_there_already(error: Exception, place: str) -> bool:
    """Take a place the records went to by a move that was stopped at its very end; else False."""
    from tracker.services.places.chosen import is_same_place, take_place  # noqa: PLC0415  # so
    from tracker.services.places.moved_away import RecordsMovedError  # noqa: PLC0415  # as above

    moved = error.__cause__
    if not isinstance(moved, RecordsMovedError) or not is_same_place(moved.mark.place, place):
        return False
    take_place(PreferenceFile(paths.preferences_file()), moved.mark.place, moved.address)
    return True


def _to_server(
    house: "MovingHouse", address: str, progress: "Progress", *, remembers: bool
) -> "Moved":
    """Move to a server; ask for its password where one is needed and somebody can be asked."""
    from tracker.models.unusable import PasswordNeededError  # noqa: PLC0415  # as above
    from tracker.services.way_in.server_password import remember_password  # noqa: PLC0415  # so

    try:
        if not remembers:
            return house.to_server(address, progress=progress)
    except PasswordNeededError:
        if sys.stdin is None or not sys.stdin.isatty():
            raise
    password = getpass.getpass("Password of the server: ")
    done = house.to_server(address, password, progress)
    if remembers:
        remember_password(address, password, PreferenceFile(paths.preferences_file()))
    return done


def add_people(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",  # as above
) -> argparse.ArgumentParser:
    """Add the words of the command, and return its parser."""
    from tracker.domain.people.roles import Role  # noqa: PLC0415  # not before the window

    people = commands.add_parser(
        "people", help="who may open the clinic, and as what; without a deed they are listed"
    )
    people.add_argument("deed", nargs="?", choices=("add", "change", "remove"))
    people.add_argument("name", nargs="?", metavar="NAME", help="on a server: a login there")
    roles = [role.value for role in Role]
    people.add_argument("--role", choices=roles, help="what they may do; to add and to change")
    people.add_argument(
        "--new-key-file",
        type=Path,
        metavar="FILE",
        help="of an encrypted file: its first line is the new person's passphrase; else a prompt",
    )
    return people


def run_people(options: argparse.Namespace) -> int:
    """List who may open the clinic, or add, change or remove somebody."""
    from tracker.cli.records import open_workspace  # noqa: PLC0415  # SQLAlchemy

    _check_words(options)
    with open_workspace(options) as workspace:
        if options.deed:
            _change_people(options, workspace.people, is_file=workspace.path is not None)
        people = workspace.people.all()
    for one in people:
        owner = ", owns the tables" if one.is_owner else ""
        print(f"{one.name}: {one.role.value}{owner}")
    if not people:
        print("The clinic is not encrypted: whoever has the file may do everything.")
    return 0


def _check_words(options: argparse.Namespace) -> None:
    """Refuse a deed without whose it is, or as what: nobody is promoted by leaving a word out."""
    from tracker.errors import InputError  # noqa: PLC0415  # as above

    if options.deed and not options.name:
        raise InputError(f"Say who: tracker people {options.deed} NAME")
    if options.deed in {"add", "change"} and options.role is None:
        raise InputError(f"Say as what: tracker people {options.deed} {options.name} --role ROLE")


def _change_people(options: argparse.Namespace, people: "People", *, is_file: bool) -> None:
    from tracker.domain.people.roles import Role  # noqa: PLC0415  # as above

    if options.deed == "add":
        secret = _new_secret(options) if is_file else ""
        people.add(options.name, Role(options.role), secret)
    elif options.deed == "change":
        people.change(options.name, Role(options.role))
    else:
        people.remove(options.name)


def _new_secret(options: argparse.Namespace) -> str:
    """Return the passphrase of somebody new; at a prompt it is typed twice."""
    from tracker.cli.unlocking import first_line  # noqa: PLC0415  # hardly ever
    from tracker.errors import InputError  # noqa: PLC0415  # as above

    if options.new_key_file is not None:
        return first_line(options.new_key_file)
    if sys.stdin is None or not sys.stdin.isatty():
        raise InputError("Say the new person's passphrase by --new-key-file FILE.")
    passphrase = getpass.getpass(f"New passphrase of {options.name}: ")
    if getpass.getpass("Again: ") != passphrase:
        raise InputError("The two passphrases differ. Nothing was changed.")
    return passphrase


COMMANDS: Final[Mapping[str, Callable[[argparse.Namespace], int]]] = {
    "move-to": run_move_to,
    "people": run_people,
}
