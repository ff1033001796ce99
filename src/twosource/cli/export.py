"""`twosource export`: a story, or all of them, in the forms that other programs take."""

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from twosource.cli.app import app
from twosource.cli.options import DEFAULT_DB, Database, choose_named, open_read, open_reading
from twosource.errors import InputError
from twosource.exports import EXPORTS, TABLES, Part, reading_to_reviews, table_to_csv
from twosource.present.html import reading_to_html
from twosource.present.reading_json import reading_to_json

CSV = "csv"
_FORMS = [*EXPORTS, CSV]
Format = StrEnum("Format", [(name, name) for name in _FORMS])  # type: ignore[misc]
"""What a reading can be written as."""
_JSON = Format("json")
_NOT_FOR_TERMINALS = frozenset({"sqlite", "tables"})


@app.command()
def export(
    story: Annotated[
        str | None,
        typer.Argument(metavar="STORY", help="A story's id or the beginning of it; without it, everything is written."),
    ] = None,
    form: Annotated[Format, typer.Option("--as", "--format", "-f", help="The form.")] = _JSON,
    table: Annotated[str, typer.Option("--table", metavar="NAME", help=f"With csv, one of: {', '.join(TABLES)}.")] = "claims",
    excel: Annotated[bool, typer.Option("--excel", help="With csv, begin with the mark by which Excel knows UTF-8.")] = False,
    claim: Annotated[
        str | None, typer.Option("--claim", metavar="ID", help="With claimreview, the one claim to draft a review of.")
    ] = None,
    out: Annotated[str, typer.Option("--out", "-o", metavar="FILE", help="`-` for standard output.")] = "-",
    db: Database = DEFAULT_DB,
    as_json: Annotated[bool, typer.Option("--json", help="The same as --as json.")] = False,
) -> None:
    """Write a story, or everything, in a form that other programs take.

    Corrections are in it. The same reading gives the same bytes. A file is put in its place when it is whole.

    Example: twosource export s-1a2b3c4d --as markdown --out story.md

    Example: twosource export --as csv --table mentions --out mentions.csv
    """
    name = "json" if as_json else str(form)
    _refuse(name, table, excel=excel, claim=claim, out=out)
    if story is None and name in ("json", "html"):
        reading = open_reading(db)
        write_chunks(out, [reading_to_json(reading) if name == "json" else reading_to_html(reading)])
        return
    parts = _parts(db, story)
    if name == CSV:
        write_chunks(out, table_to_csv(parts, TABLES[table], excel=excel))
    elif claim:
        write_chunks(out, reading_to_reviews(_with_claim(parts, claim), claim))
    else:
        write_chunks(out, EXPORTS[name].write(parts))


def _refuse(name: str, table: str, *, excel: bool, claim: str | None, out: str) -> None:
    """Raise InputError where options don't fit each other."""
    if table not in TABLES:
        raise InputError(f"there is no table '{table}'; there are: {', '.join(TABLES)}")
    if excel and name != CSV:
        raise InputError("--excel is for --as csv")
    if claim and name != "claimreview":
        raise InputError("--claim is for --as claimreview")
    if name in _NOT_FOR_TERMINALS and out == "-" and sys.stdout.isatty():
        raise InputError(f"{name} is no text for a terminal; name a file with --out")


def _parts(db: Path, name: str | None) -> Iterator[Part]:
    """Yield the stories that were asked for, one at a time."""
    with open_read(db) as store:
        chosen = None if name is None else [choose_named(store.story_titles(), name)]
        for story, articles in store.stories(chosen):
            yield Part(story=story, articles={article.id: article for article in articles})


def _with_claim(parts: Iterable[Part], claim: str) -> list[Part]:
    found = [part for part in parts if any(held.id == claim for held in part.story.claims)]
    if not found:
        raise InputError(f"there is no claim '{claim}'; `twosource export --as csv --table claims` lists them with their ids")
    return found


def write_chunks(place: str, chunks: Iterable[bytes]) -> None:
    """Write to a file, whole or not at all, or to standard output where the place is `-`.

    Raises InputError where the file can't be written.
    """
    if place == "-":
        out = typer.get_binary_stream("stdout")
        for chunk in chunks:
            out.write(chunk)
        return
    path = Path(place)
    try:
        if path.exists() and not path.is_file():  # a pipe or a device is written to, never replaced
            with path.open("wb") as device:
                device.writelines(chunks)
        else:
            _replace(path, chunks)
    except OSError as error:
        raise InputError(f"{place}: can't be written ({error.strerror}); name a file in a folder that is there") from error


def _replace(path: Path, chunks: Iterable[bytes]) -> None:
    """Write a file beside its place, and put it there when it is whole, with the rights that a new file has here."""
    mask = os.umask(0)
    os.umask(mask)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name[:40]}.", delete=False) as made:
        try:
            made.writelines(chunks)
            made.close()
            Path(made.name).chmod(0o666 & ~mask)
            Path(made.name).replace(path)
        except BaseException:
            Path(made.name).unlink(missing_ok=True)
            raise
