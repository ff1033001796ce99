"""One request and its answer: within the limits of time and size, unpacked as it arrives, each fault in plain words."""

import ssl
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import httpx2

from twosource.errors import InputError
from twosource.ingest.network import Clock
from twosource.settings import AddressSettings

_STEP = 1 << 16  # bytes unpacked at a time, so that a packed bomb is met by the limit and not by the memory
_ACCEPT = (
    "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,"
    "application/xml;q=0.9,*/*;q=0.5"
)
_BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Answers that may be another the next time."""
_WORDS = {
    401: "asks for a name and a password; save the article from your browser and hand in the file",
    402: "asks for money; save the article from your browser and hand in the file",
    403: "refuses programs; save the article from your browser and hand in the file",
    404: "is not there; check the address",
    410: "was taken away by its site",
    429: "is asked too often; try again later",
    451: "is withheld for reasons of law",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered: `status` 200 with its content, 304 without, or a redirect with where it leads."""

    status: int
    content: bytes = b""
    media_type: str | None = None
    charset: str | None = None
    etag: str | None = None
    modified: str | None = None
    location: str | None = None


class Unanswered(InputError):
    """No answer that can be used. `again` says that another try may get one, `wait` for how long the server asks to be
    left alone (seconds or a date), None where it says nothing; `status` is its answer, None where there was none."""

    def __init__(self, reason: str, *, again: bool = False, wait: str | None = None, status: int | None = None) -> None:
        super().__init__(reason)
        self.again = again
        self.wait = wait
        self.status = status


def ask_once(
    client: httpx2.Client, clock: Clock, address: str, settings: AddressSettings, conditions: dict[str, str] | None = None
) -> Answer:
    """Return the answer of one request, redirects not followed; `conditions` are headers that ask for what is new only.

    Raises Unanswered, and InputError where the address may not be called.
    """
    clock.start(settings.longest_answer)
    try:
        with client.stream("GET", address, headers={"Accept": _ACCEPT, **(conditions or {})}) as response:
            return _read(response, settings.largest_answer)
    except httpx2.HTTPError as error:
        raise Unanswered(_explain(error), again=not _is_untrusted(error)) from error
    except httpx2.InvalidURL as error:
        raise Unanswered("is not written as addresses are; copy it anew from the browser") from error


def _read(response: httpx2.Response, largest: int) -> Answer:
    status, headers = response.status_code, response.headers
    if status in (301, 302, 303, 307, 308) and headers.get("location"):
        return Answer(status=status, location=headers["location"])
    if status == 304:
        return Answer(status=status)
    if status != 200:
        words = _WORDS.get(status) or ("has a server that is out of order" if status >= 500 else "is not given out")
        raise Unanswered(f"{words} (answer {status})", again=status in _BUSY, wait=headers.get("retry-after"), status=status)
    media_type, charset = _content_type(headers.get("content-type", ""))
    return Answer(
        status=status,
        content=_content(response, largest),
        media_type=media_type,
        charset=charset,
        etag=headers.get("etag"),
        modified=headers.get("last-modified"),
    )


def _content(response: httpx2.Response, largest: int) -> bytes:
    too_large = Unanswered(f"is larger than {largest:,} bytes; no article is, so it was given up")
    announced = response.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > largest:
        raise too_large
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    if packing not in ("", "identity", "gzip", "x-gzip", "deflate"):
        raise Unanswered(f"is packed in a way that was not asked for ({packing[:20]})")
    parts, size = [], 0
    for part in _unpacked(response.iter_raw(), packing):
        parts.append(part)
        size += len(part)
        if size > largest:
            raise too_large
    return b"".join(parts)


def _unpacked(chunks: Iterator[bytes], packing: str) -> Iterator[bytes]:
    """Yield an answer's bytes, at most `_STEP` at a time where they are packed."""
    if packing in ("", "identity"):
        yield from chunks
        return
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32 if "gzip" in packing else zlib.MAX_WBITS)
    first = True
    try:
        for chunk in chunks:
            if first and packing == "deflate" and chunk and chunk[0] & 0x0F != 8:  # some servers leave zlib's own head out
                unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
            first = False
            rest = chunk
            while rest:
                yield unpacker.decompress(rest, _STEP)
                rest = unpacker.unconsumed_tail
        if not unpacker.eof:
            raise Unanswered("ends before its time", again=True)
    except zlib.error as error:
        raise Unanswered("is packed in a way that can't be unpacked", again=True) from error


def _content_type(header: str) -> tuple[str | None, str | None]:
    kind, *rest = (part.strip() for part in header.split(";"))
    named = (part.split("=", 1) for part in rest if "=" in part)
    charset = next((value.strip(" \"'").lower() for name, value in named if name.strip().lower() == "charset"), None)
    return kind.lower() or None, charset or None


def _explain(error: httpx2.HTTPError) -> str:
    if _is_untrusted(error):
        return "can't prove that it is who it says (its certificate is not trusted); open it in your browser first"
    if isinstance(error, httpx2.ConnectTimeout | httpx2.ConnectError):
        return "can't be reached; check the address and your network"
    if isinstance(error, httpx2.TimeoutException):
        return "takes too long to answer"
    if isinstance(error, httpx2.ProxyError):
        return "can't be reached through your proxy"
    return "breaks off its answer"


def _is_untrusted(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False
