"""Articles → who says what, on whose word."""

from twosource.attribution.stage import find_attributions

__all__ = ["find_attributions"]
