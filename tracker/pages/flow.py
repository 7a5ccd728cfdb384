"""Pages of blocks: one that is filled, or as many as the blocks need."""

from collections.abc import Callable, Iterator, Sequence

from tracker.domain.values.clinic import Paper
from tracker.pages.blocks import (
    MARGIN,
    PAPER_SIZES,
    Block,
    Footer,
    body_area,
    drawing_steps,
)
from tracker.pages.canvas import PageCanvas


class PaperPage:
    """A page that is laid out and only needs its number.

    Attributes:
        is_text_shortened: The clinician's text did not fit, and the page says so.
    """

    def __init__(
        self,
        paper: Paper,
        footer: Footer,
        blocks: Sequence[Block],
        *,
        is_text_shortened: bool = False,
    ) -> None:
        self.paper, self.is_text_shortened = paper, is_text_shortened
        self._footer = footer
        self._area = body_area(paper, footer.height)
        self._blocks = tuple(blocks)

    def steps(self, canvas: PageCanvas, label: str) -> Iterator[None]:
        """Draw the page, with a pause after every block; ``label`` is e.g. ``Page 1 of 2``."""
        yield from drawing_steps(canvas, self._blocks, self._area)
        self._footer.draw(canvas, label)


class PageFlow:
    """Fills page after page.

    Args:
        paper: What is printed on.
        footer: At the foot of every page.
        head: Makes the blocks the first page begins with.
        again: Makes those of the others, which name the patient: pages get apart.
    """

    def __init__(
        self,
        paper: Paper,
        footer: Footer,
        head: Callable[[], Sequence[Block]],
        again: Callable[[], Sequence[Block]],
    ) -> None:
        self._paper, self._footer, self._head, self._again = paper, footer, head, again
        self.room = body_area(paper, footer.height).height()
        self.width = PAPER_SIZES[paper][0] - 2 * MARGIN
        self.left = 0.0
        self._full: list[list[Block]] = []
        self._blocks: list[Block] = []
        self._is_bare = True
        self.begin_page()

    @property
    def is_first(self) -> bool:
        """Return whether no page is full yet."""
        return not self._full

    def pages(self) -> list[PaperPage]:
        """Return the filled pages."""
        filled = self._full if self._is_bare else [*self._full, self._blocks]
        return [PaperPage(self._paper, self._footer, blocks) for blocks in filled]

    def add(self, *blocks: Block) -> None:
        """Put blocks below the last, together on a new page when they do not fit."""
        height = sum(block.height + block.gap for block in blocks) - blocks[-1].gap
        if height > self.left and not self._is_bare:
            self.begin_page()
        for block in blocks:
            self.put(block)

    def put(self, block: Block) -> None:
        """Put a block that is known to fit."""
        self._blocks.append(block)
        self.left -= block.height + block.gap
        self._is_bare = False

    def begin_page(self) -> None:
        """Go on with a new page."""
        if not self._is_bare:
            self._full.append(self._blocks)
        self._blocks = []
        self.left = self.room
        for block in self._again() if self._full else self._head():
            self.put(block)
        self._is_bare = True
