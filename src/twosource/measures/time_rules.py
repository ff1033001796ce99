"""What a rule of the time grammar is, and the pieces of patterns that the rules share."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from twosource.measures.calendar import MONTHS, SEASONS, WEEKDAYS, Direction, Period
from twosource.measures.number_words import WRITTEN, read_words
from twosource.records import TimeKind

DIGIT = "#"
"""Stands among the needs of a rule for any digit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The day of publication, None where it is not known, and the direction that the tense of the clause gives.

    `soon` is how many days ahead a date may lie that a clause in the past names; `from_past` says that what lies ahead is seen
    from the past ("would").
    """

    today: date | None
    direction: Direction = "unknown"
    soon: int = 0
    from_past: bool = False


Reader = Callable[[re.Match[str], Anchor], Period | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A named pattern and what it means. `read` returns None for words that name no time, such as 31 February.

    `needs` are letters of which the sentence must hold some, in lower case, for the rule to be worth trying.
    """

    name: str
    kind: TimeKind
    pattern: re.Pattern[str]
    read: Reader
    needs: tuple[str, ...]


def rule(name: str, kind: TimeKind, pattern: str, read: Reader, *, needs: tuple[str, ...], case: bool = False) -> Rule:
    """Return a rule; its pattern stands between word boundaries and is blind to case unless `case` is set."""
    bounded = re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", 0 if case else re.IGNORECASE)
    return Rule(name=name, kind=kind, pattern=bounded, read=read, needs=needs)


def _either(words: set[str] | frozenset[str]) -> str:
    return "|".join(sorted(words, key=lambda w: (-len(w), w)))


MONTH_CUES = tuple(sorted({name[:3] for name in MONTHS}))
UNIT_CUES = ("second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "centur")
MONTH = rf"(?:{_either(frozenset(MONTHS))})\b\.?"
# "May" and "March" begin other words and sentences too: a bare month is matched with its capital.
MONTH_NAME = (
    rf"(?:{_either(frozenset(name.capitalize() for name in MONTHS if len(name) > 4 or name in {'may', 'june', 'july'}))})"
)
WEEKDAY = rf"(?:{_either(frozenset(WEEKDAYS))})"
WEEKDAY_SHORT = r"(?:mon|tues?|wed|thurs?|fri|sat|sun)\."
SEASON = rf"(?:{_either(frozenset(SEASONS))})"
DAY_NUMBER = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
COUNT = rf"(?:\d+(?:[.,]\d+)?|{WRITTEN}|an?)"
UNIT = r"(?:second|minute|hour|day|week|month|quarter|year|decade|century)"
PART_OF_DAY = {
    "morning": "TMO",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "noon": "T12:00",
    "midday": "T12:00",
    "midnight": "T24:00",
}
PART = r"(?:morning|afternoon|evening|night)"
EDGE = r"(?:(?:early|earlier|late|later|mid)(?:[\s-]+in)?[\s-]+)"


def month_number(word: str) -> int:
    """Return 1 to 12 for a month's name or short form."""
    return MONTHS[word.lower().rstrip(".")]


def day_number(word: str) -> int:
    """Return the number of "7", "07" or "7th"."""
    return int(re.sub(r"\D", "", word))


def count_of(word: str) -> float | None:
    """Return the number of "a", "two", "2.5" or "twenty-one"."""
    plain = word.strip().lower()
    if plain in {"a", "an"}:
        return 1.0
    if plain[0].isdigit():
        return float(plain.replace(",", ""))
    return read_words(plain)
