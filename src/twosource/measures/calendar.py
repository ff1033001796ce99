"""Days, weeks, months, seasons and years as periods with their TIMEX3 values."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Direction = Literal["past", "future", "unknown"]

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS.update({name[:3]: number for name, number in tuple(MONTHS.items())} | {"sept": 9})
WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}

# First month and number of months of each season on the northern half of the earth, as news in English counts them.
SEASONS = {"spring": ("SP", 3), "summer": ("SU", 6), "autumn": ("FA", 9), "fall": ("FA", 9), "winter": ("WI", 12)}
SEASON_MONTHS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The days `first` to `last`, both included, and the TIMEX3 value that names them; None where it has no days."""

    value: str
    first: date | None = None
    last: date | None = None


def day(when: date, part: str = "") -> Period:
    """Return one day; `part` is a TIMEX3 part of the day ("TMO") or a clock time ("T15:00")."""
    return Period(value=when.isoformat() + part, first=when, last=when)


def valid_date(year: int, month: int, number: int) -> date | None:
    """Return the date, None for one that does not exist, such as 31 February."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def week(when: date) -> Period:
    """Return the week of a day, from Monday to Sunday."""
    monday = when - timedelta(days=when.weekday())
    year, number, _ = when.isocalendar()
    return Period(value=f"{year}-W{number:02}", first=monday, last=monday + timedelta(days=6))


def weekend(when: date) -> Period:
    """Return Saturday and Sunday of the week of a day."""
    saturday = when - timedelta(days=when.weekday() - 5)
    return Period(value=f"{week(when).value}-WE", first=saturday, last=saturday + timedelta(days=1))


def months(year: int, month: int, count: int, value: str) -> Period:
    """Return `count` months from a first one on."""
    last_year, last_month = shift_month(year, month, count - 1)
    end = calendar.monthrange(last_year, last_month)[1]
    return Period(value=value, first=date(year, month, 1), last=date(last_year, last_month, end))


def month(year: int, number: int) -> Period:
    """Return one month."""
    return months(year, number, 1, f"{year:04}-{number:02}")


def quarter(year: int, number: int) -> Period:
    """Return a quarter of the calendar year, 1 to 4."""
    return months(year, 3 * number - 2, 3, f"{year:04}-Q{number}")


def season(year: int, name: str) -> Period:
    """Return a season; a winter begins in December of `year`."""
    code, first = SEASONS[name]
    return months(year, first, SEASON_MONTHS, f"{year:04}-{code}")


def whole_year(number: int) -> Period:
    """Return a year."""
    return Period(value=f"{number:04}", first=date(number, 1, 1), last=date(number, 12, 31))


def decade(first_year: int) -> Period:
    """Return the ten years from `first_year` on."""
    return Period(value=f"{first_year // 10}", first=date(first_year, 1, 1), last=date(first_year + 9, 12, 31))


def century(number: int) -> Period:
    """Return a century; the 20th begins with 1900, as news counts it."""
    first = (number - 1) * 100
    return Period(value=f"{number - 1:02}", first=date(max(first, 1), 1, 1), last=date(first + 99, 12, 31))


def shift_month(year: int, number: int, by: int) -> tuple[int, int]:
    """Return year and month `by` months later.

    >>> shift_month(2024, 1, -1)
    (2023, 12)
    """
    place = year * 12 + number - 1 + by
    return place // 12, place % 12 + 1


def nearest_weekday(anchor: date, weekday: int, direction: Direction) -> date:
    """Return the day of that name nearest to `anchor` in the given direction; the anchor itself counts."""
    ahead = (weekday - anchor.weekday()) % 7
    return anchor + timedelta(days=ahead if direction == "future" or ahead == 0 else ahead - 7)


def nearest_year(anchor: date, month_number: int, day_number: int, direction: Direction, soon: int = 0) -> int | None:
    """Return the year in which a day of the year lies nearest to `anchor`, None if there is no such day.

    Without a known direction the nearest date counts: in December "January 3" is the next one, "October 7" the last.
    A date at most `soon` days ahead is meant even in a clause that looks back ("said a dividend payable December 1").
    """
    years = [y for y in range(anchor.year - 4, anchor.year + 5) if valid_date(y, month_number, day_number)]
    found = {y: date(y, month_number, day_number) for y in years}
    if direction == "past":
        found = {y: d for y, d in found.items() if (d - anchor).days <= soon} or found
    elif direction == "future":
        found = {y: d for y, d in found.items() if d >= anchor} or found
    return min(found, key=lambda y: (abs((found[y] - anchor).days), y)) if found else None


def nearest_month(anchor: date, number: int, direction: Direction) -> Period:
    """Return the month of that name nearest to `anchor`; the anchor's own month counts in either direction."""
    offsets = [number - anchor.month + 12 * years for years in (-1, 0, 1)]
    if direction == "past":
        offsets = [o for o in offsets if o <= 0]
    elif direction == "future":
        offsets = [o for o in offsets if o >= 0]
    return month(*shift_month(anchor.year, anchor.month, min(offsets, key=abs)))
