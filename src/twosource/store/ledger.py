"""How stories were read before corrections changed them, so that each can be taken back. Within a transaction."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence

from twosource.records import ArticleId, Corrected, Story, StoryId, StoryReading
from twosource.store.packing import pack, pack_as, unpack
from twosource.store.reading import read_story


def write_ledger(connection: sqlite3.Connection, corrected: Corrected) -> None:
    """Keep what it takes to undo the corrections of a whole reading, in place of what was kept."""
    connection.execute("DELETE FROM as_read")
    keep_as_read(connection, corrected.as_read)
    record = pack_as(corrected.grouping, tuple[Story, ...])
    sql = "INSERT INTO grouping (number, record) VALUES (1, ?) ON CONFLICT (number) DO UPDATE SET record = excluded.record"
    connection.execute(f"{sql} WHERE record != excluded.record", (record,))
    write_unfit(connection, corrected.unfit)


def keep_as_read(connection: sqlite3.Connection, stories: Iterable[StoryReading]) -> None:
    """Keep stories as they were read, without corrections; one that is kept already stays, since only a reading changes it."""
    for story in stories:
        key = (story.id, _key(story.articles))
        if connection.execute("SELECT 1 FROM as_read WHERE story_id = ? AND articles = ?", key).fetchone() is None:
            connection.execute("INSERT INTO as_read (story_id, articles, record) VALUES (?, ?, ?)", (*key, pack(story)))


def write_unfit(connection: sqlite3.Connection, numbers: Collection[int]) -> None:
    """Keep which corrections did not fit when they were last applied."""
    connection.execute("DELETE FROM corrections_unfit")
    connection.executemany("INSERT INTO corrections_unfit VALUES (?)", [(number,) for number in numbers])


def read_as_read(connection: sqlite3.Connection, name: str, articles: Sequence[str]) -> StoryReading | None:
    """Return a story of just these articles as it was read, None where it was never read so.

    One that no correction ever touched stands in the database as it was read.
    """
    sql = "SELECT record FROM as_read WHERE story_id = ? AND articles = ?"
    row = connection.execute(sql, (name, _key(articles))).fetchone()
    if row:
        return unpack(row[0], StoryReading)
    story = read_story(connection, name, None)
    return story if story is not None and story.articles == tuple(articles) else None


def read_grouping(connection: sqlite3.Connection) -> tuple[Story, ...]:
    """Return the stories as they were found, before any correction; none where nothing was read."""
    row = connection.execute("SELECT record FROM grouping").fetchone()
    if row:
        return unpack(row[0], tuple[Story, ...])
    names = [name for (name,) in connection.execute("SELECT id FROM stories ORDER BY id")]  # an older version kept no grouping
    return tuple(found.story for name in names if (found := read_story(connection, name, ())) is not None)


def read_story_articles(connection: sqlite3.Connection) -> dict[StoryId, tuple[ArticleId, ...]]:
    """Return the articles of every story, sorted."""
    found: dict[StoryId, list[ArticleId]] = {}
    for story, article in connection.execute("SELECT story_id, article_id FROM story_articles ORDER BY article_id"):
        found.setdefault(story, []).append(article)
    return {story: tuple(articles) for story, articles in found.items()}


def _key(articles: Sequence[str]) -> str:
    return json.dumps(list(articles))
