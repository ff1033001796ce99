"""Verdicts on claims, and how many independent origins each has."""

from twosource.compare.drift import find_drift
from twosource.compare.origins import count_origins
from twosource.compare.positions import find_positions, merge_positions
from twosource.compare.verdicts import compare_claims

__all__ = ["compare_claims", "count_origins", "find_drift", "find_positions", "merge_positions"]
