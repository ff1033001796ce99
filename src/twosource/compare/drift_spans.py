"""Narrow spans around the words that changed, on both sides."""

from collections.abc import Sequence

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


def show_around(sentence: Sentence, words: Sequence[Token]) -> Span:
    """Return the narrow run of a sentence that holds most of some scattered words, with their surroundings."""
    runs = [[w for w in words[start:] if w.end - words[start].start <= LONGEST] for start in range(len(words))]
    best = max(runs, key=lambda run: (len(run), -run[0].i))
    return show(sentence, best)
