"""Statements that can be compared: quantities, times, and claims aligned across articles."""

from twosource.claims.finding import find_claims
from twosource.claims.quantities import find_quantities
from twosource.claims.relate import relate
from twosource.claims.times import find_times

__all__ = ["find_claims", "find_quantities", "find_times", "relate"]
