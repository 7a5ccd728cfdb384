"""How phases are found: the numbers of the rules in force, both versions, sources, and no claim."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tracker.domain.values import thresholds
from tracker.domain.values.rules import BOOK_RULES, RuleVersion
from tracker.domain.values.thresholds import Source, Threshold
from tracker.domain.words.help.phase_rules import phase_rules, plain_text, source_words
from tracker.language import Language, languages, speaking

CAUSES = re.compile(r"acupuncture|needl|helped|works|effective|because of|thanks to|cures?\b")
SAID_SECTIONS = {"4", "5.1", "5.2", "5.3"}
# Of these sections, but of words, sheets and reports, not of phases.
OF_PAGES = {
    "RETURN_POINTS",
    "RETURN_AFTER_FALL_POINTS",
    "MILD_MAX",
    "SEVERE_MIN",
    "HOLD_SENSORY_PAIN_RISE",  # of the few who are followed by tingling: the rule book says it
}


@pytest.mark.parametrize("language", languages())
def test_every_number_that_finds_a_phase_is_said(language: Language) -> None:
    with speaking(language):
        words = plain_text(phase_rules())

    said = {int(number) for number in re.findall(r"\d+", words)}
    numbers = {
        name: int(value)
        for name, value in vars(thresholds).items()
        if isinstance(value, Threshold) and value.section in SAID_SECTIONS and value.unit != "zone"
    }
    assert {name for name, value in numbers.items() if value not in said} <= OF_PAGES


def test_numbers_of_the_clinic_s_own_take_the_place_of_the_book_s() -> None:
    own = replace(
        BOOK_RULES, own_since=datetime(2026, 11, 3, tzinfo=UTC), stable_days=63, review_days=77
    )

    words = plain_text(phase_rules(own))

    assert "your clinic's own, since Nov 3, 2026" in words
    assert "for 63 days or more" in words
    assert "77 days after the first" in words


@pytest.mark.parametrize("language", languages())
def test_both_versions_and_every_source_are_named(language: Language) -> None:
    cited = {
        value.source
        for value in vars(thresholds).values()
        if isinstance(value, Threshold) and value.section in {"3", "4", "5.2"}
    }

    with speaking(language):
        words = plain_text(phase_rules())
        sources = [source_words(source) for source in cited]

    assert [source for source in sources if source not in words] == []
    assert all(version.value in words for version in RuleVersion)


def test_sources_are_citations_and_not_only_years() -> None:
    sources = [value for value in vars(thresholds).values() if isinstance(value, Source)]

    assert all(re.search(r"[A-Za-z]{3}", source_words(source)) for source in sources)


def test_nothing_claims_that_treatment_causes_a_change() -> None:
    *rules, last = phase_rules()

    assert not CAUSES.search(plain_text(rules))
    assert "Nothing here shows that a treatment caused a change" in " ".join(last.lines)


def test_phases_are_said_in_their_order() -> None:
    headings = [part.heading for part in phase_rules()]

    numbered = [heading for heading in headings if re.search(r"\d", heading)]
    assert numbered == sorted(numbered)
    assert len(numbered) == 3
