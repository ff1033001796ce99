"""Numbers sorted in runs and joined part by part, in memory or, where they are too many, in a temporary file."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from tempfile import TemporaryFile
from types import TracebackType
from typing import IO

import numpy as np
from numpy.typing import NDArray

from twosource.reuse.words import Numbers

RUN = 1 << 20
"""Numbers that are sorted together as they come: 8 MB."""
PART = 1 << 22
"""Numbers that are joined together, about; the join needs some 40 bytes for each beyond the runs themselves."""
SLICES = 256
"""Pieces, by their upper bits, that each run is cut into; a part is made of whole ones."""
_BOUNDS = np.arange(SLICES, dtype=np.uint64) << np.uint64(64 - SLICES.bit_length() + 1)


class SortedRuns(AbstractContextManager["SortedRuns"]):
    """A pile of numbers whose upper bits are evenly spread, added in any order and read in order.

    At most `most` of them are held in memory, 8 bytes each; the others go to a file that is gone when this is closed.
    What is read is the same wherever they stood.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self.total = 0
        self._waiting: list[Numbers] = []
        self._waits = 0
        self._held: list[Numbers] = []
        self._cuts: list[NDArray[np.intp]] = []
        self._file: IO[bytes] | None = None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._file is not None:
            self._file.close()

    def add(self, numbers: Numbers) -> None:
        """Take up some numbers."""
        self._waiting.append(numbers)
        self._waits += len(numbers)
        self.total += len(numbers)
        if self._waits >= RUN:
            self._close_run()

    def read(self) -> Iterator[Numbers]:
        """Yield all numbers in order, about PART at a time; equal ones are never parted."""
        self._close_run()
        step = max(1, SLICES * PART // max(1, self.total))
        for first in range(0, SLICES, step):
            last = min(SLICES, first + step)
            yield np.sort(np.concatenate([np.zeros(0, dtype=np.uint64), *self._cut(first, last)]))

    def _close_run(self) -> None:
        run = np.sort(np.concatenate([np.zeros(0, dtype=np.uint64), *self._waiting]))
        self._waiting, self._waits = [], 0
        self._held.append(run)
        self._cuts.append(np.append(np.searchsorted(run, _BOUNDS), len(run)))
        if sum(len(held) for held in self._held) > self.most:
            self._spill()

    def _spill(self) -> None:
        if self._file is None:
            # Without a name: the system takes it back with the last handle, even after a crash.
            self._file = TemporaryFile(prefix="twosource-")  # noqa: SIM115, closed on exit
        for run in self._held:
            self._file.write(run.data)
        self._held = []

    def _read_back(self, first: int, count: int) -> Numbers:
        if self._file is None or not count:
            return np.zeros(0, dtype=np.uint64)
        self._file.seek(8 * first)
        return np.frombuffer(self._file.read(8 * count), dtype=np.uint64)

    def _cut(self, first: int, last: int) -> Iterator[Numbers]:
        """Yield the numbers of some slices, run by run; the runs in the file are the first ones."""
        start = 0
        spilled = len(self._cuts) - len(self._held)
        for place, cuts in enumerate(self._cuts):
            low, high = int(cuts[first]), int(cuts[last])
            yield self._held[place - spilled][low:high] if place >= spilled else self._read_back(start + low, high - low)
            start += int(cuts[-1])
