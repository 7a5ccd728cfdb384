"""The recovery sheet: one page with the key and the clinic, in any language and on any paper."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gallery.clinic import SETTINGS
from tests.printed import printed_pages
from tracker.domain.values.clinic import Paper
from tracker.language import Language, languages, speaking
from tracker.pages.painting import recovery_pages
from tracker.pages.pdf import write_pdf
from tracker.reports.recovery import recovery_sheet

KEY = "7K3M-9QTW-ABCD-EFGH-JKMN-PQRS-TVWX-YZ01"


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("language", languages())
def test_the_key_stands_on_one_page_with_the_clinic_s_name(
    qapp: object, tmp_path: Path, language: Language, paper: Paper
) -> None:
    with speaking(language):
        sheet = recovery_sheet(KEY, replace(SETTINGS, paper=paper), date(2026, 11, 28))
    write_pdf(tmp_path / "sheet.pdf", [recovery_pages(sheet)])

    (page,) = printed_pages(tmp_path / "sheet.pdf")
    words = [word.text for word in page.words]
    assert [one for one in words if one in KEY.split("-")] == KEY.split("-")
    assert SETTINGS.clinic_name in page.text
    assert page.outside == []
    assert page.overlapping == []
