"""A line of words on a figure that costs a tenth of matplotlib's own text to draw.

Ours never wraps, holds no formula and mostly runs level, so its layout is its width alone.
"""

from typing import Final

from matplotlib.backend_bases import RendererBase
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.text import Text

_SHARES: Final = {"left": 0.0, "center": 0.5, "right": 1.0}  # of the width left of the place


class WrittenLine(Text):
    """One line of words; all it can be asked is what matplotlib's own text can."""

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
        gc = renderer.new_gc()
        gc.set_foreground(to_rgba(self.get_color()), isRGBA=True)
        _, height = renderer.get_canvas_width_height()
        renderer.draw_text(gc, left, height - base, words, face, 0.0, mtext=self)
        gc.restore()
        self.stale = False


def put_on(figure: Figure, line: WrittenLine) -> None:
    """Put a line on a figure, above everything its axes draw."""
    line.set_figure(figure)
    line.set_transform(figure.transSubfigure)
    figure.texts.append(line)
