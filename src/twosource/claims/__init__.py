"""Statements that can be compared, aligned across articles."""

from twosource.claims.finding import find_claims
from twosource.claims.mentions import make_claim
from twosource.claims.relate import relate

__all__ = ["find_claims", "make_claim", "relate"]
