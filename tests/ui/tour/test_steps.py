"""The table of the tour: ten steps, each sayable, its places and keys those of the program."""

import pytest

from tests.window.screen import NOW
from tracker.language import Language, languages, speaking, tr
from tracker.services.demo import sample_courses
from tracker.ui.menus.help.help_dialog import command_keys
from tracker.ui.tour.steps import STEPS, WHO, Seen


@pytest.mark.parametrize("language", languages())
def test_every_step_is_said_with_the_keys_in_force(language: Language) -> None:
    with speaking(language):
        said = [tr(step.words, who=WHO, **command_keys()) for step in STEPS]

    assert len(said) == 10
    assert all("{" not in words and words.endswith(".") for words in said)


def test_exactly_one_of_the_sample_clinic_is_found_by_what_is_to_be_typed() -> None:
    names = {f"{rows.patient.family_name} {rows.patient.given_name}".casefold()
             for rows in sample_courses(NOW.date())}  # fmt: skip

    assert len([name for name in names if WHO in name]) == 1


def test_a_step_is_done_by_its_own_act_alone() -> None:
    nothing = Seen(patient=1, visits=4)
    acts = (
        Seen(patient=2, visits=4),
        Seen(patient=1, visits=4, left=frozenset({"findingsDialog"})),
        Seen(patient=1, visits=4, has_scores=True),
        Seen(patient=1, visits=4, has_flags=True),
        Seen(patient=1, visits=5),
        Seen(patient=1, visits=4, left=frozenset({"printPreview"})),
        Seen(patient=1, visits=4, is_home=True),
    )
    asked = [step.is_done for step in STEPS if step.is_done is not None]

    assert [[is_done(nothing, act) for act in acts] for is_done in asked] == [
        [at == own for at in range(len(acts))] for own in range(len(acts))
    ]
    assert not any(is_done(nothing, nothing) for is_done in asked)
