"""The paper form laid out: large boxes to tick, each with the key of the visit form beside it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from matplotlib.figure import Figure
from PySide6.QtCore import QRectF

from tracker.charts.leg_strip import Reached, Strip, draw_figures
from tracker.charts.style import ChartStyle
from tracker.domain.self_entry.questions import Kind
from tracker.domain.values.anatomy import LEG_ORDER, Leg, Reach
from tracker.domain.words.choices import choice_words
from tracker.pages.blocks import (
    Block,
    Footer,
    TextSizes,
    rule_block,
    text_block,
)
from tracker.pages.canvas import PageCanvas, Paragraph, Run, text_width
from tracker.pages.flow import PageFlow, PaperPage
from tracker.pages.letterhead import Head
from tracker.reports.paper_form import PaperAnswer, PaperForm, PaperQuestion

SIZES: Final = TextSizes(footer=9.0)
TEXTS: Final = (12.0, 11.5, 11.0)  # points, of whatever a patient reads: the largest that fits
SIDES: Final = 2  # of one sheet of paper
KEY: Final = 8.5  # points, of what only the clinic reads
BELOW_QUESTION: Final = 2.0
BETWEEN: Final = 7.0  # points between two questions
TICK: Final = 13.0  # points, a box to tick
TICK_ROW: Final = 19.0  # points from one box to the next below it
CAP_PADDING: Final = 2.5  # points within a key's cap
BESIDE: Final = 8.0
NEAR: Final = 4.0  # points from a box to its words, and from these to their key
CELL: Final = (27.0, 23.0)  # points, a number to tick
LOW_ROOM: Final = 58.0  # points left of the numbers
FIGURE: Final = 132.0  # points high
MINUTES_ACROSS: Final = 4
LINE: Final = 0.8  # points, of a box to tick
_ZONE_HEIGHTS: Final = {
    Reach.LOW_BACK: 0.08, Reach.BUTTOCK: 0.25, Reach.THIGH: 0.46, Reach.CALF: 0.75,
    Reach.FOOT: 0.955,
}  # fmt: skip
_ASIDE: Final = 0.105  # of the figure's height, from its middle to a leg's


def paper_form_pages(form: PaperForm, style: ChartStyle) -> list[PaperPage]:
    """Return the form's pages: as few as there can be, in the largest letters that allow it."""
    tried = []
    for points in TEXTS:
        tried.append(_Layout(form, style, points).pages())
        if len(tried[-1]) <= SIDES:
            break
    return min(tried, key=len)


class _Layout:
    """Makes the blocks of one form."""

    def __init__(self, form: PaperForm, style: ChartStyle, points: float) -> None:
        self._form, self._style, self._points = form, style, points
        footer = Footer(form.for_clinic, form.paper, style, SIZES)
        self._flow = PageFlow(form.paper, footer, lambda: (), self._again)
        self._width = self._flow.width

    def pages(self) -> list[PaperPage]:
        """Return everything, question after question, none apart from its answers."""
        flow, form = self._flow, self._form
        for block in self._head():
            flow.put(block)
        reaches = [one for one in form.questions if one.asks.kind is Kind.REACH]
        for one in form.questions:
            if one.asks.kind is not Kind.REACH:
                flow.add(*self._question(one))
            elif one is reaches[0]:
                flow.add(self._reaches(reaches))
        flags = [self._flag(one) for one in form.flags]
        told = text_block(self._text(form.before_flags, self._width, is_bold=True), gap=4)
        flow.add(rule_block(self._style.line, 0.7, 6), told, *flags[:1])
        for block in flags[1:]:
            flow.add(block)
        return flow.pages()

    def _text(
        self, words: str, room: float, size: float | None = None, *, is_bold: bool = False
    ) -> Paragraph:
        points = size or self._points
        return Paragraph([Run(words, is_bold=is_bold)], room, size=points, color=self._style.ink)

    def _head(self) -> Iterator[Block]:
        form = self._form
        head = Head(form.letterhead, self._width, self._style)
        title = self._text(form.title, head.room, SIZES.title, is_bold=True)
        yield head.block((title, self._text(form.purpose, head.room)))
        yield self._person(form.person)
        yield rule_block(self._style.ink, 1.2, 6)
        yield text_block(self._text(form.scores, self._width), gap=5)

    def _again(self) -> Sequence[Block]:
        form = self._form
        if form.again:
            named: Block = text_block(self._text(form.again, self._width, is_bold=True), gap=3)
        else:
            named = self._person(form.person)
        return (named, rule_block(self._style.ink, 1.2, 8))

    def _person(self, person: Sequence[tuple[str, str]]) -> Block:
        """Return labels with what is known beside them, or a line to write on."""
        labels = [f"{label}: " for label, _ in person]
        taken = [text_width(label, self._points) for label in labels]
        known = [text_width(words, self._points, is_bold=True) for _, words in person]
        rest = self._width - sum(taken) - sum(known) - 2 * BESIDE * (len(person) - 1)
        lines = sum(2 if not at else 1 for at, (_, words) in enumerate(person) if not words)
        share = rest / lines if lines else 0.0

        def draw(canvas: PageCanvas, area: QRectF) -> None:
            left, base = area.left(), area.top() + self._points + 4
            for at, (_, words) in enumerate(person):
                left = canvas.word(Run(labels[at]), left, base, size=self._points)
                room = share * (1 if at else 2)  # a name is longer than a day
                if words:
                    left = canvas.word(Run(words, is_bold=True), left, base, size=self._points)
                else:
                    end = left + room
                    canvas.line(left, end, base + 2, color=self._style.ink, width=0.7)
                    left = end
                left += 2 * BESIDE

        return Block(height=self._points + 10, draw=draw, gap=3)

    def _question(self, question: PaperQuestion) -> tuple[Block, ...]:
        if question.asks.kind is Kind.SCORE:
            answers = self._numbers(question)
        else:
            across = MINUTES_ACROSS if question.asks.kind is Kind.MINUTES else 3
            answers = self._ticks(question.answers, across)
        asked = self._text(question.asks.text, self._width, is_bold=True)
        return text_block(asked, gap=BELOW_QUESTION), answers

    def _numbers(self, question: PaperQuestion) -> Block:
        wide, high = CELL
        right = LOW_ROOM + BESIDE + wide * len(question.answers) + TICK + NEAR
        low = self._text(question.asks.low, LOW_ROOM)
        most = self._text(question.asks.high, self._width - right)
        height = max(high, low.height, most.height)

        def draw(canvas: PageCanvas, area: QRectF) -> None:
            low.draw(canvas.plate, area.left(), area.top() + (height - low.height) / 2)
            most.draw(canvas.plate, area.left() + right, area.top() + (height - most.height) / 2)
            left, top = area.left() + LOW_ROOM + BESIDE, area.top() + (height - high) / 2
            for at, answer in enumerate(question.answers):
                self._cell(canvas, QRectF(left + at * wide, top, wide - 3, high), answer)

        return Block(height=height, draw=draw, gap=BETWEEN)

    def _cell(self, canvas: PageCanvas, box: QRectF, answer: PaperAnswer) -> None:
        canvas.box(box, fill=None, border=self._style.ink, radius=4, width=LINE)
        across, base = (
            text_width(answer.words, self._points + 1),
            box.center().y() + self._points * 0.36,
        )
        canvas.word(Run(answer.words), box.center().x() - across / 2, base, size=self._points + 1)
        if answer.key != answer.words:
            self._key(canvas, answer.key, box.right() + 2, base)

    def _key(self, canvas: PageCanvas, key: str, left: float, base: float) -> None:
        """Draw a key in its cap, on the line of what it stands for."""
        across = text_width(key, KEY)
        room = max(across, KEY * 0.7)
        cap = QRectF(left, base - KEY - 0.5, room + 2 * CAP_PADDING, KEY + 3)
        canvas.box(cap, fill=None, border=self._style.muted, radius=2, width=0.5)
        canvas.word(Run(key), cap.center().x() - across / 2, base, size=KEY)

    def _tick_width(self, answer: PaperAnswer) -> float:
        key = max(text_width(answer.key, KEY), KEY * 0.7) + 2 * CAP_PADDING
        return TICK + NEAR + text_width(answer.words, self._points) + NEAR + key

    def _ticks(self, answers: Sequence[PaperAnswer], across: int) -> Block:
        rows = -(-len(answers) // across)
        columns = [answers[at : at + rows] for at in range(0, len(answers), rows)]
        widths = [max(map(self._tick_width, column)) for column in columns]
        between = min(4 * BESIDE, (self._width - sum(widths)) / max(1, len(columns) - 1))

        def draw(canvas: PageCanvas, area: QRectF) -> None:
            left = area.left()
            for column, wide in zip(columns, widths, strict=True):
                for row, answer in enumerate(column):
                    self._tick(canvas, answer, left, area.top() + row * TICK_ROW)
                left += wide + between

        return Block(height=rows * TICK_ROW, draw=draw, gap=BETWEEN - 1)

    def _tick(self, canvas: PageCanvas, answer: PaperAnswer, left: float, top: float) -> None:
        box = QRectF(left, top + 1.5, TICK, TICK)
        canvas.box(box, fill=None, border=self._style.ink, radius=2, width=LINE)
        base = box.bottom() - 2
        end = canvas.word(Run(answer.words), box.right() + NEAR, base, size=self._points)
        self._key(canvas, answer.key, end + NEAR, base)

    def _reaches(self, questions: Sequence[PaperQuestion]) -> Block:
        """Return the figure, and beside it the places of each leg that is asked."""
        names = {leg: choice_words(leg) for leg in LEG_ORDER}
        widest = max(text_width(words, self._points, is_bold=True) for words in names.values())
        taken = 2 * (widest + NEAR) + BESIDE
        room = (self._width - taken) / len(questions)
        heads = [self._text(one.asks.text, room - BESIDE, is_bold=True) for one in questions]
        hint = self._text(self._form.reach_hint, self._width)
        below = max(head.height for head in heads) + BELOW_QUESTION
        rows = max(len(one.answers) for one in questions)
        body = max(below + rows * TICK_ROW, FIGURE + self._points + NEAR)

        def draw(canvas: PageCanvas, area: QRectF) -> None:
            hint.draw(canvas.plate, area.left(), area.top())
            top = area.top() + hint.height + BELOW_QUESTION
            middle = area.left() + (taken - BESIDE) / 2
            self._figure(canvas, names, QRectF(middle - taken / 2, top, taken, body))
            for at, one in enumerate(questions):
                left = area.left() + taken + at * room
                heads[at].draw(canvas.plate, left, top)
                for row, answer in enumerate(one.answers):
                    self._tick(canvas, answer, left, top + below + row * TICK_ROW)

        return Block(height=hint.height + BELOW_QUESTION + body, draw=draw, gap=BETWEEN)

    def _figure(self, canvas: PageCanvas, names: Mapping[Leg, str], area: QRectF) -> None:
        asked, middle = self._form.asked_legs, area.center().x()
        box = QRectF(area.left(), area.top() + self._points + NEAR, area.width(), FIGURE)
        canvas.picture(box, partial(_draw_figure, asked, self._style))
        for leg, words in names.items():
            across = text_width(words, self._points, is_bold=leg in asked)
            left = middle - NEAR - across if leg is Leg.LEFT else middle + NEAR
            canvas.word(
                Run(words, is_bold=leg in asked), left, area.top() + self._points, size=self._points
            )
        for leg in asked:
            aside = (-_ASIDE if leg is Leg.LEFT else _ASIDE) * FIGURE
            for zone, down in _ZONE_HEIGHTS.items():
                digit = str(int(zone))
                left = middle + aside - text_width(digit, KEY) / 2
                canvas.word(Run(digit), left, box.top() + down * FIGURE + KEY / 3, size=KEY)

    def _flag(self, question: PaperQuestion) -> Block:
        widths = [self._tick_width(one) for one in question.answers]
        taken = sum(widths) + BESIDE * (len(widths) - 1)
        asked = self._text(question.asks.text, self._width - taken - BESIDE)
        height = max(asked.height, TICK_ROW)

        def draw(canvas: PageCanvas, area: QRectF) -> None:
            asked.draw(canvas.plate, area.left(), area.top())
            left = area.right() - taken
            for wide, answer in zip(widths, question.answers, strict=True):
                self._tick(canvas, answer, left, area.top())
                left += wide + BESIDE
            ends = area.left(), area.right()
            canvas.line(*ends, area.bottom() + 1.5, color=self._style.line, width=0.5)

        return Block(height=height, draw=draw, gap=4)


def _draw_figure(asked: Sequence[Leg], style: ChartStyle, figure: Figure) -> None:
    pain = tuple(Reach.NONE if leg in asked else None for leg in LEG_ORDER)
    width = figure.get_figwidth() * 72
    shown = Reached(pain, (None,) * len(LEG_ORDER))
    draw_figures(figure, [(width / 2, shown)], Strip(bottom=0.0, height=FIGURE), style)
