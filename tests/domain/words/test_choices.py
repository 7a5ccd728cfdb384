"""Every fixed answer of a record has its words, and keeps its code."""

from enum import Enum

import pytest

from tests.makers import SPANISH
from tracker.domain.values.anatomy import Leg, Reach, Side
from tracker.domain.values.course import Acuteness, Aggravator, Driver, Quality, Recall, Sex
from tracker.domain.values.phase import Phase
from tracker.domain.values.points import PointSide, parse_point
from tracker.domain.values.red_flags import Weakness
from tracker.domain.values.treatment import DeQi, SessionResponse, Stimulation
from tracker.domain.values.visit import Reaction
from tracker.domain.words.choices import choice_words, point_words
from tracker.language import speaking

KINDS: tuple[type[Enum], ...] = (
    Leg, Side, PointSide, Sex, Driver, Acuteness, Quality, Aggravator, Recall, Reaction, Weakness,
    Stimulation, DeQi, SessionResponse,
)  # fmt: skip
SAID_LONGER: dict[Enum, str] = {
    Recall.AVERAGE_SINCE_VISIT: "average since the last visit, at most the last 7 days",
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_answer_is_said_in_both_languages(kind: type[Enum]) -> None:
    english = {choice: choice_words(choice) for choice in kind}
    with speaking(SPANISH):
        spanish = {choice: choice_words(choice) for choice in kind}

    by_code = {choice: str(choice.value).replace("_", " ") for choice in kind}
    assert english == {choice: SAID_LONGER.get(choice, said) for choice, said in by_code.items()}
    assert not [choice for choice in kind if spanish[choice] == english[choice]]
    assert len(set(spanish.values())) == len(kind)


def test_a_point_keeps_its_code_and_says_its_side() -> None:
    point = parse_point("EX-B2 L4:both")
    with speaking(SPANISH):
        said = point_words(point)

    assert (point_words(point), said, str(point)) == (
        "EX-B2 L4:both", "EX-B2 L4:ambos", "EX-B2 L4:both",
    )  # fmt: skip


def test_zones_and_phases_have_words_of_their_own_and_one_code() -> None:
    with speaking(SPANISH):
        zones = [reach.zone for reach in Reach]
        phases = [phase.short_name for phase in Phase]
        codes = [reach.code for reach in Reach]

    assert zones == ["ninguna", "lumbar", "glúteo", "muslo", "pantorrilla", "pie"]
    assert phases == ["Calma", "Mejoría", "Recuperación", "Prevención"]
    assert codes == ["none", "low back", "buttock", "thigh", "calf", "foot"]
