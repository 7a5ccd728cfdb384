"""The thresholds a clinic sets for itself: read with all that was set before, and set anew."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from tracker.domain.values.access import AccessKind
from tracker.domain.values.changes import NO_CHANGES, Changes
from tracker.domain.values.rules import Rules, SetRules, own_rules
from tracker.errors import ChangedElsewhereError
from tracker.language import tr
from tracker.models.clinic import ONLY_ROW, ClinicRecord
from tracker.models.database import Database
from tracker.models.elsewhere.touches import note_everything
from tracker.models.own_rules.set_rules import add_set_rules, all_set_rules, rules_in_force
from tracker.services.recording import Recorder

_STEP: Final = timedelta(seconds=1)  # codes of rules name whole seconds


class RuleSetting:
    """What the clinic made of its rules."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        self._database, self._recorder = database, recorder

    @property
    def in_force(self) -> Rules:
        """Return the rules every course is judged by."""
        with self._database.read() as session:
            return rules_in_force(session)

    def history(self) -> tuple[SetRules, ...]:
        """Return what was set, when and by whom, the latest first; empty for the rule book's."""
        with self._database.read() as session:
            return all_set_rules(session)

    def set_values(
        self, values: Mapping[str, int], read: Rules, *, is_effect_seen: bool = False
    ) -> Changes:
        """Judge every course by these thresholds from now on; one transaction.

        Decisions keep the rules they were made by. What the list shows of the courses is still by
        the rules before: ``Summaries.derive_outdated`` brings it up to date.

        Args:
            values: Every threshold a clinic may set, by its name.
            read: The rules in force when they were chosen.
            is_effect_seen: Whether whoever sets them was shown whose phase they change.

        Raises:
            ValueOutOfRangeError: One of them lies outside of its safe range.
            ChangedElsewhereError: Somebody set others meanwhile; nothing was changed.
        """
        saving = self._recorder.saving()
        own_rules(values, saving.at)  # refuses what is not allowed before anything is written
        if values == read.values:
            return NO_CHANGES
        with self._database.write() as session:
            if rules_in_force(session) != read:
                raise ChangedElsewhereError(
                    tr(
                        "The rules were set elsewhere meanwhile. Nothing was saved. Open the "
                        "rules again and look at what holds now."
                    )
                )
            latest = next(iter(all_set_rules(session)), None)
            at = _next_second(saving.at, None if latest is None else latest.set_at)
            rules = add_set_rules(session, values, at, saving.by)
            if is_effect_seen:
                session.get_one(ClinicRecord, ONLY_ROW).rules_seen = rules.code
            self._recorder.log(session, AccessKind.RULES_SET, saving, detail=rules.code)
            note_everything(session)
        return Changes(is_everything=True, has_settings=True)


def _next_second(now: datetime, latest: datetime | None) -> datetime:
    """Return now as codes of rules name it; later than the latest, whatever the clock says."""
    at = now.replace(microsecond=0)
    return at if latest is None or at > latest else latest + _STEP
