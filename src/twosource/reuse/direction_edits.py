"""What one version of a text has that the other has not: the material of the signs of direction."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from twosource.records import Article, Span
from twosource.reuse.alignment import Chain
from twosource.reuse.direction_lexicon import MONTHS, NEWS_WORDS
from twosource.reuse.words import Wording

WIDEST_CHANGE = 6
"""Words of a change within a sentence in which a number or a spelling may have been set right; longer ones are rewrites."""

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


class Version:
    """An article as one version of a text; what its words tell by themselves is read once for all pairs it is in."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self.article: Article = wording.article

    @cached_property
    def words(self) -> list[str]:
        """All words in lower case."""
        text = self.article.text
        places = zip(self.wording.starts.tolist(), self.wording.ends.tolist(), strict=True)
        return [text[start:end].lower().replace("’", "'") for start, end in places]

    @cached_property
    def reporting(self) -> int:
        """How many of its words are words of reporting and of the day."""
        return sum(word in NEWS_WORDS for word in self.words)

    @cached_property
    def years(self) -> dict[int, int]:
        """The years it names, by the place of the word."""
        return {place: int(word) for place, word in enumerate(self.words) if _YEAR.fullmatch(word)}

    @cached_property
    def days(self) -> dict[tuple[int, int], int]:
        """The days of the year it names, as 100 times the month plus the day, by the places of their words."""
        months = ((place, MONTHS[word]) for place, word in enumerate(self.words) if word in MONTHS)
        return dict(day for place, month in months if (day := self._read_day(place, month)) is not None)

    def _read_day(self, place: int, month: int) -> tuple[tuple[int, int], int] | None:
        """Return the day named beside a month, behind it (March 3) or before it (3 March)."""
        for near, stretch in ((place + 1, (place, place + 2)), (place - 1, (place - 1, place + 1))):
            day = self.words[near] if 0 <= near < len(self.words) else ""
            if day.isdecimal() and 1 <= int(day) <= 31:
                return stretch, 100 * month + int(day)
        return None

    @cached_property
    def quotation_marks(self) -> int:
        """How many opening and straight quotation marks it has."""
        return sum(self.article.text.count(mark) for mark in '"“')


@dataclass(frozen=True)
class Half:
    """One of two versions: which of its words stand in the other, and its side of each small change."""

    version: Version
    shared: NDArray[np.bool_]
    changes: tuple[tuple[int, int], ...]

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.version.article

    @property
    def words(self) -> list[str]:
        """All words in lower case."""
        return self.version.words

    @cached_property
    def own(self) -> list[int]:
        """Places of the words that do not stand in the other version."""
        return np.flatnonzero(~self.shared).tolist()

    @cached_property
    def own_words(self) -> Counter[str]:
        """How often each word stands there that does not stand in the other version at its place."""
        return Counter([self.version.words[place] for place in self.own])

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
        return self.version.wording.span(first, last)


@dataclass(frozen=True)
class Edit:
    """Two versions of one text, set side by side."""

    a: Half
    b: Half

    @property
    def is_none(self) -> bool:
        """Whether the two have the same words."""
        return not (self.a.own or self.b.own)


def set_side_by_side(a: Version, b: Version, chains: Sequence[Chain]) -> Edit:
    """Return what two articles have and have not in common, from the chains of their alignment."""
    changes = [change for chain in chains for change in _find_changes(chain)]
    marks_a = _mark(len(a.wording), ((run.a, run.length) for chain in chains for run in chain.runs))
    marks_b = _mark(len(b.wording), ((run.b, run.length) for chain in chains for run in chain.runs))
    return Edit(Half(a, marks_a, tuple(one for one, _ in changes)), Half(b, marks_b, tuple(two for _, two in changes)))


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
