"""Words in the language in use."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.makers import SPANISH
from tracker import language
from tracker.language import Catalogue, Language, speaking, tr


@pytest.fixture(autouse=True)
def a_small_catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    spoken = {
        Language.ENGLISH: Catalogue(plurals={("%n visit(s)", ""): ("%n visit", "%n visits")}),
        SPANISH: Catalogue(
            texts={
                ("back", ""): "espalda",
                ("back", "to the page"): "volver",
                ("{n} left", ""): "quedan {n}",
            },
            plurals={("%n visit(s)", ""): ("%n visita", "%n visitas")},
        ),
    }
    monkeypatch.setattr(language, "catalogue", spoken.__getitem__)


def test_words_without_a_translation_stay_english() -> None:
    with speaking(SPANISH):
        assert tr("never translated") == "never translated"


def test_a_comment_tells_two_uses_apart() -> None:
    with speaking(SPANISH):
        assert (tr("back"), tr("back", "to the page")) == ("espalda", "volver")


def test_places_are_filled_in_the_order_of_the_language() -> None:
    with speaking(SPANISH):
        assert tr("{n} left", n="dos") == "quedan dos"


def test_a_place_may_have_any_name() -> None:
    assert tr("{count} of {source}", count=2, source="five") == "2 of five"


@pytest.mark.parametrize(("count", "said"), [(0, "0 visits"), (1, "1 visit"), (2, "2 visits")])
def test_english_counts(count: int, said: str) -> None:
    assert tr("%n visit(s)", "", count) == said


def test_a_sheet_speaks_its_language_on_its_own_thread_only() -> None:
    with speaking(SPANISH), ThreadPoolExecutor(1) as pool:
        elsewhere = pool.submit(tr, "back").result()

    assert elsewhere == "back"
    assert tr("back") == "back"


def test_a_count_in_no_catalogue_is_said_all_the_same() -> None:
    said = [tr("%n new thing(s)", "", count) for count in (1, 2)]

    assert said == ["1 new thing", "2 new things"]
