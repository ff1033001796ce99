"""Which sentence of the child tells what sentence of the parent, along the passages of one edge."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from twosource.language.vectors import sentence_vectors
from twosource.records import Derivation, ParsedArticle, Sentence

SAME_MATTER = 0.34
"""Share of the shorter sentence's telling words in the other, from which on the two are compared; below, what differs is
another matter and no change."""
SURELY_RETOLD = 0.8
"""Sum of that share and the cosine of two sentences from which on the one retells the other though no passage holds them."""
LEAST_SHARED = 2
"""Telling words that such a pair must share: one alone is a name or a stock word."""
TELLING = frozenset({"NOUN", "PROPN", "VERB", "NUM", "ADJ"})


def pair_sentences(derivation: Derivation, parent: ParsedArticle, child: ParsedArticle) -> Iterator[tuple[Sentence, Sentence]]:
    """Yield the pairs of sentences that tell the same, but are not word for word the same.

    Each sentence of the child is compared with the likeliest one of the parent: one that stands with it in a passage and shares
    enough words, else, since a rewrite leaves sentences behind that no passage holds, the one that is surely likest in words
    and vector.
    """
    told = [sentence for sentence in parent.sentences if sentence.block != "caption"]
    near = sentence_vectors([s.text for s in child.sentences]) @ sentence_vectors([s.text for s in told]).T
    for row, sentence in zip(near.round(5), child.sentences, strict=True):
        within = [other for other in told if _share_passage(derivation, other, sentence)]
        likeliest = _find_likeliest(sentence, within) or _find_retold(sentence, told, row)
        if likeliest is not None and likeliest.text != sentence.text:
            yield likeliest, sentence


def _share_passage(derivation: Derivation, parent: Sentence, child: Sentence) -> bool:
    return any(
        passage.a.overlaps(parent.span) and passage.b.overlaps(child.span)
        for passage in derivation.passages
        if passage.kind != "furniture"
    )


def _find_likeliest(sentence: Sentence, others: Sequence[Sentence]) -> Sentence | None:
    scored = [(compare_words(sentence, other), -other.start, other) for other in others]
    score, _, best = max(scored, key=lambda item: item[:2], default=(0.0, 0, None))
    return best if score >= SAME_MATTER else None


def _find_retold(sentence: Sentence, others: Sequence[Sentence], nearness: NDArray[np.float32]) -> Sentence | None:
    """Return the sentence of the parent that is likest in words and vector together, None where none surely is."""
    scored = [
        (compare_words(sentence, other) + float(near), -other.start, other)
        for near, other in zip(nearness, others, strict=True)
        if len(telling_words(sentence) & telling_words(other)) >= LEAST_SHARED
    ]
    score, _, best = max(scored, key=lambda item: item[:2], default=(0.0, 0, None))
    return best if score >= SURELY_RETOLD else None


def compare_words(one: Sentence, other: Sentence) -> float:
    """Return the share of the shorter sentence's telling words that stand in the other."""
    first, second = telling_words(one), telling_words(other)
    return len(first & second) / max(1, min(len(first), len(second)))


def telling_words(sentence: Sentence) -> frozenset[str]:
    """Return the lemmas of the nouns, names, verbs, numbers and adjectives of a sentence."""
    return frozenset(token.lemma.lower() for token in sentence.tokens if token.pos in TELLING)
