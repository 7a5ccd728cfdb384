"""What a patient answered alone, as it comes into the form: taken over, never asked for it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from tracker.domain.self_entry.answers import measured, to_ask_about
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.visit import Reaction
from tracker.language import tr
from tracker.ui.visit.more_values import PSFS
from tracker.ui.visit.state import MINUTES, FormState, standing_texts

_NAMED: Final = 2  # matters named in one line; more are counted


def with_answers(state: FormState, answers: Mapping[str, str]) -> FormState:
    """Return a form's state with a patient's answers in their fields.

    Red flags stay as the clinician answered them: what a patient says of them is only kept beside,
    to be asked about.
    """
    entered: dict[str, object] = {}
    more = dict(state.more)
    for key, text in measured(answers).items():
        if key.startswith(PSFS):
            more[key] = text
        elif key in MINUTES:
            entered[MINUTES[key]] = text
        elif key == "reaction":
            entered[key] = Reaction(text)
        else:
            entered[key] = Reach(int(text)) if key.startswith("pain_reach") else int(text)
    return replace(state, more=more, by_patient=dict(answers), **entered)  # type: ignore[arg-type]  # each its own


def overwrites(state: FormState, answers: Mapping[str, str]) -> bool:
    """Return whether a value would be lost: another one stands where the patient answered."""
    stands = standing_texts(state)
    return any(stands.get(key, text) != text for key, text in measured(answers).items())


def reason_to_ask_again(answers: Mapping[str, str]) -> str:
    """Return why the red flags are asked at once: what the patient said of them; empty for no."""
    found = to_ask_about(answers)
    if not found:
        return ""
    named = ", ".join(found[:_NAMED])
    rest = len(found) - _NAMED
    what = tr("{named} and {count} more", named=named, count=rest) if rest > 0 else named
    return tr("the patient says yes or not sure: {what}", what=what)
