"""What a text counts and when it says things happen: quantities and times, each with the interval it stands for."""

from twosource.measures.quantities import find_quantities
from twosource.measures.times import find_times

__all__ = ["find_quantities", "find_times"]
