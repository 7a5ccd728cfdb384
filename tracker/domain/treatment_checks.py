"""Soft checks of a treatment: they warn, and never refuse (clinical-rules.md section 10).

Every limit is the clinic's own rule; what is refused is refused by the treatment itself.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from tracker.domain.course import Acuteness, Precaution
from tracker.domain.treatment import Stimulation, Treatment

DIAMETER_MM: Final = (0.12, 0.35)  # mm; Rule
LENGTH_MM: Final = (13.0, 100.0)  # mm; Rule
DEPTH_MM: Final = (2.0, 100.0)  # mm; Rule
FREQUENCY_HZ: Final = (1.0, 150.0)  # Hz; Rule
RETENTION_MINUTES: Final = (10.0, 40.0)  # minutes; Rule

_RANGES: Final = (
    ("needle_diameter_mm", "Needle diameter", "mm", DIAMETER_MM),
    ("needle_length_mm", "Needle length", "mm", LENGTH_MM),
    ("depth_mm", "Depth", "mm", DEPTH_MM),
    ("retention_minutes", "Retention", "min", RETENTION_MINUTES),
)


def warnings_of(
    treatment: Treatment,
    *,
    acuteness: Acuteness | None = None,
    is_flare: bool = False,
    precautions: Iterable[Precaution] = (),
) -> tuple[str, ...]:
    """Return what to look at again, a sentence each; the treatment can be saved all the same.

    Args:
        treatment: As entered.
        acuteness: Of the course on that day; None when the onset is not recorded.
        is_flare: Whether the reaction since the last treatment was a flare.
        precautions: The patient's.
    """
    return (
        *_needle_warnings(treatment),
        *_range_warnings(treatment),
        *_strength_warnings(treatment, acuteness, is_flare=is_flare),
        *_electro_warnings(treatment, frozenset(precautions)),
    )


def gentle_hint(
    acuteness: Acuteness | None,
    *,
    is_flare: bool,
    is_response_known: bool,
    has_nerve_signs: bool = False,
) -> str:
    """Return how strongly the clinic treats such a presentation; empty when it has no rule.

    Args:
        acuteness: Of the course on that day; None when the onset is not recorded.
        is_flare: Whether the reaction since the last treatment was a flare.
        is_response_known: Whether a reaction to an earlier treatment of the course is recorded.
        has_nerve_signs: Whether there is a nerve condition: tingling, numbness, neuropathy.
    """
    if is_flare:
        return "Within a flare: gentle."
    if acuteness is Acuteness.ACUTE:
        return "Acute: gentle."
    if has_nerve_signs:
        return "Nerve signs: gentle."
    if acuteness is Acuteness.CHRONIC and is_response_known:
        return "Chronic, response known: may be more direct."
    if acuteness is Acuteness.CHRONIC:
        return "Chronic, response not known yet: begin gently."
    return ""


def _needle_warnings(treatment: Treatment) -> Iterator[str]:
    wanted = sum(point.needle_count for point in treatment.points)
    if treatment.needles is not None and treatment.needles < wanted:
        yield f"{treatment.needles} needles for {wanted} points and sides: fewer than one each."


def _range_warnings(treatment: Treatment) -> Iterator[str]:
    for field, name, unit, limits in _RANGES:
        yield from _outside(name, unit, getattr(treatment, field), limits)


def _outside(
    name: str, unit: str, size: float | None, limits: tuple[float, float]
) -> Iterator[str]:
    low, high = limits
    if size is not None and not low <= size <= high:
        yield f"{name} {size:g} {unit}: usual is {low:g} to {high:g} {unit}."


def _strength_warnings(
    treatment: Treatment, acuteness: Acuteness | None, *, is_flare: bool
) -> Iterator[str]:
    if not is_flare and acuteness is not Acuteness.ACUTE:
        return
    when = "within a flare" if is_flare else "in an acute course"
    if treatment.stimulation is Stimulation.STRONG:
        yield f"Strong stimulation {when}: the clinic treats gently here."
    if treatment.electro is not None:
        yield f"Electroacupuncture {when}: the clinic treats gently here."


def _electro_warnings(treatment: Treatment, precautions: frozenset[Precaution]) -> Iterator[str]:
    if treatment.electro is None:
        return
    yield from _outside("Electroacupuncture", "Hz", treatment.electro.frequency_hz, FREQUENCY_HZ)
    if Precaution.PACEMAKER in precautions:
        yield "Pacemaker or ICD: no electroacupuncture near it."
