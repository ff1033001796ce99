"""Whether a statement is quoted whole, quoted in part, or told in the journalist's words."""

from bisect import bisect_right
from collections.abc import Sequence

from twosource.language import Quotation
from twosource.records import Article, AttributionKind, Span

LEAST_QUOTED = 2
"""Quoted words that make a clause a mixed one; a single quoted word in a long clause is a word held at a distance."""
SHORT_CLAUSE = 12
"""Words of a clause up to which one quoted word is its point."""


def kind_of(article: Article, content: Sequence[Span], quotations: Sequence[Quotation]) -> AttributionKind:
    """Return the kind: `direct` for whole quoted clauses, `mixed` for quoted words in a clause, else `indirect`."""
    words = quoted = 0
    clause = False
    for piece in content:
        for quotation in _inside(piece, quotations):
            inner = article.text[max(quotation.inner_start, piece.start) : min(quotation.inner_end, piece.end)]
            quoted += len(inner.split())
            clause = clause or _is_clause(article, quotation)
        words += len(piece.text.split())
    if not quoted:
        return "indirect"
    if quoted >= words:
        return "direct" if clause else "mixed"
    return "mixed" if quoted >= LEAST_QUOTED or words <= SHORT_CLAUSE else "indirect"


def _inside(piece: Span, quotations: Sequence[Quotation]) -> list[Quotation]:
    first = max(0, bisect_right(quotations, piece.start, key=lambda q: q.start) - 1)
    found: list[Quotation] = []
    for quotation in quotations[first:]:
        if quotation.start >= piece.end:
            break
        if quotation.end > piece.start:
            found.append(quotation)
    return found


def _is_clause(article: Article, quotation: Quotation) -> bool:
    """Tell whether a quotation is speech of its own, and not words that the sentence around it runs into.

    "He spoke of “a long wait”" runs into the marks; "He said, “a long wait”" and "“A long wait”" don't.
    """
    before = article.text[max(0, quotation.start - 2) : quotation.start].rstrip()
    inner = article.text[quotation.inner_start : quotation.inner_end].lstrip("[( ")
    signed = not before or before[-1] in ",:;.!?—–"
    return signed or inner[:1].isupper() or "\n" in article.text[max(0, quotation.start - 2) : quotation.start]
