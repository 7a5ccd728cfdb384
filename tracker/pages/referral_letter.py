"""The referral letter laid out on one page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QRectF

from tracker.charts.style import ChartStyle
from tracker.domain.words.names import day_words_in_full
from tracker.language import tr
from tracker.pages.blocks import (
    BETWEEN_PARTS,
    Block,
    Footer,
    TextSizes,
    body_area,
    missing_room,
    pair_block,
    rule_block,
    space_block,
    text_block,
)
from tracker.pages.canvas import PageCanvas, Paragraph, Run, text_width
from tracker.pages.clinician_tables import small_table_block
from tracker.pages.flow import PaperPage
from tracker.pages.letterhead import Head
from tracker.pages.report_chart import pain_chart
from tracker.reports.documents import ReferralLetter

SIZES: Final = TextSizes(title=14.0, clinic=11.0, address=9.0, text=9.5, footer=8.0)
TEXT_SIZE: Final = 9.5
SMALLEST: Final = 8.0
LABEL_WIDTH: Final = 92.0  # points of the findings' labels
TEXT_LINES: Final = 4  # of one finding, at most
SIGNATURE_HEIGHT: Final = 46.0
TABLE_SHARE: Final = 0.62  # of the width: two columns of numbers need no more
LINE_TO_WRITE_ON: Final = "_" * 36
TIME_TO_WRITE: Final = "_" * 10
BULLET: Final = "■"


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to lay the letter out.

    Attributes:
        lines: Of one finding and of the action, at most.
        has_pain: Whether the pain chart is shown.
        size: Of its texts in points.
        is_dense: Whether flags, background and findings run on instead of a line each; none is
            ever left out.
    """

    lines: int
    has_pain: bool = True
    size: float = TEXT_SIZE
    is_dense: bool = False


WAYS: Final = (
    Way(lines=TEXT_LINES),
    Way(lines=2, has_pain=False),
    Way(lines=2, has_pain=False, size=8.5),
    Way(lines=1, has_pain=False, size=8.5, is_dense=True),
    Way(lines=1, has_pain=False, size=8.0, is_dense=True),
)  # from the roomiest; the first that fits is taken


def letter_page(letter: ReferralLetter, style: ChartStyle) -> PaperPage:
    """Return the letter's one page, laid out in the first way that fits."""
    footer = Footer(letter.footer, letter.paper, style, SIZES)
    area = body_area(letter.paper, footer.height)
    contents = LetterContents(letter, style, area.width())
    for way in WAYS:
        blocks = contents.blocks(way)
        if missing_room(blocks, area.height()) <= 0:
            break
    return PaperPage(letter.paper, footer, blocks)


class LetterContents:
    """The blocks of one letter."""

    def __init__(self, letter: ReferralLetter, style: ChartStyle, width: float) -> None:
        self._letter, self._style, self._width = letter, style, width

    def blocks(self, way: Way) -> list[Block]:
        """Return the blocks of the page, laid out in one way."""
        letter, size = self._letter, way.size
        chart = pain_chart(letter.status) if way.has_pain else None
        action = self._text([Run(letter.action)], width=self._width, size=size, lines=way.lines)
        return [
            *self._head(),
            self._alarm(way),
            *self._pairs(tr("Background"), letter.background, way),
            *self._pairs(tr("Last findings"), letter.findings, way),
            small_table_block(letter.scores, self._width * TABLE_SHARE, self._style),
            *([] if chart is None else [chart]),
            self._heading(tr("Done so far")),
            text_block(action, gap=6),
            *self._answers(size),
            self._signature(),
        ]

    def _text(self, runs: Sequence[Run], *, width: float, size: float, lines: int = 0) -> Paragraph:
        return Paragraph(runs, width, size=size, color=self._style.ink, most_lines=lines)

    def _head(self) -> list[Block]:
        letter = self._letter
        written = day_words_in_full(letter.printed_on)
        clinic = letter.letterhead
        clinician = [one for one in letter.signed_by[:1] if one != clinic.name]
        address = [line for line in clinic.lines if line != clinic.phone]
        phone = [clinic.phone] if clinic.phone else []
        named = replace(clinic, lines=(*address, *clinician, written, *phone))
        head = Head(named, self._width, self._style, SIZES)
        room = head.room
        addressed = tr("To:", "letter")
        to = [Run(f"{addressed} "), Run(letter.addressee or LINE_TO_WRITE_ON)]
        name, *rest = letter.patient
        patient = [Run(name, is_bold=True), Run(f"{BETWEEN_PARTS}{BETWEEN_PARTS.join(rest)}")]
        left = (
            self._text([Run(letter.title)], width=room, size=SIZES.text),
            self._text(to, width=room, size=SIZES.clinic, lines=3),
            self._text(patient, width=room, size=SIZES.text + 1, lines=4),
        )
        subject = self._text(
            [Run(letter.subject, is_bold=True)], width=self._width, size=SIZES.title, lines=3
        )
        return [
            head.block(left), rule_block(self._style.ink, 1.2, 8), text_block(subject, gap=6),
        ]  # fmt: skip

    def _alarm(self, way: Way) -> Block:
        """Return why now, in a box: what was reported, a line each."""
        padding, size = 9.0, way.size
        width = self._width - 2 * padding
        letter = self._letter
        why = tr("Why now")
        opening = f"{why}. {letter.opening}"
        parts = [self._text([Run(opening, is_bold=True)], width=width, size=size + 0.5)]
        listed = [f" {BULLET}  ".join(letter.flags)] if way.is_dense else letter.flags
        bullet = self._text([Run(BULLET)], width=width, size=size)
        beside = text_width(f"{BULLET}  ", size)
        parts += [self._text([Run(flag)], width=width - beside, size=size) for flag in listed]

        def draw(canvas: PageCanvas, area: QRectF) -> None:
            canvas.box(area, fill=None, border=canvas.style.ink, radius=4)
            left, top = area.left() + padding, area.top() + padding - 1
            for number, part in enumerate(parts):
                if number:
                    bullet.draw(canvas.plate, left, top)
                part.draw(canvas.plate, left + (beside if number else 0.0), top)
                top += part.height + 1.5

        height = sum(part.height + 1.5 for part in parts) + 2 * padding - 3
        return Block(height=height, draw=draw, gap=8)

    def _pairs(self, heading: str, pairs: Sequence[tuple[str, str]], way: Way) -> list[Block]:
        blocks = [self._heading(heading)]
        if way.is_dense:
            words = BETWEEN_PARTS.join(f"{label}: {words}" for label, words in pairs)
            return [
                *blocks,
                text_block(self._text([Run(words)], width=self._width, size=way.size), gap=5),
            ]
        room = self._width - LABEL_WIDTH
        for label, words in pairs:
            name = Paragraph([Run(label)], LABEL_WIDTH, size=way.size, color=self._style.muted)
            text = self._text([Run(words)], width=room, size=way.size, lines=way.lines)
            blocks.append(pair_block(name, text, LABEL_WIDTH))
        return [*blocks, space_block(2, gap=3)]

    def _answers(self, size: float) -> list[Block]:
        muted = self._style.muted
        return [
            text_block(
                Paragraph([Run(words)], self._width, size=max(SMALLEST, size - 0.5), color=muted),
                gap=2,
            )
            for words in self._letter.answers
        ]

    def _heading(self, words: str) -> Block:
        size = TEXT_SIZE + 1
        return text_block(
            self._text([Run(words, is_bold=True)], width=self._width, size=size), gap=2
        )

    def _signature(self) -> Block:
        letter = self._letter
        day = day_words_in_full(letter.printed_on)
        when = tr("{day}, time: {blank}", day=day, blank=TIME_TO_WRITE)
        words = BETWEEN_PARTS.join((*(letter.signed_by or (tr("Signature"),)), when))

        def draw(canvas: PageCanvas, area: QRectF) -> None:
            y = area.top() + 30
            canvas.line(area.left(), area.left() + 190, y, color=canvas.style.muted, width=0.7)
            canvas.word(Run(words, color=canvas.style.muted), area.left(), y + 12, size=9)

        return Block(height=SIGNATURE_HEIGHT, draw=draw, gap=0)
