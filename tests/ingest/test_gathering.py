import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import pytest

from tests.loopback import PROSE, Asked, Page, Site, article, rss, rss_item
from twosource.ingest import Memory, Wanted, gather
from twosource.ingest.fetching import Fetcher
from twosource.records import Document, Fetched, Problem
from twosource.settings import AddressSettings

QUICK = AddressSettings(host_delay=0, tries=1, read_timeout=1)
OTHER = PROSE.replace("Monday", "Tuesday").replace("140", "150")


class Desk:
    """Reads addresses again and again into one archive; every answer is a minute later than the one before."""

    def __init__(self) -> None:
        self.archive = Memory()
        self.problems: list[Problem] = []
        self.told: list[tuple[int, int]] = []
        self._minutes: Iterator[int] = count()

    def read(self, *addresses: str, settings: AddressSettings = QUICK) -> list[Document]:
        """Return the articles of addresses, sorted by id; what went wrong is in `problems`."""
        wanted = [Wanted(address=address) for address in addresses]
        earlier = {problem.subject: problem for problem in self.problems}
        with Fetcher(settings, moment=lambda: f"2031-05-05T12:{next(self._minutes):02}:00+00:00") as fetcher:
            found = list(
                gather(wanted, settings, self.archive, fetcher, earlier=earlier, progress=lambda *told: self.told.append(told))
            )
        self.problems = [each for each in found if isinstance(each, Problem)]
        return sorted((each for each in found if isinstance(each, Document)), key=lambda document: document.id)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_page_gives_its_article_with_its_address_and_when_it_was_seen(site: Site, desk: Desk) -> None:
    head = '<meta property="article:published_time" content="2031-05-05T10:30:00Z">'
    (document,) = desk.read(site.put_article("/2031/ferry.html", head=head))
    assert document.title == "Ferry stops"
    assert PROSE[:60] in document.text
    assert (document.url, document.source) == (site.address + "/2031/ferry.html",) * 2
    assert (document.published, document.seen) == ("2031-05-05T10:30:00Z", "2031-05-05T12:00:00+00:00")
    assert desk.problems == []


def test_the_canonical_address_counts_where_it_is_of_the_same_site(site: Site, other_site: Site, desk: Desk) -> None:
    one = site.put_article("/amp/ferry", head='<link rel="canonical" href="/ferry">')
    two = site.put_article("/ferry?from=feed", head=f'<link rel="canonical" href="{site.address}/ferry">')
    copy = site.put_article("/copy", head='<link rel="canonical" href="https://gazette.example/ferry">')
    home = site.put_article("/home", head='<link rel="canonical" href="/">')
    assert sorted(document.url or "" for document in desk.read(one, two, copy, home)) == [copy, site.address + "/ferry", home]


def test_a_redirect_gives_the_article_the_address_it_has_now(site: Site, desk: Desk) -> None:
    end = site.put_article("/new")
    (document,) = desk.read(site.put("/old", Page(status=301, headers={"Location": "/new"})), end)
    assert document.url == end


def test_a_feed_gives_whole_items_as_they_are_and_the_pages_of_teasers(site: Site, desk: Desk) -> None:
    page = site.put_article("/teased", title="Teased")
    feed = site.put(
        "/feed", rss(rss_item(page), rss_item(site.address + "/whole", title="Whole", text=f"&lt;p&gt;{PROSE}&lt;/p&gt;"))
    )
    teased, whole = sorted(desk.read(feed), key=lambda document: document.title or "")
    assert (teased.title, teased.url) == ("Teased", page)
    assert (whole.title, whole.text) == ("Whole", f"Whole\n\n{PROSE}")
    assert teased.published == whole.published == "Mon, 05 May 2031 10:30:00 GMT"
    assert teased.outlet == whole.outlet == "Orsk Gazette"
    assert site.paths() == ["/feed", "/teased"]


def test_a_feed_read_again_asks_only_for_what_is_new_and_keeps_what_it_carried(site: Site, desk: Desk) -> None:
    old, new = site.put_article("/old", title="Old"), site.put_article("/new", title="New", prose=OTHER)
    feed = site.put("/feed", rss(rss_item(old)), rss(rss_item(new)), lambda _: Page(status=304))
    assert [document.title for document in desk.read(feed)] == ["Old"]
    assert sorted(document.title or "" for document in desk.read(feed)) == ["New", "Old"]
    assert sorted(document.title or "" for document in desk.read(feed)) == ["New", "Old"]
    assert site.paths() == ["/feed", "/old", "/feed", "/new", "/feed"]


def test_an_item_that_its_feed_says_was_changed_is_asked_for_again_once(site: Site, desk: Desk) -> None:
    def entry(day: int, text: str) -> Page:
        body = (
            f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><entry><id>1</id><link href="{site.address}/a"/>'
            f"<updated>2031-05-{day:02}T08:00:00Z</updated><summary>{text}</summary></entry></feed>"
        )
        return Page(body=body.encode())

    site.put("/a", Page(body=article().encode()), Page(body=article(prose=OTHER).encode()))
    feed = site.put("/feed", entry(5, "Short."), entry(6, "Short, changed."))
    for _ in range(3):
        documents = desk.read(feed)
    assert site.paths() == ["/feed", "/a", "/feed", "/a", "/feed"]
    assert [("Monday" in document.text, "Tuesday" in document.text) for document in documents] == [(True, False), (False, True)]


def test_a_page_that_tells_something_else_later_is_kept_in_both_versions_and_one_that_does_not_in_one(
    site: Site, desk: Desk
) -> None:
    address = site.put(
        "/a", *(Page(body=article(prose=prose, head=f"<!--{n}-->").encode()) for n, prose in enumerate([PROSE, PROSE, OTHER]))
    )
    (first,) = desk.read(address)
    (again,) = desk.read(address)
    assert again == first, "another comment in the mark-up is no other article, and it keeps the moment when it was first seen"
    earlier, later = desk.read(address)
    assert (earlier, later.id, later.url) == (first, f"{first.id}-v2", first.url)
    assert "Tuesday" in later.text
    assert (later.seen or "") > (earlier.seen or "")
    assert desk.read(address) == [earlier, later]


def test_opml_leads_to_feeds_and_these_to_pages_and_no_further(site: Site, other_site: Site, desk: Desk) -> None:
    page = other_site.put_article("/a")
    looping = site.put("/looping", rss(rss_item(site.address + "/looping2"), title="Loops"))
    site.put("/looping2", rss(rss_item(looping)))
    feed = site.put("/feed", rss(rss_item(page)))
    opml = site.put("/opml", Page(body=f'<opml><outline xmlUrl="{feed}"/><outline xmlUrl="{looping}"/></opml>'.encode()))
    assert [document.url for document in desk.read(opml)] == [page]
    assert [problem.message for problem in desk.problems] == ["is a feed or a list of feeds where an article should be"]


def test_one_article_that_two_feeds_carry_is_read_once(site: Site, desk: Desk) -> None:
    page = site.put_article("/a")
    feeds = [site.put(f"/feed{n}", rss(rss_item(page, guid=f"g{n}"), title=f"Feed {n}")) for n in range(2)]
    assert len(desk.read(*feeds, page)) == 1
    assert site.paths().count("/a") == 1


def test_the_order_of_addresses_does_not_matter(site: Site, other_site: Site) -> None:
    pages = [each.put_article(f"/{n}", title=f"Title {n}") for each in (site, other_site) for n in range(3)]
    feed = site.put("/feed", rss(rss_item(pages[0], title="Of the feed")))
    there, back = Desk(), Desk()
    given = [*pages, feed]
    assert [replace(d, seen=None) for d in there.read(*given)] == [replace(d, seen=None) for d in back.read(*reversed(given))]


def test_every_failure_is_named_with_its_address_and_its_reason_and_the_rest_goes_on(site: Site, desk: Desk) -> None:
    good = site.put_article("/good")
    bad = {
        site.put("/pdf", Page(body=b"%PDF-1.7", headers={"Content-Type": "application/pdf"})): "application/pdf",
        site.put("/gone", Page(status=410)): "taken away",
        site.put("/empty", Page(body=b"  ")): "is empty",
        site.put("/app", Page(body=b"<html><body><div id='app'></div></body></html>")): "without an article",
        site.put("/broken", rss()): "without items",
        "https://ada:secret@gazette.example/": "password",
        "file:///etc/passwd": "only http and https",
    }
    (document,) = desk.read(good, *bad)
    assert document.url == good
    assert {problem.subject for problem in desk.problems} == set(bad)
    assert all(bad[problem.subject] in problem.message and problem.fatal for problem in desk.problems)


def test_a_home_page_names_its_feed(site: Site, desk: Desk) -> None:
    head = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">'
    assert desk.read(site.put("/", Page(body=f"<html><head>{head}</head><body></body></html>".encode()))) == []
    assert f"it names a feed, {site.address}/feed.xml" in desk.problems[0].message


def test_a_server_that_is_gone_leaves_what_was_kept_of_it_with_a_word_about_it(site: Site, desk: Desk) -> None:
    address = site.put("/a", Page(body=article().encode()), Page(status=410))
    first = desk.read(address)
    assert desk.read(address) == first
    (problem,) = desk.problems
    assert not problem.fatal
    assert "taken away by its site (answer 410); it was read as it was seen on 2031-05-05" in problem.message


def test_offline_nothing_is_asked_and_the_same_is_read(site: Site, desk: Desk) -> None:
    feed = site.put("/feed", rss(rss_item(site.put_article("/a"))))
    first = desk.read(feed)
    site.asked.clear()
    offline = replace(QUICK, offline=True)
    assert desk.read(feed, settings=offline) == first
    assert desk.read("https://gazette.example/never", settings=offline) == []
    assert "was not asked" in desk.problems[0].message
    assert site.asked == []


def test_one_that_failed_is_tried_again_alone_and_what_is_said_of_the_others_stays(site: Site, desk: Desk) -> None:
    good = site.put_article("/good")
    first = site.put("/first", Page(status=404), Page(body=article(title="First", prose=OTHER).encode()))
    second = site.put("/second", Page(status=410))
    assert len(desk.read(good, first, second)) == 1
    site.asked.clear()
    assert len(desk.read(good, first, second, settings=replace(QUICK, only=(first,)))) == 2
    assert site.paths() == ["/first"]
    assert [problem.message for problem in desk.problems] == ["was taken away by its site (answer 410)"]


@pytest.mark.parametrize(
    ("body", "charset"),
    [
        ("Die Fähre blieb “stehen”.".encode("cp1252"), "windows-1252"),
        ("Die Fähre blieb “stehen”.".encode(), "iso-8859-1"),
        ("Die Fähre blieb “stehen”.".encode("cp1252"), "utf-8"),
        ("Die Fähre blieb “stehen”.".encode("cp1252"), "no-such-charset"),
        ("Die Fähre blieb “stehen”.".encode("cp1252"), "zlib"),
        ("Die Fähre blieb “stehen”.".encode("utf-16"), "utf-8"),
    ],
)
def test_a_wrong_word_about_the_characters_does_no_harm(site: Site, desk: Desk, body: bytes, charset: str) -> None:
    headers = {"Content-Type": f"text/plain; charset={charset}"}
    (document,) = desk.read(site.put("/a", Page(body=body, headers=headers)))
    assert document.text == "Die Fähre blieb “stehen”."


def test_the_page_s_own_word_about_its_characters_counts_where_the_server_has_none(site: Site, desk: Desk) -> None:
    body = article(prose=PROSE.replace("Ada Brel", "Zoltán Őri")).replace("utf-8", "iso-8859-2").encode("iso-8859-2")
    (document,) = desk.read(site.put("/a", Page(body=body, headers={"Content-Type": "text/html"})))
    assert "Zoltán Őri" in document.text


def test_at_most_two_hosts_are_asked_at_once_and_one_never_twice(site: Site, other_site: Site, desk: Desk) -> None:
    busy: list[str] = []
    most: list[list[str]] = []

    def slow(asked: Asked) -> Page:
        busy.append(asked.headers["Host"])
        most.append(sorted(busy))
        try:
            return Page(chunks=(article(title=asked.path).encode(),))
        finally:
            time.sleep(0.03)
            busy.remove(asked.headers["Host"])

    addresses = [each.put(f"/{n}", slow) for each in (site, other_site) for n in range(4)]
    desk.read(*addresses)
    assert max(map(len, most)) == 2
    assert all(len(set(hosts)) == len(hosts) for hosts in most)
    assert desk.told[-1] == (8, 8)


def test_a_feed_is_read_as_far_as_it_is_asked_to(site: Site, desk: Desk) -> None:
    items = [rss_item(f"{site.address}/{n}", text=f"&lt;p&gt;{n} {PROSE}&lt;/p&gt;") for n in range(10)]
    assert len(desk.read(site.put("/feed", rss(*items)), settings=replace(QUICK, most_items=4))) == 4


def test_what_was_answered_is_kept_even_if_the_rest_is_broken_off(site: Site, desk: Desk) -> None:
    addresses = [site.put_article(f"/{n}", title=f"Title {n}") for n in range(30)]
    with Fetcher(replace(QUICK, host_delay=0.1)) as fetcher:
        found = gather([Wanted(address=address) for address in addresses], QUICK, desk.archive, fetcher)
        next(found)
        found.close()  # type: ignore[attr-defined]
    kept = [len(desk.archive.versions(address)) for address in addresses]
    assert (kept[0], sum(kept)) == (1, 1)
    assert len(site.paths()) < 30


def test_a_fault_that_nobody_foresaw_ends_the_reading_and_does_not_hang_it(desk: Desk) -> None:
    class Broken:
        def fetch(self, address: str, kept: object = None) -> Fetched:
            raise MemoryError(address)

    wanted = [Wanted(address=f"https://gazette.example/{n}") for n in range(3)]
    with pytest.raises(MemoryError):
        list(gather(wanted, QUICK, desk.archive, Broken()))
