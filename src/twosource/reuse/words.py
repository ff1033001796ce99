"""The words of an article as numbers, with their places: what candidates and alignment work on."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import overload

import numpy as np
from numpy.typing import NDArray

from twosource.records import Article, Span
from twosource.reuse.characters import APOSTROPHE, BREAK, DIGIT, LETTER, POINT, UNSPACED, UNWRITTEN, mix, read_characters

Numbers = NDArray[np.uint64]
Places = NDArray[np.intp]

SEED = 4
"""Words of an exact seed inside a pair; shorter ones hit idioms, longer ones lose lightly edited sentences."""
SHINGLE = 5
"""Words of a shingle across articles, as in the literature on text reuse in news."""

REMEMBERED = 2_000
"""Articles whose words are kept at a time, about 16 kB each; to read them anew takes less than half a millisecond."""

_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_BASE = 0xD6E8FEB86659FD93
"""Of the polynomial that words are hashed with; odd, so that it can be divided by modulo 2^64."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Wording:
    """The words of an article: `ids` are stable hashes of the lower-cased words, `starts` and `ends` their offsets.

    It is equal to itself alone, so that what is told from it can be remembered by it.
    """

    article: Article
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    ids: Numbers

    def __len__(self) -> int:
        return len(self.ids)

    def span(self, first: int, last: int) -> Span:
        """Return the words from place `first` up to, not including, `last`."""
        return self.article.span(int(self.starts[first]), int(self.ends[last - 1]))


def read_words(article: Article) -> Wording:
    """Return the words of the article's blocks; captions are left out, since agencies' photos travel without the text.

    A word is a run of letters, digits and their marks, with apostrophes and with points and commas between digits; a
    character of a script without blanks is a word by itself. Takes some 20 ns a character.
    """
    classes, numbers = read_characters(article.text)
    inside, opens = _mark_blocks(article)
    classes[~inside] = BREAK
    seen = np.flatnonzero(classes != UNWRITTEN)
    if len(seen) < len(classes):
        classes, numbers, opens = classes[seen], numbers[seen], opens[seen]
    joined = _mark_joined(classes)
    member = joined | (classes == UNSPACED)
    # A word begins where no joined character stands before it; characters that are a word each always begin one.
    begins = member & (opens | ~joined | np.append(True, ~joined[:-1])[: len(joined)])
    ends = member & np.append(~member[1:] | begins[1:], True)[: len(member)]
    heads = np.flatnonzero(begins)
    return Wording(
        article=article,
        starts=seen[heads].astype(np.int32),
        ends=(seen[np.flatnonzero(ends)] + 1).astype(np.int32),
        ids=_hash_words(numbers * member, heads),
    )


class Wordings(Sequence[Wording]):
    """The words of many articles, read when they are asked for; those of the articles used last are kept."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = articles
        self._read = lru_cache(maxsize=REMEMBERED)(lambda place: read_words(articles[place]))

    def __len__(self) -> int:
        return len(self.articles)

    @overload
    def __getitem__(self, place: int) -> Wording: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Wording]: ...

    def __getitem__(self, place: int | slice) -> Wording | Sequence[Wording]:
        if isinstance(place, slice):
            return Wordings(self.articles[place])
        return self._read(int(place))


def _mark_blocks(article: Article) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Tell of each character whether it stands in a block that is read, and whether such a block begins with it."""
    inside, opens = np.zeros((2, len(article.text)), dtype=np.bool_)
    for block in article.blocks:
        if block.kind != "caption" and block.start < block.end:
            inside[block.start : block.end] = True
            opens[block.start] = True
    return inside, opens


def _mark_joined(classes: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Tell of each character whether it is part of a word with others."""
    digits = classes == DIGIT
    letters = (classes == LETTER) | digits
    joined = letters.copy()
    joined[1:-1] |= (classes[1:-1] == APOSTROPHE) & letters[:-2] & letters[2:]
    joined[1:-1] |= (classes[1:-1] == POINT) & digits[:-2] & digits[2:]
    return np.asarray(joined)


def _hash_words(numbers: Numbers, heads: Places) -> Numbers:
    """Return a polynomial hash (modulo 2^64) of each word.

    `numbers` has one for each character, 0 between words; `heads` are the places where words begin. The whole text is
    summed with rising powers, then each word divided by the power of its place (Karp and Rabin 1987).
    """
    if not len(heads):
        return np.zeros(0, dtype=np.uint64)
    powers, inverses = _powers(1 << (len(numbers) - 1).bit_length())
    return mix(np.add.reduceat(numbers * powers[: len(numbers)], heads) * inverses[heads])


@lru_cache(maxsize=8)
def _powers(size: int) -> tuple[Numbers, Numbers]:
    bases = (_BASE, pow(_BASE, -1, 1 << 64))
    rising, falling = (np.multiply.accumulate(np.full(size, base, dtype=np.uint64)) for base in bases)
    return rising, falling


def hash_runs(ids: Numbers, length: int) -> Numbers:
    """Return a hash for each run of `length` words; empty where there are fewer."""
    if len(ids) < length:
        return np.zeros(0, dtype=np.uint64)
    count = len(ids) - length + 1
    slices = (ids[i : i + count] for i in range(length))
    *_, mixed = accumulate(slices, lambda done, word: (done ^ (done >> np.uint64(29))) * _MULTIPLIER + word)
    mixed = (mixed ^ (mixed >> np.uint64(32))) * _MULTIPLIER
    return np.asarray(mixed ^ (mixed >> np.uint64(29)), dtype=np.uint64)


def contains(ordered: Numbers, values: Numbers) -> NDArray[np.bool_]:
    """Tell of each value whether it stands among `ordered`, which are sorted and distinct."""
    if not len(ordered):
        return np.zeros(len(values), dtype=np.bool_)
    places = np.minimum(np.searchsorted(ordered, values), len(ordered) - 1)
    return np.asarray(ordered[places] == values)
