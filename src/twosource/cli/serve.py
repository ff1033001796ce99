"""`twosource serve`: the page on this computer."""

import webbrowser
from pathlib import Path
from threading import Timer
from typing import Annotated

import typer
import uvicorn

from twosource.cli.app import app
from twosource.cli.console import output
from twosource.cli.options import DEFAULT_DB
from twosource.store import open_store
from twosource.web import create_app

_BROWSER_AFTER = 1.0
"""Seconds until the browser opens: the server answers by then."""


@app.command()
def serve(
    db: Annotated[Path, typer.Option("--db", metavar="FILE", help="The database to show; made if it isn't there.")] = DEFAULT_DB,
    port: Annotated[int, typer.Option(min=1, max=65535, help="Where the page answers, on this computer only.")] = 8470,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the page in the browser.")] = True,
) -> None:
    """Open the page: hand articles in, read stories, compare, and strike reasons out.

    It answers to this computer alone. Nothing leaves it.

    Example: twosource serve --db twosource.db
    """
    open_store(db).close()
    address = f"http://127.0.0.1:{port}/"
    output.print(f"The page is at {address} (stop it with Ctrl+C).", markup=False, highlight=False)
    if browser:
        Timer(_BROWSER_AFTER, webbrowser.open, (address,)).start()
    uvicorn.run(create_app(db, sample=sample_stories()), host="127.0.0.1", port=port, log_level="warning", access_log=False)


def sample_stories() -> Path | None:
    """Return the folder of the sample stories, None where the program was installed without them."""
    folder = Path(__file__).parents[3] / "examples" / "articles"
    return folder if folder.is_dir() else None
