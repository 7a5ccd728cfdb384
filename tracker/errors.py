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


class ChangedElsewhereError(TrackerError):
    """Another window changed the same record first; nothing was written."""


class GoneError(TrackerError):
    """What should be read or changed is no longer in the database; nothing was written."""


class CancelledError(TrackerError):
    """The user cancelled a running task; nothing was changed."""
