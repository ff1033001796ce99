"""The words of an article as numbers, with their places: what candidates and alignment work on."""

import re
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from twosource.language import find_quotations
from twosource.records import Article, Span

Numbers = NDArray[np.uint64]

SEED = 4
"""Words of an exact seed inside a pair; shorter ones hit idioms, longer ones lose lightly edited sentences."""
SHINGLE = 5
"""Words of a shingle across articles, as in the literature on text reuse in news."""

LONGEST_QUOTATION = 1_500
"""Characters; beyond, a mark is missing and what stands between the others is not speech."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+|(?<=\d)[.,](?=\d)[^\W_]+)*")
# Scripts written without blanks count each character as a word.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_CHARACTER_OR_WORD = re.compile(f"{_UNSPACED.pattern}|{_WORD.pattern}")
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words of an article: `ids` are stable hashes of the lower-cased words, `starts` and `ends` their offsets."""

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
    """Return the words of the article's blocks; captions are left out, since agencies' photos travel without the text."""
    text = article.text
    word = _CHARACTER_OR_WORD if _UNSPACED.search(text) else _WORD
    blocks = [block for block in article.blocks if block.kind != "caption"]
    places = [match.span() for block in blocks for match in word.finditer(text, block.start, block.end)]
    ids = np.fromiter((_number(text[start:end]) for start, end in places), dtype=np.uint64, count=len(places))
    offsets = np.array(places, dtype=np.int32).reshape(-1, 2)
    return Wording(article=article, starts=offsets[:, 0].copy(), ends=offsets[:, 1].copy(), ids=ids)


def mark_quoted(wording: Wording) -> NDArray[np.bool_]:
    """Tell of each word whether it stands in quotation marks."""
    quoted = np.zeros(len(wording), dtype=np.bool_)
    for quotation in find_quotations(wording.article):
        if quotation.end - quotation.start > LONGEST_QUOTATION:
            continue
        first, last = np.searchsorted(wording.starts, (quotation.inner_start, quotation.inner_end))
        quoted[first:last] = True
    return quoted


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


@lru_cache(maxsize=400_000)
def _number(word: str) -> int:
    plain = word.lower().replace("’", "'")
    return int.from_bytes(blake2b(plain.encode(), digest_size=8).digest(), "big")
