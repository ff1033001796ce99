import pytest
from fastapi.testclient import TestClient

from twosource.web.security import HEADERS


@pytest.fixture
def reason(client: TestClient) -> str:
    """Return a reason that can be struck out."""
    return str(client.get("/stories/ferry/claims/c2.json").json()["origins"]["reasons"][0]["id"])


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "[::", "localhost.evil.example:8470"])
def test_a_request_under_another_name_is_turned_away(client: TestClient, host: str) -> None:
    assert client.get("/stories", headers={"host": host}).status_code == 400


@pytest.mark.parametrize("host", ["127.0.0.1:8470", "localhost:9", "[::1]:8470"])
def test_the_own_names_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/stories", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("path", ["/", "/stories/none", "/static/page.js", "/look.css"])
def test_every_answer_says_what_a_page_may_load(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    assert "unsafe" not in answer.headers["Content-Security-Policy"]


def test_a_write_from_another_page_is_refused_even_with_the_token(client: TestClient, token: str, reason: str) -> None:
    data = {"token": token, "reason": reason}
    answer = client.post("/stories/ferry/claims/c2/struck", data=data, headers={"origin": "https://evil.example"})
    assert answer.status_code == 403


def test_a_write_of_the_own_page_is_done(client: TestClient, token: str, reason: str) -> None:
    data = {"token": token, "reason": reason}
    answer = client.post("/stories/ferry/claims/c2/struck", data=data, headers={"origin": "http://127.0.0.1:8470"})
    assert answer.status_code == 200


def test_the_token_may_stand_in_a_header(client: TestClient, token: str, reason: str) -> None:
    headers = {"X-Twosource-Token": token}
    answer = client.post("/stories/ferry/claims/c2/struck", data={"reason": reason}, headers=headers)
    assert answer.status_code == 200


def test_a_body_that_is_too_large_is_refused_before_it_is_read(client: TestClient, token: str) -> None:
    answer = client.post("/articles", headers={"content-length": str(10**12), "X-Twosource-Token": token})
    assert answer.status_code == 413


def test_a_body_of_unknown_length_is_refused(client: TestClient) -> None:
    assert client.post("/articles", content=iter([b"a", b"b"])).status_code == 411
