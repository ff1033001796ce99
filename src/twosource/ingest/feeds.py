"""Feeds (RSS, Atom, JSON Feed) to their items, and whether what an item says is the article or a teaser of it."""

import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import feedparser
from lxml import html
from lxml.etree import ParserError

from twosource.errors import InputError
from twosource.ingest.addresses import follow
from twosource.records import FeedItem

_ROOTS = (b"<rss", b"<feed", b"<rdf:rdf", b"<channel")
_JSON_FEED = b"jsonfeed.org/version"
_HEAD = 2048  # bytes in which a feed has said what it is
_BLOCKS = frozenset("p div br li ul ol blockquote h1 h2 h3 h4 h5 h6 tr table section article pre hr".split())
_LEFT_OUT = frozenset({"script", "style", "figure", "figcaption", "img", "iframe", "video", "audio", "form"})
_ON = r"(?:read|see|view|continue|more|full|the post)\b[^\n]{0,200}"
_CUT_OFF = (
    re.compile(rf"(?:\.\.\.|…)\W*(?:{_ON})?$", re.IGNORECASE),
    re.compile(
        r"(?:^|[.!?\n])\W*(?:(?:read|see|view) (?:more|on|the full (?:story|article))|continue reading)\b[^\n]{0,120}$", re.I
    ),
)
"""How teasers end: with dots, or an invitation to read on; WordPress puts "the post … appeared first on …" behind."""
_END = 300  # characters at the end of a text that hold both


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed's title and items, in the order in which it carries them: the newest first, as a rule."""

    title: str | None
    items: tuple[FeedItem, ...]


def is_feed(content: bytes) -> bool:
    """Tell a feed by how it begins."""
    head = content[:_HEAD].lstrip(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"{"):
        return _JSON_FEED in head.replace(b"\\/", b"/")
    lower = head.lower()
    return lower.startswith(b"<") and any(root in lower for root in _ROOTS) and b"<html" not in lower


def read_feed(content: bytes, address: str, seen: str, charset: str | None = None) -> Feed:
    """Return a feed's items; `address` is where it came from, for links that leave out the host, `seen` when.

    Raises InputError where it holds no items that can be read.
    """
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        feed = _read_json(content, address, seen)
    else:
        feed = _read_xml(content, address, seen, charset)
    if not feed.items:
        raise InputError("is a feed without items; there is nothing to read in it now")
    return feed


def is_teaser(item: FeedItem, words: int) -> bool:
    """Tell whether what the feed says of an item is less than the article: short, or cut off in mid-sentence."""
    return len(item.text.split()) < words or any(each.search(item.text[-_END:]) for each in _CUT_OFF)


def words_of(fragment: str) -> str:
    r"""Return the words of a piece of HTML, paragraphs a blank line apart, without pictures and their captions.

    >>> words_of("<p>The ferry <b>stopped</b>.</p><p>It was late.</p>")
    'The ferry stopped.\n\nIt was late.'
    """
    if not fragment.strip():
        return ""
    try:
        tree = html.fragment_fromstring(fragment.replace("\0", ""), create_parent="div")
    except (ParserError, ValueError):
        return " ".join(fragment.split())
    lines = (" ".join(line.split()) for line in "".join(_pieces(tree)).split("\n"))
    return "\n\n".join(line for line in lines if line)


def _pieces(node: html.HtmlElement) -> Iterator[str]:
    """Yield the words below a node, line ends where a block begins or ends; without recursion, whatever the depth."""
    waiting: list[html.HtmlElement | str] = [node]
    while waiting:
        now = waiting.pop()
        if isinstance(now, str):
            yield now
            continue
        edge = "\n" if now.tag in _BLOCKS else ""
        yield edge + _running(now.text)
        waiting.append(edge)
        for child in reversed(now):
            waiting.append(_running(child.tail))
            if isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
                waiting.append(child)


def _running(words: str | None) -> str:
    return (words or "").replace("\n", " ").replace("\r", " ")


def _read_xml(content: bytes, address: str, seen: str, charset: str | None) -> Feed:
    # Only an object that is read, never a string: a string would be taken for an address and asked.
    charset = "utf-8" if _is_utf8(content) else charset
    headers = {"content-location": address, "content-type": f"application/xml; charset={charset}" if charset else ""}
    try:
        found = feedparser.parse(io.BytesIO(content), response_headers=headers, sanitize_html=False)
    except Exception as error:  # whatever a broken feed does to the parser, the other addresses are still to be read
        raise InputError(f"can't be read as a feed ({type(error).__name__})") from error
    if not found.version and not found.entries:
        raise InputError("is no feed that can be read; it should be RSS, Atom or JSON Feed")
    title, language = _line(found.feed.get("title")), found.feed.get("language")
    items = (_from_entry(entry, address, seen, title, language) for entry in found.entries)
    return Feed(title=title, items=tuple(item for item in items if item))


def _is_utf8(content: bytes) -> bool:
    """Tell whether all bytes are UTF-8, which is never so by chance, whatever server or feed say of them."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _from_entry(entry: Mapping[str, Any], address: str, seen: str, title: str | None, language: str | None) -> FeedItem | None:
    texts = [words_of(part.get("value") or "") for part in entry.get("content", ())]
    texts.append(words_of(entry.get("summary") or ""))
    link = _link(entry.get("link"), address)
    key = entry.get("id") or link
    if not key:
        return None
    source = entry.get("source") or {}
    authors = [author.get("name") for author in entry.get("authors", ()) if author]
    return FeedItem(
        key=str(key),
        seen=seen,
        link=link,
        title=_line(words_of(entry.get("title") or "")),
        text=max(texts, key=len),
        published=entry.get("published"),
        updated=entry.get("updated") if "updated" in entry else None,  # else the parser hands out the first date, with a warning
        authors=tuple(name for name in map(_line, authors) if name),
        outlet=_line(source.get("title")) or title,
        language=language,
    )


def _read_json(content: bytes, address: str, seen: str) -> Feed:
    try:
        feed = json.loads(content)
        rows = [row for row in feed["items"] if isinstance(row, dict)]
    except (ValueError, RecursionError, TypeError, KeyError) as error:
        raise InputError("is no JSON Feed that can be read") from error
    title = _line(feed.get("title"))
    items = (_from_row(row, address, seen, title, feed.get("language")) for row in rows)
    return Feed(title=title, items=tuple(item for item in items if item))


def _from_row(row: Mapping[str, Any], address: str, seen: str, title: str | None, language: object) -> FeedItem | None:
    texts = [words_of(str(row.get("content_html") or "")), *(_plain(row.get(name)) for name in ("content_text", "summary"))]
    link = _link(row.get("url") or row.get("external_url"), address)
    key = row.get("id") or link
    if not key:
        return None
    authors = row.get("authors") or [row.get("author")]
    names = [_line(author.get("name")) for author in authors if isinstance(author, dict)] if isinstance(authors, list) else []
    return FeedItem(
        key=str(key),
        seen=seen,
        link=link,
        title=_line(row.get("title")),
        text=max(texts, key=len),
        published=_line(row.get("date_published")),
        updated=_line(row.get("date_modified")),
        authors=tuple(name for name in names if name),
        outlet=title,
        language=_line(row.get("language") or language),
    )


def _plain(value: object) -> str:
    """Return plain text with its paragraphs a blank line apart."""
    lines = (" ".join(line.split()) for line in str(value or "").splitlines())
    return "\n\n".join(line for line in lines if line)


def _line(value: object) -> str | None:
    return " ".join(str(value).split()) or None if value is not None else None


def _link(value: object, address: str) -> str | None:
    """Return where an item leads, None where that is no address."""
    try:
        return follow(address, str(value)) if value else None
    except InputError:
        return None
