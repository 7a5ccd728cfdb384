"""What Python and PySide6 do at every start that this program has no use for.

Half a million objects are made while the program starts and hardly one dies: searching them for
dead cycles over and over was a quarter of its work, in blocks of up to 100 ms. And PySide6 (6.11
does) reads the source of every module imported after it for ``from __feature__ import``, a sixth
of the work of importing, and keeps every line: 38 MB.
"""

import builtins
import gc


def begin() -> None:
    """Leave both out from now on; called before the program's own modules are imported."""
    gc.disable()
    # Late: whoever imports this module may need no Qt.
    import PySide6.QtCore  # noqa: F401, PLC0415  # puts its own function in place of __import__

    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain


def end() -> None:
    """Search for dead objects again, but never among those the start has made."""
    gc.freeze()
    gc.enable()
