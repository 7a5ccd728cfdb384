"""The index beside the pictures: one file that opens without a program."""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from pathlib import Path

from gallery.report import Told

_HEAD = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Gallery</title>
<style>
body { font: 14px/20px sans-serif; margin: 24px; color: #1F2933; background: #F4F2EE; }
nav a { margin-right: 16px; }
h2 { margin-top: 40px; }
.row { display: flex; flex-wrap: wrap; gap: 16px; }
figure { margin: 0; width: 300px; }
img { max-width: 300px; max-height: 300px; border: 1px solid #8A847A; background: #FFFFFF; }
figcaption { color: #6B6660; font-size: 12px; }
</style>
<h1>Gallery</h1>
"""


def write_index(folder: Path, pictures: Iterable[Told], problems: Iterable[Told]) -> Path:
    """Write the index of pictures in a folder, grouped by screen, and return its path."""
    index = folder / "index.html"
    ordered = sorted(pictures, key=lambda one: (_rank(one), one.name, one.path.parent.name))
    text = "".join((_HEAD, *_problems(folder, problems), *_groups(folder, ordered)))
    index.write_text(text, "utf-8")
    return index


def _rank(one: Told) -> tuple[bool, str]:
    return one.group.startswith("Page"), one.group


def _problems(folder: Path, problems: Iterable[Told]) -> Iterator[str]:
    rows = [f"<li>{escape(_place(folder, one))}: {escape(one.problem)}" for one in problems]
    if rows:
        yield f"<h2>Not drawn</h2>\n<ul>\n{chr(10).join(rows)}\n</ul>\n"


def _groups(folder: Path, pictures: list[Told]) -> Iterator[str]:
    names = dict.fromkeys(one.group for one in pictures)
    links = (f'<a href="#{escape(name)}">{escape(name)}</a>\n' for name in names)
    yield f"<nav>\n{''.join(links)}</nav>\n"
    for group, of_group in groupby(pictures, key=lambda one: one.group):
        yield f'<h2 id="{escape(group)}">{escape(group)}</h2>\n'
        for name, of_name in groupby(of_group, key=lambda one: one.name):
            figures = "".join(_figure(folder, one) for one in of_name)
            yield f'<h3>{escape(name)}</h3>\n<div class="row">\n{figures}</div>\n'


def _figure(folder: Path, one: Told) -> str:
    place, alt = escape(_place(folder, one)), escape(f"{one.group}: {one.name}")
    return (
        f'<figure><a href="{place}"><img loading="lazy" src="{place}" alt="{alt}"></a>'
        f"<figcaption>{escape(one.caption)}</figcaption></figure>\n"
    )


def _place(folder: Path, one: Told) -> str:
    return one.path.relative_to(folder).as_posix()
