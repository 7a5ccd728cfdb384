"""Progress on a terminal, and only there; and room for one long job."""

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress_bar(label: str) -> Iterator[Callable[[int, int], None]]:
    """Yield a callback ``(done, total)`` that draws a bar, or does nothing when nobody watches."""
    if not sys.stderr.isatty():
        yield _ignore
        return
    from tqdm import tqdm  # noqa: PLC0415 - only a terminal needs it

    with tqdm(desc=label, file=sys.stderr, leave=False) as bar:

        def show(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        yield show


@contextmanager
def without_collection() -> Iterator[None]:
    """Keep Python's cycle collector out of a job that makes many values and no cycles."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _ignore(done: int, total: int) -> None:
    pass
