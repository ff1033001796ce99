"""A web server on loopback for tests: pages as they are put on it, and a log of what was asked."""

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PROSE = (
    "The ferry between Tarnik and Orsk stopped running on Monday after a crack was found in its hull, the harbour office said. "
    "Some 140 passengers waited on the quay until the evening, when a bus took them round the bay. The harbour master, Ada Brel, "
    "told the council that the ship would stay in the dock for three weeks at least, and that a smaller boat would be hired. "
    "The council of Orsk will meet on Thursday to speak about the cost, which the office put at some 40,000 crowns. "
    "Two members asked why the crack had not been found when the ship was inspected in March, as the law of Velmora demands. "
    "The inspector did not answer questions. The owner of the line said that the crew had done what could be asked of it."
)
"""An article of some 120 words: more than a teaser."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A request that reached the server."""

    path: str
    headers: Mapping[str, str]
    at: float


@dataclass(frozen=True, kw_only=True)
class Page:
    """An answer: `chunks`, where given, are sent one by one with `pause` seconds between them."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    chunks: tuple[bytes, ...] = ()
    pause: float = 0.0


Answer = Page | Callable[[Asked], Page]


class Site:
    """What the server answers: a page for each path, or several that are given out one after the other, the last for good."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.asked: list[Asked] = []
        self._pages: dict[str, list[Answer]] = {}
        self._busy: dict[str, int] = defaultdict(int)

    def put(self, path: str, *answers: Answer) -> str:
        """Put answers on a path, and return its whole address."""
        self._pages[path] = list(answers)
        return self.address + path

    def put_article(self, path: str, title: str = "Ferry stops", prose: str = PROSE, head: str = "", **headers: str) -> str:
        """Put an article on a path, and return its whole address."""
        return self.put(path, Page(body=article(title, prose, head).encode(), headers={"Content-Type": "text/html", **headers}))

    def paths(self) -> list[str]:
        """Return the paths that were asked for, in order, without robots.txt."""
        return [asked.path for asked in self.asked if asked.path != "/robots.txt"]

    def answer(self, asked: Asked) -> Page:
        """Return what is answered to a request."""
        self.asked.append(asked)
        waiting = self._pages.get(asked.path)
        if not waiting:
            return Page(status=404, body=b"not here")
        answer = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        return answer if isinstance(answer, Page) else answer(asked)


def article(title: str = "Ferry stops", prose: str = PROSE, head: str = "") -> str:
    """Return the page of an article."""
    paragraphs = "".join(f"<p>{part}.</p>" for part in prose.rstrip(".").split(". "))
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body><nav><a href='/'>Home</a></nav><article><h1>{title}</h1>{paragraphs}</article></body></html>"
    )


def rss(*items: str, title: str = "Orsk Gazette") -> Page:
    """Return an RSS feed of items."""
    body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{"".join(items)}</channel></rss>'
    return Page(body=body.encode(), headers={"Content-Type": "application/rss+xml"})


def rss_item(link: str, title: str = "Ferry stops", text: str = "The ferry stopped.", guid: str = "", more: str = "") -> str:
    """Return an item of an RSS feed."""
    return (
        f"<item><title>{title}</title><link>{link}</link><guid isPermaLink='false'>{guid or link}</guid>"
        f"<pubDate>Mon, 05 May 2031 10:30:00 GMT</pubDate><description>{text}</description>{more}</item>"
    )


@contextmanager
def serve(host: str = "127.0.0.1") -> Iterator[Site]:
    """Serve a site on a free port of loopback, in threads of its own."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            page = site.answer(Asked(path=self.path, headers=dict(self.headers.items()), at=time.monotonic()))
            self.send_response(page.status)
            for name, value in page.headers.items():
                self.send_header(name, value)
            chunks = page.chunks or (page.body,)
            if not page.chunks:
                self.send_header("Content-Length", str(len(page.body)))
            self.send_header("Connection", "close")
            self.end_headers()
            try:
                for chunk in chunks:
                    self.wfile.write(chunk)
                    self.wfile.flush()
                    time.sleep(page.pause)
            except OSError:
                pass  # the other side has hung up, as some tests want
            self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            pass  # a client that hangs up is no fault of a test

    server = Server((host, 0), Handler)
    site = Site(f"http://{host}:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
