"""Every version of a visit as rows of words: what changed, when, by whom and why."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from tracker.domain.values.visit import ActivityId
from tracker.domain.values.visit_version import VERSION_WORDS, VersionKind, VisitVersion
from tracker.domain.words.spans import full_date_and_time
from tracker.domain.words.visit_changes import changes_between
from tracker.language import marked, tr

HEADINGS: Final = (
    marked("When", "column"),
    marked("Who", "column"),
    marked("What", "column"),
    marked("Before", "column"),
    marked("After", "column"),
    marked("Why", "column"),
)
WIDE: Final = frozenset({3, 4, 5})


def history_rows(
    versions: Sequence[VisitVersion], activities: Mapping[ActivityId, str]
) -> tuple[tuple[str, ...], ...]:
    """Return one row per change, the first version first."""
    rows = [_head(versions[0])]
    for before, now in pairwise(versions):
        rows += _rows(before, now, activities)
    return tuple(rows)


def _rows(
    before: VisitVersion, now: VisitVersion, activities: Mapping[ActivityId, str]
) -> Iterator[tuple[str, ...]]:
    changes = changes_between(before.visit, now.visit, activities)
    if now.kind is not VersionKind.AMENDED or not changes:
        yield _head(now)
    for one in changes:
        when, who, *_, why = _head(now)
        yield (when, who, one.label, one.before, one.after, why)


def _head(version: VisitVersion) -> tuple[str, ...]:
    what = tr("Visit {changed}", changed=tr(VERSION_WORDS[version.kind]))
    when, who = full_date_and_time(version.saved_at), version.saved_by or "–"
    return (when, who, what, "", "", version.reason or "")
