"""How the intervals of two quantities stand to each other."""

import math
from typing import Literal

from twosource.records import Quantity

Fit = Literal["equal", "overlapping", "apart"]


def fit_quantities(first: Quantity, second: Quantity, slack: float) -> Fit:
    """Tell whether two quantities are equal, may both be right, or cannot be.

    "13" and "13" are equal, "around 40" and "40" overlap, "more than 120" and "some 100" lie apart. `slack` is
    the share of a bound by which rounded numbers may miss each other.
    """
    if (first.low, first.high, first.modifier) == (second.low, second.high, second.modifier):
        return "equal"
    (low_1, high_1), (low_2, high_2) = bounds(first), bounds(second)
    if first.modifier == "=" == second.modifier:
        slack = 0.0
    if low_1 <= high_2 + _room(high_2, slack) and low_2 <= high_1 + _room(high_1, slack):
        return "overlapping"
    return "apart"


def bounds(quantity: Quantity) -> tuple[float, float]:
    """Return the interval of a quantity, infinite where it is open."""
    low = -math.inf if quantity.low is None else quantity.low
    high = math.inf if quantity.high is None else quantity.high
    return low, high


def middle(quantity: Quantity) -> float:
    """Return the number said, the middle of a range."""
    return sum(quantity.value) / 2 if isinstance(quantity.value, tuple) else quantity.value


def _room(bound: float, slack: float) -> float:
    """Return what a bound may be missed by: at least one where there is slack at all ("over 100" may begin at 101)."""
    return max(1.0, slack * abs(bound)) if slack and not math.isinf(bound) else 0.0
