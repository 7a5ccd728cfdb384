"""A reassessment of a course: an act with a day and a result, after which the clock starts anew."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Final, NewType

from tracker.language import marked, tr

ReassessmentId = NewType("ReassessmentId", int)


class ReassessmentResult(Enum):
    """What came of it."""

    GO_ON = "go_on"
    CHANGE_TECHNIQUE = "change_technique"
    OTHER_DRIVER = "other_driver"
    REFER = "refer"
    DISCHARGE = "discharge"

    @property
    def words(self) -> str:
        """Return it as screen and report say it."""
        return tr(_RESULT_WORDS[self])


_RESULT_WORDS: Final = {
    ReassessmentResult.GO_ON: marked("go on as before"),
    ReassessmentResult.CHANGE_TECHNIQUE: marked("change the technique"),
    ReassessmentResult.OTHER_DRIVER: marked("another driver presumed"),
    ReassessmentResult.REFER: marked("refer"),
    ReassessmentResult.DISCHARGE: marked("discharge"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reassessment:
    """One reassessment of a course.

    Attributes:
        on: The day it was done.
        result: What came of it.
        note: Free words; None for none.
        reassessment_id: None until stored.
        version: Which saved version this is; None until stored.
    """

    on: date
    result: ReassessmentResult
    note: str | None = None
    reassessment_id: ReassessmentId | None = None
    version: int | None = field(default=None, compare=False)

    @property
    def label(self) -> str:
        """Return it as charts name it, e.g. ``Reassessed: refer``."""
        return tr("Reassessed: {result}", result=self.result.words)
