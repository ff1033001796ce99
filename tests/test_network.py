"""What leaves the computer: nothing but requests to addresses that were named."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

import twosource
from tests.loopback import PROSE, Site, article, rss, rss_item, serve
from twosource.language import Parser
from twosource.settings import AddressSettings, Settings

CALLS: list[str] = []
_watching: list[bool] = []
QUICK = Settings(addresses=AddressSettings(host_delay=0, tries=1))


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    """Note every call and every look-up of a name, wherever in the interpreter it is made."""
    if _watching and event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request"):
        CALLS.append(f"{event} {arguments[1] if event == 'socket.connect' else arguments[0]}")


sys.addaudithook(_watch)


@contextmanager
def watched() -> Iterator[list[str]]:
    """Give the calls that are made meanwhile."""
    CALLS.clear()
    _watching.append(True)
    try:
        yield CALLS
    finally:
        _watching.clear()


@pytest.fixture
def site() -> Iterator[Site]:
    with serve() as site:
        yield site


def test_reading_files_of_every_kind_makes_no_call_whatever_addresses_stand_in_them(tmp_path: Path, parser: Parser) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    head = '<link rel="canonical" href="https://gazette.example/a"><link rel="stylesheet" href="https://gazette.example/x.css">'
    image = '<img src="https://gazette.example/a.png"><iframe src="https://gazette.example/b"></iframe>'
    (folder / "a.html").write_text(article(head=head).replace("<p>", f"{image}<p>", 1))
    (folder / "b.md").write_text(
        f"---\nurl: https://gazette.example/b\n---\n# Ferry\n\n![x](https://gazette.example/c.png) {PROSE}"
    )
    (folder / "c.json").write_text(f'{{"url": "https://gazette.example/c", "text": "{PROSE}"}}')
    (folder / "URLs.txt").write_text("https://gazette.example/1\n")
    (folder / "feed.xml").write_bytes(rss(rss_item("https://gazette.example/2")).body)
    whole = tmp_path / "whole.xml"
    doctype = '<!DOCTYPE rss SYSTEM "https://gazette.example/rss.dtd">'
    feed = rss(rss_item("https://gazette.example/3", text=PROSE)).body.decode()
    whole.write_text(feed.replace("?>", f"?>{doctype}", 1))
    with watched() as calls:
        reading = twosource.read(folder, whole, db=tmp_path / "a.db", parser=parser, settings=QUICK)
    assert len(reading.articles) == 4
    assert calls == []


def test_an_address_is_asked_and_nobody_else(tmp_path: Path, parser: Parser, site: Site) -> None:
    address = site.put_article("/a", head='<link rel="canonical" href="https://gazette.example/a">')
    with watched() as calls:
        reading = twosource.read(address, db=tmp_path / "a.db", parser=parser, settings=QUICK)
    assert len(reading.articles) == 1
    assert calls, "the watch sees calls"
    assert all("127.0.0.1" in call for call in calls)


def test_the_same_reading_is_made_again_without_a_network(tmp_path: Path, parser: Parser, site: Site) -> None:
    feed = site.put("/feed", rss(rss_item(site.put_article("/a")), rss_item(site.put_article("/b", title="Again"))))
    (tmp_path / "c.txt").write_text(PROSE)
    given = (feed, tmp_path / "c.txt")
    first = twosource.read(*given, db=tmp_path / "a.db", parser=parser, settings=QUICK)
    with watched() as calls:
        offline = Settings(addresses=AddressSettings(offline=True))
        assert twosource.read(*given, db=tmp_path / "a.db", parser=parser, settings=offline) == first
    assert calls == []
    assert {article.seen is None for article in first.articles} == {True, False}


def test_files_lists_feeds_and_addresses_stand_side_by_side(tmp_path: Path, parser: Parser, site: Site) -> None:
    one, two, three, four = (site.put_article(f"/{name}", title=f"Title {name}") for name in ("one", "two", "three", "four"))
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "file.txt").write_text(PROSE)
    (tmp_path / "URLs.txt").write_text(f"{one}\n")
    (tmp_path / "feed.xml").write_bytes(rss(rss_item(two)).body)
    feed = site.put("/feed", rss(rss_item(three)))
    (tmp_path / "subscriptions.opml").write_text(f'<opml><outline><outline xmlUrl="{feed}"/></outline></opml>')
    lists = [tmp_path / name for name in ("articles", "URLs.txt", "feed.xml", "subscriptions.opml")]
    reading = twosource.read(four, *lists, parser=parser, settings=QUICK)
    assert reading.problems == ()
    assert {article.url for article in reading.articles} == {None, one, two, three, four}


def test_an_address_that_fails_is_named_and_where_all_do_it_is_said_why(parser: Parser, site: Site) -> None:
    good = site.put_article("/good")
    reading = twosource.read(good, site.address + "/gone", "ftp://gazette.example/x", parser=parser, settings=QUICK)
    assert [problem.fatal for problem in reading.problems] == [True, True]
    with pytest.raises(twosource.NothingToRead, match="answer 404"):
        twosource.read(site.address + "/gone", settings=QUICK)
