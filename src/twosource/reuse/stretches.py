"""Stretches of a text, looked up by place: in a long text, to go through all of them for each sentence takes its square."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable


class Stretches:
    """Some stretches (first offset, offset behind the last), joined where they meet.

    >>> Stretches([(0, 4), (10, 14), (3, 6)]).measure(2, 12)
    6
    """

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for start, end in sorted(stretches):
            if self.ends and start <= self.ends[-1]:
                self.ends[-1] = max(self.ends[-1], end)
            elif start < end:
                self.starts.append(start)
                self.ends.append(end)

    def measure(self, start: int, end: int) -> int:
        """Return how many of the characters from `start` to `end` stand in them."""
        first, behind = bisect_right(self.ends, start), bisect_left(self.starts, end)
        return sum(min(self.ends[i], end) - max(self.starts[i], start) for i in range(first, behind))
