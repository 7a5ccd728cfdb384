"""The parts of the visit form, built ahead of it: at start-up each turn stays short."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from tracker.ui.look.theme import Theme
from tracker.ui.visit.draft_bar import DraftBar
from tracker.ui.visit.fields import VisitFields
from tracker.ui.visit.foot import FormFoot
from tracker.ui.visit.form_pages import FormPages
from tracker.ui.visit.head import FormHead
from tracker.ui.visit.more_page import MorePage
from tracker.ui.visit.red_flags.stop import FlagStop


@dataclass(frozen=True, slots=True, kw_only=True)
class FormParts:
    """What the form puts together and connects."""

    fields: VisitFields
    bar: DraftBar
    foot: FormFoot
    head: FormHead
    stop: FlagStop
    more: MorePage
    pages: FormPages


def parts_around(fields: VisitFields, theme: Theme, now: Callable[[], datetime]) -> FormParts:
    """Return the fields with everything else a form needs."""

    def today() -> date:
        return now().date()

    return FormParts(
        fields=fields,
        bar=DraftBar(),
        foot=FormFoot(),
        head=FormHead(today),
        stop=FlagStop(now),
        more=MorePage(),
        pages=FormPages(theme, fields, today),
    )
