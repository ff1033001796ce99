"""What came from addresses, kept between readings: what is needed of it, and one that lasts as long as the program."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Protocol

from twosource.records import FeedItem, Fetched


class Archive(Protocol):
    """Keeps what came from addresses; the store does."""

    def versions(self, address: str) -> tuple[Fetched, ...]:
        """Return what an address answered, the earliest first."""

    def keep(self, page: Fetched, instead: Fetched | None = None) -> None:
        """Keep an answer; `instead` is an earlier one of the same address that it takes the place of."""

    def items(self, feed: str) -> tuple[FeedItem, ...]:
        """Return the items that a feed has carried so far, the earliest first."""

    def keep_items(self, feed: str, items: Sequence[FeedItem]) -> None:
        """Keep items of a feed, in place of those of the same keys."""


class Memory:
    """An archive that forgets: for a reading without a database."""

    def __init__(self) -> None:
        self._pages: dict[str, list[Fetched]] = defaultdict(list)
        self._items: dict[str, dict[str, FeedItem]] = defaultdict(dict)

    def versions(self, address: str) -> tuple[Fetched, ...]:
        """Return what an address answered, the earliest first."""
        return tuple(self._pages[address])

    def keep(self, page: Fetched, instead: Fetched | None = None) -> None:
        """Keep an answer."""
        self._pages[page.address] = [each for each in self._pages[page.address] if each != instead] + [page]

    def items(self, feed: str) -> tuple[FeedItem, ...]:
        """Return the items that a feed has carried so far, the earliest first."""
        return tuple(self._items[feed].values())

    def keep_items(self, feed: str, items: Sequence[FeedItem]) -> None:
        """Keep items of a feed."""
        self._items[feed].update({item.key: item for item in items})
