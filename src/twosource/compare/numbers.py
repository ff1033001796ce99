"""How the intervals of two quantities stand to each other."""

import math
from typing import Literal

from twosource.records import Quantity

Fit = Literal["equal", "overlapping", "apart"]

_LEAST_STEP = 1_000.0
"""Step of its last digit from which on a number may be rounded without saying so: "300 dead" is a count, "43 million" none."""
_MOST_ROUNDED = 0.05
"""Share by which a rounded number may miss the exact one."""


def fit_quantities(first: Quantity, second: Quantity, slack: float) -> Fit:
    """Tell whether two quantities are equal, may both be right, or cannot be.

    "13" and "13" are equal, "around 40" and "40" overlap, "more than 120" and "some 100" lie apart. `slack` is
    the share of a bound by which rounded numbers may miss each other.
    """
    if (first.low, first.high, first.modifier) == (second.low, second.high, second.modifier):
        return "equal"
    (low_1, high_1), (low_2, high_2) = bounds(first), bounds(second)
    if first.against is not None or second.against is not None:  # "there were more" leaves no room
        slack = 0.0
    if first.modifier == "=" == second.modifier:
        if is_rounded_from(middle(first), middle(second)) or is_rounded_from(middle(second), middle(first)):
            return "overlapping"
        slack = 0.0
    if low_1 <= high_2 + _room(high_2, slack) and low_2 <= high_1 + _room(high_1, slack):
        return "overlapping"
    return "apart"


def is_rounded_from(round_one: float, exact: float) -> bool:
    """Tell whether a large number is another one with its last digits left off or rounded: 43 million of 43,885,310.

    The round one must be said to less than a tenth of the other's precision, and miss it by less than its own last digit.

    >>> is_rounded_from(43_000_000, 43_885_310), is_rounded_from(120, 118), is_rounded_from(20_000, 24_000)
    (True, False, False)
    """
    step, fine = _last_digit(round_one), _last_digit(exact)
    if step < _LEAST_STEP or step < 10 * fine:
        return False
    return abs(round_one - exact) < min(step, _MOST_ROUNDED * abs(exact))


def _last_digit(value: float) -> float:
    """Return what one step of the last digit said is worth: 1,000 in 43,000."""
    step = 1.0
    while value and value % (step * 10) == 0:
        step *= 10
    return step


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
