"""Every text of the program is in the catalogues, whole, and nothing else is."""

import ast
import re
from dataclasses import dataclass
from xml.etree import ElementTree

import pytest

from tests.parsed import CALLS, every_text, trees
from tracker.domain.values.kept_page import check_language
from tracker.language import Language, form_for, languages
from tracker.paths import resource

PLACE = re.compile(r"\{\w*\}|%n")


@dataclass(frozen=True)
class Message:
    """One entry of a catalogue."""

    source: str
    comment: str
    is_counted: bool
    is_finished: bool
    forms: tuple[str, ...]


def messages(code: str) -> dict[tuple[str, str], Message]:
    found = {}
    for message in ElementTree.parse(resource("translations", f"tracker_{code}.ts")).iter(  # noqa: S314
        "message"
    ):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iterfind("numerusform")]
        key = (message.findtext("source", ""), message.findtext("comment", ""))
        found[key] = Message(
            *key,
            message.get("numerus") == "yes",
            translation.get("type") is None,
            tuple(forms or [translation.text or ""]),
        )
    return found


@pytest.fixture(scope="module", params=languages()[1:], ids=lambda one: one.code)
def translated(request: pytest.FixtureRequest) -> dict[tuple[str, str], Message]:
    """Return what a catalogue says, of every language but English."""
    chosen: Language = request.param
    return messages(chosen.code)


def test_no_text_hides_from_the_translation_tools() -> None:
    """An f-string hides a text from lupdate; places beside a comment look like a count to it."""
    confusing = [text.where for text in every_text() if text.comment and text.has_places]
    hidden = [
        f"{where}:{call.lineno}"
        for where, tree in trees().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for call in ast.walk(node)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in CALLS
        and isinstance(call.args[0], ast.Constant)
    ]

    assert (confusing, hidden) == ([], [])


def test_every_text_is_in_every_catalogue(translated: dict[tuple[str, str], Message]) -> None:
    missing = {
        text.source: text.where
        for text in every_text()
        if (found := translated.get((text.source, text.comment))) is None
        or found.is_counted is not text.is_counted
        or not found.is_finished
        or not all(form.strip() for form in found.forms)
    }

    assert missing == {}


@pytest.mark.parametrize("chosen", languages(), ids=lambda one: one.code)
def test_every_counted_text_has_the_forms_of_its_language(chosen: Language) -> None:
    found = messages(chosen.code)

    counted = {(text.source, text.comment) for text in every_text() if text.is_counted}
    forms = {form_for(chosen.code, count) for count in range(1_000)}

    assert counted
    assert {key for key in counted if len(found[key].forms) != len(forms)} == set()
    assert {key for key in counted if not all(found[key].forms)} == set()
    assert {key for key in found if found[key].is_counted} == counted


def test_the_english_catalogue_holds_the_plurals_only() -> None:
    assert all(message.is_counted for message in messages("en").values())


def test_a_translation_keeps_places_and_mnemonics(
    translated: dict[tuple[str, str], Message],
) -> None:
    wrong = [
        (message.source, form)
        for message in translated.values()
        for form in message.forms
        if set(PLACE.findall(form)) != set(PLACE.findall(message.source))
        or _mnemonics(form) != _mnemonics(message.source)
    ]

    assert wrong == []


def test_a_translation_says_no_number_of_its_own(
    translated: dict[tuple[str, str], Message],
) -> None:
    wrong = [
        (message.source, form)
        for message in translated.values()
        for form in message.forms
        if not set(re.findall(r"\d+", form)) <= set(re.findall(r"\d+", message.source))
    ]

    assert wrong == []


def test_a_catalogue_holds_nothing_else(translated: dict[tuple[str, str], Message]) -> None:
    used = {(text.source, text.comment) for text in every_text()}

    assert set(translated) - used == set()


@pytest.mark.parametrize("chosen", languages(), ids=lambda one: one.code)
def test_a_catalogue_has_the_code_of_a_language_and_its_own_name(chosen: Language) -> None:
    check_language(chosen.code)

    assert chosen.own_name != chosen.code


def _mnemonics(text: str) -> int:
    return len(re.findall(r"&(?=\w)", text.replace("&&", "")))
