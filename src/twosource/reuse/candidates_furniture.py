"""Shingles that one outlet prints again and again: its furniture and its turns of phrase, which are no reuse."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from twosource.records import Article
from twosource.reuse.direction_outlets import canonical_name
from twosource.reuse.words import Numbers

UNKNOWN = 0
"""Outlet of an article that does not tell its own, or not its day: it shows nobody's habits."""


@dataclass(frozen=True, slots=True)
class Habits:
    """The outlet (a stable number) and the day (of the common era) of each article, by its place."""

    outlets: Numbers
    days: NDArray[np.int64]

    def find_furniture(self, heads: Numbers, places: NDArray[np.intp], days: int) -> Numbers:
        """Return those of `heads`, sorted, that one outlet prints on at least so many days.

        `heads` and `places` are parallel, sorted, and say which shingle stands in the article of which place.
        """
        known = self.outlets[places] != UNKNOWN
        heads, places = heads[known], places[known]
        often = _count_equal(heads) >= days
        heads, places = heads[often], places[often]
        order = np.lexsort((self.days[places], self.outlets[places], heads))
        heads, outlets, dates = heads[order], self.outlets[places][order], self.days[places][order]
        new = np.ones(len(heads), dtype=np.bool_)
        new[1:] = (heads[1:] != heads[:-1]) | (outlets[1:] != outlets[:-1])
        starts = np.flatnonzero(new)
        new[1:] |= dates[1:] != dates[:-1]
        counts = np.add.reduceat(new.astype(np.int64), starts) if len(starts) else starts
        return np.unique(heads[starts[counts >= days]])


def read_habits(articles: Sequence[Article]) -> Habits:
    """Return whose habits each article shows."""
    outlets = [_number_outlet(article.outlet) if article.outlet and article.published else UNKNOWN for article in articles]
    days = [article.published.first.toordinal() if article.published else 0 for article in articles]
    return Habits(np.array(outlets, dtype=np.uint64), np.array(days, dtype=np.int64))


def _count_equal(ordered: Numbers) -> NDArray[np.intp]:
    """Return for each of some sorted numbers how many are equal to it."""
    return np.searchsorted(ordered, ordered, "right") - np.searchsorted(ordered, ordered, "left")


def _number_outlet(outlet: str) -> int:
    name = canonical_name(outlet) or ""
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big")
