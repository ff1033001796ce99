"""The store: what goes into the file and comes out of it, one transaction a piece."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from twosource.records import Article, ArticleId, Correction, Problem, Reading, StoryId, StoryReading
from twosource.store.catalogue import Listed, Wanted, list_stories, outlets_known
from twosource.store.connection import connect
from twosource.store.corrections import add_correction, read_corrections, undo_correction
from twosource.store.faults import named
from twosource.store.findings import Row, story_rows
from twosource.store.packing import compress, decompress, pack, unpack
from twosource.store.search import Hit, search

BUSY_SECONDS = 5.0
"""How long to wait for another process that writes: longer than any transaction on a story of hundreds of articles."""


_STORIES_AT_HAND, _ARTICLES_AT_HAND = 16, 2000
"""Unpacked records are kept while pages are turned: about 100 MB at most. They are found by their packed bytes, so that none
is out of date."""


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

    def close(self) -> None:
        """Close the file; the write-ahead log is folded into it."""
        self._connection.close()

    def put_article(self, article: Article, digest: str) -> None:
        """Keep an article; `digest` stands for the input it was made from. The same article again writes nothing."""
        with self._transaction():
            self._write_article(article, digest)

    def articles(self) -> tuple[Article, ...]:
        """Return all kept articles, sorted by id."""
        rows = self._all("SELECT record FROM articles ORDER BY id")
        return tuple(unpack(record, Article) for (record,) in rows)

    def digests(self) -> dict[ArticleId, str]:
        """Return the digest of every kept article's input, by id."""
        return {ArticleId(name): digest for name, digest in self._all("SELECT id, digest FROM articles ORDER BY id")}

    def get_result(self, article_id: str, stage: str, key: str) -> bytes | None:
        """Return what a stage found in an article, None where it was never kept or under another key."""
        rows = self._all("SELECT payload FROM results WHERE article_id = ? AND stage = ? AND key = ?", article_id, stage, key)
        return decompress(rows[0][0]) if rows else None

    def put_result(self, article_id: str, stage: str, key: str, payload: bytes) -> None:
        """Keep what a stage found in an article, in place of what it found before.

        `key` is the digest of what the result depends on: inputs, settings, version. The same key again writes nothing.
        """
        with self._transaction():
            self._connection.execute(
                "INSERT INTO results (article_id, stage, key, payload) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (article_id, stage) DO UPDATE SET key = excluded.key, payload = excluded.payload "
                "WHERE key != excluded.key",
                (article_id, stage, key, compress(payload)),
            )

    def put_reading(self, reading: Reading) -> None:
        """Keep a reading in place of the last one, in one transaction: a crash leaves the last one whole.

        Only what changed is written: the tables of a story that is as it was are not touched.
        """
        with self._transaction():
            kept = self._digests()
            for article in reading.articles:
                self._write_article(article, kept.get(article.id, ""))
            self._drop_stories({story.id for story in reading.stories})
            for story in reading.stories:
                self._write_story(story)
            self._write_problems(reading.problems)
            names = [json.dumps([item.id for item in items]) for items in (reading.articles, reading.stories)]
            self._connection.execute(
                "INSERT INTO reading (number, articles, stories) VALUES (1, ?, ?) ON CONFLICT (number) DO UPDATE "
                "SET articles = excluded.articles, stories = excluded.stories "
                "WHERE articles != excluded.articles OR stories != excluded.stories",
                names,
            )

    def reading(self) -> Reading | None:
        """Return the last reading, None where there is none yet."""
        with named(self.path), self._snapshot():
            row = self._connection.execute("SELECT articles, stories FROM reading").fetchone()
            if row is None:
                return None
            articles = dict(self._connection.execute("SELECT id, record FROM articles"))
            stories = dict(self._connection.execute("SELECT id, record FROM stories"))
            problems = self._connection.execute("SELECT stage, subject, message, fatal FROM problems ORDER BY place").fetchall()
        return Reading(
            articles=tuple(unpack(articles[name], Article) for name in json.loads(row[0])),
            stories=tuple(unpack(stories[name], StoryReading) for name in json.loads(row[1])),
            problems=tuple(Problem(stage=s, subject=w, message=m, fatal=bool(f)) for s, w, m, f in problems),
        )

    def story(self, name: str) -> StoryReading | None:
        """Return one story of the last reading, None where it has none of that id."""
        rows = self._all("SELECT record FROM stories WHERE id = ?", name)
        return _unpack_story(rows[0][0]) if rows else None

    def articles_of(self, story: str) -> tuple[Article, ...]:
        """Return the articles of a story, sorted by id."""
        rows = self._all(
            "SELECT record FROM articles JOIN story_articles ON article_id = id WHERE story_id = ? ORDER BY id", story
        )
        return tuple(_unpack_article(record) for (record,) in rows)

    def article(self, name: str) -> tuple[Article, StoryId | None] | None:
        """Return one kept article and the story it belongs to, None where there is none of that id."""
        rows = self._all("SELECT record, story_id FROM articles LEFT JOIN story_articles ON article_id = id WHERE id = ?", name)
        return (_unpack_article(rows[0][0]), rows[0][1]) if rows else None

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
        rows = self._all("SELECT stage, subject, message, fatal FROM problems ORDER BY place")
        return tuple(Problem(stage=s, subject=w, message=m, fatal=bool(f)) for s, w, m, f in rows)

    def corrections(self) -> tuple[Correction, ...]:
        """Return every correction that a reader made, also those taken back, the earliest first."""
        with named(self.path):
            return read_corrections(self._connection)

    def correct(self, correction: Correction) -> int:
        """Append a correction and return the number it got."""
        with self._transaction():
            return add_correction(self._connection, correction)

    def undo(self, number: int, made: str) -> bool:
        """Take a correction back, at the moment `made`; tell whether there was one of that number that still held."""
        with self._transaction():
            return undo_correction(self._connection, number, made)

    def search(self, query: str, *, limit: int = 20) -> tuple[Hit, ...]:
        """Return the articles and claims that hold all words of a query, at most `limit` of each; any query is allowed."""
        with named(self.path):
            return search(self._connection, query, limit)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with named(self.path):
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
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            self._connection.execute("ROLLBACK")

    def _all(self, sql: str, *values: str) -> list[tuple[Any, ...]]:
        with named(self.path):
            return self._connection.execute(sql, values).fetchall()

    def _digests(self) -> dict[str, str]:
        return dict(self._connection.execute("SELECT id, digest FROM articles"))

    def _insert(self, table: str, row: Row) -> None:
        columns = ", ".join(f'"{column}"' for column in row)
        marks = ", ".join("?" for _ in row)
        self._connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(row.values()))

    def _write_article(self, article: Article, digest: str) -> None:
        row = _article_row(article, digest)
        old = self._connection.execute("SELECT digest, record FROM articles WHERE id = ?", (article.id,)).fetchone()
        if old == (digest, row["record"]):
            return
        if old is None:
            self._insert("articles", row)
        else:
            changed = ", ".join(f"{column} = :{column}" for column in row if column != "id")
            self._connection.execute(f"UPDATE articles SET {changed} WHERE id = :id", row)
            self._connection.execute("DELETE FROM credits WHERE article_id = ?", (article.id,))
            self._connection.execute("DELETE FROM removals WHERE article_id = ?", (article.id,))
        for place, credit in enumerate(article.credits):
            said: Row = {"name": credit.name, "role": credit.role, "text": credit.text}
            self._insert("credits", {"article_id": article.id, "place": place, **said})
        for place, piece in enumerate(article.removed):
            self._insert("removals", {"article_id": article.id, "place": place, "reason": piece.reason, "text": piece.text})

    def _drop_stories(self, keep: set[StoryId]) -> None:
        for (name,) in self._connection.execute("SELECT id FROM stories ORDER BY id").fetchall():
            if name not in keep:
                self._connection.execute("DELETE FROM stories WHERE id = ?", (name,))

    def _write_story(self, story: StoryReading) -> None:
        rows = list(story_rows(story))
        old = self._connection.execute("SELECT record FROM stories WHERE id = ?", (story.id,)).fetchone()
        if old == (rows[0][1]["record"],):
            return
        self._connection.execute("DELETE FROM stories WHERE id = ?", (story.id,))
        for table, row in rows:
            self._insert(table, row)

    def _write_problems(self, problems: tuple[Problem, ...]) -> None:
        rows = [(place, p.stage, p.subject, p.message, int(p.fatal)) for place, p in enumerate(problems)]
        if self._connection.execute("SELECT * FROM problems ORDER BY place").fetchall() != rows:
            self._connection.execute("DELETE FROM problems")
            self._connection.executemany("INSERT INTO problems VALUES (?, ?, ?, ?, ?)", rows)


@lru_cache(maxsize=_STORIES_AT_HAND)
def _unpack_story(record: bytes) -> StoryReading:
    return unpack(record, StoryReading)


@lru_cache(maxsize=_ARTICLES_AT_HAND)
def _unpack_article(record: bytes) -> Article:
    return unpack(record, Article)


def _article_row(article: Article, digest: str) -> Row:
    time = article.published
    return {
        "id": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "published": time.iso if time else None,
        "published_precision": time.precision if time else None,
        "published_implied": time.implied if time else None,
        "language": article.language,
        "url": article.url,
        "source": article.source,
        "text": article.text,
        "digest": digest,
        "record": pack(article),
    }
