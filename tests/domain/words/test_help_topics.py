"""The help topics: each says something, in every language, and is found by its words."""

from collections import Counter

import pytest

from tracker.domain.words.help.topic import HelpTopic
from tracker.domain.words.help.topics import TOPICS, found_topics, topic_of
from tracker.language import Language, languages, speaking, tr

KEYS = {name: f"<{name}>" for topic in TOPICS for name in topic.actions}


def test_no_two_topics_have_one_code_or_one_title() -> None:
    codes = Counter(topic.code for topic in TOPICS)
    titles = Counter(topic.title for topic in TOPICS)

    assert max(codes.values()) == max(titles.values()) == 1


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.code)
def test_a_topic_says_whole_sentences_with_the_keys_in_force(
    topic: HelpTopic, language: Language
) -> None:
    with speaking(language):
        lines = topic.said(KEYS)

    assert lines
    assert all(line.endswith((".", "?", ")")) for line in lines)
    said = " ".join(lines)
    assert {name for name in KEYS if KEYS[name] in said} == topic.actions


def test_a_topic_is_found_by_a_word_of_its_text_after_those_that_are_called_so() -> None:
    found = found_topics("needle", KEYS)

    assert topic_of("treatment") in found

    found = found_topics("visits", KEYS)

    assert found[0] is topic_of("visits")
    assert topic_of("plan") in found


def test_a_word_is_found_where_it_begins_before_where_it_is_a_part_of_another() -> None:
    assert found_topics("merge", KEYS)[0] is topic_of("merge")


def test_words_are_found_in_any_order_without_accents_and_capitals() -> None:
    spanish = next(one for one in languages() if one.code == "es")
    with speaking(spanish):
        title = tr(topic_of("merge").title)
        found = found_topics("FICHAS dos", KEYS)

    assert title == "Unir dos fichas"
    assert topic_of("merge") in found


def test_no_words_are_every_topic_in_order_and_unknown_ones_none() -> None:
    assert tuple(found_topics("", KEYS)) == TOPICS
    assert found_topics("zebra", KEYS) == ()


@pytest.mark.parametrize("code", ["visit-day", "settings"])
def test_a_day_in_numbers_is_read_in_the_order_the_clinic_chose_and_the_help_says_so(
    code: str,
) -> None:
    said = " ".join(topic_of(code).said(KEYS))

    assert "3/11" in said
    assert "order" in said
    assert "refused" in said
