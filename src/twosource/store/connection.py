"""Opening the file: is it ours, of what version, may it be written?

Steps: 1 the file by its first bytes, 2 the owner and version in its header, 3 write-ahead log and foreign keys, 4 forward to
the newest version. Nothing is written before the first two have passed.
"""

import sqlite3
from pathlib import Path

from twosource.errors import NewerDatabase, StoreError
from twosource.store.faults import named, not_a_database
from twosource.store.schema import APPLICATION_ID, migrate, migrations, version_of

_MAGIC = b"SQLite format 3\x00"


def connect(path: Path, wait: float, *, read_only: bool) -> sqlite3.Connection:
    """Open the database at `path`; `wait` is how many seconds to wait for another process that writes.

    A file that isn't there is made, unless `read_only`. Raises StoreError, NotADatabase, NewerDatabase.
    """
    _check_file(path, read_only=read_only)  # 1
    with named(path):
        connection = _open(path, wait, read_only=read_only)
        try:
            _check_owner(connection, path)  # 2
            connection.execute("PRAGMA foreign_keys = ON")
            if not read_only:
                _make_ready(connection)  # 3, 4
        except BaseException:
            connection.close()
            raise
    return connection


def _open(path: Path, wait: float, *, read_only: bool) -> sqlite3.Connection:
    mode = "ro" if read_only else "rwc"
    # A web request may be handed on from one thread to another, though never to two at once.
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", timeout=wait, isolation_level=None, uri=True, check_same_thread=False
    )
    if not read_only:
        return connection
    try:
        version_of(connection)
    except sqlite3.OperationalError as error:
        connection.close()
        if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
            raise
        # A write-ahead log can't be made beside a file in a folder without write permission; then nobody writes it either.
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?immutable=1", isolation_level=None, uri=True, check_same_thread=False
        )
    return connection


def _check_file(path: Path, *, read_only: bool) -> None:
    try:
        if path.is_dir():
            raise StoreError(f"{path}: this is a folder: name a file in it with --db")
        if not path.parent.is_dir():
            raise StoreError(f"{path}: its folder does not exist: make it, or name another file with --db")
        if not path.exists():
            if read_only:
                raise StoreError(f"{path}: there is no database yet: run 'twosource read' first, or name one with --db")
            return
        with path.open("rb") as file:
            start = file.read(len(_MAGIC))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise StoreError(f"{path}: it can't be opened ({reason}): name another file with --db") from error
    if start and start != _MAGIC:
        raise not_a_database(path)


def _check_owner(connection: sqlite3.Connection, path: Path) -> None:
    owner = connection.execute("PRAGMA application_id").fetchone()[0]
    version = version_of(connection)
    if owner != APPLICATION_ID:
        if owner or version or connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            raise not_a_database(path)
    elif version > len(migrations()):
        raise NewerDatabase(
            f"{path}: it was written by a newer twosource (version {version} of the database, this one reads up to "
            f"{len(migrations())}): update twosource, or name another file with --db"
        )


def _make_ready(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    # With a write-ahead log, NORMAL keeps the file whole through any crash; a power failure may lose the last commits only.
    connection.execute("PRAGMA synchronous = NORMAL")
    migrate(connection)
