"""A story put in place of what it was, row by row: a correction changes a few of the hundred thousand rows of a large story.

Within a transaction. A row is known by the key of its table; one whose key stays is changed in its place, since rows that hang on
it would go with it.
"""

import sqlite3
from dataclasses import replace
from functools import lru_cache
from typing import Any

from twosource.records import StoryReading
from twosource.store.findings import Row, story_rows

Key = tuple[object, ...]
_NAMED = {"claims": ("story_id", "id")}
"""Tables whose rows are told apart by something else than their primary key, which is a number for the search."""
_ALWAYS = frozenset({"story", "outlets", "tree", "claims", "reuse"})
"""Parts that others hang on, or of which only some entries are left out."""


def revise_story(connection: sqlite3.Connection, old: StoryReading, new: StoryReading) -> None:
    """Bring the tables from one reading of a story to another one of the same id."""
    before, after = _rows(connection, *_reduced(old, new)), _rows(connection, *_reduced(new, old))
    for place in before.keys() - after.keys():
        _delete(connection, place[0], _keys(connection, place[0]), place[1])
    for (table, key), row in after.items():
        was = before.get((table, key))
        if was is None:
            _insert(connection, table, row)
        elif was != row:
            _update(connection, table, _keys(connection, table), row)


def _reduced(story: StoryReading, other: StoryReading) -> tuple[StoryReading, StoryReading]:
    """Return a story, and the same without what the other one has just so."""
    same: dict[str, Any] = {
        name: ()
        for name in StoryReading.__dataclass_fields__
        if name not in _ALWAYS and getattr(story, name) == getattr(other, name)
    }
    known = {claim.id: claim for claim in other.claims}
    claims = tuple(claim for claim in story.claims if known.get(claim.id) != claim)
    return story, replace(story, claims=claims, **same)


def _rows(connection: sqlite3.Connection, whole: StoryReading, reduced: StoryReading) -> dict[tuple[str, Key], Row]:
    """Return the rows of a reduced story by table and key; the row of the story itself is that of the whole."""
    found: dict[tuple[str, Key], Row] = {}
    for table, row in (next(story_rows(whole)), *story_rows(reduced)):
        key = (table, tuple(row[column] for column in _keys(connection, table)))
        found.setdefault(key, row)
    return found


def _keys(connection: sqlite3.Connection, table: str) -> tuple[str, ...]:
    return _NAMED.get(table) or _primary_key(connection, table)


@lru_cache(maxsize=256)
def _primary_key(connection: sqlite3.Connection, table: str) -> tuple[str, ...]:
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    return tuple(name for _, name, *_, place in sorted(columns, key=lambda column: column[-1]) if place)


def _delete(connection: sqlite3.Connection, table: str, columns: tuple[str, ...], key: Key) -> None:
    connection.execute(f"DELETE FROM {table} WHERE {_where(columns)}", key)


def _update(connection: sqlite3.Connection, table: str, columns: tuple[str, ...], row: Row) -> None:
    told = [column for column in row if column not in columns]
    changed = ", ".join(f'"{column}" = ?' for column in told)
    values = (*(row[column] for column in told), *(row[column] for column in columns))
    connection.execute(f"UPDATE {table} SET {changed} WHERE {_where(columns)}", values)


def _insert(connection: sqlite3.Connection, table: str, row: Row) -> None:
    columns = ", ".join(f'"{column}"' for column in row)
    connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(row))})", tuple(row.values()))


def _where(columns: tuple[str, ...]) -> str:
    return " AND ".join(f'"{column}" = ?' for column in columns)
