"""Clauses that give other numbers for one sort of thing, and so do not tell one event: 209,000 jobs added, 230,000 jobs added."""

import math
from collections.abc import Sequence

from twosource.claims.measured import Measured
from twosource.claims.number_fit import closeness, middle
from twosource.claims.statements import Statement
from twosource.records import ArticleId, Quantity, Span

_WRITTEN_OUT, _MOST_ROUNDED = 1_000.0, 1.1
"""Number from which on one account may round what another writes out, and how often the one may go into the other."""


class NumberClashes:
    """The numbers of a story by the clauses that hold them.

    Two clauses clash where each gives a number for the same noun in the same unit, none of the one near any of the other, and no
    claim has the two for one measure told in two ways: a toll that grows is told of one event.
    """

    def __init__(self, measured: Sequence[Measured], groups: Sequence[Sequence[Measured]]) -> None:
        """Sort the numbers of all articles by article, and keep which are set against each other as one."""
        self._by_article: dict[ArticleId, list[Measured]] = {}
        for m in measured:
            self._by_article.setdefault(m.statement.article, []).append(m)
        self._claim = {m.quantity.span: number for number, group in enumerate(groups) for m in group}
        self._within: dict[Span, tuple[Measured, ...]] = {}

    def between(self, first: Statement, second: Statement) -> bool:
        """Tell whether two clauses clash."""
        one, two = self._numbers(first), self._numbers(second)
        for sort in sorted({_sort(m) for m in one} & {_sort(m) for m in two}):
            mine, theirs = [m for m in one if _sort(m) == sort], [m for m in two if _sort(m) == sort]
            if not any(self._are_one(a, b) for a in mine for b in theirs):
                return True
        return False

    def _are_one(self, first: Measured, second: Measured) -> bool:
        claims = self._claim.get(first.quantity.span), self._claim.get(second.quantity.span)
        return _are_near(first.quantity, second.quantity) or (claims[0] is not None and claims[0] == claims[1])

    def _numbers(self, statement: Statement) -> tuple[Measured, ...]:
        """Return the numbers of a clause; "one" of anything and shares of a whole are left out."""
        if statement.span not in self._within:
            mine = (m for m in self._by_article.get(statement.article, ()) if statement.span.contains(m.quantity.span))
            self._within[statement.span] = tuple(m for m in mine if middle(m.quantity) > 1 and m.quantity.part_of is None)
        return self._within[statement.span]


def _are_near(first: Quantity, second: Quantity) -> bool:
    """Tell whether two numbers may be one: rounded or vague ("thousands" and 2,500), or written out in full."""
    (low_1, high_1), (low_2, high_2) = ((q.low or 0.0, q.high or math.inf) for q in (first, second))
    less, more = sorted((middle(first), middle(second)))
    rounded = less >= _WRITTEN_OUT and more <= _MOST_ROUNDED * less
    return rounded or closeness(first, second) == 1 or max(low_1, low_2) <= min(high_1, high_2)


def _sort(measured: Measured) -> tuple[str, str]:
    return measured.noun, measured.quantity.unit or ""
