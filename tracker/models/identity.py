"""Which files are ours and which version they have; imports nothing, for the start-up needs it."""

from typing import Final

APPLICATION_ID: Final = 0x53434354  # "SCCT", in the file's header: ours, not another program's
REVISIONS: Final = ("0001", "0002", "0003")  # oldest first; a test holds them against the scripts
HEAD: Final = REVISIONS[-1]
