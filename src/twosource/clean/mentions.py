"""Days that a text names, with and without a year, and the weekdays it tells of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from twosource.clean.dates import DAY_MONTH, ISO, MONTH_DAY, day_number, make_day, month_number

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b(?!\s*,?\s+(?:{'|'.join(WEEKDAYS)}))", re.IGNORECASE)
# Words before a date or weekday that put it off into the future or far back: neither is near the day of writing.
_AHEAD = re.compile(
    r"\b(?:next|until|till|by|before|from|to|every|each|coming|following)\s+(?:\w+\s+)?$|"
    r"\b(?:due|scheduled|planned|plans?|will|would|shall|expected)\s+(?:[\w,]+\s+){0,7}$",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:since|last|previous|began|begun|started|launched|after|anniversary|ago|in the)\b[^.]{0,40}$", re.IGNORECASE
)
_LOOK_BACK = 60  # characters before a date that may hold such a word


@dataclass(frozen=True, slots=True, kw_only=True)
class DayMention:
    """A day named in the text; `year` is None where it goes without saying."""

    start: int
    end: int
    year: int | None
    month: int
    day: int

    def on(self, year: int) -> date | None:
        """Return the day in a year."""
        return make_day(self.year or year, self.month, self.day)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekdayMention:
    """A weekday on which something has happened: 0 for Monday."""

    start: int
    end: int
    weekday: int


def find_days(text: str, start: int, end: int) -> Iterator[DayMention]:
    """Yield the days named between two offsets that are neither ahead nor far back."""
    for match in ISO.finditer(text, start, end):
        if _is_near(text, start, match.start()) and make_day(int(match[1]), int(match[2]), int(match[3])):
            yield DayMention(start=match.start(), end=match.end(), year=int(match[1]), month=int(match[2]), day=int(match[3]))
    for pattern, month, day in ((MONTH_DAY, 1, 2), (DAY_MONTH, 2, 1)):
        for match in pattern.finditer(text, start, end):
            mention = DayMention(
                start=match.start(),
                end=match.end(),
                year=int(match[3]) if match[3] else None,
                month=month_number(match[month]),
                day=day_number(match[day]),
            )
            # "may 5" is no date in running text, and a leap day exists in 2000.
            if match[month][0].isupper() and mention.on(2000) and _is_near(text, start, match.start()):
                yield mention


def find_weekdays(text: str, start: int, end: int) -> Iterator[WeekdayMention]:
    """Yield the weekdays between two offsets that tell of something past."""
    for match in _WEEKDAY.finditer(text, start, end):
        if match[1][0].isupper() and _is_near(text, start, match.start()):
            yield WeekdayMention(start=match.start(), end=match.end(), weekday=WEEKDAYS.index(match[1].casefold()))


def _is_near(text: str, first: int, start: int) -> bool:
    before = text[max(first, start - _LOOK_BACK) : start]
    return not _AHEAD.search(before) and not _BACK.search(before)
