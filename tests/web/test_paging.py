from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from starlette.requests import Request

from tests.sample_reading import sample_reading
from tests.web.long_lists import many_gaps
from twosource.store import open_store
from twosource.web.paging import PAGE, StoryLists, lister


def cut(query: str, count: int) -> tuple[list[int], str]:
    request = Request({"type": "http", "query_string": query.encode(), "headers": []})
    asked = StoryLists(**{name: value for name, value in request.query_params.items() if name in StoryLists.model_fields})
    found = lister(request, asked)("gaps", list(range(count)), "here")
    return list(found.items), str(found.links)


def test_a_short_list_is_whole_and_has_no_links() -> None:
    assert cut("", PAGE) == (list(range(PAGE)), "")


def test_a_long_list_shows_its_first_part_how_many_there_are_and_the_way_on() -> None:
    items, links = cut("", 3 * PAGE)
    assert items == list(range(PAGE))
    assert "1 to 25 of 75" in links
    assert '<a href="?gaps=2#here" rel="next">next</a>' in links
    assert "previous" not in links
    assert '<a href="?gaps=all#here">all</a>' in links


def test_the_parts_of_other_lists_stay_in_the_address() -> None:
    assert "?moments=3&amp;gaps=3#here" in cut("gaps=2&moments=3", 100)[1]


@pytest.mark.parametrize(("query", "first", "last"), [("gaps=3", 50, 60), ("gaps=99", 50, 60), ("gaps=all", 0, 60)])
def test_every_item_can_be_reached(query: str, first: int, last: int) -> None:
    assert cut(query, 61)[0] == list(range(first, last + 1))


@pytest.mark.parametrize("part", ["0", "-1", "x", "1.5", "9999999", ""])
def test_a_part_that_makes_no_sense_is_refused(client: TestClient, part: str) -> None:
    assert client.get(f"/stories/ferry?gaps={part}").status_code == 422


def test_a_page_shows_the_part_that_its_address_names(client: TestClient, database: Path) -> None:
    with open_store(database) as store:
        store.put_reading(many_gaps(sample_reading(), 60))
    first, third = client.get("/stories/ferry").text, client.get("/stories/ferry?gaps=3").text
    assert "gap number 25." in first
    assert "gap number 26." not in first
    assert "1 to 25 of 60" in first
    assert "gap number 51." in third
    assert "gap number 50." not in third
    assert all(f"gap number {number}." in client.get("/stories/ferry?gaps=all").text for number in range(1, 61))
