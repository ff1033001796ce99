"""What came from addresses: pages as they were sent, a row for each version, and the items that feeds have carried."""

import json
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from twosource.records import FeedItem, Fetched
from twosource.store.faults import named
from twosource.store.packing import compress, decompress

_VERSIONS = """
SELECT address, final, seen, checked, media_type, charset, etag, modified, content FROM fetched WHERE address = ? ORDER BY seen
"""
_KEEP = """
INSERT INTO fetched (address, final, seen, checked, media_type, charset, etag, modified, content)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (address, seen) DO UPDATE SET final = excluded.final, checked = excluded.checked, media_type = excluded.media_type,
    charset = excluded.charset, etag = excluded.etag, modified = excluded.modified, content = excluded.content
"""
_ITEMS = """
SELECT "key", seen, link, title, text, published, updated, authors, outlet, language FROM feed_items WHERE feed = ?
ORDER BY seen, "key"
"""
_KEEP_ITEM = """
INSERT INTO feed_items (feed, "key", seen, link, title, text, published, updated, authors, outlet, language)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (feed, "key") DO UPDATE SET seen = excluded.seen, link = excluded.link, title = excluded.title, text = excluded.text,
    published = excluded.published, updated = excluded.updated, authors = excluded.authors, outlet = excluded.outlet,
    language = excluded.language
"""

Transaction = Callable[[], AbstractContextManager[None]]


class Archive:
    """The part of an open database that keeps what came from addresses, packed; one transaction a piece."""

    def __init__(self, path: Path, connection: sqlite3.Connection, transaction: Transaction) -> None:
        self._path = path
        self._connection = connection
        self._whole = transaction

    def versions(self, address: str) -> tuple[Fetched, ...]:
        """Return what an address answered, the earliest first."""
        with named(self._path):
            rows = self._connection.execute(_VERSIONS, (address,)).fetchall()
        return tuple(_fetched(row) for row in rows)

    def keep(self, page: Fetched, instead: Fetched | None = None) -> None:
        """Keep an answer; `instead` is an earlier one of the same address that it takes the place of."""
        said = (page.address, page.final, page.seen, page.checked, page.media_type, page.charset, page.etag, page.modified)
        with self._whole():
            if instead is not None:
                self._connection.execute("DELETE FROM fetched WHERE address = ? AND seen = ?", (instead.address, instead.seen))
            self._connection.execute(_KEEP, (*said, compress(page.content)))

    def items(self, feed: str) -> tuple[FeedItem, ...]:
        """Return the items that a feed has carried so far, the earliest first."""
        with named(self._path):
            rows = self._connection.execute(_ITEMS, (feed,)).fetchall()
        return tuple(_item(row) for row in rows)

    def keep_items(self, feed: str, items: Sequence[FeedItem]) -> None:
        """Keep items of a feed, in place of those of the same keys."""
        with self._whole():
            self._connection.executemany(_KEEP_ITEM, [_item_row(feed, item) for item in items])


def _fetched(row: tuple[str, str, str, str | None, str | None, str | None, str | None, str | None, bytes]) -> Fetched:
    address, final, seen, checked, media_type, charset, etag, modified, content = row
    return Fetched(
        address=address,
        final=final,
        seen=seen,
        checked=checked,
        media_type=media_type,
        charset=charset,
        etag=etag,
        modified=modified,
        content=decompress(content),
    )


def _item(row: tuple[str, str, str | None, str | None, str, str | None, str | None, str, str | None, str | None]) -> FeedItem:
    key, seen, link, title, text, published, updated, authors, outlet, language = row
    return FeedItem(
        key=key,
        seen=seen,
        link=link,
        title=title,
        text=text,
        published=published,
        updated=updated,
        authors=tuple(json.loads(authors)),
        outlet=outlet,
        language=language,
    )


def _item_row(feed: str, item: FeedItem) -> tuple[str | None, ...]:
    authors = json.dumps(list(item.authors), ensure_ascii=False)
    said = (item.seen, item.link, item.title, item.text, item.published, item.updated, authors, item.outlet, item.language)
    return feed, item.key, *said
