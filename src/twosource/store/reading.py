"""What comes out of the tables as records: the last reading whole, or only what somebody wants to see of one story."""

import hashlib
import json
import sqlite3
from collections.abc import Collection, Iterable

from twosource.records import Article, ArticleId, Problem, Reading, StoryId, StoryReading
from twosource.store.at_hand import AtHand
from twosource.store.packing import unpack
from twosource.store.parts import names_of, unpack_parts

_AT_HAND = AtHand(most=16 * 1024**2)
"""Packed bytes at hand while pages are turned: some eight stories of 300 articles, which take ten times as much unpacked."""


def read_reading(connection: sqlite3.Connection) -> Reading | None:
    """Return the last reading, None where there is none yet."""
    row = connection.execute("SELECT articles, stories FROM reading").fetchone()
    if row is None:
        return None
    articles = dict(connection.execute("SELECT id, record FROM articles"))
    stories = (_read_story(connection, name, None, AtHand(most=0)) for name in json.loads(row[1]))
    return Reading(
        articles=tuple(unpack(articles[name], Article) for name in json.loads(row[0])),
        stories=tuple(story for story in stories if story),
        problems=read_problems(connection),
    )


def read_story(connection: sqlite3.Connection, name: str, wanted: Collection[str] | None) -> StoryReading | None:
    """Return one story of the last reading, None where it has none of that id; fields that are not wanted are empty."""
    return _read_story(connection, name, wanted, _AT_HAND)


def digest_story(connection: sqlite3.Connection, name: str) -> str:
    """Return a digest of all that is kept of a story and its articles, without unpacking any of it."""
    total = hashlib.sha256()
    for table, key in (("story_parts", "story_id"), ("stories", "id")):
        for (record,) in connection.execute(f"SELECT record FROM {table} WHERE {key} = ? ORDER BY rowid", (name,)):
            total.update(record)
    sql = "SELECT record FROM articles JOIN story_articles ON article_id = id WHERE story_id = ? ORDER BY id"
    for (record,) in connection.execute(sql, (name,)):
        total.update(hashlib.sha256(record).digest())
    return total.hexdigest()


def read_articles_of(connection: sqlite3.Connection, story: str) -> tuple[Article, ...]:
    """Return the articles of a story, sorted by id."""
    sql = "SELECT record FROM articles JOIN story_articles ON article_id = id WHERE story_id = ? ORDER BY id"
    return tuple(_article(record) for (record,) in connection.execute(sql, (story,)))


def read_article(connection: sqlite3.Connection, name: str) -> tuple[Article, StoryId | None] | None:
    """Return one kept article and the story it belongs to, None where there is none of that id."""
    sql = "SELECT record, story_id FROM articles LEFT JOIN story_articles ON article_id = id WHERE id = ?"
    row = connection.execute(sql, (name,)).fetchone()
    return (_article(row[0]), row[1]) if row else None


def read_all_articles(connection: sqlite3.Connection) -> Iterable[Article]:
    """Yield all kept articles, sorted by id."""
    return (unpack(record, Article) for (record,) in connection.execute("SELECT record FROM articles ORDER BY id"))


def read_digests(connection: sqlite3.Connection) -> dict[ArticleId, str]:
    """Return the digest of every kept article's input, by id."""
    return {ArticleId(name): digest for name, digest in connection.execute("SELECT id, digest FROM articles ORDER BY id")}


def read_problems(connection: sqlite3.Connection) -> tuple[Problem, ...]:
    """Return what went wrong in the last reading."""
    rows = connection.execute("SELECT stage, subject, message, fatal FROM problems ORDER BY place")
    return tuple(Problem(stage=s, subject=w, message=m, fatal=bool(f)) for s, w, m, f in rows)


def _read_story(
    connection: sqlite3.Connection, name: str, wanted: Collection[str] | None, at_hand: AtHand
) -> StoryReading | None:
    names = names_of(wanted)
    marks = ", ".join("?" * len(names))
    sql = f"SELECT part, record FROM story_parts WHERE story_id = ? AND part IN ({marks}) ORDER BY part"
    parts = dict(connection.execute(sql, (name, *names)))
    if parts:
        return unpack_parts(parts, at_hand)
    row = connection.execute("SELECT record FROM stories WHERE id = ?", (name,)).fetchone()
    return unpack(row[0], StoryReading) if row else None  # as an older version wrote it


def _article(record: bytes) -> Article:
    return _AT_HAND.get("article", record, lambda packed: unpack(packed, Article))
