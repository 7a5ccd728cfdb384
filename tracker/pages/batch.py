"""Several sheets on one device, and each once more as a PDF of its own that is kept."""

from collections.abc import Iterator, Sequence
from contextlib import closing

from tracker.pages.painting import LaidOut, Painting
from tracker.pages.pdf import PdfPainting


class BatchPainting:
    """A long print on its way, sheet by sheet, with the PDF of each.

    Args:
        painting: The print itself, of all documents on one device.
        documents: What is printed, in order.

    Attributes:
        pdfs: What is kept, one PDF per document painted so far.
    """

    def __init__(self, painting: Painting, documents: Sequence[LaidOut]) -> None:
        self._painting, self._documents = painting, documents
        self.pdfs: list[bytes] = []

    @property
    def done(self) -> int:
        """Return how many sheets are painted."""
        return self._painting.done

    @property
    def total(self) -> int:
        """Return how many sheets there are."""
        return self._painting.total

    def steps(self) -> Iterator[None]:
        """Paint, with a pause after every block; closing it early ends the print there.

        Raises:
            TrackerError: The device cannot be painted on; nothing was printed.
        """
        with closing(self._painting.steps()) as print_steps:
            for number, document in enumerate(self._documents):
                while self._painting.done <= number:
                    next(print_steps)
                    yield
                own = PdfPainting([document])
                yield from own.steps()
                yield  # a block's and the file's end together would take too long
                self.pdfs.append(own.written().content())
                document.forget()
                yield
            yield from print_steps
