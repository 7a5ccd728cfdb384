"""The pages of an archive open anywhere: sound HTML, nothing from outside, every link there.

No browser is needed to see it: each page is read by a parser that counts what is opened and closed.
"""

import re
from base64 import b64decode
from contextlib import closing
from datetime import date
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from xml.etree import ElementTree

import pytest

from tests.makers import SPANISH, a_patient
from tests.services.archives.making import Files, files_of
from tracker import palette
from tracker.domain.values.clinic import Paper
from tracker.domain.values.kept_page import PageLook, PagePdf, PageVariant
from tracker.language import Language, speaking
from tracker.pages.record_page.page import RecordPages
from tracker.services.archives import layout
from tracker.services.archives.writing import ArchiveChoice
from tracker.services.demo import sample_courses
from tracker.services.workspace import Workspace

ENGLISH = Language("en")
VOID = frozenset({"meta", "img", "br", "hr", "link", "input"})
LOADS = frozenset({"script", "link", "iframe", "object", "embed", "base", "form", "video", "audio"})
HREF, SVG = "{http://www.w3.org/1999/xlink}href", "data:image/svg+xml;base64,"
PAGE = PagePdf(pdf=b"%PDF-1", variant=PageVariant.PLAIN, paper=Paper.A4, look=PageLook.COLOUR)
WAYS = [(language, alone) for language in (ENGLISH, SPANISH) for alone in (False, True)]


class Read(HTMLParser):
    """What a page holds, and whether whatever is opened in it is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.pictures: list[tuple[str, str]] = []
        self.attributes: dict[str, str | None] = {}
        self.style = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        assert len(said) == len(attrs), f"twice the same attribute: {attrs}"
        assert not any(name.startswith("on") for name in said), attrs
        self.tags.append(tag)
        if tag not in VOID:
            self.open.append(tag)
        if tag == "html":
            self.attributes = said
        if tag == "a":
            self.links.append(said.get("href") or "")
        if tag == "img":
            self.pictures.append((said.get("src") or "", said.get("alt") or ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag, f"</{tag}> closes something else"

    def handle_data(self, data: str) -> None:
        if self.open[-1:] == ["style"]:
            self.style += data


@pytest.fixture(scope="module", params=WAYS, ids=lambda way: f"{way[0].code}-{way[1]}")
def archive(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Language, bool, Files]:
    """Return the files of an archive of two patients, or of one alone, in a language."""
    language, is_alone = request.param
    folder = tmp_path_factory.mktemp("anywhere")
    with closing(Workspace.open(folder / "clinic.sqlite3")) as clinic, speaking(language):
        some = tuple(sample_courses(date(2026, 11, 29)))[:1]
        clinic.transfer.import_courses(some, by="Sample")
        clinic.patients.add(a_patient("K-0 & 1"))
        (course,) = clinic.transfer.export_courses()
        assert course.course_id is not None
        clinic.archive.keep(course.course_id, PAGE)
        whose = course.patient.patient_id if is_alone else None
        choice = ArchiveChoice(patient_id=whose, pages=RecordPages())
        clinic.archives.save(folder / "one.zip", choice)
    return language, is_alone, files_of(folder / "one.zip")


Found = tuple[Language, bool, Files]


def pages(files: Files) -> dict[str, Read]:
    return {name: Read(files[name].decode()) for name in files if name.endswith(".html")}


def test_every_page_is_closed_as_it_was_opened_and_has_a_title(archive: Found) -> None:
    for name, page in pages(archive[2]).items():
        assert page.open == [], name
        assert page.tags.count("title") == 1, name
        assert page.tags.count("h1") == 1, name


def test_no_page_asks_for_anything_from_outside(archive: Found) -> None:
    for name, page in pages(archive[2]).items():
        assert not LOADS & set(page.tags), name
        assert all(source.startswith(SVG) for source, _ in page.pictures), name
        assert "url(" not in page.style, name
        assert "@import" not in page.style, name


def test_every_link_leads_to_a_file_of_the_archive(archive: Found) -> None:
    files = archive[2]
    found = [
        (name, normpath(join(dirname(name), link)))
        for name, page in pages(files).items()
        for link in page.links
    ]

    assert found
    assert [one for one in found if one[1] not in files] == []


def test_each_course_has_its_chart_in_words_too(archive: Found) -> None:
    _, is_alone, files = archive
    pictures = [one for page in pages(files).values() for one in page.pictures]

    assert len(pictures) == 1
    for source, said in pictures:
        root = ElementTree.fromstring(b64decode(source.removeprefix(SVG)))  # noqa: S314  # our own
        links = [one.get(HREF, "") for one in root.iter() if one.get(HREF)]
        assert len(list(root.iter())) > 100
        assert all(link.startswith("#") for link in links)
        assert len(said) > 40
    assert layout.INDEX in files
    assert is_alone == (len(pages(files)) == 2)


def test_a_page_says_its_language_and_follows_a_dark_screen_and_the_paper(archive: Found) -> None:
    language, _, files = archive
    for name, page in pages(files).items():
        wanted = "en" if name == layout.COLUMNS else language.code
        assert page.attributes == {"lang": wanted}, name
        assert "color-scheme:light dark" in page.style, name
        assert "@media print" in page.style, name


def test_the_chart_follows_a_dark_screen_and_is_light_on_paper(archive: Found) -> None:
    (source,) = [one for page in pages(archive[2]).values() for one, _ in page.pictures]

    style, _, drawing = b64decode(source.removeprefix(SVG)).decode().partition("</style>")

    assert "@media screen and (prefers-color-scheme:dark)" in style
    assert re.findall(r"#[0-9a-fA-F]{6}\b", drawing) == []  # each colour stands in the style alone
    assert f":{palette.LIGHT.card}" in style
    assert f":{palette.DARK.card}" in style
