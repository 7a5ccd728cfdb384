"""Words in the language in use."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from tests.makers import SPANISH
from tracker import language
from tracker.language import Catalogue, Language, form_for, speaking, tr


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


CODES = [
    "ar",
    "be",
    "br",
    "bs",
    "cs",
    "da",
    "de",
    "en",
    "es",
    "fa",
    "fi",
    "fil",
    "fr",
    "ga",
    "hr",
    "hu",
    "hy",
    "id",
    "is",
    "it",
    "ja",
    "ko",
    "lt",
    "lv",
    "ms",
    "nl",
    "pl",
    "pt",
    "pt-BR",
    "pt-PT",
    "ro",
    "ru",
    "sk",
    "sl",
    "sr",
    "sv",
    "th",
    "tr",
    "uk",
    "vi",
    "zh",
]


def forms_of(code: str) -> list[int]:
    """Return the places of a language's forms that some count asks for."""
    return sorted({form_for(code, count) for count in range(1_000)})


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a compiled catalogue of each language, whose forms are their places."""
    folder = tmp_path_factory.mktemp("released")
    for code in CODES:
        forms = "".join(f"<numerusform>{place}</numerusform>" for place in forms_of(code))
        folder.joinpath(f"{code}.ts").write_text(
            f'<!DOCTYPE TS><TS version="2.1" language="{code.replace("-", "_")}"><context><name/>'
            '<message numerus="yes"><source>%n visit(s)</source>'
            f"<translation>{forms}</translation></message></context></TS>",
            encoding="utf-8",
        )
    files = [str(folder / f"{code}.ts") for code in CODES]
    release = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([release, "-silent", *files], check=True, timeout=60)
    return folder


@pytest.mark.parametrize("code", CODES)
def test_the_form_is_the_one_qt_takes(released: Path, code: str) -> None:
    translator = QTranslator()
    assert translator.load(str(released / f"{code}.qm"))
    counts = range(1_000)

    forms = [str(form_for(code, count)) for count in counts]

    assert forms == [translator.translate("", "%n visit(s)", "", count) for count in counts]


@pytest.mark.parametrize(
    ("code", "forms"), [("de", 2), ("ja", 1), ("pl", 3), ("ar", 6), ("ar-EG", 6), ("pt-PT", 2)]
)
def test_a_language_has_as_many_forms_as_its_rule(code: str, forms: int) -> None:
    assert forms_of(code) == list(range(forms))
