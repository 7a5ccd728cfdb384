"""The visit form put together in one go, in the place where it will stand.

Between two turns of the event loop Qt styles every new widget, and anew whenever one of its
parents gets a parent: built over several turns and placed afterwards, the form cost three times as
much. Only what has few widgets is built ahead.
"""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from tracker.ui.look.theme import Theme
from tracker.ui.visit.draft_bar import DraftBar
from tracker.ui.visit.fields import VisitFields
from tracker.ui.visit.foot import FormFoot
from tracker.ui.visit.form import VisitForm
from tracker.ui.visit.form_pages import FormPages
from tracker.ui.visit.form_parts import FormParts
from tracker.ui.visit.head import FormHead
from tracker.ui.visit.more_page import MorePage
from tracker.ui.visit.red_flags.demand import FlagDemand
from tracker.ui.work.clock import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What stands around the fields of a visit form."""

    bar: DraftBar
    head: FormHead
    demand: FlagDemand
    more: MorePage


def build_surroundings(clock: Clock, parent: QWidget | None = None) -> Surroundings:
    """Return what stands around the fields; start-up builds it a turn ahead of the form.

    Args:
        clock: The time.
        parent: What they wait in, unseen, and go with when the window closes before the form is
            there: the collector must never find them, which ends the program.
    """
    around = Surroundings(
        bar=DraftBar(parent),
        head=FormHead(clock.now, parent),
        demand=FlagDemand(clock.now, parent),
        more=MorePage(parent),
    )
    around.demand.way_back.setParent(parent)
    return around


def build_form(
    theme: Theme,
    clock: Clock,
    second_digit_ms: int,
    parent: QWidget | None = None,
    around: Surroundings | None = None,
) -> VisitForm:
    """Return a visit form.

    Args:
        theme: Colours.
        clock: The time.
        second_digit_ms: How long a typed 1 waits for the 0 of 10.
        parent: Where it will stand; None for a window of its own.
        around: What stands around the fields; None builds that too.
    """
    around = around or build_surroundings(clock)
    fields = VisitFields(theme, second_digit_ms)
    parts = FormParts(
        fields=fields,
        bar=around.bar,
        foot=FormFoot(fields.phase, around.demand.way_back, around.head.bar),
        head=around.head,
        demand=around.demand,
        more=around.more,
        pages=FormPages(theme, fields, clock.today),
    )
    return VisitForm(clock.now, parts, parent)
