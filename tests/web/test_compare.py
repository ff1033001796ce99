from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.sample_reading import courier, words
from twosource.store import open_store
from twosource.web.addresses import words_digest

PAIR = "/compare?a=courier&b=gazette"


def test_the_verdict_stands_in_words_with_its_signs_and_is_marked_as_suggested(client: TestClient) -> None:
    page = client.get(PAIR).text
    assert "the right one comes from the left one" in page
    assert "the Courier was first" in page
    assert "suggested" in page


def test_both_texts_stand_whole_with_what_is_joined_and_what_is_not(client: TestClient) -> None:
    page = client.get(PAIR).text
    assert page.count('class="column"') == 2
    assert 'data-join="0"' in page
    assert '<b class="changed">' in page
    assert "here only:" in page
    assert '<svg class="joined"' in page


def test_not_a_copy_takes_the_edge_out_and_undo_brings_it_back(client: TestClient, token: str) -> None:
    answer = client.post("/compare/not-a-copy", data={"token": token, "a": "courier", "b": "gazette"})
    assert "set by the reader" in answer.text
    assert "They share no passage" in answer.text
    assert client.get("/compare.json?a=courier&b=gazette").json()["direction"] == "unknown"
    client.post("/compare/undone", data={"token": token, "a": "courier", "b": "gazette", "number": "1"})
    assert client.get("/compare.json?a=courier&b=gazette").json()["direction"] == "first->second"


def test_swapping_the_direction_turns_the_page_and_looks_confirmed(client: TestClient, token: str) -> None:
    answer = client.post("/compare/direction", data={"token": token, "parent": "gazette", "child": "courier"})
    assert "✓ set by the reader" in answer.text
    assert "suggested" not in answer.text
    assert client.get("/compare.json?a=courier&b=gazette").json()["first"]["id"] == "gazette"


def test_a_passage_link_points_to_its_words_or_says_that_they_are_gone(client: TestClient) -> None:
    span = words(courier(), "about 40 crowns")
    place = f"&of=courier&at={span.start}-{span.end}"
    assert "pointed-at" in client.get(f"{PAIR}{place}&words={words_digest(span.text)}").text
    gone = client.get(f"{PAIR}{place}&words=00000000").text
    assert "no longer stand at their place" in gone
    assert "pointed-at" not in gone


@pytest.mark.parametrize("path", ["/compare/not-a-copy", "/compare/direction", "/compare/undone"])
def test_nothing_is_put_right_without_the_token(client: TestClient, path: str) -> None:
    told = {"a": "courier", "b": "gazette", "parent": "gazette", "child": "courier", "number": "1"}
    assert client.post(path, data=told).status_code == 403
    assert client.get("/corrections.json").json() == []


def test_articles_of_no_common_story_can_not_be_put_right(client: TestClient, token: str) -> None:
    assert client.post("/compare/not-a-copy", data={"token": token, "a": "courier", "b": "lone"}).status_code == 404
    assert client.post("/compare/not-a-copy", data={"token": token, "a": "courier", "b": "nobody"}).status_code == 404


def test_versions_of_one_address_lead_to_each_other(client: TestClient, database: Path) -> None:
    with open_store(database) as store:
        for article in store.articles():
            store.put_article(replace(article, url="https://courier.example/ferry"), "new")
    assert "Compare with the version of" in client.get("/article?id=gazette").text
    assert "Two versions of one address" in client.get(PAIR).text
