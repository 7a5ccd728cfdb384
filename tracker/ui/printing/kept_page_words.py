"""Kept pages in the words of the screen."""

from typing import Final

from tracker.domain.values.clinic import Paper
from tracker.domain.values.kept_page import PAGE_NAMES, KeptPage, PageLook
from tracker.domain.words.spans import full_date_and_time
from tracker.language import Language, marked, tr

HEADINGS: Final = (
    marked("Handed out"),
    marked("What"),
    marked("Visits so far"),
    marked("Paper"),
    marked("Language"),
)
_PAPERS: Final = {Paper.A4: marked("A4"), Paper.LETTER: marked("Letter", "the paper size")}
_LOOKS: Final = {PageLook.COLOUR: marked("colour"), PageLook.GREY: marked("greys")}


def page_row(page: KeptPage) -> tuple[str, ...]:
    """Return a kept page as a row of words, under ``HEADINGS``."""
    paper = tr(_PAPERS[page.paper], "the paper size" if page.paper is Paper.LETTER else "")
    return (
        full_date_and_time(page.printed_at),
        _name(page),
        str(page.visit_count),
        f"{paper}, {tr(_LOOKS[page.look])}" if page.look else paper,
        Language(page.language).own_name,
    )


def _name(page: KeptPage) -> str:
    """Return what a page is; of a newer version by the title that was kept with it."""
    if page.variant is None:
        return tr("{title} (kept by a newer version)", title=page.title)
    return tr(PAGE_NAMES[page.variant])


def page_file_name(page: KeptPage) -> str:
    """Return a name for a copy of the file; it carries no patient's name or id."""
    kind = page.variant.value if page.variant else "page"
    return f"{kind}-{page.printed_at.astimezone():%Y-%m-%d-%H%M}.pdf"
