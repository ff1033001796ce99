"""What goes into the tables: articles and stories, each written only where it is not there as it is. Within a transaction."""

import json
import sqlite3
from collections.abc import Collection, Sequence

from twosource.records import Article, ArticleId, Problem, Reading, StoryId, StoryReading
from twosource.store.findings import Row, story_rows
from twosource.store.packing import pack
from twosource.store.parts import pack_parts
from twosource.store.reading import read_story
from twosource.store.revising import revise_story


def write_reading(connection: sqlite3.Connection, reading: Reading) -> None:
    """Keep a reading in place of the last one; what is as it was is not touched."""
    kept = dict(connection.execute("SELECT id, digest FROM articles"))
    for article in reading.articles:
        write_article(connection, article, kept.get(article.id, ""))
    _drop_stories(connection, {story.id for story in reading.stories})
    for story in reading.stories:
        _write_story(connection, story)
    _write_problems(connection, reading.problems)
    _write_order(connection, [article.id for article in reading.articles], [story.id for story in reading.stories])


def write_stories(
    connection: sqlite3.Connection, stories: Sequence[StoryReading], articles: Sequence[Article], order: Sequence[StoryId]
) -> None:
    """Put some stories and their articles in place of what they were; those that `order` does not name are dropped.

    They are dropped first: an article stands in one story at a time.
    """
    kept = dict(connection.execute("SELECT id, digest FROM articles"))
    for article in articles:
        write_article(connection, article, kept.get(article.id, ""))
    _drop_stories(connection, set(order))
    for story in stories:
        _write_story(connection, story)
    names = json.loads(connection.execute("SELECT articles FROM reading").fetchone()[0])
    _write_order(connection, names, order)


def _write_order(connection: sqlite3.Connection, articles: Sequence[ArticleId], stories: Sequence[StoryId]) -> None:
    names = [json.dumps(articles), json.dumps(stories)]
    connection.execute(
        "INSERT INTO reading (number, articles, stories) VALUES (1, ?, ?) ON CONFLICT (number) DO UPDATE "
        "SET articles = excluded.articles, stories = excluded.stories "
        "WHERE articles != excluded.articles OR stories != excluded.stories",
        names,
    )


def write_article(connection: sqlite3.Connection, article: Article, digest: str) -> None:
    """Keep an article; `digest` stands for the input it was made from."""
    row = _article_row(article, digest)
    old = connection.execute("SELECT digest, record FROM articles WHERE id = ?", (article.id,)).fetchone()
    if old == (digest, row["record"]):
        return
    if old is None:
        _insert(connection, "articles", row)
    else:
        changed = ", ".join(f"{column} = :{column}" for column in row if column != "id")
        connection.execute(f"UPDATE articles SET {changed} WHERE id = :id", row)
        connection.execute("DELETE FROM credits WHERE article_id = ?", (article.id,))
        connection.execute("DELETE FROM removals WHERE article_id = ?", (article.id,))
    for place, credit in enumerate(article.credits):
        said: Row = {"name": credit.name, "role": credit.role, "text": credit.text}
        _insert(connection, "credits", {"article_id": article.id, "place": place, **said})
    for place, piece in enumerate(article.removed):
        _insert(connection, "removals", {"article_id": article.id, "place": place, "reason": piece.reason, "text": piece.text})


def _drop_stories(connection: sqlite3.Connection, keep: Collection[StoryId]) -> None:
    for (name,) in connection.execute("SELECT id FROM stories ORDER BY id").fetchall():
        if name not in keep:
            connection.execute("DELETE FROM stories WHERE id = ?", (name,))


def _write_story(connection: sqlite3.Connection, story: StoryReading) -> None:
    parts = pack_parts(story)
    kept = dict(connection.execute("SELECT part, record FROM story_parts WHERE story_id = ?", (story.id,)))
    if parts == kept:
        return
    old = read_story(connection, story.id, None) if kept else None
    if old is not None and old.articles == story.articles:
        revise_story(connection, old, story)
        connection.execute("DELETE FROM story_parts WHERE story_id = ?", (story.id,))
    else:
        connection.execute("DELETE FROM stories WHERE id = ?", (story.id,))
        for table, row in story_rows(story):
            _insert(connection, table, row)
    for part, record in parts.items():
        _insert(connection, "story_parts", {"story_id": story.id, "part": part, "record": record})


def _write_problems(connection: sqlite3.Connection, problems: Sequence[Problem]) -> None:
    rows = [(place, p.stage, p.subject, p.message, int(p.fatal)) for place, p in enumerate(problems)]
    if connection.execute("SELECT * FROM problems ORDER BY place").fetchall() != rows:
        connection.execute("DELETE FROM problems")
        connection.executemany("INSERT INTO problems VALUES (?, ?, ?, ?, ?)", rows)


def _insert(connection: sqlite3.Connection, table: str, row: Row) -> None:
    columns = ", ".join(f'"{column}"' for column in row)
    marks = ", ".join("?" for _ in row)
    connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(row.values()))


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
