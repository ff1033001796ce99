"""The sentences of an article as bags of telling words: what a rewrite keeps when it changes the wording."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.language import find_quotations, split_sentences
from twosource.language.stopwords import STOP_WORDS
from twosource.records import Article, Span
from twosource.reuse.stretches import Stretches

_WORD = re.compile(r"[$£€]?\d+(?:[.,:]\d+)*|[^\W\d_]+")
_ENDINGS = ("ations", "ation", "ingly", "ments", "ment", "ings", "ing", "ies", "ied", "edly", "ed", "es", "ly", "s")
# Verbs and nouns of reporting stand in every news text and tell nothing of its matter.
_REPORTING_WORDS = """
said say says told tell tells saying added adding according report reported reports reporting news agency statement
spokesman spokeswoman spokesperson official officials monday tuesday wednesday thursday friday saturday sunday
mr mrs ms also would could
"""
_REPORTING = frozenset(_REPORTING_WORDS.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One sentence: `terms` are its stems, `marks` those of them that are names or numbers."""

    span: Span
    terms: frozenset[str]
    marks: frozenset[str]
    quoted: bool


def read_statements(article: Article) -> tuple[Statement, ...]:
    """Return the sentences of an article's prose with at least three telling words."""
    quoted = Stretches((quotation.start, quotation.end) for quotation in find_quotations(article))
    found = []
    for block in article.blocks:
        if block.kind in {"caption", "subheading"}:
            continue
        for start, end in split_sentences(article.text[block.start : block.end]):
            span = article.span(block.start + start, block.start + end)
            statement = _read_statement(span, quoted=quoted.measure(span.start, span.end) > 0.5 * len(span.text))
            if len(statement.terms) >= 3:
                found.append(statement)
    return tuple(found)


def _read_statement(span: Span, *, quoted: bool) -> Statement:
    terms, marks = set(), set()
    for match in _WORD.finditer(span.text):
        word = match.group()
        low = word.lower()
        if low in STOP_WORDS or low in _REPORTING or (len(word) == 1 and not word.isdigit()):
            continue
        term = stem(low)
        terms.add(term)
        if word[-1].isdigit() or (word[0].isupper() and match.start() > 0):
            marks.add(term)
    return Statement(span=span, terms=frozenset(terms), marks=frozenset(marks), quoted=quoted)


def stem(word: str) -> str:
    """Return a word without its commonest endings.

    >>> stem("negotiations"), stem("negotiated")
    ('negoti', 'negotiat')
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    return word.rstrip("e")


def weigh_terms(articles: Iterable[Sequence[Statement]]) -> Mapping[str, float]:
    """Return how much each term tells: log of the number of articles over the number of those that have it.

    A term that only two articles share weighs most among those that can be shared at all.
    """
    counts: Counter[str] = Counter()
    total = 0
    for statements in articles:
        total += 1
        counts.update(set().union(*(statement.terms for statement in statements)))
    return {term: math.log(1 + total / count) for term, count in counts.items()}
