"""The form of a counted text, in every language of the table, held against Qt's own."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from tracker.plurals import form_count, form_for

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


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a compiled catalogue of each language, whose forms are their places."""
    folder = tmp_path_factory.mktemp("released")
    for code in CODES:
        forms = "".join(f"<numerusform>{place}</numerusform>" for place in range(form_count(code)))
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

    forms = [form_for(code, count) for count in counts]

    said = [translator.translate("", "%n visit(s)", "", count) for count in counts]
    assert [str(form) for form in forms] == said
    assert set(forms) == set(range(form_count(code)))


@pytest.mark.parametrize(
    ("code", "forms"), [("de", 2), ("ja", 1), ("pl", 3), ("ar", 6), ("ar-EG", 6), ("pt-PT", 2)]
)
def test_a_language_has_as_many_forms_as_its_rule(code: str, forms: int) -> None:
    assert form_count(code) == forms
