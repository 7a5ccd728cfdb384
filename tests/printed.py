"""A printed PDF as poppler sees it: words with their boxes, fonts, pictures."""

import re
import subprocess
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from xml.etree import ElementTree

SIDE = 39.0  # points at the sides that stay free
OVERLAP = 1.0  # points two boxes may share
INK_SHARE = 0.5  # of a box's height that letters fill; the rest is room above and below
_XHTML = "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its box in points from the page's upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """One page's size in points and its words."""

    width: float
    height: float
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """Return every word, a blank between two."""
        return " ".join(word.text for word in self.words)

    @property
    def outside(self) -> list[str]:
        """Return the words that do not lie wholly between the page's margins."""
        return [
            word.text
            for word in self.words
            if word.left < SIDE or word.top < 0
            or word.right > self.width - SIDE or word.bottom > self.height
        ]  # fmt: skip

    @property
    def overlapping(self) -> list[tuple[str, str]]:
        """Return the pairs of words whose letters lie over each other, from the top down."""
        inked = sorted(((*_inked(word), word) for word in self.words), key=itemgetter(0))
        return [
            (one.text, other.text)
            for number, (_, bottom, one) in enumerate(inked)
            for other in _starting_above(inked[number + 1 :], bottom)
            if min(one.right, other.right) - max(one.left, other.left) > OVERLAP
        ]


def printed_pages(pdf: Path) -> list[PrintedPage]:
    """Return the pages of a PDF with their words."""
    text = _said("pdftotext", "-bbox", str(pdf), "-")
    clean = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text)
    root = ElementTree.fromstring(clean)  # noqa: S314  # poppler's own words about our file
    return [
        PrintedPage(
            float(page.get("width", "0")),
            float(page.get("height", "0")),
            tuple(_words(page)),
        )
        for page in root.iter(f"{_XHTML}page")
    ]


def printed_words(pdf: Path) -> set[str]:
    """Return the words of a PDF in reading order, letters that were joined taken apart again."""
    text = unicodedata.normalize("NFKC", _said("pdftotext", str(pdf), "-"))
    return set(re.sub(r"[\u202a-\u202e,.]", " ", text).split())


def fonts_not_embedded(pdf: Path) -> list[str]:
    """Return the lines of fonts that the PDF does not carry itself."""
    lines = _said("pdffonts", str(pdf)).splitlines()[2:]
    return [line for line in lines if line.split()[-5] != "yes"]


def embedded_fonts(pdf: Path) -> list[str]:
    """Return the names of the fonts of a PDF, without the mark of a subset."""
    lines = _said("pdffonts", str(pdf)).splitlines()[2:]
    return [line.split()[0].rpartition("+")[2] for line in lines]


def picture_count(pdf: Path) -> int:
    """Return how many pictures of pixels the PDF has."""
    return len(_said("pdfimages", "-list", str(pdf)).splitlines()[2:])


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _words(page: ElementTree.Element) -> Iterator[Word]:
    for word in page.iter(f"{_XHTML}word"):
        box = [float(word.get(side, "0")) for side in ("xMin", "yMin", "xMax", "yMax")]
        yield Word(word.text or "", *box)


def _starting_above(inked: Sequence[tuple[float, float, Word]], bottom: float) -> Iterator[Word]:
    """Yield the words, sorted by their tops, whose letters reach above another's lower end."""
    for top, own_bottom, word in inked:
        if bottom - top <= OVERLAP:
            return
        if own_bottom - top > OVERLAP:
            yield word


def _inked(word: Word) -> tuple[float, float]:
    """Return the upper and lower end of a word's letters; of an upright word its whole box."""
    height = word.bottom - word.top
    is_narrow = height > 3 * (word.right - word.left)
    if is_narrow and len(word.text) > 1:  # written upwards; one sign may be narrow by itself
        return word.top, word.bottom
    spare = height * (1 - INK_SHARE) / 2
    return word.top + spare, word.bottom - spare
