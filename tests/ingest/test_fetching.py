import gzip
import socket
import time
import zlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from tests.loopback import Asked, Page, Site, article
from twosource.errors import InputError
from twosource.ingest.fetching import Fetcher, default_user_agent
from twosource.records import Fetched
from twosource.settings import AddressSettings

QUICK = AddressSettings(host_delay=0, connect_timeout=2, read_timeout=1, longest_answer=3)
WORDS = b"<html><body>words</body></html>"


def fetch(address: str, kept: Fetched | None = None, settings: AddressSettings = QUICK) -> tuple[Fetched, list[float]]:
    """Ask an address, and return its answer and how long was waited in between."""
    waited: list[float] = []
    with Fetcher(settings, sleep=waited.append, moment=lambda: "2031-05-05T12:00:00+00:00") as fetcher:
        return fetcher.fetch(address, kept), waited


def refused(address: str, settings: AddressSettings = QUICK) -> str:
    """Return why an address can't be had."""
    with pytest.raises(InputError) as caught:
        fetch(address, settings=settings)
    return str(caught.value)


def test_an_answer_is_kept_as_it_came_with_what_the_server_says_of_it(site: Site) -> None:
    headers = {"Content-Type": 'Text/HTML; charset="ISO-8859-1"', "ETag": '"x"', "Last-Modified": "Mon, 05 May 2031 10:00:00 GMT"}
    address = site.put("/a", Page(body=WORDS, headers=headers))
    page, _ = fetch(address)
    assert page == Fetched(
        address=address,
        final=address,
        seen="2031-05-05T12:00:00+00:00",
        content=WORDS,
        media_type="text/html",
        charset="iso-8859-1",
        etag='"x"',
        modified="Mon, 05 May 2031 10:00:00 GMT",
    )


def test_the_program_says_who_it_is_and_can_be_given_another_name(site: Site) -> None:
    address = site.put("/a", Page(body=WORDS))
    fetch(address)
    fetch(address, settings=replace(QUICK, user_agent="OrskDesk/2 (desk@gazette.example)"))
    told = [asked.headers["User-Agent"] for asked in site.asked]
    assert told == [default_user_agent()] * 2 + ["OrskDesk/2 (desk@gazette.example)"] * 2
    assert default_user_agent().startswith("twosource/")


def test_robots_txt_is_asked_first_and_once_and_kept_to(site: Site) -> None:
    site.put("/robots.txt", Page(body=b"User-agent: *\nDisallow: /private\nAllow: /private/open\n"))
    closed, opened = site.put("/private/a", Page(body=WORDS)), site.put("/private/open", Page(body=WORDS))
    with Fetcher(QUICK) as fetcher:
        with pytest.raises(InputError, match=r"robots\.txt"):
            fetcher.fetch(closed)
        assert fetcher.fetch(opened).content == WORDS
    assert [asked.path for asked in site.asked] == ["/robots.txt", "/private/open"]


def test_robots_txt_is_read_for_the_name_that_the_program_goes_by(site: Site) -> None:
    site.put("/robots.txt", Page(body=b"User-agent: twosource\nDisallow: /\n\nUser-agent: *\nAllow: /\n"))
    address = site.put("/a", Page(body=WORDS))
    assert "robots.txt" in refused(address)
    assert fetch(address, settings=replace(QUICK, user_agent="OrskDesk/2"))[0].content == WORDS


@pytest.mark.parametrize(("status", "open_to_all"), [(404, True), (403, True), (500, False), (503, False), (429, False)])
def test_a_site_without_robots_txt_is_open_and_one_that_fails_to_give_it_is_not(
    site: Site, status: int, open_to_all: bool
) -> None:
    site.put("/robots.txt", Page(status=status))
    address = site.put("/a", Page(body=WORDS))
    if open_to_all:
        assert fetch(address)[0].content == WORDS
    else:
        assert "robots.txt" in refused(address)
        assert site.paths() == []


def test_a_distance_is_kept_between_two_requests_to_one_host_and_a_longer_one_that_it_asks_for(site: Site) -> None:
    waited: list[float] = []
    addresses = [site.put(f"/{n}", Page(body=WORDS)) for n in range(3)]
    with Fetcher(replace(QUICK, host_delay=0.5), sleep=waited.append) as fetcher:
        for address in addresses:
            fetcher.fetch(address)
    assert len(waited) == 2
    assert all(0.3 < each <= 0.5 for each in waited)
    site.put("/robots.txt", Page(body=b"User-agent: *\nCrawl-delay: 7\n"))
    with Fetcher(replace(QUICK, host_delay=0.5), sleep=waited.append) as fetcher:
        for address in addresses[:2]:
            fetcher.fetch(address)
    assert 6 < waited[-1] <= 7


def test_redirects_are_followed_and_the_last_address_is_kept(site: Site, other_site: Site) -> None:
    end = other_site.put("/end", Page(body=WORDS))
    site.put("/middle", Page(status=302, headers={"Location": end}))
    start = site.put("/start", Page(status=301, headers={"Location": "middle"}))
    page, _ = fetch(start)
    assert (page.address, page.final, page.content) == (start, end, WORDS)
    assert [asked.path for asked in other_site.asked] == ["/robots.txt", "/end"]


def test_each_redirect_asks_the_robots_txt_of_where_it_leads(site: Site, other_site: Site) -> None:
    other_site.put("/robots.txt", Page(body=b"User-agent: *\nDisallow: /\n"))
    address = site.put("/a", Page(status=302, headers={"Location": other_site.put("/b", Page(body=WORDS))}))
    assert "robots.txt" in refused(address)
    assert other_site.paths() == []


def test_a_circle_of_redirects_ends(site: Site) -> None:
    site.put("/b", Page(status=302, headers={"Location": "/a"}))
    assert "more than 5 times" in refused(site.put("/a", Page(status=302, headers={"Location": "/b"})))
    assert len(site.paths()) == 6


@pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://x.example/", "//ada:b@x.example/", "http://[::1"])
def test_a_redirect_to_what_is_never_asked_is_refused(site: Site, location: str) -> None:
    assert "leads on to" in refused(site.put("/a", Page(status=302, headers={"Location": location})))


def test_no_redirect_leads_into_a_private_network_where_that_is_refused(
    site: Site, other_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = other_site.put("/inner", Page(body=b"secret"))
    address = site.put("/a", Page(status=302, headers={"Location": inner}))
    own_port = site.address.rsplit(":", 1)[1]
    from twosource.ingest import network

    # The first site stands for one of the open internet: of all places, only its port is taken for public.
    look_up = network.look_up
    monkeypatch.setattr(network, "look_up", lambda host, port, *, private: look_up(host, port, private=str(port) == own_port))
    assert "private network" in refused(address, replace(QUICK, private=False))
    assert site.paths() == ["/a"]
    assert other_site.asked == []


@pytest.mark.parametrize("status", [500, 502, 503, 504, 429])
def test_a_server_out_of_order_or_busy_is_asked_again_with_growing_patience(site: Site, status: int) -> None:
    address = site.put("/a", Page(status=status), Page(status=status), Page(body=WORDS))
    page, waited = fetch(address)
    assert (page.content, waited) == (WORDS, [1.0, 2.0])


@pytest.mark.parametrize("kind", ["seconds", "date"])
def test_a_server_that_says_when_to_come_back_is_heeded(site: Site, kind: str) -> None:
    when = "9" if kind == "seconds" else format_datetime(datetime.now(UTC) + timedelta(seconds=10), usegmt=True)
    address = site.put("/a", Page(status=429, headers={"Retry-After": when}), Page(body=WORDS))
    page, (waited,) = fetch(address)
    assert page.content == WORDS
    assert 7 < waited <= 10


def test_a_server_that_asks_for_too_much_patience_is_left_for_another_reading(site: Site) -> None:
    address = site.put("/a", Page(status=503, headers={"Retry-After": "7200"}), Page(body=WORDS))
    assert "120 min" in refused(address)
    assert site.paths() == ["/a"]


@pytest.mark.parametrize(
    ("status", "words"), [(404, "is not there"), (410, "taken away"), (403, "refuses"), (401, "password"), (418, "418")]
)
def test_an_answer_that_will_not_change_is_told_at_once(site: Site, status: int, words: str) -> None:
    assert words in refused(site.put("/a", Page(status=status)))
    assert site.paths() == ["/a"]


def test_only_what_is_new_is_asked_for(site: Site) -> None:
    def answer(asked: Asked) -> Page:
        known = asked.headers.get("If-None-Match") == '"x"' and asked.headers.get("If-Modified-Since") == "yesterday"
        return Page(status=304) if known else Page(body=WORDS, headers={"ETag": '"x"', "Last-Modified": "yesterday"})

    page, _ = fetch(site.put("/a", answer))
    later, _ = fetch(page.address, replace(page, seen="2031-05-04T12:00:00+00:00"))
    assert later == replace(page, seen="2031-05-04T12:00:00+00:00", checked="2031-05-05T12:00:00+00:00")
    assert "without having been asked" in refused(site.put("/b", Page(status=304)))


def test_an_answer_that_is_too_large_is_given_up_whether_it_says_so_or_not(site: Site) -> None:
    small = replace(QUICK, largest_answer=10_000)
    assert "larger than 10,000" in refused(site.put("/said", Page(body=b"x" * 20_000)), small)
    endless = site.put("/endless", Page(chunks=(b"x" * 5_000,) * 100))
    assert "larger than 10,000" in refused(endless, small)
    assert len(fetch(site.put("/fits", Page(body=b"x" * 10_000)), settings=small)[0].content) == 10_000


@pytest.mark.parametrize("packing", ["gzip", "deflate"])
def test_a_packed_answer_is_unpacked_and_a_packed_bomb_given_up(site: Site, packing: str) -> None:
    pack = gzip.compress if packing == "gzip" else zlib.compress
    headers = {"Content-Encoding": packing}
    assert fetch(site.put("/a", Page(body=pack(WORDS * 9000), headers=headers)))[0].content == WORDS * 9000
    bomb = site.put("/bomb", Page(body=pack(b"\0" * 300_000_000), headers=headers))
    began = time.monotonic()
    assert "larger than" in refused(bomb, replace(QUICK, largest_answer=1_000_000))
    assert time.monotonic() - began < 2
    assert "before its time" in refused(site.put("/cut", Page(body=pack(WORDS * 9000)[:-20], headers=headers)))
    assert "can't be unpacked" in refused(site.put("/lie", Page(body=b"not packed at all", headers=headers)))


def test_deflate_without_its_head_is_unpacked_too_and_an_unknown_packing_refused(site: Site) -> None:
    raw = zlib.compress(WORDS * 50)[2:-4]
    assert fetch(site.put("/a", Page(body=raw, headers={"Content-Encoding": "deflate"})))[0].content == WORDS * 50
    assert "not asked for (br)" in refused(site.put("/b", Page(body=b"x", headers={"Content-Encoding": "br"})))


def test_a_server_that_drips_or_says_nothing_is_given_up(site: Site) -> None:
    once = replace(QUICK, tries=1, read_timeout=0.4, longest_answer=0.8)
    drips = site.put("/drips", Page(chunks=(b"x",) * 200, pause=0.05))
    silent = site.put("/silent", Page(chunks=(b"x", b"y"), pause=2))
    began = time.monotonic()
    assert "too long" in refused(drips, once)
    assert "too long" in refused(silent, once)
    assert time.monotonic() - began < 4


def test_nobody_at_an_address_and_a_line_that_breaks_are_told_apart(site: Site) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{free.getsockname()[1]}/"
    assert "can't be reached" in refused(nobody, replace(QUICK, tries=1))
    broken = site.put("/a", Page(body=b"x", headers={"Content-Length": "500"}))
    assert "breaks off" in refused(broken, replace(QUICK, tries=1))


def test_a_page_that_asks_for_cookies_gets_none(site: Site) -> None:
    address = site.put("/a", Page(body=article().encode(), headers={"Set-Cookie": "id=1"}))
    with Fetcher(QUICK) as fetcher:
        fetcher.fetch(address)
        fetcher.fetch(address)
    assert not any("Cookie" in asked.headers for asked in site.asked)
