from pathlib import Path

import pytest

from twosource.errors import InputError
from twosource.ingest.opml import is_opml, read_opml

NESTED = b"""<?xml version="1.0"?><opml version="2.0"><head><title>Ours</title></head><body>
<outline text="Velmora"><outline text="Coast"><outline text="Gazette" type="rss" xmlUrl="https://gazette.example/feed"/></outline>
<outline text="Courier" xmlurl="https://courier.example/rss"/></outline>
<outline text="Gazette again" xmlUrl="https://gazette.example/feed"/><outline text="A folder"/></body></opml>"""


def test_feeds_are_found_at_any_depth_each_once() -> None:
    assert is_opml(NESTED)
    assert read_opml(NESTED) == ("https://gazette.example/feed", "https://courier.example/rss")


@pytest.mark.parametrize("content", [b"", b"<opml>", b"<opml><body></body></opml>", b"\x00\x01", b"no list"])
def test_a_list_without_feeds_says_so(content: bytes) -> None:
    with pytest.raises(InputError):
        read_opml(content)


def test_entities_of_a_list_are_neither_expanded_nor_loaded(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("https://secret.example/")
    feed = '<outline>&file;</outline><outline xmlUrl="https://gazette.example/feed"/>'
    text = f'<!DOCTYPE opml [<!ENTITY file SYSTEM "{secret.as_uri()}">]><opml><body>{feed}</body></opml>'
    assert read_opml(text.encode()) == ("https://gazette.example/feed",)


def test_a_list_that_would_swell_without_end_is_refused() -> None:
    bomb = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    text = f'<!DOCTYPE opml [<!ENTITY a0 "https://x.example/">{bomb}]><opml><outline xmlUrl="&a11;"/></opml>'
    with pytest.raises(InputError):
        read_opml(text.encode())
