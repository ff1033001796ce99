"""Dates as sources write them, read to the day, and to the time of day where it is given."""

import re
from calendar import monthrange
from datetime import date, datetime, time
from email.utils import parsedate_to_datetime

from twosource.records import PublicationTime

_NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
MONTHS = {name[:length]: i for i, name in enumerate(_NAMES, start=1) for length in (3, len(name))} | {"sept": 9}
MONTH = rf"(?:{'|'.join(_NAMES)}|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
MONTH_DAY = re.compile(rf"\b({MONTH})\s+({_DAY})\b(?!:)(?:\s*,?\s+(\d{{4}})\b)?", re.IGNORECASE)
DAY_MONTH = re.compile(rf"\b({_DAY})(?:\s+of)?\s+({MONTH})(?:\s*,?\s+(\d{{4}})\b)?", re.IGNORECASE)
ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_ISO_TIME = re.compile(r"(?<!\d)\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)")
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})$")
_MONTH_ONLY = re.compile(rf"^({MONTH})\s*,?\s+(\d{{4}})$|^(\d{{4}})-(\d{{1,2}})$", re.IGNORECASE)
_CLOCK = re.compile(r"(?<![\d:+-])(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*([ap]\.?\s?m\b\.?)?", re.IGNORECASE)


def read_time(words: str) -> PublicationTime | None:
    """Return the time that a field or a date line gives, None where it can't be read.

    Day and month in figures that may stand either way round give the range from the one day to the other. A time of
    exactly midnight stands for a day: that is how programs fill what they don't know.

    >>> read_time("December 20, 2023 at 6:30 p.m.").iso
    '2023-12-20T18:30:00'
    """
    words = " ".join(words.split())
    stamp = _read_stamp(words)
    if stamp is not None:
        return _at(stamp, "second" if re.search(r":\d\d:\d\d", words) else "minute")
    month = _read_month(words)
    if month is not None:
        return month
    days = _read_days(words)
    if not days:
        return None
    if len(days) == 2:
        return between(days[0], days[1])
    clock = _read_clock(words)
    return _at(datetime.combine(days[0], clock), "minute") if clock else on_day(days[0])


def on_day(day: date) -> PublicationTime:
    """Return a time known to the day."""
    return PublicationTime(first=day, last=day, iso=day.isoformat(), precision="day")


def between(first: date, last: date) -> PublicationTime:
    """Return a time known to lie from one day to another, both included."""
    return PublicationTime(first=first, last=last, iso=f"{first.isoformat()}/{last.isoformat()}", precision="range")


def make_day(year: int, month: int, day: int) -> date | None:
    """Return a day of the years that newspapers appeared in, None where there is no such day."""
    if not (1600 <= year <= 2200 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def month_number(name: str) -> int:
    """Return the number of a month from its name or abbreviation."""
    return MONTHS[name.rstrip(".").casefold()]


def day_number(words: str) -> int:
    """Return the number in `20` or `20th`."""
    return int(re.sub(r"\D", "", words))


def _at(moment: datetime, precision: str) -> PublicationTime:
    if moment.time() == time.min:
        return on_day(moment.date())
    iso = moment.replace(microsecond=0).isoformat()
    return PublicationTime(
        first=moment.date(), last=moment.date(), iso=iso, precision="second" if precision == "second" else "minute"
    )


def _read_stamp(words: str) -> datetime | None:
    match = _ISO_TIME.search(words)
    try:
        if match:
            return datetime.fromisoformat(re.sub(r"\s*(?:UTC|GMT)$", "Z", match[0]))
        if re.match(r"^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d", words):
            return parsedate_to_datetime(words)
    except ValueError:
        return None
    return None


def _read_month(words: str) -> PublicationTime | None:
    match = _MONTH_ONLY.match(words)
    if not match:
        return None
    year, month = (int(match[2]), month_number(match[1])) if match[1] else (int(match[3]), int(match[4]))
    first = make_day(year, month, 1)
    if first is None:
        return None
    last = first.replace(day=monthrange(year, month)[1])
    return PublicationTime(first=first, last=last, iso=f"{first.isoformat()}/{last.isoformat()}", precision="month")


def _read_days(words: str) -> tuple[date, ...]:
    """Return the one day that is said, or two where it can be read either way."""
    for pattern in (ISO, _YEAR_FIRST, _COMPACT):
        if match := pattern.search(words):
            return _found(make_day(int(match[1]), int(match[2]), int(match[3])))
    if (match := MONTH_DAY.search(words)) and match[3]:
        return _found(make_day(int(match[3]), month_number(match[1]), day_number(match[2])))
    if (match := DAY_MONTH.search(words)) and match[3]:
        return _found(make_day(int(match[3]), month_number(match[2]), day_number(match[1])))
    if match := _YEAR_LAST.search(words):
        year = int(match[3])
        readings = {make_day(year, int(match[2]), int(match[1])), make_day(year, int(match[1]), int(match[2]))}
        return tuple(sorted(day for day in readings if day is not None))
    return ()


def _found(day: date | None) -> tuple[date, ...]:
    return () if day is None else (day,)


def _read_clock(words: str) -> time | None:
    rest = re.sub(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}", " ", words)
    match = _CLOCK.search(rest)
    if not match:
        return None
    hour, minute = int(match[1]), int(match[2])
    if match[4]:
        hour = hour % 12 + (12 if match[4][0] in "pP" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
