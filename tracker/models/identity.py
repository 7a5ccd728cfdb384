"""Which files are ours and which version they have; imports nothing, for the start-up needs it."""

from typing import Final

APPLICATION_ID: Final = 0x53434354  # "SCCT", in the file's header: ours, not another program's
# Oldest first; a test holds them against the scripts.
REVISIONS: Final = ("0001", "0002", "0003", "0004", "0005")
HEAD: Final = REVISIONS[-1]
