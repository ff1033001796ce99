from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.counted_reading import strikeable
from tests.sample_reading import sample_reading
from twosource.library import keep_reading
from twosource.settings import Settings
from twosource.store import open_store

CLAIM = "/stories/ferry/claims/c2"


def reasons(client: TestClient) -> list[str]:
    return [reason["id"] for reason in client.get(f"{CLAIM}.json").json()["origins"]["reasons"]]


def origins(client: TestClient) -> tuple[int, int]:
    counted = client.get(f"{CLAIM}.json").json()["origins"]
    return counted["low"], counted["high"]


@pytest.fixture
def last_reason(client: TestClient, token: str) -> str:
    """Strike out reasons until one is left, and return this one: two accounts are still one origin by it."""
    while len(left := reasons(client)) > 1:
        client.post(f"{CLAIM}/struck", data={"token": token, "reason": left[0]})
    assert origins(client)[0] == 1
    return left[0]


def test_striking_the_last_tie_makes_two_origins_and_undoing_counts_back(
    client: TestClient, token: str, last_reason: str
) -> None:
    answer = client.post(f"{CLAIM}/struck", data={"token": token, "reason": last_reason})
    assert "2 independent origins" in answer.text
    assert "as read: 1 origin" in answer.text
    assert origins(client) == (2, 2)
    client.post(f"{CLAIM}/undone", data={"token": token, "number": 1})
    assert origins(client)[0] == 1


def test_a_page_that_asks_for_the_part_gets_the_part(client: TestClient, token: str, last_reason: str) -> None:
    answer = client.post(f"{CLAIM}/struck", data={"token": token, "reason": last_reason}, headers={"HX-Request": "true"})
    assert "2 independent origins" in answer.text
    assert "<html" not in answer.text


def test_a_correction_holds_after_the_story_is_read_anew(
    client: TestClient, token: str, database: Path, last_reason: str
) -> None:
    client.post(f"{CLAIM}/struck", data={"token": token, "reason": last_reason})
    with open_store(database) as store:
        keep_reading(store, strikeable(sample_reading()), Settings())
    assert origins(client) == (2, 2)


def test_a_struck_reason_is_left_out_of_the_exports_too(client: TestClient, token: str, last_reason: str) -> None:
    client.post(f"{CLAIM}/struck", data={"token": token, "reason": last_reason})
    row = next(line for line in client.get("/stories/ferry/tables/claims.csv").text.splitlines() if line.startswith("ferry,c2"))
    assert ",2,2," in row


def test_what_is_not_counted_can_not_be_struck_and_what_holds_no_more_not_undone(client: TestClient, token: str) -> None:
    assert client.post(f"{CLAIM}/struck", data={"token": token, "reason": "none"}).status_code == 404
    assert client.post(f"{CLAIM}/undone", data={"token": token, "number": 9}).status_code == 404


def test_without_the_token_nothing_is_struck(client: TestClient) -> None:
    (reason, *_) = reasons(client)
    assert client.post(f"{CLAIM}/struck", data={"reason": reason}).status_code == 403
    assert client.post(f"{CLAIM}/struck", data={"token": "guess", "reason": reason}).status_code == 403
    assert reasons(client)[0] == reason
