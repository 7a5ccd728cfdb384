"""Imports matplotlib without what nothing here ever asks of it: a third of the work.

matplotlib (3.10 does) writes a signature and a help text for ``set()`` of each of its hundred kinds
of artist, and loads its three-dimensional plots and Adobe's names of glyphs, whether they are used
or not. Without these it draws as ever; ``help()`` says less.
"""

import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.artist import Artist

_LEFT_OUT = {"mpl_toolkits.mplot3d": {"Axes3D": None}, "fontTools.agl": {}}


def import_matplotlib() -> None:
    """Import what charts are drawn with, unless somebody did already."""
    if "matplotlib" in sys.modules:
        return
    for name, names in _LEFT_OUT.items():
        stand_in = sys.modules[name] = ModuleType(name)
        stand_in.__dict__.update(names)
    # Late: matplotlib takes longer than everything else together.
    from matplotlib import artist  # noqa: PLC0415

    artist.kwdoc = _no_words  # type: ignore[assignment]  # whatever it is asked about
    artist.Artist._update_set_signature_and_docstring = classmethod(_say_nothing)  # type: ignore[attr-defined]  # noqa: SLF001  # private there
    import matplotlib.figure  # noqa: F401, PLC0415

    for name in _LEFT_OUT:
        del sys.modules[name]  # whoever asks for it finds the real one


def _no_words(_artist: object) -> str:
    return ""


def _say_nothing(_kind: "type[Artist]") -> None:
    pass
