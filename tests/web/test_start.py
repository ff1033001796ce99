"""Addresses handed in on the page: asked, read, refused, tried again, left out."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.loopback import Page, Site, article, rss, rss_item, serve
from twosource.settings import AddressSettings
from twosource.web import create_app
from twosource.web.desk import PAGE_ADDRESSES

BREAD = (
    "A loaf costs 9 crowns in the shops of Velmora since the first of May, the ministry of farming said in its monthly table. "
    "Millers blame the dry spring, bakers the price of gas; the chamber of trade spoke of a rise of 12 percent in a year. "
) * 3
OWN = AddressSettings(host_delay=0, tries=1, read_timeout=2)


@pytest.fixture
def site() -> Iterator[Site]:
    with serve() as site:
        yield site


@contextmanager
def serving(database: Path, addresses: AddressSettings = OWN) -> Iterator[TestClient]:
    """Serve a database to a client that may have addresses on loopback asked."""
    with TestClient(create_app(database, addresses=addresses), base_url="http://127.0.0.1:8470") as client:
        yield client


@pytest.fixture
def desk_client(tmp_path: Path) -> Iterator[TestClient]:
    """Return a client of a server over an empty database."""
    with serving(tmp_path / "a.db") as client:
        yield client


def post(client: TestClient, path: str, files: list[tuple[str, bytes]] | None = None, **fields: str) -> str:
    """Send a form of the server's own page, wait until the reading has ended, and return the start as it is then."""
    token = str(client.app.state.token)  # type: ignore[attr-defined]
    answer = client.post(path, data={"token": token, **fields}, files=[("files", file) for file in files or ()] or None)
    end = time.monotonic() + 90
    while client.get("/progress.json").json()["phase"] == "reading" and time.monotonic() < end:
        time.sleep(0.1)
    return unescape(answer.text if answer.status_code >= 400 else client.get("/").text)


def titles(client: TestClient) -> list[str]:
    """Return the titles of the stories, sorted."""
    return sorted(story["title"] for story in client.get("/stories.json").json()["stories"])


def test_addresses_and_feeds_are_read_and_what_failed_is_tried_again_by_itself_even_after_a_restart(
    tmp_path: Path, site: Site
) -> None:
    page = site.put_article("/ferry", title="Ferry stops in Orsk")
    feed = site.put("/feed", rss(rss_item(page)))
    late = site.put("/late", Page(status=404), Page(body=article("Bread costs more in Velmora", BREAD).encode()))
    gone = site.put("/gone", Page(status=410))
    with serving(tmp_path / "a.db") as client:
        text = post(client, "/addresses", addresses=f"{feed}\n{late}\n{gone}\n")
        assert titles(client) == ["Ferry stops in Orsk"]
        assert client.get("/progress.json").json()["steps"][0]["name"] == "fetch"
        assert f"{late}</b>: is not there; check the address (answer 404)" in text
    site.asked.clear()
    with serving(tmp_path / "a.db") as client:
        assert f"{gone}</b>: was taken away by its site (answer 410)" in unescape(client.get("/").text)
        text = post(client, "/retry", subject=late)
        assert site.paths() == ["/late"], "only the one that was to be tried again is asked"
        assert titles(client) == ["Bread costs more in Velmora", "Ferry stops in Orsk"]
        assert f"{gone}</b>: was taken away by its site (answer 410)" in text, "what is said of the others stays"
        assert f'value="{gone}"><button>Leave it out for good' in text
        text = post(client, "/addresses/forget", subject=gone)
        assert f'value="{gone}"><button>Leave out' not in text
        assert f'value="{late}"><button>Leave out' in text


def test_a_line_that_is_no_address_is_said_to_be_none(desk_client: TestClient) -> None:
    token = str(desk_client.app.state.token)  # type: ignore[attr-defined]
    answer = desk_client.post("/addresses", data={"token": token, "addresses": "file:///etc/passwd\nferry<script>"})
    assert answer.status_code == 422
    assert "file:///etc/passwd: is an address of the kind file://; only http and https are asked" in answer.text
    assert "ferry&lt;script&gt;: is no address" in answer.text


def test_the_page_asks_nothing_in_a_private_network_nor_of_this_computer(tmp_path: Path, site: Site) -> None:
    inner = site.put_article("/inner")
    with serving(tmp_path / "a.db", PAGE_ADDRESSES) as client:
        text = post(client, "/addresses", addresses=inner)
    assert site.asked == []
    assert f"{inner}</b>: leads into a private network or to this computer" in text


def test_a_list_of_addresses_and_a_saved_feed_are_followed_when_they_are_dropped(desk_client: TestClient, site: Site) -> None:
    one = site.put_article("/one", title="Ferry stops in Orsk")
    two = site.put_article("/two", title="Bread costs more in Velmora", prose=BREAD)
    post(desk_client, "/articles", [("urls.txt", f"{one}\n".encode()), ("feed.xml", rss(rss_item(two)).body)])
    assert sorted(site.paths()) == ["/one", "/two"]
    assert titles(desk_client) == ["Bread costs more in Velmora", "Ferry stops in Orsk"]
    (found,) = re.findall(r'"(/article[^"]+)"', desk_client.get("/search", params={"q": "Ferry stops"}).text)[:1]
    assert re.search(r"first seen there on \d{4}-\d\d-\d\d \d\d:\d\d UTC", desk_client.get(unescape(found)).text)


def test_the_start_promises_what_leaves_the_computer_and_works_without_scripts(desk_client: TestClient) -> None:
    text = desk_client.get("/").text
    assert "Nothing leaves this computer except requests to addresses you type" in text
    assert re.findall(r'<form[^>]* action="(/[a-z]+)" method="post"', text)[:2] == ["/articles", "/addresses"]
    assert "onclick" not in text


def test_the_token_is_asked_for_wherever_something_is_asked_or_stopped(desk_client: TestClient) -> None:
    for path in ("/addresses", "/addresses/forget", "/retry", "/stop"):
        assert desk_client.post(path, data={"addresses": "https://gazette.example/", "subject": "x"}).status_code == 403
