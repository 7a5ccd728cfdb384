"""A job on the worker that ends when nobody wants its answer any more."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from tracker.errors import CancelledError
from tracker.language import tr

if TYPE_CHECKING:
    from tracker.ui.work.tasks import Progress

Result = TypeVar("Result")
Report = Callable[[int, int], None]


class WantedJob(Generic[Result]):
    """One run of a job; whoever began it says when the answer is not wanted any more.

    Args:
        job: Reads with a report of work done and in all, which may raise to stop it.

    Attributes:
        is_wanted: Whether it goes on.
    """

    def __init__(self, job: Callable[[Report], Result]) -> None:
        self._job = job
        self.is_wanted = True

    def run(self, progress: "Progress") -> Result:
        """Do the job; never touches Qt.

        Raises:
            CancelledError: Nobody wants it any more.
        """

        def report(done: int, total: int) -> None:
            if not self.is_wanted:
                raise CancelledError(tr("Cancelled. Nothing was changed."))
            progress.report(done, total)

        return self._job(report)
