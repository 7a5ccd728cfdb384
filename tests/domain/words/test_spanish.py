"""The Spanish a clinic and its patients read: the words agreed for what must not be mistaken."""

import re

import pytest

from tests.makers import SPANISH
from tracker.domain.values.course import Aggravator
from tracker.domain.values.red_flags import RedFlag
from tracker.domain.words.choices import choice_words
from tracker.language import catalogue, speaking, tr

NOT_SAID = re.compile(
    r"\b(asentad[oa]s?|periferizad[oa]s?|entumecimiento|entumecid[oa]|llenado|agacharse"
    r"|clínica tratante|toca (una )?revisión|señal(es)? de alarma|posible urgencia"
    r"|Corticoides prolongados)\b",
    re.IGNORECASE,
)
FORM = re.compile(r"\brellenado\b")  # of a questionnaire


def test_no_word_that_was_replaced_is_said_anywhere() -> None:
    spoken = catalogue(SPANISH)
    texts = [*spoken.texts.values(), *(form for forms in spoken.plurals.values() for form in forms)]

    assert [text for text in texts if NOT_SAID.search(FORM.sub("", text))] == []


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (RedFlag.BOWEL, "Incontinencia fecal nueva, o sin sensación de recto lleno"),
        (RedFlag.SADDLE, "Anestesia u hormigueo en silla de montar (periné, ano, genitales)"),
        (
            RedFlag.STEROIDS_OSTEOPOROSIS,
            "Tratamiento prolongado con corticoides, u osteoporosis, con dolor nuevo",
        ),
    ],
)
def test_a_red_flag_is_told_as_clinicians_say_it(item: RedFlag, words: str) -> None:
    with speaking(SPANISH):
        assert item.text == words


def test_a_posture_is_being_in_it_not_getting_into_it() -> None:
    with speaking(SPANISH):
        said = [choice_words(one) for one in Aggravator]

    assert {"estar sentado", "estar acostado", "inclinarse"} <= set(said)


def test_emergencies_are_called_by_the_words_of_either_side_of_the_sea() -> None:
    with speaking(SPANISH):
        assert tr("Go to the emergency room or call {number} if any of these is new.").startswith(
            "Vaya a la sala de emergencias (urgencias) o llame al"
        )
