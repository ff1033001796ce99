"""The command line's root: what all commands share, and how a fault becomes one line and an exit code."""

import io
import logging
import os
import sys
from importlib.metadata import version
from typing import Annotated

import typer

from twosource.cli.console import complain, errors
from twosource.errors import TwosourceError

FAILED = 1
WRONG_USAGE = 2

app = typer.Typer(
    name="twosource",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"twosource {version('twosource')}")
        raise typer.Exit


@app.callback()
def root(
    show_version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop.")
    ] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Print what failed inside, with its place.")] = False,
) -> None:
    """Show how many separate origins each claim in a pile of news articles has, and the words that prove it.

    It never says what is true and never scores an outlet: it says who says so, and shows the words.

    Start with: twosource read FOLDER
    """
    logging.basicConfig(level=logging.DEBUG if verbose else logging.WARNING, format="%(name)s: %(message)s")
    for noisy in ("trafilatura", "htmldate", "courlan", "charset_normalizer", "urllib3"):
        logging.getLogger(noisy).setLevel(logging.CRITICAL)


def main() -> None:
    """Run the command line. A fault of the input ends in one line on standard error, never in a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without UTF-8 gets a "?" for a mark, not a traceback
    try:
        app(prog_name="twosource")
    except TwosourceError as error:
        for line in str(error).splitlines():
            complain(line)
        sys.exit(WRONG_USAGE)
    except KeyboardInterrupt:
        errors.print("twosource: stopped; what was read so far is kept", markup=False)
        sys.exit(130)
    except BrokenPipeError:
        # The reader of our output went away (`| head`): nobody is left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
