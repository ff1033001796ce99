"""A page that others may reach: nothing is answered without the password, and sessions are kept as cookies should be."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.web.conftest import EXAMPLES
from twosource.web import LOOPBACK, create_app, make_door
from twosource.web import password as module
from twosource.web.security import HEADERS
from twosource.web.sign_in import COOKIE, safe_goal

RIGHT = "seven gulls over Tarnik"


@pytest.fixture
def outside(database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """Return a client that has not signed in."""
    monkeypatch.setattr(module, "_COST", 2**4)
    app = create_app(database, sample=EXAMPLES, hosts=LOOPBACK | {"news.example"}, door=make_door(RIGHT))
    with TestClient(app, base_url="http://news.example", follow_redirects=False) as client:
        yield client


@pytest.fixture
def inside(outside: TestClient) -> TestClient:
    """Return a client that has signed in."""
    assert sign_in(outside).status_code == 303
    return outside


def sign_in(client: TestClient, password: str = RIGHT, goal: str = "/", **headers: str):  # type: ignore[no-untyped-def]
    return client.post("/sign-in", params={"next": goal}, data={"password": password}, headers=headers)


def every_path(client: TestClient) -> list[tuple[str, str]]:
    described = client.app.openapi()["paths"]  # type: ignore[attr-defined]
    known = [
        (method.upper(), path.replace("{", "").replace("}", "")) for path, methods in described.items() for method in methods
    ]
    return [
        *known,
        *(("GET", path) for path in ("/openapi.json", "/look.css", "/static/page.js", "/no-such-page", "//", "/sign-in/")),
    ]


def test_nothing_is_answered_without_the_password(outside: TestClient) -> None:
    paths = every_path(outside)
    assert len(paths) > 30
    for method, path in paths:
        answer = outside.request(method, path, headers={"content-length": "0"} if method == "POST" else None)
        assert answer.status_code == 401, (method, path)
        assert set(answer.json()) == {"detail"}
        assert answer.headers["www-authenticate"]
        asked = outside.get(path, headers={"accept": "text/html"})
        assert asked.status_code == 303, path
        assert asked.headers["location"].startswith("/sign-in?next=")
        assert asked.content == b""


@pytest.mark.parametrize("cookie", ["", "x", "a" * 5000, "..%2f", "é"])
def test_a_made_up_session_opens_nothing(outside: TestClient, cookie: str) -> None:
    assert outside.get("/stories.json", headers={b"cookie": f"{COOKIE}={cookie}".encode()}).status_code == 401


def test_who_has_signed_in_sees_the_page_and_may_sign_out(inside: TestClient) -> None:
    page = inside.get("/stories")
    assert page.status_code == 200
    assert "Sign out" in page.text
    assert "Nothing leaves this computer" not in page.text
    assert page.headers["cache-control"] == "no-store"
    session = inside.cookies[COOKIE]
    answer = inside.post("/sign-out", headers={"content-length": "0"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")
    assert inside.get("/stories.json").status_code == 401
    assert inside.get("/stories.json", headers={"cookie": f"{COOKIE}={session}"}).status_code == 401, "it is gone at the server"


def test_one_is_not_signed_out_by_a_link(inside: TestClient) -> None:
    assert inside.get("/sign-out").status_code == 405
    assert inside.get("/stories.json").status_code == 200


def test_the_cookie_is_for_this_server_alone_and_no_script_reads_it(outside: TestClient) -> None:
    said = sign_in(outside).headers["set-cookie"].lower()
    assert "httponly" in said
    assert "samesite=strict" in said
    assert "path=/" in said
    assert "domain=" not in said
    assert "secure" not in said
    with TestClient(outside.app, base_url="https://news.example", follow_redirects=False) as client:
        assert "secure" in sign_in(client).headers["set-cookie"].lower()


def test_a_wrong_password_opens_nothing_and_sets_no_cookie(outside: TestClient) -> None:
    answer = sign_in(outside, "wrong")
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers
    assert "That is not the password." in answer.text


def test_after_five_wrong_tries_even_the_right_one_has_to_wait(outside: TestClient) -> None:
    for _ in range(5):
        assert sign_in(outside, "wrong").status_code == 403
    answer = sign_in(outside)
    assert answer.status_code == 429
    assert int(answer.headers["retry-after"]) >= 1
    assert "set-cookie" not in answer.headers


def test_a_password_from_another_page_or_under_another_name_is_not_looked_at(outside: TestClient) -> None:
    assert sign_in(outside, origin="https://evil.example").status_code == 403
    assert "set-cookie" not in sign_in(outside, origin="https://evil.example").headers
    assert sign_in(outside, host="evil.example").status_code == 400
    assert outside.get("/sign-in", headers={"host": "evil.example"}).status_code == 400


def test_a_book_instead_of_a_password_is_refused_unread(outside: TestClient) -> None:
    assert sign_in(outside, "x" * 10_000).status_code == 413


@pytest.mark.parametrize("body", [b"", b"password", b"%ff%fe=1", b"password=%00", b"\xff\xff", b"password=a&password=b"])
def test_a_form_that_is_none_is_a_wrong_try(outside: TestClient, body: bytes) -> None:
    assert outside.post("/sign-in", content=body).status_code == 403


def test_the_form_may_load_nothing_and_names_nothing_of_what_is_behind_it(outside: TestClient) -> None:
    page = outside.get("/sign-in", params={"next": '/stories?q="><script>'})
    assert page.status_code == 200
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "<script" not in page.text
    assert page.headers["x-content-type-options"] == HEADERS["X-Content-Type-Options"]
    assert "ferry" not in page.text.casefold()


def test_one_goes_on_to_where_one_wanted_to_go(outside: TestClient) -> None:
    asked = outside.get("/stories?q=fares", headers={"accept": "text/html"}).headers["location"]
    answer = outside.post(asked, data={"password": RIGHT})
    assert answer.headers["location"] == "/stories?q=fares"


@pytest.mark.parametrize(
    "goal",
    ["//evil.example", "https://evil.example", "/\\evil.example", "evil", "", "/a\r\nX: y", "/sign-out", "\\/evil", "/\u2025"],
)
def test_nobody_is_led_elsewhere(outside: TestClient, goal: str) -> None:
    assert safe_goal(goal) == "/"
    assert sign_in(outside, goal=goal).headers["location"] == "/"


def test_a_write_still_needs_the_token_of_the_own_pages(inside: TestClient) -> None:
    reason = inside.get("/stories/ferry/claims/c2.json").json()["origins"]["reasons"][0]["id"]
    data = {"reason": reason}
    assert inside.post("/stories/ferry/claims/c2/struck", data=data).status_code == 403
    token = inside.app.state.token  # type: ignore[attr-defined]
    assert inside.post("/stories/ferry/claims/c2/struck", data={**data, "token": token}).status_code == 303


def test_without_a_door_there_is_no_sign_in(client: TestClient) -> None:
    assert client.get("/sign-in").status_code == 404
    assert "Sign out" not in client.get("/stories").text
