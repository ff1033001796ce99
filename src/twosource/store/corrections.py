"""The corrections that readers made: appended, taken back by another row, read in the order in which they were made."""

import sqlite3
from typing import Any

import msgspec

from twosource.records import ArticleId, Correction, Span

_ALL = """
SELECT number, made, kind, story, claim, subject, note, value, articles, others, words,
    EXISTS (SELECT 1 FROM corrections AS later WHERE later.undoes = corrections.number),
    EXISTS (SELECT 1 FROM corrections_unfit WHERE corrections_unfit.number = corrections.number)
FROM corrections WHERE undoes IS NULL ORDER BY number
"""
_ADD = """
INSERT INTO corrections (made, kind, story, claim, subject, note, value, articles, others, words)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_UNDO = """
INSERT INTO corrections (made, kind, story, claim, subject, note, undoes)
SELECT ?, 'undo', story, claim, subject, '', number FROM corrections
WHERE number = ? AND undoes IS NULL AND NOT EXISTS (SELECT 1 FROM corrections AS later WHERE later.undoes = ?)
"""


def read_corrections(connection: sqlite3.Connection) -> tuple[Correction, ...]:
    """Return every correction, also those taken back, the earliest first."""
    return tuple(_correction(row) for row in connection.execute(_ALL))


def add_correction(connection: sqlite3.Connection, correction: Correction) -> int:
    """Append a correction and return the number it got; its own number is not looked at."""
    c = correction
    about = (c.value, *(msgspec.json.encode(part).decode() for part in (c.articles, c.others, c.words)))
    number = connection.execute(_ADD, (c.made, c.kind, c.story, c.claim, c.subject, c.note, *about)).lastrowid
    return number or 0


def undo_correction(connection: sqlite3.Connection, number: int, made: str) -> bool:
    """Take a correction back; tell whether there was one of that number that still held."""
    return connection.execute(_UNDO, (made, number, number)).rowcount > 0


def _correction(row: tuple[Any, ...]) -> Correction:
    number, made, kind, story, claim, subject, note, value, articles, others, words, undone, unfit = row
    return Correction(
        number=number,
        made=made,
        kind=kind,
        story=story,
        claim=claim,
        subject=subject,
        note=note,
        undone=bool(undone),
        value=value,
        articles=msgspec.json.decode(articles, type=tuple[ArticleId, ...]),
        others=msgspec.json.decode(others, type=tuple[ArticleId, ...]),
        words=msgspec.json.decode(words, type=tuple[Span, ...]),
        fits=not unfit,
    )
