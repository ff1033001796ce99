"""What SQLite says went wrong, in one line that names the file and says what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from twosource.errors import NotADatabase, StoreError

_ADVICE = {
    sqlite3.SQLITE_BUSY: "another process is writing to it: try again when that has ended",
    sqlite3.SQLITE_LOCKED: "another process is writing to it: try again when that has ended",
    sqlite3.SQLITE_READONLY: "it can't be written to: change its permissions or name another file with --db",
    sqlite3.SQLITE_PERM: "it can't be opened: change its permissions or name another file with --db",
    sqlite3.SQLITE_AUTH: "it can't be opened: change its permissions or name another file with --db",
    sqlite3.SQLITE_CANTOPEN: "it can't be opened: check that its folder may be written to, or name another with --db",
    sqlite3.SQLITE_FULL: "the disk is full: make room and read again; what was written before is kept",
    sqlite3.SQLITE_IOERR: "the disk gives an error: check it, or name a file on another disk with --db",
    sqlite3.SQLITE_CORRUPT: "it is damaged: keep a copy, delete it and read the articles again",
    sqlite3.SQLITE_TOOBIG: "an article is too long to be kept: leave it out and read again",
    sqlite3.SQLITE_CONSTRAINT: "a finding names an article that is not kept: please report this as a fault of twosource",
}


@contextmanager
def named(path: Path) -> Iterator[None]:
    """Turn whatever SQLite raises about the database at `path` into a `StoreError`."""
    try:
        yield
    except (sqlite3.Error, UnicodeEncodeError) as error:
        raise explain(error, path) from error


def explain(error: Exception, path: Path) -> StoreError:
    """Return the error to raise for one of SQLite."""
    code = getattr(error, "sqlite_errorcode", None)
    primary = code & 0xFF if code is not None else None  # an extended code keeps the primary one in its low byte
    if primary == sqlite3.SQLITE_NOTADB:
        return not_a_database(path)
    if isinstance(error, UnicodeEncodeError):
        return StoreError(f"{path}: a text holds half of a surrogate pair, which no file can keep: read it again decoded")
    advice = _ADVICE.get(primary) if primary is not None else None
    return StoreError(f"{path}: {advice or 'the database gives an error'} ({one_line(error)})")


def not_a_database(path: Path) -> NotADatabase:
    """Return the error for a file that is something else."""
    return NotADatabase(f"{path}: this is no database of twosource and was left as it is: name another file with --db")


def one_line(error: Exception) -> str:
    """Return the message of an error on one line."""
    return " ".join(str(error).split())
