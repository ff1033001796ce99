"""What one version of a text has that the other has not: the material of the signs of direction."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from twosource.records import Article, Span
from twosource.reuse.alignment import Chain
from twosource.reuse.words import Wording

WIDEST_CHANGE = 6
"""Words of a change within a sentence in which a number or a spelling may have been set right; longer ones are rewrites."""


@dataclass(frozen=True)
class Half:
    """One of two versions: its words, which of them stand in the other, and its side of each small change."""

    wording: Wording
    shared: NDArray[np.bool_]
    changes: tuple[tuple[int, int], ...]

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.wording.article

    @cached_property
    def words(self) -> list[str]:
        """All words in lower case."""
        text = self.article.text
        places = zip(self.wording.starts.tolist(), self.wording.ends.tolist(), strict=True)
        return [text[start:end].lower().replace("’", "'") for start, end in places]

    @cached_property
    def own(self) -> list[int]:
        """Places of the words that do not stand in the other version."""
        return np.flatnonzero(~self.shared).tolist()

    @cached_property
    def top(self) -> int:
        """How many words stand before the first shared one."""
        return int(np.argmax(self.shared)) if self.shared.any() else 0

    @property
    def taken(self) -> float:
        """The share of its words that stand in the other version."""
        return float(self.shared.mean()) if len(self.shared) else 0.0

    def span(self, first: int, last: int) -> Span:
        """Return the words from place `first` up to, not including, `last`."""
        return self.wording.span(first, last)


@dataclass(frozen=True)
class Edit:
    """Two versions of one text, set side by side."""

    a: Half
    b: Half


def set_side_by_side(a: Wording, b: Wording, chains: Sequence[Chain]) -> Edit:
    """Return what two articles have and have not in common, from the chains of their alignment."""
    changes = [change for chain in chains for change in _find_changes(chain)]
    one = Half(a, _mark(len(a), ((run.a, run.length) for chain in chains for run in chain.runs)), tuple(c[0] for c in changes))
    two = Half(b, _mark(len(b), ((run.b, run.length) for chain in chains for run in chain.runs)), tuple(c[1] for c in changes))
    return Edit(one, two)


def _mark(length: int, runs: Iterable[tuple[int, int]]) -> NDArray[np.bool_]:
    marked = np.zeros(length, dtype=np.bool_)
    for start, size in runs:
        marked[start : start + size] = True
    return marked


def _find_changes(chain: Chain) -> Iterable[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield the places of a few words that were put for a few others within a passage."""
    for before, after in pairwise(chain.runs):
        one, two = (before.a + before.length, after.a), (before.b + before.length, after.b)
        if all(0 < last - first <= WIDEST_CHANGE for first, last in (one, two)):
            yield one, two
