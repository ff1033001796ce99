import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.sample_reading import courier, sample_reading
from twosource.errors import NewerDatabase, NotADatabase, StoreError
from twosource.store import open_store
from twosource.store.faults import explain


def _one_line_about(error: BaseException, path: Path) -> None:
    assert str(path) in str(error)
    assert "\n" not in str(error)
    assert ":" in str(error).removeprefix(str(path))


def test_the_file_is_marked_as_ours_with_a_write_ahead_log(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db"):
        pass
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA application_id").fetchone() == (0x32534F55,)


@pytest.mark.parametrize("content", [b"Tarnik ferry fares to rise\n", b"SQLite format 2\x00" * 100, b"\x00"])
def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(NotADatabase) as caught:
        open_store(path)
    _one_line_about(caught.value, path)
    assert path.read_bytes() == content
    assert sorted(tmp_path.iterdir()) == [path]


def test_a_file_with_the_header_of_sqlite_only_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(b"SQLite format 3\x00" + b"x" * 4096)
    with pytest.raises(NotADatabase):
        open_store(path)


def test_the_database_of_another_program_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE ferries (name TEXT)")
        other.commit()
    before = path.read_bytes()
    with pytest.raises(NotADatabase):
        open_store(path)
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    path.touch()
    with open_store(path) as store:
        store.put_article(courier(), "one")
        assert len(store.articles()) == 1


def test_a_database_of_a_newer_version_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_store(path):
        pass
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(NewerDatabase, match="version 99") as caught:
            open_store(path, read_only=read_only)
        _one_line_about(caught.value, path)
    assert path.read_bytes() == before


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="folder does not exist") as caught:
        open_store(tmp_path / "none" / "a.db")
    _one_line_about(caught.value, tmp_path / "none" / "a.db")


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="this is a folder"):
        open_store(tmp_path)


def test_reading_only_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="run 'twosource read' first"):
        open_store(tmp_path / "a.db", read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_reading_only_shows_everything_and_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_store(path) as store:
        store.put_reading(sample_reading())
    with open_store(path, read_only=True) as store:
        assert store.reading() == sample_reading()
        assert store.search("ferry")
        with pytest.raises(StoreError, match="can't be written to"):
            store.put_article(courier(), "new")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_that_may_not_be_written_to_is_named_and_its_database_can_be_read(tmp_path: Path) -> None:
    folder = tmp_path / "shut"
    folder.mkdir()
    with open_store(folder / "a.db") as store:
        store.put_reading(sample_reading())
    (folder / "a.db").chmod(0o444)
    folder.chmod(0o555)
    try:
        for name in ("a.db", "new.db"):
            with pytest.raises(StoreError, match=r"permissions|may be written"):
                open_store(folder / name)
        with open_store(folder / "a.db", read_only=True) as store:
            assert store.reading() == sample_reading()
    finally:
        folder.chmod(0o755)


def test_a_database_that_another_process_writes_is_refused_after_waiting(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_store(path, wait=0.05) as store, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another process") as caught:
            store.put_article(courier(), "one")
        _one_line_about(caught.value, path)
        other.execute("ROLLBACK")
        store.put_article(courier(), "one")
        assert len(store.articles()) == 1


def test_a_full_disk_leaves_what_was_written_before(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_store(path) as store:
        store.put_article(courier(), "one")
        pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
        store._connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreError, match="disk is full") as caught:
            store.put_result("a", "times", "k", os.urandom(200_000))
        _one_line_about(caught.value, path)
        assert store.articles() == (courier(),)


def test_a_damaged_database_is_told_from_an_empty_one(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_store(path) as store:
        store.put_reading(sample_reading())
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(bytes(content))
    with pytest.raises(StoreError, match="damaged") as caught, open_store(path) as store:
        store.reading()
    _one_line_about(caught.value, path)


def test_an_error_of_an_unknown_kind_still_names_the_file() -> None:
    error = explain(sqlite3.OperationalError("no such\ntable: ferries"), Path("a.db"))
    assert str(error) == "a.db: the database gives an error (no such table: ferries)"
