import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.counted_reading import strikeable
from tests.sample_reading import HOSTILE, sample_reading
from twosource.records import Span
from twosource.store import Store
from twosource.web import create_app
from twosource.web.addresses import passage_address

PAGES = (
    "/",
    "/stories",
    "/stories?q=fares&sort=newest",
    "/search?q=fares",
    "/stories/ferry",
    "/stories/ferry/claims",
    "/stories/ferry/claims/c2",
    "/stories/ferry/voices",
    "/stories/ferry/brief",
    "/stories/ferry/corrections",
    "/corrections",
    "/stories/ferry/export",
    "/export",
    "/article?id=courier",
    "/compare?a=courier&b=gazette",
    "/stories/lone",
    "/stories/lone/claims",
    "/stories/lone/voices",
)


@pytest.mark.parametrize("path", PAGES)
def test_every_screen_answers_with_one_heading_and_no_markup_of_the_articles(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.text.count("<h1") == 1
    assert "<script>alert" not in answer.text
    assert "<b>Fares</b>" not in answer.text


@pytest.mark.parametrize("path", PAGES)
def test_no_page_holds_a_script_or_a_style_of_its_own(client: TestClient, path: str) -> None:
    text = client.get(path).text
    assert "<style" not in text
    assert " style=" not in text
    assert " onclick=" not in text
    assert all("src=" in part.split(">")[0] for part in text.split("<script")[1:])


def test_the_list_shows_articles_outlets_and_independent_origins(client: TestClient) -> None:
    text = client.get("/stories").text
    assert "3 articles · 2 outlets · 1 to 2 independent origins" in text
    assert "≠ numbers differ" in text
    assert 'href="/stories/ferry#story-articles"' in text


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["ferry", "lone"]),
        ("q=fares", ["ferry"]),
        ("q=fares+zebra", []),
        ("outlet=Orsk+Gazette", ["ferry"]),
        ("outlet=Orsk", []),
        ("actor=brandt", ["ferry"]),
        ("since=2024-05-07", ["ferry"]),
        ("since=2024-05-08", []),
        ("until=2024-05-05", []),
        ("differs=true", ["ferry"]),
        ("one_origin=true", []),
        ("unsure=true", []),
        ("sort=title", ["lone", "ferry"]),
    ],
)
def test_a_list_is_filtered_by_its_address(client: TestClient, query: str, found: list[str]) -> None:
    answer = client.get(f"/stories.json?{query}").json()
    assert [story["id"] for story in answer["stories"]] == found
    assert answer["total"] == len(found)


def test_the_list_is_a_table_at_the_same_address(client: TestClient) -> None:
    lines = client.get("/stories.csv?q=fares").text.splitlines()
    assert lines[0].startswith("id,title,articles")
    assert lines[1].startswith("ferry,Tarnik ferry fares to rise,3,Harbour Courier; Orsk Gazette,2024-05-06")


def test_a_story_as_json_is_what_the_command_writes(client: TestClient) -> None:
    story = client.get("/stories/ferry.json").json()["stories"][0]
    assert story["id"] == "ferry"
    assert story["claims"][0]["origins"]["high"] == 2


@pytest.mark.parametrize("form", ["svg", "graphml", "gexf"])
def test_the_tree_can_be_taken_away_as_a_graph_that_parses(client: TestClient, form: str) -> None:
    assert ET.fromstring(client.get(f"/stories/ferry/tree.{form}").content) is not None


def test_the_report_of_a_story_needs_nothing_else(client: TestClient) -> None:
    text = client.get("/stories/ferry/report.html").text
    assert "<style>" in text
    assert "/static/" not in text


def test_a_link_to_some_words_leads_to_them(client: TestClient) -> None:
    span = strikeable_span()
    text = client.get(passage_address(span).replace("#here", "")).text
    assert f">{span.text}</u>" in text
    assert "no longer stand" not in text


def test_words_that_moved_are_said_to_be_gone_and_not_looked_for(client: TestClient) -> None:
    text = client.get("/article?id=courier&at=3-10&words=00000000&says=the+old+words").text
    assert "The words “the old words …” that this address points to no longer stand" in text
    assert "no longer stand at their place" in text
    assert "<u" not in text


@pytest.mark.parametrize("at", ["5", "a-b", "10-3", "0-0", "3-99999999", "-1-4", "9" * 39])
def test_a_place_that_makes_no_sense_is_said_to_be_gone(client: TestClient, at: str) -> None:
    answer = client.get("/article", params={"id": "courier", "at": at, "words": "00000000"})
    assert answer.status_code == 200
    assert "no longer stand" in answer.text


def test_an_article_with_markup_in_its_id_has_a_page(client: TestClient) -> None:
    answer = client.get("/article", params={"id": HOSTILE})
    assert answer.status_code == 200
    assert "&lt;b&gt;Fares&lt;/b&gt;" in answer.text


@pytest.mark.parametrize(
    "path",
    ["/stories/none", "/stories/ferry/claims/none", "/article?id=none", "/compare?a=courier&b=none", "/nothing",
     "/stories/ferry/tables/none.csv", "/stories/ferry/tree.png", "/static/../app.py", "/static/%2e%2e/app.py"],
)  # fmt: skip
def test_what_is_not_there_is_said_in_one_line(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "Traceback" not in answer.text


def test_a_wrong_value_is_named(client: TestClient) -> None:
    answer = client.get("/stories?since=yesterday")
    assert answer.status_code == 422
    assert "since" in answer.text
    assert "since" in client.get("/stories.json?since=yesterday").json()["detail"]


def test_two_articles_stand_side_by_side_with_the_verdict_first(client: TestClient) -> None:
    text = client.get("/compare?a=gazette&b=courier").text
    assert "Rewrite: the right one comes from the left one." in text
    assert json.loads(client.get("/compare.json?a=gazette&b=courier").text)["direction"] == "first->second"
    assert client.get("/compare.csv?a=gazette&b=courier").text.startswith("kind,matter,weight")


def test_an_article_is_not_compared_with_itself(client: TestClient) -> None:
    assert client.get("/compare?a=courier&b=courier").status_code == 422


def strikeable_span() -> Span:

    return strikeable(sample_reading()).stories[0].claims[0].mentions[0].span


def test_the_largest_stories_are_unpacked_before_anybody_asks_for_them(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(Store, "story", lambda _, name: opened.append(name))
    with TestClient(create_app(database)):
        assert "ferry" in opened


def test_a_server_starts_beside_a_file_that_is_no_database(tmp_path: Path) -> None:
    broken = tmp_path / "broken.db"
    broken.write_text("no database")
    with TestClient(create_app(broken), base_url="http://127.0.0.1:8470") as client:
        assert client.get("/stories").status_code == 503
