"""Sentences as vectors, to find candidates for sameness cheaply: which sentences may tell the same in other words.

A table holds one vector for each piece of a word; a sentence's vector is the sum over its pieces. Word order, negation and
the size of a number hardly show in it: it proposes pairs and never decides. How the table was made, how well it does and
where it is blind stands in docs/models/vectors.md.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

DIMENSIONS = 256
"""Numbers in a vector."""

_LONGEST_TEXT = 10_000
"""Characters of a text that are read: five times the longest sentence. A vector of more than that says nothing."""
_LONGEST_WORD = 100
"""Characters; BERT, whose pieces these are, takes a longer run for no word."""
_RAREST = 7.0
"""Weight of a word that has no known pieces."""
_REMEMBERED = 65_536
"""Distinct words whose pieces are kept, about 150 bytes each; the words of a large pile of news that occur twice."""

# Accents once taken apart from their letters, and signs that stand in words unseen: soft hyphens, zero-width blanks.
_UNSEEN = re.compile(r"[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]+")
_WORD = re.compile(r"[^\W_]+")
_INNER = "##"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """Pieces of words with their vectors: row `numbers[piece]` of `rows`, times its weight in `weights`.

    `lengths` are the lengths of the rows so weighed, which are the longer the rarer a piece is.
    """

    numbers: Mapping[str, int]
    rows: NDArray[np.int8]
    weights: NDArray[np.float32]
    lengths: NDArray[np.float32]


def sentence_vectors(texts: Sequence[str]) -> NDArray[np.float32]:
    """Return a vector for each text: n × 256, of length 1, so that the product of two rows is their cosine.

    A text without a known word (an empty one, one in another script) has a row of zeros, which is like nothing. A row
    depends on its own text alone. Of a text longer than 10,000 characters the rest is not read.

    >>> here, there, elsewhere = sentence_vectors(["The ferry sank.", "A ship went down.", "Taxes will rise."])
    >>> bool(here @ there > here @ elsewhere)
    True
    """
    sums = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
    for row, text in zip(sums, texts, strict=True):
        _add_pieces(row, text)
    lengths: NDArray[np.float32] = np.sqrt((sums * sums).sum(axis=1, keepdims=True))
    lengths[lengths == 0] = 1
    return sums / lengths


def _add_pieces(row: NDArray[np.float32], text: str) -> None:
    table = _load_table()
    pieces = [piece for word in find_words(text) for piece in _cut_word(word)]
    if pieces:
        # Row after row, not by a matrix product: that gives other last digits with another library or processor.
        np.add.reduce(table.rows[pieces] * table.weights[pieces, None], axis=0, out=row)


def find_words(text: str) -> list[str]:
    """Return the words of a text in lower case and without accents; punctuation and symbols are left out.

    Letters that are only written differently become one (NFKD): "ﬁ" is "fi", "m²" is "m2".

    >>> find_words("The café's 20,000 m²")
    ['the', 'cafe', 's', '20', '000', 'm2']
    """
    folded = _UNSEEN.sub("", unicodedata.normalize("NFKD", text[:_LONGEST_TEXT])).lower()
    return _WORD.findall(folded)


def is_whole_word(word: str) -> bool:
    """Tell whether a word in lower case is common enough to be a piece of its own; a misspelling hardly ever is.

    >>> is_whole_word("harbour"), is_whole_word("harbuor")
    (True, False)
    """
    return word in _load_table().numbers


def word_weight(word: str) -> float:
    """Return how much a word in lower case tells, by its rarest piece: 3 for "the", 7 for "ferry" and for unknown words."""
    table = _load_table()
    return max((float(table.lengths[piece]) for piece in _cut_word(word)), default=_RAREST)


@lru_cache(maxsize=_REMEMBERED)
def _cut_word(word: str) -> tuple[int, ...]:
    """Return the numbers of a word's pieces, the longest first piece taken each time; none where a part is unknown.

    This is WordPiece (Wu et al. 2016) as in BERT: "ferryman" becomes "ferry", "##man".
    """
    numbers = _load_table().numbers
    if len(word) > _LONGEST_WORD:
        return ()
    found: list[int] = []
    start = 0
    while start < len(word):
        head = _INNER if start else ""
        end = next((end for end in range(len(word), start, -1) if head + word[start:end] in numbers), start)
        if end == start:
            return ()
        found.append(numbers[head + word[start:end]])
        start = end
    return tuple(found)


@lru_cache(maxsize=1)
def _load_table() -> _Table:
    with files("twosource.language").joinpath("data/vectors.npz").open("rb") as file, np.load(file) as arrays:
        pieces = arrays["pieces"].tobytes().decode("utf-8").split("\n")
        numbers = {piece: number for number, piece in enumerate(pieces)}
        rows, weights = arrays["rows"], arrays["weights"]
        lengths = np.sqrt((rows.astype(np.float32) ** 2).sum(axis=1)) * weights
        return _Table(numbers=numbers, rows=rows, weights=weights, lengths=lengths)
