"""The sample reading with a list that is too long for a page."""

from dataclasses import replace

from twosource.records import Gap, Reading


def many_gaps(reading: Reading, count: int) -> Reading:
    """Return the reading, so many gaps in its first story."""
    first, *others = reading.stories
    gaps = tuple(Gap(kind="no date", text=f"This is gap number {number}.", articles=()) for number in range(1, count + 1))
    return replace(reading, stories=(replace(first, gaps=gaps), *others))
