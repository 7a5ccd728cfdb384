"""The visit form built in steps that each stay short: start-up does one a turn."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from tracker.ui.look.theme import Theme
from tracker.ui.work.clock import Clock

if TYPE_CHECKING:
    from tracker.ui.visit.fields import VisitFields
    from tracker.ui.visit.form import FormParts, VisitForm


class FormBuilding:
    """Builds the fields, what surrounds them, then the form; each step imports what it needs.

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

    def _today(self) -> date:
        return self._now().date()

    def _build_fields(self) -> None:
        from tracker.ui.visit.fields import VisitFields  # noqa: PLC0415  # late, as every step

        self._fields = VisitFields(self._theme, self._second_digit_ms)

    def _build_parts(self) -> None:
        from tracker.ui.visit.draft_bar import DraftBar  # noqa: PLC0415
        from tracker.ui.visit.foot import FormFoot  # noqa: PLC0415
        from tracker.ui.visit.form import FormParts  # noqa: PLC0415
        from tracker.ui.visit.form_pages import FormPages  # noqa: PLC0415
        from tracker.ui.visit.head import FormHead  # noqa: PLC0415
        from tracker.ui.visit.more_page import MorePage  # noqa: PLC0415
        from tracker.ui.visit.red_flags.demand import FlagDemand  # noqa: PLC0415

        demand = FlagDemand(self._now)
        self._parts = FormParts(
            fields=self._fields,
            bar=DraftBar(),
            foot=FormFoot(self._fields.phase, demand.way_back),
            head=FormHead(self._today),
            demand=demand,
            more=MorePage(),
            pages=FormPages(self._theme, self._fields, self._today),
        )

    def _build_form(self) -> None:
        from tracker.ui.visit.form import VisitForm  # noqa: PLC0415

        self.form = VisitForm(self._now, self._parts)
