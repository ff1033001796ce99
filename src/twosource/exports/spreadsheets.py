"""Tables as CSV, safe to open in a spreadsheet; all of them in one ZIP with a description that programs can read."""

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from tempfile import SpooledTemporaryFile
from typing import IO, Any

from twosource.exports.parts import Part
from twosource.exports.tables import TABLES, Cell, Row, Table

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""A text cell that begins with one of these, also in their full width, is run as a formula by common spreadsheets."""
BOM = b"\xef\xbb\xbf"
"""Three bytes before a file by which Excel knows UTF-8; many other programs take them for part of the first column's name."""
CHUNK_ROWS = 2000
"""Rows written at a time: some 500 kB."""
_IN_MEMORY = 8 * 1024 * 1024
"""Bytes of one table of a ZIP that are kept in memory before they go to a temporary file."""
_NO_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a ZIP can hold stands for none, so that the same reading gives the same bytes."""
_KINDS = {"text": "string", "integer": "integer", "number": "number", "boolean": "boolean", "day": "date"}


def table_to_csv(parts: Iterable[Part], table: Table, *, excel: bool = False) -> Iterator[bytes]:
    """Yield a table as CSV: UTF-8, a header line, a comma between cells, CRLF at the end of a line (RFC 4180).

    A text that a spreadsheet would run as a formula gets an apostrophe in front. With `excel`, the file begins with `BOM`.
    """
    yield (BOM if excel else b"") + _line(table.header)
    waiting: list[Row] = []
    for part in parts:
        for row in table.rows(part):
            waiting.append(row)
            if len(waiting) == CHUNK_ROWS:
                yield _lines(table.header, waiting)
                waiting = []
    if waiting:
        yield _lines(table.header, waiting)


def rows_to_csv(columns: Sequence[str], rows: Iterable[Row]) -> bytes:
    """Return rows as CSV, in the form that `table_to_csv` describes."""
    return _line(columns) + _lines(columns, rows)


def tables_to_zip(parts: Iterable[Part]) -> Iterator[bytes]:
    """Yield all tables as CSV in one ZIP, with `datapackage.json`, which describes them (Frictionless Data Package)."""
    with ExitStack() as opened, SpooledTemporaryFile(max_size=_IN_MEMORY) as whole:
        kept = {name: opened.enter_context(SpooledTemporaryFile(max_size=_IN_MEMORY)) for name in TABLES}
        for name, table in TABLES.items():
            kept[name].write(_line(table.header))
        for part in parts:
            for name, table in TABLES.items():
                kept[name].write(_lines(table.header, table.rows(part)))
        with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as packed:
            with packed.open(_member("datapackage.json"), "w") as member:
                member.write(json.dumps(data_package(), ensure_ascii=False, indent=1).encode() + b"\n")
            for name, file in kept.items():
                with packed.open(_member(f"{name}.csv"), "w") as member:
                    member.writelines(_chunks(file))
        yield from _chunks(whole)


def data_package() -> dict[str, Any]:
    """Return what describes the tables: columns, types, keys and what refers to what."""
    return {
        "profile": "tabular-data-package",
        "name": "twosource",
        "description": "Offsets count characters (code points) of the texts in texts.csv. Text cells that would run as a formula "
        "begin with an apostrophe.",
        "resources": [_resource(table) for table in TABLES.values()],
    }


def _resource(table: Table) -> dict[str, Any]:
    fields = [{"name": c.name, "type": _KINDS[c.kind], "description": c.meaning} for c in table.columns]
    references = [
        {"fields": list(r.columns), "reference": {"resource": r.table, "fields": list(r.key)}} for r in table.references
    ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": table.meaning,
        "encoding": "utf-8",
        "schema": {"fields": fields, "primaryKey": list(table.key), "foreignKeys": references},
    }


def _member(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _NO_DATE)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 3  # Unix, also where this runs elsewhere
    return info


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    file.seek(0)
    while chunk := file.read(1 << 16):
        yield chunk


def _line(cells: Sequence[Cell]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerow([_safe(cell) for cell in cells])
    return out.getvalue().encode("utf-8", "backslashreplace")


def _lines(columns: Sequence[str], rows: Iterable[Row]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerows([_safe(row[column]) for column in columns] for row in rows)
    return out.getvalue().encode("utf-8", "backslashreplace")


def _safe(cell: Cell) -> Cell:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, str) and cell.startswith(FORMULA_STARTS):
        return f"'{cell}"
    return cell
