"""What stands in a visit's last column: its phase, and in a few words why it changed."""

from collections.abc import Collection, Iterator
from typing import Final

from tracker.domain.rules.assessment import (
    CourseStatus,
    Finding,
    Flag,
    FlagKind,
    Measure,
    Test,
    VisitStatus,
)
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.measured_fields import MEASURED_FIELDS, measured_field
from tracker.domain.values.phase import Phase
from tracker.domain.values.texts import visible
from tracker.domain.values.visit import Reaction
from tracker.domain.words.names import flag_words, measure_words
from tracker.language import tr

_COUNTED: Final = (Test.PAIN_COUNTS, Test.REACH_COUNTS, Test.SENSORY_COUNTS, Test.STRONG)
_PASSING: Final = (FlagKind.FLARE, FlagKind.PROVISIONAL, FlagKind.NOT_ASSESSED)
_LONGEST_NOTE: Final = 40  # letters of a flare's note; the whole one is among the notes


def phase_reason(status: CourseStatus, at: int) -> str:
    """Return a visit's phase and why; empty where phase, proposal, decision and flags stayed.

    Args:
        status: The course.
        at: Of the visit by date, 0 for the first.
    """
    entry = status.visits[at]
    before = status.visits[at - 1] if at else None
    flags = "; ".join(_flag_texts(entry))
    if before is None:
        return _joined(_phase(entry), tr("first visit"), _decided(entry), flags)
    if entry.phase is not before.phase:
        why = _decided(entry) or ", ".join(_why(entry, before))
        return _joined(_phase(entry), why, flags)
    return _reason_to_stay(entry, before, flags)


def _reason_to_stay(entry: VisitStatus, before: VisitStatus, flags: str) -> str:
    has_moved = entry.assessment.phase is not before.assessment.phase
    proposed = tr("proposed {number}", number=int(entry.assessment.phase)) if has_moved else ""
    changed = flags if _shown(entry) != _shown(before) else ""
    words = _joined(_decided(entry) or proposed, changed)
    has_ended = any(flag.kind not in _PASSING for flag in _shown(before)) and not flags
    if not (words or has_ended):
        return ""
    return _joined(tr("stays {number}", number=int(entry.phase)), words)


def is_new_phase(status: CourseStatus, at: int) -> bool:
    """Return whether a visit begins a phase."""
    return not at or status.visits[at].phase is not status.visits[at - 1].phase


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _phase(entry: VisitStatus) -> str:
    return f"{int(entry.phase)} {entry.phase.short_name}"


def _decided(entry: VisitStatus) -> str:
    decision = entry.visit.decision
    if decision is None or not decision.is_override:
        return ""
    number, reason = int(decision.proposal), decision.reason or ""
    return tr("decided, proposed {number}: {reason}", number=number, reason=reason)


def _shown(entry: VisitStatus) -> tuple[Flag, ...]:
    flags = [flag for flag in entry.assessment.flags if flag.kind is not FlagKind.CARRIED]
    flare = Flag(FlagKind.FLARE)
    if entry.visit.reaction is Reaction.FLARE and flare not in flags:
        flags.append(flare)
    return tuple(flags)


def _flag_texts(entry: VisitStatus) -> Iterator[str]:
    note = " ".join(visible(entry.visit.note or "").split()).rstrip(".")
    for flag in _shown(entry):
        is_told = flag.kind is FlagKind.FLARE and 0 < len(note) <= _LONGEST_NOTE
        words = flag_words(flag, entry.assessment.rules)
        yield f"{words}: {note}" if is_told else words


def _why(entry: VisitStatus, before: VisitStatus) -> Iterator[str]:
    found = {finding.test: finding for finding in entry.assessment.findings}
    if entry.phase < before.phase:
        yield from _moves(entry, (Test.MARKED_WORSENING, Test.LOST_TWICE))
        if Test.LOST_TWICE in found:
            yield tr("at two visits")
    elif Test.SETTLED_28_DAYS in found:
        yield tr("settled %n day(s)", "", found[Test.SETTLED_28_DAYS].now or 0)
    elif Test.CONTROLLED in found and entry.phase is Phase.NERVE_RECOVERY:
        yield tr("controlled twice")
    else:
        yield from _moves(entry, _COUNTED)


def _moves(entry: VisitStatus, tests: Collection[Test]) -> Iterator[str]:
    return filter(None, (_moved(one) for one in entry.assessment.findings if one.test in tests))


def _short_name(measure: Measure) -> str:
    is_recorded = measure.value in {field.name for field in MEASURED_FIELDS}
    if not is_recorded:
        return measure_words(measure).lower()
    return tr(measured_field(measure.value).legend, "legend")


def _moved(finding: Finding) -> str:
    """Return a finding as ``leg pain 8 → 5`` or ``foot → calf``; empty when nothing moved."""
    is_worse = finding.test is Test.MARKED_WORSENING
    first, now = finding.before if is_worse else finding.start, finding.now
    if now is None or (first == now and finding.test is not Test.LOST_TWICE):
        return ""
    if finding.measure is Measure.PAIN_REACH:
        ends = [Reach(one).zone for one in (first, now) if one is not None]
        return " → ".join(dict.fromkeys(ends))
    name = _short_name(finding.measure)
    return f"{name} {now}" if first in (None, now) else f"{name} {first} → {now}"
