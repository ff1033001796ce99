"""Which words of one sentence tell what words of another tell: the same lemma, the same number, or words that are near."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from twosource.language.vectors import DIMENSIONS, sentence_vectors
from twosource.records import Sentence, Token

TELLING = frozenset({"NOUN", "PROPN", "VERB", "NUM", "ADJ"})
EMPTY = frozenset({"be", "have", "do", "say", "tell", "go", "get", "make", "take", "mr", "mrs", "ms", "other", "more"})
"""Lemmas that stand in any sentence and tell nothing of its matter."""
NEAR = 0.4
"""Cosine of two words from which on one may stand for the other: "hurt" and "injure" have .42, "poll" and "survey" .51."""

REMEMBERED = 16_384
"""Words whose vectors are kept, 1 kB each: those of a large story."""

Words = Mapping[str, int]


def telling_words(sentence: Sentence) -> frozenset[str]:
    """Return the lemmas of the nouns, names, verbs, numbers and adjectives of a sentence."""
    return frozenset(name_word(token) for token in sentence.tokens if is_telling(token))


def is_telling(token: Token) -> bool:
    """Tell whether a word says something of the matter."""
    return token.pos in TELLING and token.lemma.lower() not in EMPTY


def name_word(token: Token) -> str:
    """Return what stands for a word: its lemma in lower case."""
    return token.lemma.lower()


@dataclass(frozen=True)
class Nearness:
    """How near each telling word of a parent is to each of its child (0 to 1), and how much each word tells (0 up).

    A word tells more the fewer sentences of the two have it.
    """

    parent: Words
    child: Words
    values: NDArray[np.float32]
    weights: Mapping[str, float]

    def between(self, parent: str, child: str) -> float:
        """Return how near two words are."""
        return float(self.values[self.parent[parent], self.child[child]])


def read_nearness(parent: Sequence[Sentence], child: Sequence[Sentence]) -> Nearness:
    """Compare the words of the sentences of two articles, all at once."""
    counts: list[Counter[str]] = [
        Counter(word for sentence in sentences for word in telling_words(sentence)) for sentences in (parent, child)
    ]
    total = 1 + len(parent) + len(child)
    old, new = (sorted(count) for count in counts)
    values = _vectors_of(old) @ _vectors_of(new).T
    values = np.where(values < NEAR, np.float32(0), values.round(4))
    places = {word: i for i, word in enumerate(new)}
    for i, word in enumerate(old):
        # Two numbers are the same or not: 22 and 25 are near in vectors only.
        if any(letter.isdigit() for letter in word):
            values[i] = 0
        if word in places:
            values[i, places[word]] = 1
    both = counts[0] + counts[1]
    weights = {word: math.log(total / (0.5 + both[word])) + 0.1 for word in sorted(both)}
    return Nearness({word: i for i, word in enumerate(old)}, places, values, weights)


def _vectors_of(words: Sequence[str]) -> NDArray[np.float32]:
    return np.array([_vector_of(word) for word in words], dtype=np.float32).reshape(len(words), DIMENSIONS)


@lru_cache(maxsize=REMEMBERED)
def _vector_of(word: str) -> NDArray[np.float32]:
    row: NDArray[np.float32] = sentence_vectors([word])[0]
    return row


@dataclass(frozen=True)
class Alignment:
    """A sentence of the parent beside one of the child."""

    parent: Sentence
    child: Sentence
    nearness: Nearness
    likeness: float = 1.0
    """How like the two are, 0 to 2."""
    sure: bool = True
    """Whether they surely tell the same: each is the other's likeliest, and they are very like."""

    @cached_property
    def forth(self) -> dict[int, tuple[int, float]]:
        """The nearest word of the child for each word of the parent that has one, with its nearness."""
        return self._nearest(self.parent, self.child, forth=True)

    @cached_property
    def back(self) -> dict[int, tuple[int, float]]:
        """The same the other way round."""
        return self._nearest(self.child, self.parent, forth=False)

    def _nearest(self, here: Sentence, there: Sentence, *, forth: bool) -> dict[int, tuple[int, float]]:
        found = {}
        others = [token for token in there.tokens if is_telling(token)]
        for token in here.tokens:
            if is_telling(token) and others:
                near = [self._near(token, other) if forth else self._near(other, token) for other in others]
                best = max(range(len(others)), key=lambda i: (near[i], -abs(others[i].i - token.i)))
                if near[best] > 0:
                    found[token.i] = others[best].i, near[best]
        return found

    def _near(self, parent: Token, child: Token) -> float:
        return self.nearness.between(name_word(parent), name_word(child))

    def share_told(self, words: Iterable[Token], *, back: bool = False) -> float:
        """Return the weighted share, 0 to 1, of some words of one sentence that the other tells; 0 of too few words."""
        told = self.back if back else self.forth
        telling = {token.i: self.nearness.weights[name_word(token)] for token in words if is_telling(token)}
        total = sum(telling.values())
        return sum(weight * told[i][1] for i, weight in telling.items() if i in told) / total if total else 0.0

    def counterparts(self, words: Iterable[Token], *, back: bool = False) -> tuple[Token, ...]:
        """Return the words of the other sentence that tell what some words of one tell, in order."""
        told, other = (self.back, self.parent) if back else (self.forth, self.child)
        return tuple(other.tokens[i] for i in sorted({told[token.i][0] for token in words if token.i in told}))


def tell_alike(old: Sequence[Sentence], new: Sequence[Sentence], nearness: Nearness) -> NDArray[np.float64]:
    """Return, for each sentence of the child (a row) and of the parent (a column), the mean of the weighted shares of their
    telling words that the other tells."""
    told = [sorted(telling_words(sentence)) for sentence in old]
    said = [sorted(telling_words(sentence)) for sentence in new]
    there = _share_told(told, nearness.parent, said, nearness.child, nearness.values, nearness.weights)
    here = _share_told(said, nearness.child, told, nearness.parent, nearness.values.T, nearness.weights)
    return (there.T + here) / 2


def _share_told(
    mine: Sequence[Sequence[str]],
    my_places: Words,
    theirs: Sequence[Sequence[str]],
    their_places: Words,
    values: NDArray[np.float32],
    weights: Mapping[str, float],
) -> NDArray[np.float64]:
    """Return the share of the words of each sentence (a row) that each of the other text (a column) tells."""
    nearest = np.zeros((len(my_places), len(theirs)))
    for column, words in enumerate(theirs):
        if words:
            nearest[:, column] = values[:, [their_places[word] for word in words]].max(axis=1)
    weighed = np.zeros((len(mine), len(my_places)))
    for row, words in enumerate(mine):
        total = sum(weights[word] for word in words)
        for word in words:
            weighed[row, my_places[word]] = weights[word] / total
    return weighed @ nearest
