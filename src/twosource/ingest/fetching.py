"""An address to what it answers in the end: robots.txt first, politely, redirects followed, tried again where that may help."""

import re
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from importlib.metadata import version

from twosource.errors import InputError
from twosource.ingest.addresses import follow, host_of
from twosource.ingest.answers import Answer, Unanswered, ask_once
from twosource.ingest.network import Clock, open_client
from twosource.ingest.robots import Robots
from twosource.records import Fetched
from twosource.settings import AddressSettings


def now() -> str:
    """Return this moment as it is kept: UTC, ISO, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def default_user_agent() -> str:
    """Return what the program calls itself where no one says otherwise."""
    return f"twosource/{version('twosource')} (reads articles that its user names; keeps to robots.txt)"


class Fetcher:
    """Asks addresses; a context manager that hangs up. Several threads may use it as long as no two ask one host first.

    `sleep` and `moment` stand for the clock, so that tests need not wait.
    """

    def __init__(
        self, settings: AddressSettings, *, sleep: Callable[[float], None] = time.sleep, moment: Callable[[], str] = now
    ) -> None:
        name = settings.user_agent or default_user_agent()
        self._settings = settings
        self._sleep = sleep
        self._moment = moment
        self._clock = Clock()
        self._client = open_client(
            self._clock, name, connect=settings.connect_timeout, read=settings.read_timeout, private=settings.private
        )
        self._robots = Robots(re.split(r"[/\s]", name, maxsplit=1)[0], self._fetch_robots)
        self._pace = Pace(settings.host_delay, settings.longest_wait, sleep)

    def __enter__(self) -> "Fetcher":
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def fetch(self, address: str, kept: Fetched | None = None) -> Fetched:
        """Return what an address answers; it is `kept`, checked now, where the server says that nothing is new since.

        Raises InputError, whose words go behind the address, where it can't be had.
        """
        final, answer = self._follow(address, kept)
        if answer.status == 304:
            if kept is None:
                raise Unanswered("answers that nothing is new, without having been asked that (answer 304)")
            return replace(kept, checked=self._moment())
        return Fetched(
            address=address,
            final=final,
            seen=self._moment(),
            content=answer.content,
            media_type=answer.media_type,
            charset=answer.charset,
            etag=answer.etag,
            modified=answer.modified,
        )

    def _follow(self, address: str, kept: Fetched | None) -> tuple[str, Answer]:
        place = address
        for _ in range(self._settings.most_redirects + 1):
            with self._pace.of(host_of(place)):
                self._robots.check(place)
                self._pace.wait(host_of(place), self._robots.delay(place))
                conditions = _conditions(kept) if kept and kept.final == place else None
                answer = self._insist(place, self._settings, conditions)
            if answer.location is None:
                return place, answer
            place = _next(place, answer.location)
        raise Unanswered(f"is led on more than {self._settings.most_redirects} times; it goes in a circle, or to a wall")

    def _insist(self, address: str, settings: AddressSettings, conditions: dict[str, str] | None = None) -> Answer:
        """Ask, and ask again with growing patience where that may help."""
        for count in range(1, settings.tries + 1):
            try:
                return ask_once(self._client, self._clock, address, settings, conditions)
            except Unanswered as error:
                wait = _seconds(error.wait)
                if not error.again or count == settings.tries or (wait or 0) > settings.longest_wait:
                    raise _with_patience(error, wait) from error
                self._sleep(wait if wait is not None else settings.backoff * 2 ** (count - 1))
        raise AssertionError("an address is asked at least once")

    def _fetch_robots(self, address: str) -> Answer:
        """Return a site's robots.txt; its redirects may lead elsewhere, as RFC 9309 has it."""
        place = address
        for _ in range(self._settings.most_redirects + 1):
            answer = self._insist(place, self._settings)
            if answer.location is None:
                return answer
            place = _next(place, answer.location)
        raise Unanswered("leads in a circle", status=404)  # RFC 9309: as if there were none


class Pace:
    """Keeps a distance in time between two requests to one host, and lets one thread at a time ask it."""

    def __init__(self, delay: float, longest: float, sleep: Callable[[float], None]) -> None:
        self._delay = delay
        self._longest = longest
        self._sleep = sleep
        self._asked: dict[str, float] = {}
        self._hosts: dict[str, threading.Lock] = {}
        self._lock = threading.Lock()

    def of(self, host: str) -> threading.Lock:
        """Return the lock of a host."""
        with self._lock:
            return self._hosts.setdefault(host, threading.Lock())

    def wait(self, host: str, asked: float) -> None:
        """Wait until a host may be asked again; `asked` is the distance in seconds that it asks for itself."""
        distance = max(self._delay, min(asked, self._longest))
        last = self._asked.get(host)
        if last is not None and (left := last + distance - time.monotonic()) > 0:
            self._sleep(left)
        self._asked[host] = time.monotonic()


def _conditions(kept: Fetched) -> dict[str, str]:
    told = {"If-None-Match": kept.etag, "If-Modified-Since": kept.modified}
    return {name: value for name, value in told.items() if value}


def _next(place: str, location: str) -> str:
    try:
        return follow(place, location)
    except InputError as error:
        raise Unanswered(f"leads on to {location[:200]!r}, which {error}") from error


def _seconds(wait: str | None) -> float | None:
    """Return how long a server asks to be left alone: seconds, or a date."""
    if wait is None:
        return None
    if wait.strip().isdecimal():
        return float(wait)
    try:
        return max(0.0, (parsedate_to_datetime(wait) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return None


def _with_patience(error: Unanswered, wait: float | None) -> Unanswered:
    if not wait:
        return error
    minutes = max(1, round(wait / 60))
    return Unanswered(f"{error}; it asks to be left alone for {minutes} min", again=error.again, status=error.status)
