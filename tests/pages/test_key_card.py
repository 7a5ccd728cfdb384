"""The key card: every key on one page, in any language and on any paper."""

from datetime import date
from pathlib import Path

import pytest

from tests.printed import printed_pages
from tracker.domain.values.clinic import Paper
from tracker.language import Language, languages, speaking
from tracker.pages.painting import key_card_pages
from tracker.pages.pdf import write_pdf
from tracker.reports.key_card import key_card
from tracker.ui.menus.help_dialogs import form_keys, menu_keys


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("language", languages())
def test_every_key_stands_on_one_page(
    qapp: object, tmp_path: Path, language: Language, paper: Paper
) -> None:
    with speaking(language):
        rows = (*form_keys(), *menu_keys())
        card = key_card(rows, paper, date(2026, 11, 29))
    write_pdf(tmp_path / "card.pdf", [key_card_pages(card)])

    (page,) = printed_pages(tmp_path / "card.pdf")
    words = " ".join(page.text.split())
    assert all(keys.split()[0] in words for _, keys, _ in rows)
    assert page.outside == []
    assert page.overlapping == []
