"""What `twosource serve --public` takes and says before it answers to other computers."""

import ipaddress
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import typer

from twosource.cli.console import errors
from twosource.errors import InputError

PASSWORD = "TWOSOURCE_PASSWORD"
"""The variable of the environment that the password is taken from where nobody can be asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Where a page is to answer: at which address of this computer, on which port, under which names, with which certificate."""

    host: str
    port: int
    names: tuple[str, ...]
    certificate: Path | None = None
    key: Path | None = None

    @property
    def scheme(self) -> str:
        """How the page is asked for."""
        return "https" if self.certificate else "http"

    @property
    def beyond(self) -> bool:
        """Whether other computers can reach it: a server on this one may stand in front of it."""
        try:
            return not ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return self.host != "localhost"


def make_opening(host: str, port: int, names: list[str], certificate: Path | None, key: Path | None) -> Opening:
    """Return where a page is to answer. Raises InputError where names are missing or are none, or half a certificate is given."""
    if not names:
        raise InputError("--public needs the names it is asked for under: --name news.example, --name 192.0.2.7")
    if (certificate is None) != (key is None):
        raise InputError("--certificate and --key go together")
    for file in (certificate, key):
        if file and not file.is_file():
            raise InputError(f"{file}: no such file")
    return Opening(host=host, port=port, names=tuple(map(plain_name, names)), certificate=certificate, key=key)


def plain_name(name: str) -> str:
    """Return a name as the header of a request gives it, without port: `News.Example` becomes `news.example`.

    Raises InputError for what is no name of one computer (`*`, `https://…`).
    """
    bare = name.strip().strip("[]")
    try:
        read = urlsplit(f"//[{bare}]" if ":" in bare else f"//{bare}").hostname
    except ValueError:
        read = None
    if not read or read != bare.lower() or not all(letter.isalnum() or letter in ".-:%" for letter in read):
        raise InputError(f"--name {name}: is no name or address of a computer; give each as it stands in the address bar")
    return read


def say(opening: Opening) -> str:
    """Return what is said before the page is opened to others."""
    names = ", ".join(f"{opening.scheme}://{f'[{n}]' if ':' in n else n}:{opening.port}/" for n in opening.names)
    reach = "every computer that can reach this one" if opening.beyond else "this computer, for a server in front of it"
    lines = [
        f"This opens the page to {reach}: it listens at {opening.host}, port {opening.port}, and answers to {names}.",
        "Whoever knows the password can read and take away all articles and findings, hand in articles, have this computer ask "
        "addresses of the web, and correct what was found.",
        "Without the password nothing is answered but the form that asks for it. After wrong tries one has to wait. A session "
        "lasts 12 hours or until one signs out.",
        "The articles belong to their publishers: think of whom you show them to.",
    ]
    if not opening.certificate:
        lines.append(
            "Without a certificate, the password and all pages can be read on the way: give --certificate and --key, or let a "
            "server with https stand in front of it."
        )
    return "\n".join(lines)


def agree(opening: Opening, *, yes: bool) -> None:
    """Say what will be done, and ask whether to go on where others can reach the page. Raises typer.Exit where not.

    Raises InputError where nobody can be asked and `--yes` is not given.
    """
    errors.print(say(opening), markup=False, highlight=False)
    if yes or not opening.beyond:
        return
    if not sys.stdin.isatty():
        raise InputError("nobody can be asked whether to go on: give --yes if that is what you want")
    if not typer.confirm("Go on?", err=True):
        raise typer.Exit(1)


def take_password() -> str:
    """Return the password: from the environment, where it is then deleted, else asked for. Raises InputError without one."""
    given = os.environ.pop(PASSWORD, None)
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise InputError(f"--public needs a password: set {PASSWORD}, or start it where you can be asked")
    return str(typer.prompt("Password (12 characters or more)", hide_input=True, confirmation_prompt=True, err=True))
