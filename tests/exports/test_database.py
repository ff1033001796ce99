"""The SQLite file: SQLite itself checks its keys, and the words stand where the offsets say."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.exports.addressed import addressed_part, sample_parts
from tests.sample_reading import courier, lone_article
from twosource.exports import TABLES, Part
from twosource.exports.database import APPLICATION_ID, reading_to_database, write_database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    path = tmp_path / "export.sqlite"
    path.write_bytes(b"".join(reading_to_database(sample_parts())))
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def test_sqlite_finds_no_fault_in_file_and_keys(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


@pytest.mark.parametrize("name", TABLES)
def test_every_table_is_there_with_its_columns_and_rows(name: str, database: sqlite3.Connection) -> None:
    cursor = database.execute(f'SELECT * FROM "{name}"')
    assert tuple(column[0] for column in cursor.description) == TABLES[name].header
    assert len(cursor.fetchall()) == TABLES[name].count(sample_parts())


@pytest.mark.parametrize(
    "name", [name for name, table in TABLES.items() if {"article", "start", "end", "text"} <= set(table.header)]
)
def test_the_words_of_every_row_stand_where_it_says(name: str, database: sqlite3.Connection) -> None:
    query = (
        f'SELECT substr(texts.text, "start" + 1, "end" - "start"), found.text FROM "{name}" AS found '
        "JOIN texts ON texts.article = found.article"
    )
    rows = database.execute(query).fetchall()
    assert rows
    assert all(there == said for there, said in rows)


def test_offsets_count_characters_beyond_the_first_plane_as_one(tmp_path: Path) -> None:
    part = sample_parts()[1]
    article = replace(lone_article(), text="🚢🚢 Nothing else happened.")
    story = replace(part.story, brief=part.story.brief)
    path = tmp_path / "x.sqlite"
    write_database([Part(story=story, articles={article.id: article})], path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT substr(text, 3 + 1, 7) FROM texts").fetchone() == ("Nothing",)


def test_what_a_column_means_stands_in_the_file(database: sqlite3.Connection) -> None:
    found = dict(database.execute("SELECT name, meaning FROM columns WHERE table_name = 'claims'").fetchall())
    assert set(found) == set(TABLES["claims"].header)
    assert all(found.values())


def test_a_row_that_hangs_on_no_article_is_refused(tmp_path: Path) -> None:
    part = addressed_part()
    torn = Part(story=part.story, articles={courier().id: courier()})
    with pytest.raises(sqlite3.IntegrityError):
        write_database([torn], tmp_path / "torn.sqlite")


def test_a_question_over_several_tables_is_answered(database: sqlite3.Connection) -> None:
    query = (
        "SELECT claims.text, count(DISTINCT mentions.outlet) FROM claims "
        "JOIN mentions ON mentions.story = claims.story AND mentions.claim = claims.id "
        "WHERE claims.relation = 'conflict' GROUP BY claims.story, claims.id"
    )
    assert database.execute(query).fetchall() == [("by how much the fares rise", 2)]
