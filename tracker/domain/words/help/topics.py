"""Every help topic in the order it is listed, and which are meant by typed words."""

from collections.abc import Mapping, Sequence
from typing import Final

from tracker.domain.values.texts import searchable
from tracker.domain.words.help.clinic_topics import CLINIC_TOPICS
from tracker.domain.words.help.file_topics import FILE_TOPICS
from tracker.domain.words.help.form_topics import FORM_TOPICS
from tracker.domain.words.help.paper_topics import PAPER_TOPICS
from tracker.domain.words.help.record_topics import RECORD_TOPICS
from tracker.domain.words.help.topic import HelpTopic
from tracker.domain.words.help.window_topics import WINDOW_TOPICS
from tracker.language import tr

TOPICS: Final[tuple[HelpTopic, ...]] = (
    *WINDOW_TOPICS,
    *FORM_TOPICS,
    *RECORD_TOPICS,
    *PAPER_TOPICS,
    *FILE_TOPICS,
    *CLINIC_TOPICS,
)
FIRST_TOPIC: Final = TOPICS[0]

_BY_CODE: Final = {topic.code: topic for topic in TOPICS}


def topic_of(code: str) -> HelpTopic:
    """Return the topic of a code.

    Raises:
        KeyError: No topic has it.
    """
    return _BY_CODE[code]


def found_topics(typed: str, keys: Mapping[str, str]) -> Sequence[HelpTopic]:
    """Return the topics that hold every typed word, the likeliest first.

    Words of the title that begin so come before those that hold it, then words of the text alike:
    "merge" is about merging before it is about an emergency.

    Args:
        typed: Words or parts of words in any order, accents and capitals ignored; empty is every
            topic.
        keys: As for ``HelpTopic.said``.
    """
    words = searchable(typed).split()
    ranked: list[tuple[int, HelpTopic]] = []
    for topic in TOPICS:
        title = searchable(tr(topic.title))
        text = searchable(" ".join((title, *topic.said(keys))))
        if all(word in text for word in words):
            ranked.append((_rank(words, title, text), topic))
    return tuple(topic for _, topic in sorted(ranked, key=lambda one: one[0]))


def _rank(words: Sequence[str], title: str, text: str) -> int:
    """Return how far down a topic stands, from 0."""
    places = (f" {title}", title, f" {text}", text)
    starts = (" ", "", " ", "")
    return next(
        at
        for at, (said, start) in enumerate(zip(places, starts, strict=True))
        if all(f"{start}{word}" in said for word in words)
    )
