"""What an address is, which ones are asked, and what an article that came from one is called."""

import hashlib
import re
from urllib.parse import unquote, urljoin, urlsplit, urlunsplit

from twosource.errors import InputError

_SCHEME = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*://")
_LIST_LINE = re.compile(r"^https?://\S+$", re.IGNORECASE)
_UNSAFE = re.compile(r"[^\w.-]+")
_SAME_SITE = re.compile(r"^(?:www\d?|m|mobile|amp)\.")
_DEFAULT_PORTS = {"http": 80, "https": 443}
_LONGEST = 2000
"""Characters of an address: what servers and browsers agree on; a longer one is no address that somebody typed."""
_LONGEST_SLUG = 60
"""Characters of the part of an id that a reader recognises an article by."""
_KEPT = "!#$%&'()*+,/:;=?@[]~-._"
"""Characters that stand in addresses as they are; all others are written as % and their code."""


def is_address(words: str) -> bool:
    """Tell whether what a reader named is an address rather than a file: it begins with a scheme, such as `https://`."""
    return _SCHEME.match(words.strip()) is not None


def read_address(words: str) -> str:
    """Return an address in the one way in which it is asked and kept: without its fragment, host in small letters.

    Raises InputError for everything that is never asked: other schemes than http and https, names with passwords.

    >>> read_address(" HTTPS://Courier.Example:443/ferry#top ")
    'https://courier.example/ferry'
    """
    words = words.strip()
    if not is_address(words):
        raise InputError("is no address; begin it with https://")
    if len(words) > _LONGEST:
        raise InputError(f"is longer than {_LONGEST:,} characters; shorten it to what leads to the article")
    try:
        parts = urlsplit(words)
        port, host = parts.port, (parts.hostname or "").encode("idna").decode("ascii")
    except ValueError as error:
        raise InputError("is not written as addresses are; copy it anew from the browser") from error
    if parts.scheme not in _DEFAULT_PORTS:
        raise InputError(f"is an address of the kind {parts.scheme}://; only http and https are asked")
    if not host or any(blank in words for blank in " \t\r\n"):
        raise InputError("is not written as addresses are; copy it anew from the browser")
    if parts.username is not None or parts.password is not None:
        raise InputError("holds a name or password, which would be kept in the database; give it without")
    place = f"[{host}]" if ":" in host else host
    if port not in (None, _DEFAULT_PORTS[parts.scheme]):
        place = f"{place}:{port}"
    return urlunsplit((parts.scheme, place, _quoted(parts.path) or "/", _quoted(parts.query), ""))


def follow(address: str, link: str) -> str:
    """Return where a link on a page leads. Raises InputError as `read_address` does."""
    try:
        return read_address(urljoin(address, link.strip()))
    except ValueError as error:
        raise InputError("is not written as addresses are; copy it anew from the browser") from error


def host_of(address: str) -> str:
    """Return who is asked: the host with its port."""
    return urlsplit(address).netloc


def is_same_site(one: str, other: str) -> bool:
    """Tell whether two addresses are of one site: hosts that differ in a leading `www.`, `m.` or `amp.` alone are."""
    first, second = (_SAME_SITE.sub("", urlsplit(address).hostname or "") for address in (one, other))
    return first == second


def article_id(address: str) -> str:
    """Return what an article from an address is called: its site, the last words of its path, and a digest that tells it from all
    others. `https://www.courier.example/2031/ferry-stops.html` gives `courier.example-ferry-stops-` and 8 digits."""
    parts = urlsplit(address)
    words = [part for part in unquote(parts.path).split("/") if part]
    last = _UNSAFE.sub("-", words[-1].rsplit(".", 1)[0] or words[-1]).strip("-.") if words else ""
    site = _UNSAFE.sub("-", _SAME_SITE.sub("", parts.hostname or ""))
    digest = hashlib.sha256(address.encode()).hexdigest()[:8]
    return "-".join(filter(None, (site, last[:_LONGEST_SLUG].rstrip("-."), digest)))


def read_list(text: str) -> tuple[str, ...] | None:
    """Return the addresses of a text that holds nothing else, one a line; None where it is another text.

    Blank lines, and lines that begin with `#`, are passed over.
    """
    lines = [line.strip() for line in text.removeprefix("\ufeff").splitlines()]
    lines = [line for line in lines if line and not line.startswith("#")]
    if not lines or not all(_LIST_LINE.match(line) for line in lines):
        return None
    return tuple(dict.fromkeys(lines))


def _quoted(part: str) -> str:
    r"""Return a part of an address with everything that is not of an address written out: `é` as `%C3%A9`."""
    return "".join(
        each if each.isascii() and (each.isalnum() or each in _KEPT) else "".join(f"%{code:02X}" for code in each.encode())
        for each in part
    )
