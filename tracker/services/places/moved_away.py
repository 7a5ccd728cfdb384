"""A place the records have left: nobody works there unawares while others go on elsewhere."""

import platform
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tracker.domain.values.access import AccessKind
from tracker.domain.words.spans import full_date_and_time
from tracker.errors import DatabaseUnusableError
from tracker.language import tr
from tracker.models.database import Database
from tracker.models.elsewhere.house_mark import HouseMark, find_mark, take_mark
from tracker.models.people.rights import check_clinician
from tracker.services.places.server_place import is_address, place_words
from tracker.services.recording import Recorder


class RecordsMovedError(DatabaseUnusableError):
    """The records live at another place since they were moved; nothing was opened here.

    Attributes:
        address: Of the place that was to be opened, without a password.
        mark: Where they went, and when.
        go_on_here: Takes the mark away, with a line in the log of access: this place is used
            on. Only a clinician may (``NotAllowedError``).
    """

    def __init__(self, address: str, mark: HouseMark, go_on_here: Callable[[], None]) -> None:
        super().__init__(_words(address, mark))
        self.address, self.mark, self.go_on_here = address, mark, go_on_here

    @property
    def is_reached_from_here(self) -> bool:
        """Return whether this computer can open the place: a server, or a file it has."""
        place = self.mark.place
        return is_address(place) or (
            self.mark.computer == this_computer() and Path(place).is_file()
        )


def this_computer() -> str:
    """Return the name of this computer, which says whose file is meant."""
    return platform.node()


def check_not_moved(
    database: Database, open_again: Callable[[], Database], find_name: Callable[[], str]
) -> None:
    """Refuse an open place that the records have left, and close it.

    Args:
        database: Just opened.
        open_again: Opens it once more, to go on there.
        find_name: Returns who would go on, while it is open.

    Raises:
        RecordsMovedError: They have.
    """
    with database.read() as session:
        mark = find_mark(session)
    if mark is None:
        return
    try:
        name = find_name()
    finally:
        database.close()
    raise RecordsMovedError(database.address, mark, partial(_go_on_here, open_again, name))


def _go_on_here(open_again: Callable[[], Database], name: str) -> None:
    """Take the mark away, so that the place is used as before; one transaction."""
    database, recorder = open_again(), Recorder(lambda: name)
    try:
        check_clinician(database.person)
        saving = recorder.saving()
        with database.write() as session:
            take_mark(session)
            recorder.log(session, AccessKind.WENT_ON_HERE, saving)
    finally:
        database.close()


def _words(address: str, mark: HouseMark) -> str:
    when, here, there = full_date_and_time(mark.moved_at), place_words(address), mark.place
    if not is_address(there) and mark.computer != this_computer():
        return tr(
            "The records are not in {here} any more: they were moved to {there} on the computer "
            "{computer}, {when}. What is here is as it was then, and nobody who works there sees "
            "what is written here.",
            here=here,
            there=there,
            computer=mark.computer,
            when=when,
        )
    return tr(
        "The records are not in {here} any more: they were moved to {there}, {when}. What is here "
        "is as it was then, and nobody who works there sees what is written here.",
        here=here,
        there=place_words(there),
        when=when,
    )
