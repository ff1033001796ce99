"""Whether the accounts of where somebody was name the same place."""

from collections.abc import Sequence
from itertools import combinations

from twosource.compare.verdict import Verdict, shown_words
from twosource.records import Mention


def compare_places(mentions: Sequence[Mention]) -> Verdict | None:
    """Return a conflict where two accounts put one person in two places on one day."""
    places = {shown_words(mention).text.lower() for mention in mentions}
    apart = any(not (set(a.split()) & set(b.split())) for a, b in combinations(sorted(places), 2))
    return ("conflict", "one person at two places on one day", tuple(mentions)) if apart else None
