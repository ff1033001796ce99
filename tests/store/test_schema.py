import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.sample_reading import courier, sample_reading
from twosource.store import open_store
from twosource.store.findings import story_rows
from twosource.store.packing import pack
from twosource.store.schema import migrate, migrations, version_of


def old_database(path: Path, version: int) -> None:
    """Make a database as an older twosource left it, with an article and a claim in it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrate(connection, target=version)
        assert version_of(connection) == version
        connection.execute(
            "INSERT INTO articles (id, title, language, source, text, digest, record) VALUES (?, ?, 'en', '', ?, 'd', ?)",
            (courier().id, courier().title, courier().text, pack(courier())),
        )
        connection.execute("INSERT INTO stories VALUES ('ferry', 'Fares', 1, '', NULL, x'00')")
        connection.execute(
            "INSERT INTO claims (story_id, id, text, aspect, relation, rule, articles, origins_low, origins_high, "
            "origin_names, mentions) VALUES ('ferry', 'c1', 'Fares will rise', 'event', 'single', '', 1, 1, 1, '', 'boats')"
        )


def tables(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite%' ORDER BY name").fetchall()


@pytest.mark.parametrize("version", range(1, len(migrations())))
def test_an_older_database_is_brought_forward_with_all_it_holds(tmp_path: Path, version: int) -> None:
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    old_database(old, version)
    with open_store(old) as store:
        assert store.articles() == (courier(),)
        assert [(hit.kind, hit.id) for hit in store.search("fares")] == [("article", "courier"), ("claim", "c1")]
    with open_store(new):
        pass
    assert tables(old) == tables(new)


def test_a_migration_that_fails_leaves_the_version_it_began_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "old.db"
    old_database(path, 1)
    before = tables(path)
    broken = (*migrations()[:1], "CREATE TABLE half (x);\nCREATE TABLE articles (x);\n")
    monkeypatch.setattr("twosource.store.schema.migrations", lambda: broken)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        with pytest.raises(sqlite3.OperationalError):
            migrate(connection)
        assert version_of(connection) == 1
    assert tables(path) == before


def test_opening_again_migrates_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_store(path) as store:
        store.put_reading(sample_reading())
    before = tables(path)
    with open_store(path) as store:
        assert store.reading() == sample_reading()
    assert tables(path) == before


def test_every_row_of_a_story_names_it_and_columns_that_exist(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db"):
        pass
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        for table, row in story_rows(sample_reading().stories[0]):
            columns = {name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))}
            assert set(row) <= columns
            assert "ferry" in (row.get("story_id"), row.get("id"))
