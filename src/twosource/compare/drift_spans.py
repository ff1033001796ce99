"""Narrow spans around the words that changed, on both sides."""

from collections.abc import Sequence

from twosource.compare.drift_pairs import telling_words
from twosource.records import Sentence, Span, Token

BEFORE, AFTER = 4, 6
"""Words kept before and after the word that matters: the clause it belongs to, roughly."""
LONGEST = 110
"""Characters of a span: an editor wants the words, not the paragraph."""


def show(sentence: Sentence, words: Sequence[Token]) -> Span:
    """Return the words that changed with their surroundings."""
    first, last = words[0].i, words[-1].i
    low, high = max(0, first - BEFORE), min(len(sentence.tokens) - 1, last + AFTER)
    while sentence.tokens[high].end - sentence.tokens[low].start > LONGEST and (low < first or high > last):
        low, high = (low + 1, high) if high <= last or first - low > high - last else (low, high - 1)
    return sentence.words(sentence.tokens[low], sentence.tokens[high])


def show_counterpart(span: Span, other: Sentence, sentence: Sentence) -> Span:
    """Return the words of `sentence` that tell what `span`, a part of `other`, tells."""
    start = span.start - other.start
    within = {t.lemma.lower() for t in other.tokens if start <= t.start < start + len(span.text)} & telling_words(other)
    shared = [token for token in sentence.tokens if token.lemma.lower() in within]
    return show(sentence, shared[:1] if shared else sentence.tokens[:1])
