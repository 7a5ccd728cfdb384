"""A line of words on a figure that costs a tenth of matplotlib's own text to draw.

Ours never wraps, holds no formula and mostly runs level, so its layout is its width alone.
"""

from functools import lru_cache
from typing import Final

import numpy as np
from matplotlib.backend_bases import RendererBase
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.text import Text
from matplotlib.textpath import TextPath
from matplotlib.transforms import Affine2D

HALO_WIDTH: Final = 3.0  # points
HALO_OPACITY: Final = 0.9
_SHARES: Final = {"left": 0.0, "center": 0.5, "right": 1.0}  # of the width left of the place


class WrittenLine(Text):
    """One line of words; all it can be asked is what matplotlib's own text can.

    Attributes:
        halo: Colour of a rim around the letters that sets them apart from lines; None is none.
    """

    halo: str | None = None

    def draw(self, renderer: RendererBase) -> None:
        """Hand the words to the renderer at their baseline's start."""
        if self.get_rotation():
            super().draw(renderer)
            return
        words, face = self.get_text(), self.get_fontproperties()
        left, base = self.get_transform().transform(self.get_position())
        share = _SHARES[self.get_horizontalalignment()]
        if share:
            left -= share * renderer.get_text_width_height_descent(words, face, ismath=False)[0]
        if self.halo is not None:
            self._draw_halo(renderer, self.halo, (left, base))
        gc = renderer.new_gc()
        gc.set_foreground(to_rgba(self.get_color()), isRGBA=True)
        _, height = renderer.get_canvas_width_height()
        renderer.draw_text(gc, left, height - base, words, face, 0.0, mtext=self)
        gc.restore()
        self.stale = False

    def _draw_halo(self, renderer: RendererBase, color: str, start: tuple[float, float]) -> None:
        """Stroke the letters' outlines; the words themselves stay words, drawn on top."""
        letters = _outlines(self.get_text(), self.get_fontproperties())
        gc = renderer.new_gc()
        gc.set_foreground(to_rgba(color, HALO_OPACITY), isRGBA=True)
        gc.set_alpha(HALO_OPACITY)
        gc.set_linewidth(HALO_WIDTH)
        gc.set_joinstyle("round")
        scale = np.asarray(renderer.points_to_pixels(1.0)).item()
        renderer.draw_path(gc, letters, Affine2D().scale(scale).translate(*start))
        gc.restore()


@lru_cache(maxsize=32)
def _outlines(words: str, face: FontProperties) -> TextPath:
    """Return the letters' outlines, kept: a chart is drawn again with every key."""
    return TextPath((0, 0), words, prop=face)


def put_on(figure: Figure, line: WrittenLine) -> None:
    """Put a line on a figure, above everything its axes draw."""
    line.set_figure(figure)
    line.set_transform(figure.transSubfigure)
    figure.texts.append(line)
