"""Signs of who took it from whom, each with a weight, summed to a probability that may also say "unknown"."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from twosource.records import Direction, LineageReason

LEAST_SURE = 0.55
"""Probability below which the direction stays unknown."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A reason with its weight in log odds: above 0 it says that the second article comes from the first."""

    weight: float
    reason: LineageReason


def weigh_signs(signs: Sequence[Sign]) -> tuple[Direction, float, tuple[LineageReason, ...]]:
    """Return who took it from whom, how probable that is, and why.

    Without a sign, or with signs that cancel out, the direction is unknown and its probability .5.
    """
    odds = sum(sign.weight for sign in signs)
    probability = 1 / (1 + math.exp(-abs(odds)))
    if probability < LEAST_SURE:
        return "unknown", 0.5, ()
    agreeing = tuple(sign.reason for sign in signs if sign.weight * odds > 0)
    return ("a->b" if odds > 0 else "b->a"), round(probability, 3), agreeing
