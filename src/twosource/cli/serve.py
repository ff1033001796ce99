"""`twosource serve`: the page on this computer, and behind a password for others."""

import webbrowser
from pathlib import Path
from threading import Timer
from typing import Annotated

import typer
import uvicorn

from twosource.cli.app import app
from twosource.cli.console import output
from twosource.cli.options import DEFAULT_DB
from twosource.cli.public import Opening, agree, make_opening, take_password
from twosource.errors import InputError
from twosource.settings import AddressSettings
from twosource.store import open_store
from twosource.web import LOOPBACK, create_app, make_door

_BROWSER_AFTER = 1.0
"""Seconds until the browser opens: the server answers by then."""
EVERYWHERE = "0.0.0.0"
"""All addresses of this computer; listened at with --public only."""


@app.command()
def serve(
    db: Annotated[Path, typer.Option("--db", metavar="FILE", help="The database to show; made if it isn't there.")] = DEFAULT_DB,
    port: Annotated[int, typer.Option(min=1, max=65535, help="Where the page answers.")] = 8470,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the page in the browser.")] = True,
    user_agent: Annotated[
        str | None, typer.Option("--user-agent", metavar="NAME", help="What to be called towards servers, and in robots.txt.")
    ] = None,
    private_addresses: Annotated[
        bool, typer.Option("--private-addresses", help="Also ask addresses in private networks and on this computer.")
    ] = False,
    public: Annotated[bool, typer.Option("--public", help="Let other computers ask for the page, behind a password.")] = False,
    host: Annotated[
        str, typer.Option("--host", metavar="ADDRESS", help="With --public, the address of this computer to listen at.")
    ] = EVERYWHERE,
    names: Annotated[
        list[str] | None,
        typer.Option(
            "--name", metavar="NAME", help="With --public, a name the page is asked for under; may be given several times."
        ),
    ] = None,
    certificate: Annotated[
        Path | None, typer.Option("--certificate", metavar="FILE", help="With --public, the certificate for https (PEM).")
    ] = None,
    key: Annotated[Path | None, typer.Option("--key", metavar="FILE", help="With --public, its private key (PEM).")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="With --public, don't ask whether to go on.")] = False,
) -> None:
    """Open the page: hand articles in, read stories, compare, correct, and take everything away.

    It answers to this computer alone, and nothing leaves it except requests to addresses you type. With --public, it says
    what it does, asks for a password (or takes it from TWOSOURCE_PASSWORD), and answers under the names you give to those
    who know it.

    Example: twosource serve --db twosource.db

    Example: twosource serve --public --name news.example --certificate cert.pem --key key.pem
    """
    asked = AddressSettings(private=private_addresses, user_agent=user_agent)
    if public:
        if private_addresses:
            raise InputError("--private-addresses would let others reach into your own network: leave it out, or --public")
        _serve_public(db, make_opening(host, port, names or [], certificate, key), asked, yes=yes)
        return
    if names or certificate or key or host != EVERYWHERE:
        raise InputError("--host, --name, --certificate and --key are for --public: without it, only this computer is answered")
    open_store(db).close()
    address = f"http://127.0.0.1:{port}/"
    output.print(f"The page is at {address} (stop it with Ctrl+C).", markup=False, highlight=False)
    if browser:
        Timer(_BROWSER_AFTER, webbrowser.open, (address,)).start()
    served = create_app(db, sample=sample_stories(), addresses=asked)
    uvicorn.run(served, host="127.0.0.1", port=port, log_level="warning", access_log=False)


def _serve_public(db: Path, opening: Opening, asked: AddressSettings, *, yes: bool) -> None:
    """Serve the page to others; nothing listens before it is said what that means, and a password is set."""
    agree(opening, yes=yes)
    door = make_door(take_password())
    open_store(db).close()
    served = create_app(db, sample=sample_stories(), hosts=LOOPBACK | set(opening.names), addresses=asked, door=door)
    uvicorn.run(
        served,
        host=opening.host,
        port=opening.port,
        ssl_certfile=opening.certificate,
        ssl_keyfile=opening.key,
        server_header=False,
        log_level="warning",
        access_log=False,
    )


def sample_stories() -> Path | None:
    """Return the folder of the sample stories, None where the program was installed without them."""
    folder = Path(__file__).parents[3] / "examples" / "articles"
    return folder if folder.is_dir() else None
