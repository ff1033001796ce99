import pytest
from fastapi.testclient import TestClient

HERE = "/stories/ferry/corrections"


def made(client: TestClient) -> list[tuple[str, bool, bool]]:
    return [(c["kind"], c["fits"], c["undone"]) for c in client.get("/corrections.json").json()]


def test_two_names_are_joined_and_taken_apart(client: TestClient, token: str) -> None:
    client.post(f"{HERE}/same-person", data={"token": token, "other": "officials", "kept": "NordPress"})
    assert made(client) == [("same person", True, False)]
    assert "“officials” and “NordPress” are one" in client.get(HERE).text
    client.post("/corrections/undone", data={"token": token, "number": "1", "story": "ferry"})
    assert made(client) == [("same person", True, True)]
    assert "taken back" in client.get("/corrections").text


def test_a_mention_is_taken_out_of_its_claim_on_the_claims_page(client: TestClient, token: str) -> None:
    mention = client.get("/stories/ferry/claims/c2.json").json()["mentions"][1]
    place = {"article": "gazette", "start": str(mention["start"]), "end": str(mention["end"])}
    page = client.post("/stories/ferry/claims/c2/parted", data={"token": token, **place})
    assert "states something else than" in page.text
    assert len(client.get("/stories/ferry/claims/c2.json").json()["mentions"]) == 1
    assert made(client) == [("not the same claim", True, False)]
    client.post("/stories/ferry/claims/c2/undone", data={"token": token, "number": "1"})
    assert len(client.get("/stories/ferry/claims/c2.json").json()["mentions"]) == 2


def test_words_that_no_longer_stand_there_change_nothing(client: TestClient, token: str) -> None:
    place = {"article": "gazette", "start": "1", "end": "2"}
    assert client.post("/stories/ferry/claims/c2/parted", data={"token": token, **place}).status_code == 404
    said = {**place, "speaker": "Ilse"}
    assert client.post("/stories/ferry/claims/c2/said-by", data={"token": token, **said}).status_code == 404
    assert made(client) == []


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("merged", {"other": "ferry"}),
        ("merged", {"other": "no-such-story"}),
        ("split", {"article": "lone"}),
        ("moved", {"article": "courier", "other": "no-such-story"}),
        ("same-person", {"other": "nobody", "kept": "NordPress"}),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(client: TestClient, token: str, what: str, told: dict[str, str]) -> None:
    answer = client.post(f"{HERE}/{what}", data={"token": token, **told})
    assert answer.status_code == 404
    assert "That did not work" in answer.text
    assert made(client) == []


@pytest.mark.parametrize("what", ["merged", "split", "moved", "same-person"])
def test_nothing_is_put_right_without_the_token(client: TestClient, what: str) -> None:
    told = {"other": "lone", "article": "courier", "kept": "NordPress"}
    assert client.post(f"{HERE}/{what}", data=told).status_code == 403
    assert client.post("/corrections/undone", data={"number": "1"}).status_code == 403
    assert made(client) == []
