"""The visit form built in steps that each stay short: start-up does one a turn."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tracker.ui.look.theme import Theme
from tracker.ui.work.clock import Clock

if TYPE_CHECKING:
    from tracker.ui.visit.fields import VisitFields
    from tracker.ui.visit.form import VisitForm
    from tracker.ui.visit.parts import FormParts


class FormBuilding:
    """Builds the fields, what surrounds them, then the form.

    Args:
        theme: Colours.
        clock: The time.
        second_digit_ms: How long a typed 1 waits for the 0 of 10.
    """

    form: "VisitForm"
    _fields: "VisitFields"
    _parts: "FormParts"

    def __init__(self, theme: Theme, clock: Clock, second_digit_ms: int) -> None:
        self._theme, self._now, self._second_digit_ms = theme, clock.now, second_digit_ms

    @property
    def steps(self) -> tuple[Callable[[], None], ...]:
        """Return what is to be done, in order."""
        return self._build_fields, self._build_parts, self._build_form

    def _build_fields(self) -> None:
        from tracker.ui.visit.fields import VisitFields  # noqa: PLC0415  # late, as every step

        self._fields = VisitFields(self._theme, self._second_digit_ms)

    def _build_parts(self) -> None:
        from tracker.ui.visit.parts import parts_around  # noqa: PLC0415

        self._parts = parts_around(self._fields, self._theme, self._now)

    def _build_form(self) -> None:
        from tracker.ui.visit.form import VisitForm  # noqa: PLC0415

        self.form = VisitForm(self._now, self._parts)
