"""Questionnaire totals and the patient's own activities, with their change, in words."""

from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.values.visit import Visit
from tracker.domain.words.questionnaires import PSFS, QUESTIONNAIRES, Questionnaire, psfs_mean


def measure_lines(status: CourseStatus) -> tuple[str, ...]:
    """Return a line for each questionnaire that was recorded: first to last, and the threshold."""
    lines = []
    for one in QUESTIONNAIRES:
        totals = [
            total for entry in status.visits if (total := _total(one, entry.visit)) is not None
        ]
        if totals:
            now = totals[-1] if len(totals) > 1 else None
            lines.append(f"{one.name}: {one.change_words(totals[0], now)}; {one.direction}")
    return tuple(lines)


def _total(one: Questionnaire, visit: Visit) -> float | None:
    if one is PSFS:
        return psfs_mean(visit.psfs.values())
    total = getattr(visit, one.field)
    return total if isinstance(total, int) else None
