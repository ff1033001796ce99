"""Whether the accounts of one event name other people or things that it concerns."""

from collections.abc import Sequence
from itertools import combinations

from twosource.claims.lists import list_others
from twosource.claims.statements import Statement
from twosource.claims.whose import have_other_holders
from twosource.records import Span


def find_concerned(group: Sequence[Statement]) -> dict[Span, Span]:
    """Return the words by which the clauses of an event say whom or what it concerns, by clause, where two articles differ in it:
    whose house was hit, or who is listed among those to be freed; nothing where they agree.
    """
    found: dict[Span, Span] = {}
    pairs = [(a, b) for a, b in combinations(group, 2) if a.article != b.article and a.negated == b.negated]
    if any(a.whose and b.whose and have_other_holders(a.whose, b.whose) for a, b in pairs):
        found |= {s.span: s.whose.span for s in group if s.whose is not None}
    for first, second in pairs:
        for one in first.lists:
            for two in second.lists:
                if list_others(one, two):
                    found |= {first.span: one.span, second.span: two.span}
    return found
