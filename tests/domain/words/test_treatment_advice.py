"""Soft checks of a treatment at n−1, n and n+1, and the hint for how strongly to treat."""

import pytest

from tests.full_visit import FULL_TREATMENT
from tracker.domain.values.course import Acuteness, Precaution
from tracker.domain.values.points import parse_point
from tracker.domain.values.treatment import NO_TREATMENT, Electroacupuncture, Stimulation, Treatment
from tracker.domain.words.treatment_advice import TreatmentContext

POINTS = tuple(parse_point(text) for text in ("GB30:left", "BL40:both", "GV3"))  # four needles
STRONG = Treatment(stimulation=Stimulation.STRONG)
ELECTRIC = Treatment(electro=Electroacupuncture(frequency_hz=2))


@pytest.mark.parametrize(
    ("treatment", "is_warned"),
    [
        (Treatment(points=POINTS, needles=3), True),
        (Treatment(points=POINTS, needles=4), False),
        (Treatment(points=POINTS, needles=5), False),
        (Treatment(points=POINTS), False),
        (Treatment(needle_diameter_mm=0.11), True),
        (Treatment(needle_diameter_mm=0.12), False),
        (Treatment(needle_diameter_mm=0.35), False),
        (Treatment(needle_diameter_mm=0.36), True),
        (Treatment(needle_length_mm=12), True),
        (Treatment(needle_length_mm=13), False),
        (Treatment(needle_length_mm=100), False),
        (Treatment(needle_length_mm=101), True),
        (Treatment(depth_mm=1), True),
        (Treatment(depth_mm=2), False),
        (Treatment(depth_mm=100), False),
        (Treatment(depth_mm=101), True),
        (Treatment(retention_minutes=9), True),
        (Treatment(retention_minutes=10), False),
        (Treatment(retention_minutes=40), False),
        (Treatment(retention_minutes=41), True),
        (Treatment(electro=Electroacupuncture(frequency_hz=0.5)), True),
        (Treatment(electro=Electroacupuncture(frequency_hz=1)), False),
        (Treatment(electro=Electroacupuncture(frequency_hz=150)), False),
        (Treatment(electro=Electroacupuncture(frequency_hz=151)), True),
        (Treatment(electro=Electroacupuncture()), False),
        (NO_TREATMENT, False),
    ],
)
def test_a_value_outside_what_is_usual_is_warned_of(treatment: Treatment, is_warned: bool) -> None:
    warnings = TreatmentContext().warnings(treatment)

    assert len(warnings) == is_warned


@pytest.mark.parametrize("treatment", [STRONG, ELECTRIC])
@pytest.mark.parametrize(
    ("acuteness", "is_flare", "is_warned"),
    [
        (Acuteness.ACUTE, False, True),
        (Acuteness.ACUTE, True, True),
        (Acuteness.CHRONIC, True, True),
        (None, True, True),
        (Acuteness.SUBACUTE, False, False),
        (Acuteness.CHRONIC, False, False),
        (None, False, False),
    ],
)
def test_strong_or_electrical_is_warned_of_when_acute_or_in_a_flare(
    treatment: Treatment, acuteness: Acuteness | None, is_flare: bool, is_warned: bool
) -> None:
    warnings = TreatmentContext(acuteness=acuteness, is_flare=is_flare).warnings(treatment)

    assert len(warnings) == is_warned


@pytest.mark.parametrize(
    "stimulation", [None, Stimulation.NONE, Stimulation.LIGHT, Stimulation.MODERATE]
)
def test_anything_less_than_strong_is_gentle_enough(stimulation: Stimulation | None) -> None:
    treatment = Treatment(stimulation=stimulation)

    warnings = TreatmentContext(acuteness=Acuteness.ACUTE, is_flare=True).warnings(treatment)

    assert warnings == ()


@pytest.mark.parametrize("precaution", Precaution)
def test_only_a_pacemaker_warns_of_electroacupuncture(precaution: Precaution) -> None:
    warnings = TreatmentContext(precautions=frozenset({precaution})).warnings(ELECTRIC)

    assert bool(warnings) is (precaution is Precaution.PACEMAKER)


def test_a_pacemaker_does_not_warn_without_electroacupuncture() -> None:
    warnings = TreatmentContext(precautions=frozenset({Precaution.PACEMAKER})).warnings(STRONG)

    assert warnings == ()


def test_warnings_say_the_value_and_what_is_usual() -> None:
    treatment = Treatment(needle_diameter_mm=0.4, points=POINTS, needles=3)

    warnings = TreatmentContext().warnings(treatment)

    assert warnings == (
        "3 needles for 4 points and sides: fewer than one each.",
        "Needle diameter 0.4 mm: usual is 0.12 to 0.35 mm.",
    )


def test_an_ordinary_treatment_warns_of_nothing() -> None:
    warnings = TreatmentContext(acuteness=Acuteness.CHRONIC).warnings(FULL_TREATMENT)

    assert warnings == ()


@pytest.mark.parametrize(
    ("acuteness", "is_flare", "is_known", "has_nerve_signs", "hint"),
    [
        (Acuteness.ACUTE, False, True, False, "Acute: gentle."),
        (Acuteness.CHRONIC, True, True, False, "Within a flare: gentle."),
        (Acuteness.CHRONIC, False, True, True, "Nerve signs: gentle."),
        (Acuteness.CHRONIC, False, True, False, "Chronic, response known: may be more direct."),
        (Acuteness.CHRONIC, False, False, False, "Chronic, response not known yet: begin gently."),
        (Acuteness.SUBACUTE, False, True, False, ""),
        (None, False, False, False, ""),
    ],
)
def test_the_hint_is_gentle_unless_the_clinic_says_otherwise(
    acuteness: Acuteness | None,
    is_flare: bool,
    is_known: bool,
    has_nerve_signs: bool,
    hint: str,
) -> None:
    context = TreatmentContext(
        acuteness=acuteness,
        is_flare=is_flare,
        is_response_known=is_known,
        has_nerve_signs=has_nerve_signs,
    )

    assert context.hint == hint
