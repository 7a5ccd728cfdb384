"""Every version of a visit as lines of words: what changed, when, by whom and why."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from tracker.domain.values.visit import ActivityId
from tracker.domain.values.visit_version import VERSION_WORDS, VersionKind, VisitVersion
from tracker.domain.words.spans import full_date_and_time
from tracker.domain.words.visit_changes import changes_between
from tracker.language import tr


def history_lines(
    versions: Sequence[VisitVersion], activities: Mapping[ActivityId, str]
) -> tuple[str, ...]:
    """Return one line per change, the first version first: when, who, what, why."""
    lines = [_line(versions[0], _deed(versions[0]))]
    for before, now in pairwise(versions):
        lines += _lines(before, now, activities)
    return tuple(lines)


def _lines(
    before: VisitVersion, now: VisitVersion, activities: Mapping[ActivityId, str]
) -> Iterator[str]:
    changes = changes_between(before.visit, now.visit, activities)
    if now.kind is not VersionKind.AMENDED or not changes:
        yield _line(now, _deed(now))
    for one in changes:
        yield _line(now, f"{one.label} {one.before} → {one.after}")


def _deed(version: VisitVersion) -> str:
    return tr("Visit {changed}", changed=tr(VERSION_WORDS[version.kind]))


def _line(version: VisitVersion, what: str) -> str:
    needs_reason = version.kind is VersionKind.AMENDED
    why = version.reason or (tr("no reason given") if needs_reason else "")
    parts = (full_date_and_time(version.saved_at), version.saved_by or "–", what, why)
    return " · ".join(part for part in parts if part)
