"""Pages are kept while nothing in the database changes, and never a moment longer."""

import shutil
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from tests.sample_reading import sample_reading
from twosource.store import open_store
from twosource.web.page_cache import PageCache

STORY = "/stories/ferry"


class Counted:
    """A server of one page that counts how often it is made."""

    def __init__(self, database: Path, most_bytes: int = 10_000) -> None:
        self.made = 0
        self.pages = PageCache(database, most_bytes)
        self.app = FastAPI()
        self.app.middleware("http")(self.pages.answer)
        self.app.add_api_route("/stories/{name}", self.page)
        self.app.add_api_route("/stories/{name}/export", self.page)
        self.app.add_api_route("/", self.page)

    def page(self, name: str = "") -> str:
        self.made += 1
        return f"{name} {'x' * 3_000}"


@pytest.fixture
def counted(database: Path) -> Counted:
    return Counted(database)


def test_a_page_is_made_once_while_nothing_changes(counted: Counted) -> None:
    client = TestClient(counted.app)
    first, second = client.get(STORY), client.get(STORY)
    assert counted.made == 1
    assert (first.text, first.headers["content-type"]) == (second.text, second.headers["content-type"])


def test_what_is_written_makes_every_page_anew(counted: Counted, database: Path) -> None:
    client = TestClient(counted.app)
    client.get(STORY)
    with open_store(database) as store:
        store.put_reading(sample_reading())
    client.get(STORY)
    assert counted.made == 2


def test_another_file_under_the_same_name_makes_every_page_anew(counted: Counted, database: Path, tmp_path: Path) -> None:
    client = TestClient(counted.app)
    client.get(STORY)
    other = tmp_path / "other.db"
    shutil.copy(database, other)
    other.replace(database)
    client.get(STORY)
    assert counted.made == 2


@pytest.mark.parametrize("address", ["/", f"{STORY}/export"])
def test_the_start_and_exports_are_made_each_time(counted: Counted, address: str) -> None:
    client = TestClient(counted.app)
    client.get(address)
    client.get(address)
    assert counted.made == 2


def test_addresses_that_differ_in_what_they_ask_are_pages_of_their_own(counted: Counted) -> None:
    client = TestClient(counted.app)
    client.get(STORY)
    client.get(f"{STORY}?moments=2")
    client.get(STORY, headers={"HX-Request": "true"})
    assert counted.made == 3


def test_the_page_asked_for_longest_ago_is_given_up_first(counted: Counted) -> None:
    client = TestClient(counted.app)
    for name in ("a", "b", "c", "a", "d", "a"):
        client.get(f"/stories/{name}")
    assert counted.made == 4
    client.get("/stories/b")
    assert counted.made == 5


def test_without_a_database_nothing_is_kept(tmp_path: Path) -> None:
    counted = Counted(tmp_path / "none.db")
    client = TestClient(counted.app)
    client.get(STORY)
    client.get(STORY)
    assert counted.made == 2


def test_a_correction_shows_at_once(client: TestClient, token: str) -> None:
    claim = f"{STORY}/claims/c2"
    before = client.get(claim).text
    reason = client.get(f"{claim}.json").json()["origins"]["reasons"][0]["id"]
    client.post(f"{claim}/struck", data={"token": token, "reason": reason})
    assert client.get(claim).text != before
