"""Verdicts on claims, and how many independent origins each has."""

from twosource.compare.drift import find_drift, find_drift_in_time
from twosource.compare.gaps import find_gaps
from twosource.compare.origins import count_origins
from twosource.compare.position_groups import merge_positions
from twosource.compare.positions import find_positions
from twosource.compare.timeline import build_timeline
from twosource.compare.verdicts import compare_claims
from twosource.compare.wording import find_wording

__all__ = [
    "build_timeline",
    "compare_claims",
    "count_origins",
    "find_drift",
    "find_drift_in_time",
    "find_gaps",
    "find_positions",
    "find_wording",
    "merge_positions",
]
