"""`twosource export`: the reading of a database as JSON, HTML or a CSV table."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from twosource.cli.app import app
from twosource.cli.options import DEFAULT_DB, Database, open_reading
from twosource.cli.read import write_output
from twosource.errors import InputError
from twosource.exports import TABLES, parts_of, table_to_csv
from twosource.present.html import reading_to_html
from twosource.present.reading_json import reading_to_json


class Format(StrEnum):
    """What a reading can be written as."""

    JSON = "json"
    HTML = "html"
    CSV = "csv"


@app.command()
def export(
    form: Annotated[Format, typer.Option("--format", "-f", help="json, html or csv.")] = Format.JSON,
    table: Annotated[str, typer.Option("--table", metavar="NAME", help=f"With csv, one of: {', '.join(TABLES)}.")] = "claims",
    out: Annotated[str, typer.Option("--out", "-o", metavar="FILE", help="`-` for standard output.")] = "-",
    db: Database = DEFAULT_DB,
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
) -> None:
    """Write the last reading as JSON, as one HTML page, or as a table.

    Example: twosource export --format csv --table mentions --out mentions.csv
    """
    if table not in TABLES:
        raise InputError(f"there is no table '{table}'; there are: {', '.join(TABLES)}")
    reading = open_reading(Path(db))
    if as_json or form is Format.JSON:
        write_output(out, reading_to_json(reading))
    elif form is Format.HTML:
        write_output(out, reading_to_html(reading))
    else:
        write_output(out, b"".join(table_to_csv(parts_of(reading), TABLES[table])))
