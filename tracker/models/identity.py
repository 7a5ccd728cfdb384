"""Which files are ours and which version they have; imports nothing slow: the start-up needs it."""

from pathlib import Path
from typing import Final

APPLICATION_ID: Final = 0x53434354  # "SCCT", in the file's header: ours, not another program's
_STEPS: Final = Path(__file__).with_name("migrations") / "versions"
# By the names of the steps' files, oldest first; a test holds them against the scripts.
REVISIONS: Final = tuple(sorted(step.name[1:5] for step in _STEPS.rglob("r[0-9]*.py")))
HEAD: Final = REVISIONS[-1]
