"""What was unpacked stays at hand while pages are turned, up to a number of bytes; the longest unused goes first.

It is found by its packed bytes, so that nothing at hand is ever out of date: other bytes in the file are another key.
"""

import gc
import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Any, TypeVar

Record = TypeVar("Record")
_LARGE = 100_000
"""Packed bytes from which on the collector of circles is told to pass over what is there: records have no circles, and to look
through those of a large story again and again takes a fifth of a second each time, in the middle of some page."""


class AtHand:
    """Unpacked records by their packed bytes; `most` bounds the sum of the packed bytes. Several threads may use it."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held = 0
        self._records: OrderedDict[tuple[str, bytes], Any] = OrderedDict()
        self._lock = threading.Lock()

    @property
    def held(self) -> int:
        """How many packed bytes are at hand."""
        return self._held

    def get(self, kind: str, packed: bytes, unpack: Callable[[bytes], Record]) -> Record:
        """Return the record of some packed bytes, unpacked now or before; `kind` keeps apart records that are packed alike."""
        key = (kind, packed)
        with self._lock:
            if key in self._records:
                self._records.move_to_end(key)
                found: Record = self._records[key]
                return found
        made = unpack(packed)
        if len(packed) > _LARGE:
            gc.freeze()
        with self._lock:
            if key not in self._records and len(packed) <= self._most:
                self._records[key] = made
                self._held += len(packed)
            while self._held > self._most:
                (_, gone), _ = self._records.popitem(last=False)
                self._held -= len(gone)
        return made
