"""Pages that were made before, kept while nothing in the database changes: a desk where several look at one story asks for the
same ones again and again."""

import sqlite3
import threading
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from fastapi import Request
from fastapi.responses import Response

MOST_BYTES = 64 * 1024 * 1024
"""Of all pages together: some hundred and fifty of the longest."""
LARGEST_PAGE = 1024 * 1024
"""Bytes; what is larger is an export, and made anew."""
_KEPT = ("/stories", "/article", "/compare", "/search")
"""Addresses whose pages are made of the database alone; the start tells what is being read."""
_NOT_KEPT = ("/export", "/exports/")
Version = tuple[int, ...]
Key = tuple[str, str, str]
Next = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class _Page:
    version: Version
    body: bytes
    headers: dict[str, str]


class PageCache:
    """Pages by address, the least recently asked for given up first; safe between threads."""

    def __init__(self, database: Path, most_bytes: int = MOST_BYTES) -> None:
        self._version = _Watch(database)
        self._most_bytes = most_bytes
        self._pages: OrderedDict[Key, _Page] = OrderedDict()
        self._bytes = 0
        self._lock = threading.Lock()

    async def answer(self, request: Request, follow: Next) -> Response:
        """Return the page kept for an address, or the one made now.

        The version is asked for before a page is made: if something is written meanwhile, the page is given up at the next
        request. Only whole pages (200) are kept.
        """
        key = _key_of(request)
        version = self._version.now() if key is not None else None
        if key is None or version is None:
            return await follow(request)
        kept = self._find(key, version)
        if kept is not None:
            return Response(kept.body, headers=kept.headers)
        response = await follow(request)
        if response.status_code != 200:
            return response
        body = await _read(response)
        headers = {name: value for name, value in response.headers.items() if name != "content-length"}
        if len(body) <= LARGEST_PAGE:
            self._keep(key, _Page(version, body, headers))
        return Response(body, headers=headers)

    def close(self) -> None:
        """Let go of the database."""
        self._version.close()

    def _find(self, key: Key, version: Version) -> _Page | None:
        with self._lock:
            page = self._pages.get(key)
            if page is None or page.version != version:
                return None
            self._pages.move_to_end(key)
            return page

    def _keep(self, key: Key, page: _Page) -> None:
        with self._lock:
            old = self._pages.pop(key, None)
            self._bytes += len(page.body) - (len(old.body) if old is not None else 0)
            self._pages[key] = page
            while self._bytes > self._most_bytes:
                _, given_up = self._pages.popitem(last=False)
                self._bytes -= len(given_up.body)


class _Watch:
    """Tells whether anything was written to a database since: SQLite counts what other connections commit."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._file: tuple[int, int] | None = None
        self._connection: sqlite3.Connection | None = None
        self._lock = threading.Lock()

    def now(self) -> Version | None:
        """Return the version of the database, None where there is none or it can't be read."""
        with self._lock:
            try:
                found = self._database.stat()
                if self._connection is None or self._file != (found.st_dev, found.st_ino):
                    self._open((found.st_dev, found.st_ino))
                assert self._connection is not None
                (count,) = self._connection.execute("PRAGMA data_version").fetchone()
            except (OSError, sqlite3.Error):
                return None
            return (found.st_dev, found.st_ino, int(count))

    def close(self) -> None:
        with self._lock:
            if self._connection is not None:
                self._connection.close()
            self._connection = None

    def _open(self, file: tuple[int, int]) -> None:
        if self._connection is not None:
            self._connection.close()
        address = f"{self._database.absolute().as_uri()}?mode=ro"
        self._connection = sqlite3.connect(address, timeout=0, uri=True, check_same_thread=False)
        self._file = file


def _key_of(request: Request) -> Key | None:
    path = request.url.path
    if request.method != "GET" or not path.startswith(_KEPT) or any(part in path for part in _NOT_KEPT):
        return None
    return path, request.url.query, request.headers.get("hx-request", "")


async def _read(response: Response) -> bytes:
    chunks = getattr(response, "body_iterator", None)
    if chunks is None:
        return bytes(response.body)
    return b"".join([chunk if isinstance(chunk, bytes) else chunk.encode() async for chunk in chunks])
