"""The page on a large story and a long list, in short: the limits are generous, since other tests run beside these.

`make benchmark-page` measures what the figures in the documentation say.
"""

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks.enlarging import as_one, many_stories, renamed
from benchmarks.invented import PLACE, invent_story
from fastapi.testclient import TestClient

from twosource import read_documents
from twosource.language import Parser
from twosource.present.html import reading_to_html
from twosource.records import ArticleId, Document, Reading
from twosource.store import open_store
from twosource.web import create_app

SLOWEST = 1.5
"""Seconds for a page: ten times what is wanted on a quiet machine."""
ARTICLES = 300
REPORT = 5_000_000
"""Bytes of a report of 300 articles at most."""


@pytest.fixture(scope="module")
def small(parser: Parser) -> Reading:
    """Return the reading of one invented story of ten articles."""
    rows = invent_story(10, name="s0000", sentences=6)
    documents = [
        Document(
            id=ArticleId(row["id"]),
            text=row["text"],
            title=row["title"],
            outlet=row["outlet"],
            published=row["published"],
            story="s0000",
        )
        for row in rows
    ]
    return read_documents(documents, parser=parser)


@pytest.fixture(scope="module")
def large(small: Reading, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database of one story of 300 articles."""
    path = tmp_path_factory.mktemp("large") / "large.db"
    with open_store(path) as store:
        store.put_reading(as_one([renamed(small, {"s0000": f"s{number:04}"}) for number in range(ARTICLES // 10)]))
    return path


def slowest(database: Path, *addresses: str) -> dict[str, float]:
    """Return the seconds of the second answer of each page."""
    took = {}
    with TestClient(create_app(database), base_url="http://127.0.0.1:8470") as client:
        for address in addresses:
            assert client.get(address).status_code == 200, address
            begun = time.perf_counter()
            client.get(address)
            took[address] = time.perf_counter() - begun
    return took


def test_every_page_of_a_story_of_three_hundred_articles_comes_at_once(large: Path, small: Reading) -> None:
    here = f"/stories/{small.stories[0].id}"
    claim = next(claim for claim in small.stories[0].claims if claim.relation != "single")
    pages = (here, f"{here}?moments=3", f"{here}/claims", f"{here}/voices", f"{here}/brief", f"{here}/claims/{claim.id}")
    took = slowest(large, *pages, f"{here}/tree.svg", "/stories", "/search?q=tanker", "/article?id=s0007-004")
    assert {page: seconds for page, seconds in took.items() if seconds > SLOWEST} == {}


def test_the_report_of_three_hundred_articles_can_be_sent_by_mail(large: Path) -> None:
    with open_store(large) as store:
        reading = store.reading()
    assert reading is not None
    assert len(reading.articles) == ARTICLES
    assert len(reading_to_html(reading)) < REPORT


def test_a_list_of_many_stories_is_filtered_at_once(small: Reading, tmp_path: Path) -> None:
    readings = list(many_stories(small, "s0000", PLACE, 60))
    with open_store(tmp_path / "many.db") as store:
        articles = tuple(article for reading in readings for article in reading.articles)
        store.put_reading(Reading(articles=articles, stories=tuple(reading.stories[0] for reading in readings)))
        assert store.count() == (600, 60)
    took = slowest(tmp_path / "many.db", "/stories", "/stories?q=tanker&actor=brandt&sort=newest", "/stories?differs=true&page=2")
    assert max(took.values()) < SLOWEST


def test_requests_are_answered_while_a_reading_is_stored(large: Path, small: Reading) -> None:
    here = f"/stories/{small.stories[0].id}"
    with open_store(large) as store:
        reading = store.reading()
    assert reading is not None
    title = reading.articles[0].title

    def write() -> None:
        with open_store(large) as store:
            for number in range(3):
                first = replace(reading.articles[0], title=f"{title} {number}")
                store.put_reading(replace(reading, articles=(first, *reading.articles[1:])))

    with TestClient(create_app(large), base_url="http://127.0.0.1:8470") as client, ThreadPoolExecutor(9) as pool:
        writing = pool.submit(write)
        pages = [here, f"{here}/claims", f"{here}/voices", "/stories", "/search?q=tanker"] * 4
        assert {answer.status_code for answer in pool.map(client.get, pages)} == {200}
        writing.result(60)
