"""What can go wrong in words the clinician may read."""


class TrackerError(Exception):
    """Something the user can act on: the text says what happened, what was kept, what to do.

    Attributes:
        is_noted: Whether the log has it.
    """

    is_noted = False


class InputError(TrackerError):
    """The input is not what is allowed; nothing was changed. Exit code 2 on the command line."""


class ImpossibleDayError(InputError):
    """A visit in a file lies before its patient's birth; the text names the patient."""


class AnotherPersonError(InputError):
    """An id in a file is another person here; the text names both."""


class DatabaseUnusableError(TrackerError):
    """The database cannot be used: locked, wrong key, damaged, newer. Exit code 3."""


class ServerAwayError(DatabaseUnusableError):
    """The clinic's server does not answer; nothing was saved."""


class OutcomeUnknownError(ServerAwayError):
    """The server went away while it was told to save: only asking it tells whether it did.

    Attributes:
        save_id: By which it is asked once it is back.
    """

    def __init__(self, words: str, save_id: str) -> None:
        super().__init__(words)
        self.save_id = save_id


class ChangedElsewhereError(TrackerError):
    """Another window changed the same record first; nothing was written."""


class GoneError(TrackerError):
    """What should be read or changed is no longer in the database; nothing was written."""


class CancelledError(TrackerError):
    """The user cancelled a running task; nothing was changed."""
