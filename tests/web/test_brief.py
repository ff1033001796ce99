import pytest
from fastapi.testclient import TestClient
from markdown_it import MarkdownIt

BRIEF = "/stories/ferry/brief"
MADE = "Two accounts give different fares."


def sentences(client: TestClient) -> list[dict[str, object]]:
    found: list[dict[str, object]] = client.get(f"{BRIEF}.json").json()
    return found


def change(client: TestClient, token: str, what: str, **told: str) -> str:
    return client.post(f"{BRIEF}/{what}", data={"token": token, **told}).text


def test_an_edit_that_its_citations_hold_is_marked_and_sound(client: TestClient, token: str) -> None:
    page = change(client, token, "edited", sentence=MADE, words="Two accounts give fares of 40 crowns and 45 crowns.")
    assert "edited by the reader" in page
    assert "its citations hold it" in page
    assert sentences(client)[0]["faults"] == []


def test_an_edit_that_says_more_fails_visibly_and_undo_brings_the_sentence_back(client: TestClient, token: str) -> None:
    page = change(client, token, "edited", sentence=MADE, words="The fares rise by 90 crowns.")
    assert "the check fails" in page
    assert "says 90, which its citations don&#39;t hold" in page
    assert "1 edited sentence says more than cited" in page
    assert sentences(client)[0]["as_written"] == MADE
    client.post(f"{BRIEF}/undone", data={"token": token, "number": "1"})
    assert sentences(client)[0] == {"text": MADE, "citations": sentences(client)[0]["citations"]}


def test_a_page_that_asks_for_the_part_gets_the_part(client: TestClient, token: str) -> None:
    told = {"token": token, "sentence": MADE, "words": "Fares differ."}
    answer = client.post(f"{BRIEF}/edited", data=told, headers={"HX-Request": "true"})
    assert "<html" not in answer.text
    assert "Fares differ." in answer.text


def test_a_sentence_is_deleted(client: TestClient, token: str) -> None:
    page = change(client, token, "deleted", sentence=MADE)
    assert sentences(client) == []
    assert "Nothing in this story can be cited." in page
    assert "1 change by the reader" in page


@pytest.mark.parametrize("words", ["", " ", "x" * 3000])
def test_an_edit_without_words_or_with_too_many_is_refused(client: TestClient, token: str, words: str) -> None:
    answer = client.post(f"{BRIEF}/edited", data={"token": token, "sentence": MADE, "words": words})
    assert answer.status_code in (404, 422)
    assert "as_written" not in sentences(client)[0]


def test_a_sentence_that_is_not_there_is_not_edited(client: TestClient, token: str) -> None:
    answer = client.post(f"{BRIEF}/edited", data={"token": token, "sentence": "Never made.", "words": "x"})
    assert answer.status_code == 404
    assert client.post(f"{BRIEF}/edited", data={"sentence": MADE, "words": "x"}).status_code == 403


def test_the_brief_is_markdown_whose_footnotes_hold_the_cited_words(client: TestClient, token: str) -> None:
    change(client, token, "edited", sentence=MADE, words="The fares <b>double</b> *now*.")
    answer = client.get(f"{BRIEF}.md")
    assert answer.headers["content-type"].startswith("text/markdown")
    assert "[^1]: Harbour Courier, courier," in answer.text
    assert "about 40 crowns" in answer.text
    assert "edited by a reader" in answer.text
    assert "Not held by its citations" in answer.text
    shown = MarkdownIt().render(answer.text)
    assert "<b>double</b>" not in shown
    assert "&lt;b&gt;double&lt;/b&gt; *now*" in shown
