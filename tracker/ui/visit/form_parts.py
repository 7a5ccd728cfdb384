"""What the visit form is made of; each part is built ahead of it, in turns that stay short."""

from dataclasses import dataclass

from tracker.ui.visit.draft_bar import DraftBar
from tracker.ui.visit.fields import VisitFields
from tracker.ui.visit.foot import FormFoot
from tracker.ui.visit.form_pages import FormPages
from tracker.ui.visit.head import FormHead
from tracker.ui.visit.more_page import MorePage
from tracker.ui.visit.red_flags.demand import FlagDemand


@dataclass(frozen=True, slots=True, kw_only=True)
class FormParts:
    """What the form puts together and connects; each is built ahead of it."""

    fields: VisitFields
    bar: DraftBar
    foot: FormFoot
    head: FormHead
    demand: FlagDemand
    more: MorePage
    pages: FormPages
