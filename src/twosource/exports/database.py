"""The tables as one SQLite file with keys, for any program that reads SQLite; it holds nothing that is for twosource alone."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from twosource.exports.parts import Part
from twosource.exports.tables import TABLES, Cell, Column, Table

APPLICATION_ID = 0x74776F73
"""“twos”: what `file` and SQLite itself know the kind of a database by."""
SCHEMA = 1
"""Version of the tables; it rises when a column changes its meaning or goes."""
_KINDS = {"text": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER", "day": "TEXT"}
_CHUNK = 1 << 16


def reading_to_database(parts: Iterable[Part]) -> Iterator[bytes]:
    """Yield an SQLite database of all tables, made in a temporary file."""
    with TemporaryDirectory(prefix="twosource-") as folder:
        path = Path(folder) / "export.sqlite"
        write_database(parts, path)
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                yield chunk


def write_database(parts: Iterable[Part], path: Path) -> None:
    """Write all tables into a new SQLite file; foreign keys are checked, and the same parts give the same bytes."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(
            f"PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA journal_mode = MEMORY; PRAGMA foreign_keys = ON;"
            f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA}; BEGIN;" + schema()
        )
        _describe(connection)
        for part in parts:
            for table in TABLES.values():
                connection.executemany(_insertion(table), _rows(table, part))
        connection.execute("COMMIT")


def schema() -> str:
    """Return the SQL that makes the tables, with what each column means beside it."""
    return "\n".join([*(_creation(table) for table in TABLES.values()), _COLUMNS])


_COLUMNS = (
    "-- What every table and column means.\n"
    "CREATE TABLE columns (\n    table_name TEXT NOT NULL,\n    table_meaning TEXT NOT NULL,\n    name TEXT NOT NULL,\n"
    "    meaning TEXT NOT NULL,\n    PRIMARY KEY (table_name, name)\n);\n"
)


def _describe(connection: sqlite3.Connection) -> None:
    rows = [(t.name, t.meaning, column.name, column.meaning) for t in TABLES.values() for column in t.columns]
    connection.executemany("INSERT INTO columns VALUES (?, ?, ?, ?)", rows)


def _creation(table: Table) -> str:
    columns = [f"    {_quoted(column.name)} {_KINDS[column.kind]}{_required(table, column)}" for column in table.columns]
    keys = [f"    PRIMARY KEY ({_listed(table.key)})"]
    keys += [f"    FOREIGN KEY ({_listed(r.columns)}) REFERENCES {_quoted(r.table)} ({_listed(r.key)})" for r in table.references]
    return f"-- {table.meaning}\nCREATE TABLE {_quoted(table.name)} (\n" + ",\n".join([*columns, *keys]) + "\n);\n"


def _required(table: Table, column: Column) -> str:
    return " NOT NULL" if column.name in table.key else ""


def _insertion(table: Table) -> str:
    return f"INSERT INTO {_quoted(table.name)} VALUES ({', '.join('?' for _ in table.columns)})"


def _rows(table: Table, part: Part) -> Iterator[tuple[Cell, ...]]:
    for row in table.rows(part):
        yield tuple(_storable(row[column]) for column in table.header)


def _storable(cell: Cell) -> Cell:
    """Return a cell without halves of surrogate pairs, which UTF-8 cannot hold."""
    return cell.encode("utf-8", "backslashreplace").decode() if isinstance(cell, str) else cell


def _quoted(name: str) -> str:
    return f'"{name}"'


def _listed(names: Iterable[str]) -> str:
    return ", ".join(map(_quoted, names))
