"""What is said of the drafts that waited on this computer for the clinic's server."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tracker.domain.words.spans import date_and_time
from tracker.language import tr

if TYPE_CHECKING:
    from tracker.services.drafts import Brought
    from tracker.services.local_drafts import SetAside
    from tracker.ui.work.messages import Messenger


def say_brought(brought: "Brought", mention: Callable[[str], None], messenger: "Messenger") -> None:
    """Say what of the drafts that waited on this computer did not reach the server."""
    if brought.gone:
        mention(gone_words(brought.gone))
    if brought.unopened:
        mention(unopened_words(brought.unopened))
    if brought.aside:
        messenger.warn(tr("A draft cannot be read"), aside_words(brought.aside))


def aside_words(aside: "Sequence[SetAside]") -> str:
    """Return what is said of drafts that were set aside, as nothing opens them."""
    words = tr(
        "%n draft(s) of a visit, kept on this computer while the clinic's server was away, cannot "
        "be read: the key is not in this computer's keychain any more, or the file is damaged. "
        "Set aside, to be taken up again should the key come back:",
        "",
        len(aside),
    )
    return "\n".join((words, *(f"{date_and_time(one.kept_at)}: {one.file}" for one in aside)))


def unopened_words(count: int) -> str:
    """Return what is said of drafts whose key cannot be asked for."""
    return tr(
        "%n draft(s) kept on this computer wait until its keychain answers: unlock it, then start "
        "the program anew.",
        "",
        count,
    )


def until_end_words(count: int) -> str:
    """Return what is said of drafts that the program's end would lose."""
    return tr(
        "%n draft(s) of a visit would be lost. This computer has no keychain, or it is locked, so "
        "that what is typed while the server is away is held only until the program ends.",
        "",
        count,
    )


def gone_words(count: int) -> str:
    """Return what is said of drafts of a server's clinic that were removed from this computer."""
    return tr(
        "%n draft(s) kept on this computer removed: the course is not in the clinic any more. Its "
        "patient was erased, its import undone, or another backup restored.",
        "",
        count,
    )
