"""The store: what goes into the file and comes out of it, one transaction a piece."""

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from twosource.records import Article, ArticleId, Corrected, Correction, Problem, Reading, Story, StoryId, StoryReading
from twosource.store.archive import Archive
from twosource.store.catalogue import Listed, Wanted, list_stories, outlets_known
from twosource.store.connection import connect
from twosource.store.corrections import add_correction, read_corrections, undo_correction
from twosource.store.faults import named
from twosource.store.ledger import (
    keep_as_read,
    read_as_read,
    read_grouping,
    read_story_articles,
    write_ledger,
    write_unfit,
)
from twosource.store.packing import compress, decompress
from twosource.store.reading import (
    digest_story,
    read_all_articles,
    read_article,
    read_articles_of,
    read_digests,
    read_problems,
    read_reading,
    read_story,
)
from twosource.store.search import Hit, search
from twosource.store.writing import write_article, write_reading, write_stories

BUSY_SECONDS = 5.0
"""How long to wait for another process that writes: longer than any transaction on a story of hundreds of articles."""


def open_store(path: Path | str, *, read_only: bool = False, wait: float = BUSY_SECONDS) -> "Store":
    """Open the database at `path`, which is made where it isn't there, and brought forward where it is of an older version.

    `read_only` neither makes nor changes anything, and works on a file that may not be written. `wait` is in seconds.
    Raises NotADatabase, NewerDatabase, and StoreError for everything else that stands in the way.
    """
    return Store(Path(path), connect(Path(path), wait, read_only=read_only))


class Store:
    """An open database; a context manager that closes it. Raises StoreError, with the file's name, from every method."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @property
    def archive(self) -> Archive:
        """The part that keeps what came from addresses."""
        return Archive(self.path, self._connection, self.transaction)

    def close(self) -> None:
        """Close the file; the write-ahead log is folded into it."""
        self._connection.close()

    def put_article(self, article: Article, digest: str) -> None:
        """Keep an article; `digest` stands for the input it was made from. The same article again writes nothing."""
        with self.transaction():
            write_article(self._connection, article, digest)

    def articles(self) -> tuple[Article, ...]:
        """Return all kept articles, sorted by id."""
        with named(self.path):
            return tuple(read_all_articles(self._connection))

    def digests(self) -> dict[ArticleId, str]:
        """Return the digest of every kept article's input, by id."""
        with named(self.path):
            return read_digests(self._connection)

    def get_result(self, article_id: str, stage: str, key: str) -> bytes | None:
        """Return what a stage found in an article, None where it was never kept or under another key."""
        rows = self._all("SELECT payload FROM results WHERE article_id = ? AND stage = ? AND key = ?", article_id, stage, key)
        return decompress(rows[0][0]) if rows else None

    def put_result(self, article_id: str, stage: str, key: str, payload: bytes) -> None:
        """Keep what a stage found in an article, in place of what it found before.

        `key` is the digest of what the result depends on: inputs, settings, version. The same key again writes nothing.
        """
        with self.transaction():
            self._connection.execute(
                "INSERT INTO results (article_id, stage, key, payload) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (article_id, stage) DO UPDATE SET key = excluded.key, payload = excluded.payload "
                "WHERE key != excluded.key",
                (article_id, stage, key, compress(payload)),
            )

    def put_reading(self, reading: Reading) -> None:
        """Keep a reading in place of the last one, in one transaction: a crash leaves the last one whole.

        Only what changed is written: the tables of a story that is as it was are not touched. No correction is applied to it.
        """
        self.put_corrected(Corrected(reading=reading, grouping=tuple(story.story for story in reading.stories)))

    def put_corrected(self, corrected: Corrected) -> None:
        """Keep a reading with its corrections applied, as `put_reading` does, and what it takes to undo them."""
        with self.transaction():
            write_reading(self._connection, corrected.reading)
            write_ledger(self._connection, corrected)

    def reading(self) -> Reading | None:
        """Return the last reading, None where there is none yet."""
        with named(self.path), self._snapshot():
            return read_reading(self._connection)

    def has_reading(self) -> bool:
        """Tell whether anything was read into it yet."""
        return bool(self._all("SELECT number FROM reading"))

    def story_titles(self) -> dict[StoryId, str]:
        """Return the title of every story, sorted by id."""
        return dict(self._all("SELECT id, title FROM stories ORDER BY id"))

    def stories(self, names: Collection[str] | None = None) -> Iterator[tuple[StoryReading, tuple[Article, ...]]]:
        """Yield stories with their articles, one at a time and sorted by id, all as of one moment; all where none are named."""
        with named(self.path), self._snapshot():
            for (name,) in self._connection.execute("SELECT id FROM stories ORDER BY id").fetchall():
                story = read_story(self._connection, name, None) if names is None or name in names else None
                if story:
                    yield story, read_articles_of(self._connection, name)

    def story_digest(self, name: str) -> str:
        """Return a digest of all that is kept of a story and its articles: another one says that something changed."""
        with named(self.path), self._snapshot():
            return digest_story(self._connection, name)

    def story(self, name: str, wanted: Collection[str] | None = None) -> StoryReading | None:
        """Return one story of the last reading, None where it has none of that id.

        `wanted` names the fields that are looked at ("claims", "timeline"); others may be empty. All are there if it is None.
        """
        with named(self.path), self._snapshot():
            return read_story(self._connection, name, wanted)

    def articles_of(self, story: str) -> tuple[Article, ...]:
        """Return the articles of a story, sorted by id."""
        with named(self.path):
            return read_articles_of(self._connection, story)

    def article(self, name: str) -> tuple[Article, StoryId | None] | None:
        """Return one kept article and the story it belongs to, None where there is none of that id."""
        with named(self.path):
            return read_article(self._connection, name)

    def list_stories(self, wanted: Wanted, *, limit: int = 50, offset: int = 0) -> tuple[tuple[Listed, ...], int]:
        """Return a page of the stories that fit, and how many fit in all."""
        with named(self.path), self._snapshot():
            return list_stories(self._connection, wanted, limit, offset)

    def count(self) -> tuple[int, int]:
        """Return how many articles and stories the last reading has."""
        return self._all("SELECT (SELECT count(*) FROM story_articles), (SELECT count(*) FROM stories)")[0]

    def outlets(self) -> tuple[str, ...]:
        """Return the names of all outlets, sorted."""
        with named(self.path):
            return outlets_known(self._connection)

    def problems(self) -> tuple[Problem, ...]:
        """Return what went wrong in the last reading."""
        with named(self.path):
            return read_problems(self._connection)

    def corrections(self) -> tuple[Correction, ...]:
        """Return every correction that a reader made, also those taken back, the earliest first."""
        with named(self.path):
            return read_corrections(self._connection)

    def correct(self, correction: Correction) -> int:
        """Append a correction and return the number it got."""
        with self.transaction():
            return add_correction(self._connection, correction)

    def undo(self, number: int, made: str) -> bool:
        """Take a correction back, at the moment `made`; tell whether there was one of that number that still held."""
        with self.transaction():
            return undo_correction(self._connection, number, made)

    def grouping(self) -> tuple[Story, ...]:
        """Return the stories of the last reading as they were found, before any correction."""
        with named(self.path):
            return read_grouping(self._connection)

    def as_read(self, name: str, articles: Sequence[str]) -> StoryReading | None:
        """Return the reading of a story of just these articles without corrections, None where it was never made."""
        with named(self.path), self._snapshot():
            return read_as_read(self._connection, name, articles)

    def story_articles(self) -> dict[StoryId, tuple[ArticleId, ...]]:
        """Return the articles of every story, sorted."""
        with named(self.path):
            return read_story_articles(self._connection)

    def largest_stories(self, most: int) -> tuple[tuple[StoryId, str], ...]:
        """Return the ids and titles of the stories of most articles."""
        with named(self.path):
            sql = "SELECT id, title FROM stories ORDER BY articles DESC, id LIMIT ?"
            return tuple(self._connection.execute(sql, (most,)))

    def titles(self) -> dict[ArticleId, str | None]:
        """Return the title of every article."""
        return dict(self._all("SELECT id, title FROM articles ORDER BY id"))

    def articles_named(self, names: Sequence[str]) -> tuple[Article, ...]:
        """Return some kept articles, in the order of their names; those that aren't there are left out."""
        found = (self.article(name) for name in names)
        return tuple(article for article, _ in (one for one in found if one is not None))

    def last_result(self, article_id: str, stage: str) -> bytes | None:
        """Return what a stage last found in an article, whatever it depended on; None where nothing is kept."""
        rows = self._all("SELECT payload FROM results WHERE article_id = ? AND stage = ?", article_id, stage)
        return decompress(rows[0][0]) if rows else None

    def put_stories(
        self,
        *,
        stories: Sequence[StoryReading],
        articles: Sequence[Article],
        as_read: Sequence[StoryReading],
        order: Sequence[StoryId],
        unfit: Collection[int],
    ) -> None:
        """Put corrected stories in place of what they were, and keep how they were read; `order` names all that are left."""
        with self.transaction():
            keep_as_read(self._connection, as_read)
            write_stories(self._connection, stories, articles, order)
            write_unfit(self._connection, unfit)

    def search(self, query: str, *, limit: int = 20) -> tuple[Hit, ...]:
        """Return the articles and claims that hold all words of a query, at most `limit` of each; any query is allowed."""
        with named(self.path):
            return search(self._connection, query, limit)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make all that is written within one piece: it is kept whole or not at all. One within another belongs to that."""
        with named(self.path):
            if self._connection.in_transaction:
                yield
                return
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:  # SQLite has rolled back by itself where the disk is full
                    self._connection.execute("ROLLBACK")
                raise

    @contextmanager
    def _snapshot(self) -> Iterator[None]:
        """Read several tables as of one moment, whatever another process writes."""
        if self._connection.in_transaction:
            yield
            return
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            self._connection.execute("ROLLBACK")

    def _all(self, sql: str, *values: str) -> list[tuple[Any, ...]]:
        with named(self.path):
            return self._connection.execute(sql, values).fetchall()
