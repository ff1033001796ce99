"""What a site asks of programs in its robots.txt (RFC 9309), read by protego."""

from collections.abc import Callable
from urllib.parse import urlsplit

from protego import Protego

from twosource.ingest.answers import Answer, Unanswered

_LARGEST = 512_000
"""Characters of a robots.txt that are read: the least that RFC 9309 asks for."""
_TOO_OFTEN = 429
_FORBIDDEN = "is closed to programs by its site (robots.txt); save the article from your browser and hand in the file"

Fetch = Callable[[str], Answer]


class Robots:
    """The rules of every site met, each asked once; `name` is what the program is called there. May be used by several threads
    as long as no two ask about one host."""

    def __init__(self, name: str, fetch: Fetch) -> None:
        self._name = name
        self._fetch = fetch
        self._rules: dict[str, Protego | Unanswered] = {}

    def check(self, address: str) -> None:
        """Raise Unanswered where a site does not let this program ask for an address; one whose robots.txt can't be had because
        the server fails lets nobody."""
        if not self._of(address).can_fetch(address, self._name):
            raise Unanswered(_FORBIDDEN)

    def delay(self, address: str) -> float:
        """Return the seconds that a site asks to leave between two requests, 0 where it asks for none."""
        return float(self._of(address).crawl_delay(self._name) or 0.0)

    def _of(self, address: str) -> Protego:
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules:
            self._rules[site] = self._read(f"{site}/robots.txt")
        found = self._rules[site]
        if isinstance(found, Unanswered):
            raise found
        return found

    def _read(self, address: str) -> Protego | Unanswered:
        """Return the rules: none where there is no such file, the reason where the server fails."""
        try:
            answer = self._fetch(address)
        except Unanswered as error:
            there_is_none = error.status is not None and 400 <= error.status < 500 and error.status != _TOO_OFTEN
            if there_is_none:
                return Protego.parse("")
            return Unanswered(str(error) if error.status is None else f"is not asked, since its site's robots.txt {error}")
        return Protego.parse(answer.content.decode("utf-8", "replace")[:_LARGEST])
