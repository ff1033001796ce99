"""`twosource read`: files, folders, addresses and feeds in, a reading out."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from twosource.cli.app import FAILED, app
from twosource.cli.console import complain, output, progress_bar
from twosource.cli.options import DEFAULT_DB
from twosource.errors import InputError
from twosource.library import read as read_inputs
from twosource.present.html import reading_to_html
from twosource.present.reading_json import reading_to_json
from twosource.present.terminal import render_reading
from twosource.records import Reading
from twosource.settings import AddressSettings, Settings


@app.command()
def read(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Folders, files, and addresses of articles, feeds, or lists of these.")
    ],
    db: Annotated[Path, typer.Option("--db", metavar="FILE", help="Where articles and findings are kept.")] = DEFAULT_DB,
    json_out: Annotated[
        str | None, typer.Option("--json", metavar="OUT", help="Write the reading as JSON; `-` for standard output.")
    ] = None,
    report: Annotated[Path | None, typer.Option("--report", metavar="OUT", help="Write the reading as one HTML page.")] = None,
    offline: Annotated[bool, typer.Option("--offline", help="Ask no address: read what the database keeps of them.")] = False,
    user_agent: Annotated[
        str | None, typer.Option("--user-agent", metavar="NAME", help="What to be called towards servers, and in robots.txt.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but problems.")] = False,
) -> None:
    """Read articles and show what they say, on whose word, and how many origins that has.

    Reads .txt, .md, .html, .json, .jsonl and .csv files, and these with .gz; https:// addresses of pages and feeds; and files
    that lead to these: a list with an address a line, a saved feed, subscriptions (.opml). Only addresses that you name
    are asked, as their sites' robots.txt allows, and what has not changed is not fetched again. What was read before into
    the same database is not read again. A database shows one reading: the last.

    Example: twosource read articles/ --report report.html
    """
    settings = Settings(addresses=AddressSettings(offline=offline, user_agent=user_agent))
    with progress_bar(quiet=quiet) as tell:
        reading = read_inputs(*paths, db=db, settings=settings, progress=tell)
    if json_out:
        write_output(json_out, reading_to_json(reading))
    if report:
        write_output(str(report), reading_to_html(reading))
    if not quiet and json_out != "-":
        output.print(render_reading(replace(reading, problems=())))  # problems go to standard error, once
        if report:
            output.print(f"\nThe page is in {report}.", markup=False, highlight=False)
    _finish(reading)


def write_output(place: str, content: bytes) -> None:
    """Write to a file, or to standard output where the place is `-`. Raises InputError where the file can't be written."""
    if place == "-":
        typer.get_binary_stream("stdout").write(content)
        return
    try:
        Path(place).write_bytes(content)
    except OSError as error:
        raise InputError(f"{place}: can't be written ({error.strerror}); name a file in a folder that is there") from error


def _finish(reading: Reading) -> None:
    """Name what went wrong, and exit with 1 if an input was left out."""
    for problem in reading.problems:
        complain(str(problem))
    if any(problem.fatal for problem in reading.problems):
        raise typer.Exit(FAILED)
