"""The three words of a pain score and where each begins and ends."""

from typing import Final

from tracker.domain.values.checks import NRS_MAX
from tracker.domain.values.thresholds import MILD_MAX, SEVERE_MIN
from tracker.language import marked

SEVERITIES: Final = (
    (marked("mild", "pain"), 1, MILD_MAX),
    (marked("moderate", "pain"), MILD_MAX + 1, SEVERE_MIN - 1),
    (marked("severe", "pain"), SEVERE_MIN, NRS_MAX),
)
