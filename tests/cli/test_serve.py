"""`twosource serve --public`: what is said, asked and refused before anything listens."""

import os
import sys
from pathlib import Path
from typing import Any

import pytest
import typer
import uvicorn

from tests.cli.conftest import Invoke
from twosource.cli import public
from twosource.errors import InputError

WORDS = "seven gulls over Tarnik"


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Return what would have been served, without serving it."""
    calls: list[dict[str, Any]] = []
    monkeypatch.setattr(uvicorn, "run", lambda app, **how: calls.append({"app": app, **how}))
    return calls


@pytest.fixture
def password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(public.PASSWORD, WORDS)


def test_without_public_only_this_computer_is_answered(tmp_path: Path, invoke: Invoke, started: list[dict[str, Any]]) -> None:
    assert invoke("serve", "--db", tmp_path / "a.db", "--no-browser").exit_code == 0
    assert [(call["host"], call["app"].state.door) for call in started] == [("127.0.0.1", None)]


@pytest.mark.parametrize(("options", "private"), [((), False), (("--private-addresses",), True)])
def test_the_page_asks_private_networks_only_where_it_is_told_to(
    options: tuple[str, ...], private: bool, tmp_path: Path, invoke: Invoke, started: list[dict[str, Any]]
) -> None:
    invoke("serve", "--db", tmp_path / "a.db", "--no-browser", "--user-agent", "OrskDesk/2", *options)
    asked = started[0]["app"].state.desk.addresses
    assert (asked.private, asked.user_agent) == (private, "OrskDesk/2")


def test_it_says_what_it_does_and_then_listens_with_a_door(
    tmp_path: Path, invoke: Invoke, started: list[dict[str, Any]], password: None
) -> None:
    result = invoke("serve", "--public", "--name", "News.Example", "--yes", "--db", tmp_path / "a.db")
    assert result.exit_code == 0, result.output
    said = " ".join(result.stderr.split())
    assert "every computer that can reach this one" in said
    assert "http://news.example:8470/" in said
    assert "can be read on the way" in said
    assert WORDS not in result.output
    assert started[0]["host"] == "0.0.0.0"
    assert started[0]["app"].state.door.enter(WORDS, "a")
    assert public.PASSWORD not in os.environ, "the process that reads articles does not inherit it"


def test_nothing_listens_where_nobody_agrees(
    tmp_path: Path, invoke: Invoke, started: list[dict[str, Any]], password: None
) -> None:
    result = invoke("serve", "--public", "--name", "news.example", "--db", tmp_path / "a.db")
    assert isinstance(result.exception, InputError)
    assert "--yes" in str(result.exception)
    assert started == []
    assert not (tmp_path / "a.db").exists()


def test_a_no_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    opening = public.make_opening("0.0.0.0", 8470, ["news.example"], None, None)
    monkeypatch.setattr(sys, "stdin", type("Terminal", (), {"isatty": lambda _: True})())
    monkeypatch.setattr(typer, "confirm", lambda *_, **__: False)
    with pytest.raises(typer.Exit):
        public.agree(opening, yes=False)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--public", "--yes"), "needs the names"),
        (("--public", "--yes", "--name", "*"), "no name or address"),
        (("--public", "--yes", "--name", "https://news.example"), "no name or address"),
        (("--public", "--yes", "--name", "news.example:8470"), "no name or address"),
        (("--public", "--yes", "--name", "a b"), "no name or address"),
        (("--public", "--yes", "--name", "a", "--certificate", "none.pem"), "go together"),
        (("--public", "--yes", "--name", "a", "--certificate", "none.pem", "--key", "none.pem"), "no such file"),
        (("--name", "news.example"), "are for --public"),
        (("--host", "192.0.2.7"), "are for --public"),
        (("--public", "--yes", "--name", "a", "--private-addresses"), "into your own network"),
    ],
)
def test_what_makes_no_sense_is_refused_before_anything_listens(
    arguments: tuple[str, ...], words: str, tmp_path: Path, invoke: Invoke, started: list[dict[str, Any]], password: None
) -> None:
    error = invoke("serve", *arguments, "--db", tmp_path / "a.db").exception
    assert isinstance(error, InputError)
    assert words in str(error)
    assert started == []


@pytest.mark.parametrize("given", ["", "short"])
def test_a_password_that_is_too_short_is_refused(
    given: str, tmp_path: Path, invoke: Invoke, started: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(public.PASSWORD, given)
    error = invoke("serve", "--public", "--yes", "--name", "a", "--db", tmp_path / "a.db").exception
    assert "12 to 1024" in str(error)
    assert started == []


def test_without_a_password_and_without_anybody_to_ask_it_is_refused(
    tmp_path: Path, invoke: Invoke, started: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(public.PASSWORD, raising=False)
    error = invoke("serve", "--public", "--yes", "--name", "a", "--db", tmp_path / "a.db").exception
    assert public.PASSWORD in str(error)
    assert started == []


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("News.Example", "news.example"),
        ("192.0.2.7", "192.0.2.7"),
        ("[2001:DB8::1]", "2001:db8::1"),
        ("2001:db8::1", "2001:db8::1"),
    ],
)
def test_names_are_kept_as_a_request_gives_them(name: str, plain: str) -> None:
    assert public.plain_name(name) == plain


@pytest.mark.parametrize(
    ("host", "beyond"), [("0.0.0.0", True), ("192.0.2.7", True), ("127.0.0.1", False), ("::1", False), ("localhost", False)]
)
def test_a_page_for_a_server_in_front_of_it_is_not_open_to_others(host: str, beyond: bool) -> None:
    opening = public.make_opening(host, 8470, ["news.example"], None, None)
    assert opening.beyond is beyond
    assert ("for a server in front of it" in public.say(opening)) is not beyond
