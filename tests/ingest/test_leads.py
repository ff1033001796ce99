import gzip
from pathlib import Path

import pytest

from tests.loopback import PROSE, rss, rss_item
from twosource.ingest.gathering import Wanted
from twosource.ingest.reading import read_inputs
from twosource.records import Document, Problem
from twosource.settings import Settings


def read(*given: str | Path) -> tuple[list[str], list[Document], list[Problem]]:
    """Return the addresses that would be asked, the documents and the problems."""
    asked: list[str] = []

    def ask(wanted: tuple[Wanted, ...]) -> list[Document | Problem]:
        asked.extend(each.address for each in wanted)
        return []

    found = list(read_inputs(given, Settings(), lambda wanted: iter(ask(wanted))))
    return (
        asked,
        [each for each in found if isinstance(each, Document)],
        [each for each in found if isinstance(each, Problem)],
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with an article and three files that lead to others."""
    (tmp_path / "ferry.txt").write_text(PROSE)
    (tmp_path / "URLs.txt").write_text("# ours\nhttps://gazette.example/1\n\nhttps://gazette.example/2\n")
    (tmp_path / "subscriptions.opml").write_text('<opml><outline xmlUrl="https://gazette.example/feed"/></opml>')
    feed = rss(rss_item("https://gazette.example/3"), rss_item("https://gazette.example/4", title="Whole", text=PROSE)).body
    (tmp_path / "feed.xml").write_bytes(feed)
    return tmp_path


def test_addresses_lists_feeds_and_files_are_read_side_by_side(folder: Path) -> None:
    named = [folder / name for name in ("URLs.txt", "subscriptions.opml", "feed.xml", "ferry.txt")]
    asked, documents, problems = read("https://courier.example/0", *named)
    assert sorted(asked) == ["https://courier.example/0"] + [f"https://gazette.example/{n}" for n in ("1", "2", "3", "feed")]
    assert sorted(document.title or "" for document in documents) == ["", "Whole"]
    assert problems == []


def test_no_file_in_a_folder_has_an_address_asked(folder: Path) -> None:
    asked, documents, problems = read(folder)
    assert asked == []
    assert [document.id for document in documents] == ["ferry"]
    assert not any(problem.fatal for problem in problems)
    assert any("name the file itself" in problem.message and problem.subject.endswith("URLs.txt") for problem in problems)


def test_a_packed_list_is_read_and_a_damaged_one_named(tmp_path: Path) -> None:
    packed = gzip.compress(b"https://gazette.example/1\n" * 400)
    (tmp_path / "list.txt.gz").write_bytes(packed)
    assert read(tmp_path / "list.txt.gz")[0] == ["https://gazette.example/1"]
    (tmp_path / "list.txt.gz").write_bytes(packed[:-9])
    assert "damaged" in read(tmp_path / "list.txt.gz")[2][0].message


def test_a_text_that_begins_with_an_address_is_an_article_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(f"https://gazette.example/1\n\n{PROSE}")
    asked, documents, _ = read(tmp_path / "ferry.txt")
    assert asked == []
    assert len(documents) == 1


def test_an_empty_list_of_subscriptions_is_named(tmp_path: Path) -> None:
    (tmp_path / "none.opml").write_text("<opml><body/></opml>")
    (problem,) = read(tmp_path / "none.opml")[2]
    assert problem.fatal
    assert "names no feed" in problem.message
