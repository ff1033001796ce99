"""The gazetteer: outlets and agencies with their aliases, addresses and publisher families, each with where it was found.

The table stands in `data/outlets.tsv`; lists in its cells are divided by "|". `found` says where a row was found: a public
address or an evaluation set that has its name and address, "(name)" where it has the name alone, and "general knowledge,
unchecked" where no such place was seen. Families and further aliases are general knowledge throughout. Names that a running
text uses for something else ("Dawn", "Petra", "Mint", "PA") are no aliases by themselves; they stand with a word that tells
them apart ("Dawn newspaper").
"""

import csv
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal
from urllib.parse import urlsplit

_SECTION = re.compile(r"\s*(?:\([^)]*\)|[-–|]\s*(?:News|World|Opinion|Politics|Sport)|Online(?: News)?)\s*$")
"""What collections add to an outlet's name: "(Web News)", " - News", "Online News"."""
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")
_BLANKS = re.compile(r"[\s\-‐–]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A newspaper, broadcaster, site or news agency; `family` is the publisher it belongs to, its own name where alone."""

    name: str
    kind: Literal["outlet", "agency"]
    family: str
    aliases: tuple[str, ...]
    domains: tuple[str, ...]
    found: str


def find_outlet(name: str) -> Outlet | None:
    """Return the outlet or agency of a name or alias, or None.

    Case counts in a single word or initials ("AP", "Time": "time" and "ap" are none), an article in front does not. Names
    that people bear too ("Forbes", "Bloomberg") are found: who reads an article must see whether it has such a person.

    >>> find_outlet("the WSJ").name
    'The Wall Street Journal'
    """
    plain = _plain(name)
    exact = _by_alias().get(plain)
    if exact is not None:
        return exact
    # A name of two words or more can't be mistaken for a common word.
    return _by_folded_alias().get(plain.casefold()) if " " in plain else None


def find_outlet_by_domain(url: str) -> Outlet | None:
    """Return the outlet that an address belongs to, subdomains included, or None; also for what is no address."""
    try:
        host = (urlsplit(url if "//" in url else f"//{url}").hostname or "").removeprefix("www.")
    except ValueError:
        return None
    parts = host.split(".")
    table = _by_domain()
    return next((table[name] for i in range(len(parts) - 1) if (name := ".".join(parts[i:])) in table), None)


@lru_cache(maxsize=1)
def outlet_names(name: str | None, url: str | None = None) -> tuple[str, ...]:
    """Return what an article's outlet may be called, sorted: its name, the name without what a collection adds to it, both as
    the gazetteer has them, and the outlet of its address.

    >>> outlet_names("The Tarnik Post (Web News)")
    ('The Tarnik Post', 'The Tarnik Post (Web News)')
    """
    plain = (name or "").strip()
    listed = [find_outlet(one) or one for one in (plain, _SECTION.sub("", plain)) if one]
    by_address = find_outlet_by_domain(url) if url else None
    return tuple(sorted({one if isinstance(one, str) else one.name for one in (*listed, *([by_address] if by_address else []))}))


def all_outlets() -> tuple[Outlet, ...]:
    """Return the whole gazetteer, sorted by name."""
    table = files("twosource.language").joinpath("data/outlets.tsv").read_text(encoding="utf-8")
    rows = csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return tuple(
        Outlet(
            name=row["name"],
            kind="agency" if row["kind"] == "agency" else "outlet",
            family=row["family"] or row["name"],
            aliases=_listed(row["aliases"]),
            domains=_listed(row["domains"]),
            found=row["found"],
        )
        for row in rows
    )


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _plain(name: str) -> str:
    return _BLANKS.sub(" ", _POSSESSIVE.sub("", _ARTICLE.sub("", name.strip()))).strip()


@lru_cache(maxsize=1)
def _by_alias() -> dict[str, Outlet]:
    return {_plain(alias): outlet for outlet in all_outlets() for alias in (outlet.name, *outlet.aliases)}


@lru_cache(maxsize=1)
def _by_folded_alias() -> dict[str, Outlet]:
    return {alias.casefold(): outlet for alias, outlet in _by_alias().items()}


@lru_cache(maxsize=1)
def _by_domain() -> dict[str, Outlet]:
    return {domain: outlet for outlet in all_outlets() for domain in outlet.domains}
