import json

import pytest

from tests.loopback import PROSE, rss, rss_item
from twosource.errors import InputError
from twosource.ingest.feeds import is_feed, is_teaser, read_feed, words_of
from twosource.records import FeedItem

SEEN = "2031-05-05T12:00:00+00:00"
HERE = "https://gazette.example/feed"
ATOM = f"""<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>Orsk Gazette</title>
<entry><id>tag:gazette.example,2031:1</id><title type="html">Ferry &amp;amp; bus</title><link rel="alternate" href="/ferry"/>
<updated>2031-05-06T08:00:00Z</updated><published>2031-05-05T08:00:00Z</published><author><name>Ada Brel</name></author>
<source><title>NordPress</title></source>
<summary>Short.</summary>
<content type="html">&lt;p&gt;{PROSE}&lt;/p&gt;&lt;p&gt;More.&lt;/p&gt;</content></entry></feed>""".encode()
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Orsk Gazette",
        "items": [
            {"id": "1", "url": "https://gazette.example/1", "title": "Ferry", "content_html": f"<p>{PROSE}</p>",
             "date_published": "2031-05-05T08:00:00Z", "authors": [{"name": "Ada Brel"}]},
            {"id": "2", "external_url": "https://gazette.example/2", "summary": "Short."},
            "not an item",
        ],
    }
).encode()  # fmt: skip


def test_an_rss_item_gives_its_link_time_and_words() -> None:
    body = rss(
        rss_item(
            "https://gazette.example/1?a=1&amp;b=2", text="&lt;p&gt;The ferry&lt;/p&gt;&lt;p&gt;stopped.&lt;/p&gt;", guid="g1"
        )
    ).body
    assert is_feed(body)
    (item,) = read_feed(body, HERE, SEEN).items
    assert (item.key, item.link) == ("g1", "https://gazette.example/1?a=1&b=2")
    assert (item.title, item.outlet, item.seen) == ("Ferry stops", "Orsk Gazette", SEEN)
    assert item.published == "Mon, 05 May 2031 10:30:00 GMT"
    assert item.text == "The ferry\n\nstopped."


def test_an_atom_entry_gives_its_whole_content_its_author_and_its_source() -> None:
    assert is_feed(ATOM)
    (item,) = read_feed(ATOM, HERE, SEEN).items
    assert (item.title, item.link) == ("Ferry & bus", "https://gazette.example/ferry")
    assert (item.published, item.updated) == ("2031-05-05T08:00:00Z", "2031-05-06T08:00:00Z")
    assert (item.authors, item.outlet) == (("Ada Brel",), "NordPress")
    assert item.text.endswith("\n\nMore.")
    assert not is_teaser(item, 100)


def test_a_json_feed_is_read_too() -> None:
    assert is_feed(JSON)
    first, second = read_feed(JSON, HERE, SEEN).items
    assert (first.key, first.authors, first.text) == ("1", ("Ada Brel",), PROSE)
    assert (second.link, second.text) == ("https://gazette.example/2", "Short.")


@pytest.mark.parametrize(
    ("content", "yes"),
    [
        (b"\xef\xbb\xbf\n<rss version='2.0'>", True),
        (b"<?xml version='1.0'?><!-- made by hand --><rdf:RDF>", True),
        (b"<!doctype html><html><body>&lt;rss</body></html>", False),
        (b'{"articles": []}', False),
        (b"<opml>", False),
        (b"The <rss> of it", False),
    ],
)
def test_a_feed_is_told_by_how_it_begins(content: bytes, yes: bool) -> None:
    assert is_feed(content) is yes


@pytest.mark.parametrize(
    ("text", "teaser"),
    [
        (PROSE, False),
        ("The ferry stopped.", True),
        (PROSE + " The council will meet again and …", True),
        (PROSE + "\n\nContinue reading at the Orsk Gazette", True),
        (PROSE + " Read more", True),
        (PROSE + " It was … \n\nThe post Ferry stops appeared first on Orsk Gazette.", True),
        (PROSE + " “It was ... odd,” she said.", False),
        (PROSE + " He would read more books, he said.", False),
    ],
)
def test_a_teaser_is_short_or_cut_off(text: str, teaser: bool) -> None:
    assert is_teaser(FeedItem(key="1", seen=SEEN, text=text), 100) is teaser


def test_pictures_and_scripts_are_no_words_and_any_depth_is_read() -> None:
    assert (
        words_of("<figure><img src='x'><figcaption>A quay</figcaption></figure><p>One<script>alert(1)</script> two</p>")
        == "One two"
    )
    assert words_of("plain & simple <b>words</b><br>next") == "plain & simple words\n\nnext"
    assert words_of("<div>" * 200 + "deep") == "deep"
    assert words_of("<div>" * 50_000 + "too deep for the parser") in ("", "too deep for the parser")


@pytest.mark.parametrize("content", [b"<rss><channel><title>Empty</title></channel></rss>", b'{"version": "https://jsonfeed.org/version/1"}',
                                     b'{"items": 3}', b"<feed", b"\x00\xff<rss"])  # fmt: skip
def test_a_feed_without_items_says_so(content: bytes) -> None:
    with pytest.raises(InputError):
        read_feed(content, HERE, SEEN)


def test_a_broken_feed_gives_what_can_be_read() -> None:
    body = rss(rss_item("https://gazette.example/1")).body.replace(b"</item></channel></rss>", b"<b></item>")
    assert [item.link for item in read_feed(body, HERE, SEEN).items] == ["https://gazette.example/1"]


def test_a_link_that_is_no_address_is_none_and_an_item_without_a_name_is_left_out() -> None:
    body = rss(rss_item("javascript:alert(1)", guid="g"), "<item><title>Nameless</title></item>").body
    assert [(item.key, item.link) for item in read_feed(body, HERE, SEEN).items] == [("g", None)]


def test_entities_of_a_feed_are_neither_expanded_without_end_nor_loaded() -> None:
    bomb = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    text = f'<!DOCTYPE rss [<!ENTITY a0 "ferry">{bomb}<!ENTITY f SYSTEM "file:///etc/hostname">]>' + rss(
        rss_item("https://gazette.example/1", title="&a9;", text="&f;")
    ).body.decode().removeprefix('<?xml version="1.0"?>')
    (item,) = read_feed(text.encode(), HERE, SEEN).items
    assert len(item.title or "") < 100
    assert len(item.text) < 100


@pytest.mark.parametrize(
    ("written", "declared", "said"),
    [
        ("utf-8", "utf-8", None),
        ("utf-8", "utf-8", "iso-8859-1"),
        ("utf-8", "iso-8859-1", None),
        ("iso-8859-1", "iso-8859-1", None),
        ("iso-8859-1", "utf-8", "iso-8859-1"),
        ("utf-16", "utf-16", None),
    ],
)
def test_characters_of_a_feed_survive_wrong_words_about_them(written: str, declared: str, said: str | None) -> None:
    text = rss(rss_item("https://gazette.example/1", title="Fähre")).body.decode()
    body = text.replace('version="1.0"', f'version="1.0" encoding="{declared}"').encode(written)
    assert read_feed(body, HERE, SEEN, said).items[0].title == "Fähre"
