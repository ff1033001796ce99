"""The version of the database, and the way forward from an older one."""

import sqlite3
from collections.abc import Iterator
from importlib import resources

APPLICATION_ID = 0x32534F55
"""Marks the file as ours in SQLite's header ("2SOU"), so that another program's database is never written to."""


def migrations() -> tuple[str, ...]:
    """Return the SQL of every version in order; the first makes version 1 out of an empty file."""
    folder = resources.files("twosource.store") / "migrations"
    files = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".sql")), key=lambda entry: entry.name)
    return tuple(file.read_text(encoding="utf-8") for file in files)


def version_of(connection: sqlite3.Connection) -> int:
    """Return the version of a database, 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, target: int | None = None) -> None:
    """Bring a database forward to `target`, the newest version if None, each version in a transaction of its own.

    Two processes may do so at once: the one that comes second finds the work done.
    """
    steps = migrations()[:target]
    while version_of(connection) < len(steps):
        connection.execute("BEGIN IMMEDIATE")
        try:
            version = version_of(connection)
            for statement in _statements(steps[version]) if version < len(steps) else ():
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {min(version + 1, len(steps))}")
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise


def _statements(script: str) -> Iterator[str]:
    """Cut a script into statements; `executescript` would end the transaction that they must share."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
