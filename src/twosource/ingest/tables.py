"""Records out of JSON, JSON Lines and CSV; lines and rows are streamed, so a file may be of any length."""

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TextIO

from twosource.ingest.rows import ALIASES

_DELIMITERS = ",;\t|"
_LONGEST_FIELD = 2**31 - 1  # characters; the most that the csv module can count everywhere
_WRAPPERS = ("articles", "items", "documents", "results", "data", "stories")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A record with its place in the file: `number` counts records from 1, 0 for a record that is
    the whole file; `place` says it in words ("line 3")."""

    number: int
    place: str
    fields: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class BadRow:
    """A place in a file that holds no record, and why."""

    place: str
    message: str


def read_json_lines(stream: TextIO, longest: int) -> Iterator[Row | BadRow]:
    """Yield a record a line; blank lines are passed over, a line over `longest` characters is left out."""
    number = 0
    for count, line in enumerate(_lines(stream, longest), start=1):
        if line is None:
            yield BadRow(place=f"line {count}", message=f"is longer than {longest:,} characters; left out")
        elif line.strip():
            number += 1
            yield _parse_line(line, count, number)


def read_json(text: str, name: str) -> Iterator[Row | BadRow]:
    """Yield the records of a JSON text: one object, a list of them, or an object that wraps the list.

    A file that is named `.json` and holds an object a line is read as what it is.
    """
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        lines = [line for line in text.split("\n") if line.strip()]
        if len(lines) > 1 and all(line.lstrip().startswith("{") and line.rstrip().endswith("}") for line in lines[:3]):
            yield from (_parse_line(line, i, i) for i, line in enumerate(lines, start=1))
        else:
            yield BadRow(place=name, message=f"is not JSON ({_reason(error)}); mend it there")
        return
    if isinstance(value, dict):
        wrapped = next((value[key] for key in _WRAPPERS if isinstance(value.get(key), list)), None)
        if wrapped is None:
            yield Row(number=0, place="the object", fields=value)
            return
        value = wrapped
    records = value if isinstance(value, list) else []
    if not records:
        yield BadRow(place=name, message="holds no article; it should be an object or a list of objects with a field 'text'")
    for number, record in enumerate(records, start=1):
        yield _as_row(record, number, f"record {number}")


def read_csv(stream: TextIO) -> Iterator[Row | BadRow]:
    """Yield a record a row; the first row names the columns, the delimiter is the one it holds most of."""
    csv.field_size_limit(_LONGEST_FIELD)
    header = stream.readline(1 << 20)
    if not header.strip():
        yield BadRow(place="line 1", message="names no columns; put them there (id, title, outlet, published, text)")
        return
    delimiter = max(_DELIMITERS, key=header.count)
    columns = next(csv.reader([header], delimiter=delimiter), [])
    if not {name.strip().casefold().replace(" ", "_") for name in columns} & set(ALIASES["text"]):
        yield BadRow(place="line 1", message="names no column of text; call it 'text'")
        return
    rows = csv.DictReader(stream, fieldnames=columns, delimiter=delimiter)
    try:
        for number, row in enumerate(rows, start=1):
            fields = {str(key): value for key, value in row.items() if key is not None}
            yield Row(number=number, place=f"row {number}", fields=fields)
    except csv.Error as error:
        yield BadRow(
            place=f"line {rows.line_num + 1}", message=f"is not CSV ({error}); mend it there, the rows before it were read"
        )


def _lines(stream: TextIO, longest: int) -> Iterator[str | None]:
    while line := stream.readline(longest):
        if len(line) < longest or line.endswith("\n"):
            yield line
            continue
        while len(line) == longest and not line.endswith("\n"):
            line = stream.readline(longest)
        yield None


def _parse_line(line: str, count: int, number: int) -> Row | BadRow:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return BadRow(place=f"line {count}", message=f"is not JSON ({_reason(error)}); mend it, the other lines were read")
    return _as_row(record, number, f"line {count}")


def _as_row(record: object, number: int, place: str) -> Row | BadRow:
    if not isinstance(record, dict):
        return BadRow(place=place, message="is not an object; give it fields such as 'id' and 'text'")
    return Row(number=number, place=place, fields=record)


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg[:1].lower()}{error.msg[1:]}, character {error.pos + 1}"
    return "nested too deeply" if isinstance(error, RecursionError) else "a number is too long"
