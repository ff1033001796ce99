from pathlib import Path

import pytest

from twosource.web import inbox as inbox_module
from twosource.web.inbox import Inbox

ARTICLE = b"Tarnik opens its new bridge\n\nThe town of Tarnik opened a bridge on Monday, the mayor said.\n"


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("bridge.txt", "bridge.txt"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\papers\\bridge.txt", "bridge.txt"),
        (".hidden.txt", "hidden.txt"),
        ("a b\n<c>.txt", "a-b-c-.txt"),
        ("x" * 300 + ".txt", "x" * 80 + ".txt"),
    ],
)
def test_a_name_never_leads_out_of_the_folder(tmp_path: Path, name: str, kept: str) -> None:
    inbox = Inbox(tmp_path / "a.db")
    assert inbox.keep(name, ARTICLE) is None
    assert [path.name for path in inbox.folder.iterdir()] == [kept]


@pytest.mark.parametrize("name", ["picture.png", "", "..", "noending"])
def test_what_cannot_be_read_is_refused_with_a_reason(tmp_path: Path, name: str) -> None:
    inbox = Inbox(tmp_path / "a.db")
    assert inbox.keep(name, ARTICLE) is not None
    assert inbox.keep("empty.txt", b"") == "empty.txt: is empty"
    assert not inbox.folder.exists()


def test_two_files_of_one_name_are_both_kept(tmp_path: Path) -> None:
    inbox = Inbox(tmp_path / "a.db")
    for content in (ARTICLE, ARTICLE + b"More.", ARTICLE):
        assert inbox.keep("bridge.txt", content) is None
    assert sorted(path.read_bytes() for path in inbox.folder.iterdir()) == [ARTICLE, ARTICLE + b"More."]


def test_addresses_are_kept_once_in_one_way_and_what_is_none_is_said_to_be_none(tmp_path: Path) -> None:
    inbox = Inbox(tmp_path / "a.db")
    taken, refused = inbox.add(
        "https://Gazette.Example/a#top\n\n  https://gazette.example/a\nfile:///etc/passwd\ngazette.example\n"
    )
    assert taken == 2
    assert inbox.addresses() == ("https://gazette.example/a",)
    assert ["only http and https" in refused[0], "begin it with https" in refused[1]] == [True, True]
    inbox.add("http://courier.example/feed")
    assert inbox.given() == ("https://gazette.example/a", "http://courier.example/feed")
    inbox.forget("https://gazette.example/a")
    inbox.forget("https://gazette.example/never")
    assert Inbox(tmp_path / "a.db").addresses() == ("http://courier.example/feed",)


def test_nothing_is_kept_where_no_line_is_an_address(tmp_path: Path) -> None:
    inbox = Inbox(tmp_path / "a.db")
    assert inbox.add("  \n \n") == (0, [])
    assert inbox.add("ferry")[0] == 0
    assert not inbox.is_there


def test_more_addresses_than_a_page_keeps_are_left_to_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inbox_module, "MOST_ADDRESSES", 3)
    inbox = Inbox(tmp_path / "a.db")
    taken, refused = inbox.add("\n".join(f"https://gazette.example/{n}" for n in range(5)))
    assert (taken, len(refused), len(inbox.addresses())) == (3, 2, 3)
    assert "twosource read" in refused[0]


def test_files_are_given_before_addresses_and_the_list_of_addresses_is_no_file(tmp_path: Path) -> None:
    inbox = Inbox(tmp_path / "a.db")
    inbox.add("https://gazette.example/a")
    inbox.keep("b.txt", ARTICLE)
    inbox.keep("subscriptions.opml", b"<opml/>")
    assert [Path(each).name for each in inbox.given()] == ["b.txt", "subscriptions.opml", "a"]
