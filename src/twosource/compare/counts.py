"""Whether the numbers of two mentions can both be right."""

from twosource.compare.numbers import fit_quantities
from twosource.records import Mention
from twosource.settings import CompareSettings

_ANYBODY = frozenset({"people", "person", "other", "man", "life"})
"""Nouns that count whoever it is, and so may count those whom another account names."""


def lie_apart(first: Mention, second: Mention, settings: CompareSettings) -> bool:
    """Tell whether two mentions give numbers of which only one can be right."""
    one, two = first.quantity, second.quantity
    return one is not None and two is not None and fit_quantities(one, two, settings.bound_slack) == "apart"


def count_others(first: Mention, second: Mention) -> bool:
    """Tell whether two numbers are of other groups: other nouns that are both more than "people"."""
    one, two = first.quantity, second.quantity
    if one is None or two is None or one.noun is None or two.noun is None:
        return False
    if {one.noun, two.noun} & _ANYBODY:
        return False
    return one.noun != two.noun and (one.part_of is None) != (two.part_of is None)
