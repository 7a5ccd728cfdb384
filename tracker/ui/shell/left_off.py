"""What was open when the window closed to open anew, for the process that takes its place.

It goes through one variable of the environment, which is read once: no other program sees it, and
it holds ids and no names.
"""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

SAMPLES_PREFIX: Final = "tracker-sample-"  # of the folder of a throw-away sample clinic
_VARIABLE: Final = "TRACKER_LEFT_OFF"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOff:
    """Where the person was.

    Attributes:
        patient_id: Who was open; None for nobody.
        course_id: Which of the patient's courses; None for a patient without one.
        hides_names: Whether names were hidden; to show them now would be a surprise.
        samples: The folder of the throw-away sample clinic; empty for the clinic's own.
    """

    patient_id: int | None = None
    course_id: int | None = None
    hides_names: bool = False
    samples: str = ""

    @property
    def samples_folder(self) -> Path | None:
        """Return the sample clinic's folder where it is one of ours and still there."""
        import tempfile  # noqa: PLC0415  # an ordinary start needs none of it

        folder = Path(self.samples)
        is_ours = folder.name.startswith(SAMPLES_PREFIX)
        is_there = folder.parent == Path(tempfile.gettempdir()) and folder.is_dir()
        return folder if is_ours and is_there else None

    def hand_over(self) -> None:
        """Leave it for the next process."""
        os.environ[_VARIABLE] = json.dumps(asdict(self))


def find_left_off() -> LeftOff | None:
    """Take what the window before left; None at an ordinary start."""
    text = os.environ.pop(_VARIABLE, "")
    try:
        return LeftOff(**json.loads(text)) if text else None
    except (ValueError, TypeError):  # not ours
        return None
