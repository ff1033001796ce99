"""`twosource stage NAME`: one stage as a filter, JSON Lines in, JSON Lines out."""

import gzip
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Annotated, cast

import typer

from twosource.cli.app import FAILED, app
from twosource.cli.console import complain
from twosource.errors import InputError
from twosource.filters import FILTERS, Row, check_row, run_stage


@app.command()
def stage(
    name: Annotated[str, typer.Argument(metavar="NAME", help=f"One of: {', '.join(sorted(FILTERS))}.")],
    source: Annotated[str, typer.Argument(metavar="IN", help="JSON Lines, `.gz` by its name; `-` for standard input.")] = "-",
    out: Annotated[str, typer.Option("--out", "-o", metavar="OUT", help="`-` for standard output.")] = "-",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON array instead of lines.")] = False,
) -> None:
    """Run one stage on articles as JSON Lines: {"id", "text", "title"?, "outlet"?, "published"?, "url"?, "story"?}.

    A line that can't be read is named and left out; the exit code is then 1.

    Example: twosource stage quantities articles.jsonl.gz --out quantities.jsonl
    """
    faults: list[str] = []
    with _opened(source, "r") as lines, _opened(out, "w") as written:
        results = run_stage(name, _rows(name, lines, source, faults))
        if as_json:
            written.write(json.dumps(list(results), ensure_ascii=False) + "\n")
        else:
            for row in results:
                written.write(json.dumps(row, ensure_ascii=False) + "\n")
    for fault in faults:
        complain(fault)
    if faults:
        raise typer.Exit(FAILED)


@contextmanager
def _opened(place: str, mode: str) -> Iterator[IO[str]]:
    name = "standard input" if place == "-" else place
    try:
        if place == "-":
            yield sys.stdin if mode == "r" else sys.stdout
            return
        with _open_file(place, mode) as handle:
            yield handle
    except BrokenPipeError:
        raise  # the reader of our output went away: no fault of a file
    except OSError as error:
        raise InputError(f"{name}: can't be {'read' if mode == 'r' else 'written'} ({error.strerror or error})") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{name}: is not UTF-8; convert it first (iconv -t utf-8)") from error


def _open_file(place: str, mode: str) -> IO[str]:
    if place.endswith(".gz"):
        return cast("IO[str]", gzip.open(place, mode + "t", encoding="utf-8"))
    return Path(place).open(mode, encoding="utf-8")


def _rows(name: str, lines: IO[str], source: str, faults: list[str]) -> Iterator[Row]:
    """Yield the rows that the stage can read; note the others."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            if not isinstance(row, dict):
                raise InputError("is no JSON object")
            check_row(name, row)
        except json.JSONDecodeError as error:
            faults.append(f"{source}, line {number}: is not JSON ({error.msg}); left out")
        except InputError as error:
            faults.append(f"{source}, line {number}: {error}; left out")
        else:
            yield row
