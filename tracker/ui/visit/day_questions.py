"""What is asked about the day of a visit before it is saved: of each day, until it is answered."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Final

from tracker.domain.values.visit import Visit
from tracker.domain.words.names import day_words_in_full
from tracker.domain.words.spans import full_date_and_time
from tracker.language import marked, tr

FUTURE_DAY: Final = marked(
    "{day} lies in the future: sure? Enter in the day confirms it, another day replaces it. Saving "
    "once more does not."
)
STILL_DAY: Final = marked(
    "Begun on another day: still {day}, or today, {today}? Enter or saving once more keeps it, "
    "T is today."
)
MOVED: Final = marked(
    "Visit {number} moves from {before} to {day}: sure? Enter or saving once more confirms, "
    "another day replaces it."
)
CLOCK_BEHIND: Final = marked(
    "This computer's clock says {now}, but a visit was saved on {then} already. Is {day} right? "
    "Enter or saving once more confirms, another day replaces it."
)


class DayQuestions:
    """Knows which day the person chose, and what was asked.

    Attributes:
        saved_ahead: When a visit was saved that the computer's clock has yet to reach; None where
            it is not behind.
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._chosen: date | None = None
        self._asked: set[tuple[str, date]] = set()
        self._confirmed: date | None = None
        self.saved_ahead: datetime | None = None

    def begin(self) -> None:
        """Forget what was asked about another visit."""
        self._chosen = self._confirmed = None
        self._asked.clear()

    def note_chosen(self, day: date) -> None:
        """Take a day for one the person means: it is not asked whether today is."""
        self._chosen, self._confirmed = day, None
        self._asked.clear()

    def confirm(self, day: date) -> None:
        """Take a day that was asked about for one the person means, however far ahead."""
        if (FUTURE_DAY, day) in self._asked:
            self._confirmed = day

    def find(self, day: date, base: Visit) -> str:
        """Return what is to be asked now; empty when nothing is, or it was asked before.

        Of a day ahead it is asked until it was confirmed: two presses of one key are no answer.

        Args:
            day: The day in the form.
            base: The visit the form began with; the day it has in the record is not asked about.
        """
        is_new = base.visit_id is None
        if not is_new and base.visit_date == day:
            return ""
        if self.saved_ahead is not None and self._asks(CLOCK_BEHIND, day):
            now, then = full_date_and_time(self._now()), full_date_and_time(self.saved_ahead)
            self.saved_ahead = None  # once while the window is open
            return tr(CLOCK_BEHIND, now=now, then=then, day=day_words_in_full(day))
        today = self._now().date()
        if day > today:
            self._asked.add((FUTURE_DAY, day))
            is_meant = day == self._confirmed
            return "" if is_meant else tr(FUTURE_DAY, day=day_words_in_full(day))
        is_left_over = is_new and day not in (today, self._chosen)
        return self._still(day, today) if is_left_over and self._asks(STILL_DAY, day) else ""

    def find_move(self, number: int, before: date, day: date) -> str:
        """Return what is asked before a saved visit goes to another day; empty once it was.

        Args:
            number: Of the visit, as it is saved.
            before: The day it is saved on.
            day: The day in the form.
        """
        if before == day or not self._asks(MOVED, day):
            return ""
        words = day_words_in_full(before), day_words_in_full(day)
        return tr(MOVED, number=number, before=words[0], day=words[1])

    @staticmethod
    def _still(day: date, today: date) -> str:
        return tr(STILL_DAY, day=day_words_in_full(day), today=day_words_in_full(today))

    def offers_today(self, day: date) -> bool:
        """Return whether it was asked whether today is meant, and that is not answered."""
        return (STILL_DAY, day) in self._asked

    def _asks(self, question: str, day: date) -> bool:
        is_asked = (question, day) in self._asked
        self._asked.add((question, day))
        return not is_asked
