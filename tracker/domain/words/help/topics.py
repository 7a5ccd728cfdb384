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
    """Return the topics that hold every typed word, those with all of them in the title first.

    Args:
        typed: Words or parts of words in any order, accents and capitals ignored; empty is every
            topic.
        keys: As for ``HelpTopic.said``.
    """
    words = searchable(typed).split()
    titled, told = [], []
    for topic in TOPICS:
        title = searchable(tr(topic.title))
        text = searchable(" ".join((title, *topic.said(keys))))
        if all(word in title for word in words):
            titled.append(topic)
        elif all(word in text for word in words):
            told.append(topic)
    return (*titled, *told)
