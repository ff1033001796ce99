"""Rules for spans of time, repetitions and clock times: "for a week", "two hours", "every day", "3 a.m. on Tuesday"."""

import re
from datetime import timedelta

from twosource.measures import calendar
from twosource.measures.calendar import WEEKDAYS, Period
from twosource.measures.relative_times import weekday_meant
from twosource.measures.time_rules import COUNT, DIGIT, UNIT, UNIT_CUES, WEEKDAY, Anchor, Rule, count_of, rule

_LETTER = {
    "second": ("T", "S", 1),
    "minute": ("T", "M", 1),
    "hour": ("T", "H", 1),
    "day": ("", "D", 1),
    "week": ("", "W", 1),
    "month": ("", "M", 1),
    "quarter": ("", "M", 3),
    "year": ("", "Y", 1),
    "decade": ("", "Y", 10),
    "century": ("", "Y", 100),
}
_EVERY = {
    "hourly": "hour",
    "daily": "day",
    "nightly": "day",
    "weekly": "week",
    "monthly": "month",
    "annually": "year",
    "yearly": "year",
}
_ZONE = r"(?:\s+(?:GMT|UTC|EST|EDT|ET|CST|CET|BST|PST|PDT|PT|local(?:\s+time)?))?"
_HALF_DAY = r"(?P<half>[ap])\.?\s?m\b\.?"


def timex_length(count: float, unit: str) -> str:
    """Return the TIMEX3 value of a length of time.

    >>> timex_length(1, "week"), timex_length(2, "hour"), timex_length(2.5, "year")
    ('P1W', 'PT2H', 'P2.5Y')
    """
    mark, letter, factor = _LETTER[unit]
    return f"P{mark}{count * factor:g}{letter}"


def _length(match: re.Match[str], _anchor: Anchor) -> Period | None:
    count = count_of(match["count"])
    # "the 1988 quarter", "the 2019 week" are years with a noun.
    if count is None or 1500 <= count < 2100:
        return None
    return Period(value=timex_length(count, match["unit"].lower()))


def _one_long(match: re.Match[str], _anchor: Anchor) -> Period | None:
    return Period(value=timex_length(1, match["unit"].lower()))


def _vague_length(match: re.Match[str], _anchor: Anchor) -> Period | None:
    mark, letter, _ = _LETTER[{"centurie": "century"}.get(match["unit"].lower(), match["unit"].lower())]
    return Period(value=f"P{mark}X{letter}")


def _repeated(match: re.Match[str], _anchor: Anchor) -> Period | None:
    return Period(value=timex_length(1, match["unit"].lower()))


def _adverb(match: re.Match[str], _anchor: Anchor) -> Period | None:
    return Period(value=timex_length(1, _EVERY[match["word"].lower()]))


def _every_weekday(match: re.Match[str], _anchor: Anchor) -> Period | None:
    return Period(value=f"XXXX-WXX-{WEEKDAYS[match['weekday'].lower()] + 1}")


def _clock(match: re.Match[str], anchor: Anchor) -> Period | None:
    found = match.groupdict()
    hour, minute = int(found["hour"]), int(found.get("minute") or 0)
    if found.get("half"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found["half"].lower() == "p" else 0)
    return _on_day(f"T{hour:02}:{minute:02}", found.get("weekday"), found.get("day"), anchor)


def _noon(match: re.Match[str], anchor: Anchor) -> Period | None:
    part = "T24:00" if match["word"].lower() == "midnight" else "T12:00"
    return _on_day(part, match["weekday"], match["day"], anchor)


def _on_day(clock: str, weekday: str | None, day: str | None, anchor: Anchor) -> Period:
    """Return a clock time on a named day, or on the day of publication where none is named."""
    if anchor.today is None:
        return Period(value=f"XXXX-XX-XX{clock}")
    if weekday:
        return calendar.day(weekday_meant(anchor, weekday), clock)
    away = {"yesterday": -1, "tomorrow": 1}.get((day or "").lower(), 0)
    return calendar.day(anchor.today + timedelta(days=away), clock)


_ON_DAY = rf"(?:,?\s+(?:on\s+)?(?:(?P<weekday>{WEEKDAY})|(?P<day>today|yesterday|tomorrow)))?"
_AROUND = r"(?:(?:about|around|nearly|almost|more\s+than|less\s+than|at\s+least|up\s+to)\s+)?"
_SPAN = r"(?:the\s+(?:(?:last|past|next|first|coming|final)\s+)?|(?:last|past|next|first|final)\s+)?"

DURATION_RULES: tuple[Rule, ...] = (
    rule(
        "length",
        "DURATION",
        rf"{_AROUND}{_SPAN}(?P<count>(?!an?\s){COUNT})[\s-]+(?:more\s+|consecutive\s+|straight\s+)?(?P<unit>{UNIT})s?(?![\s-]olds?\b|\s+of\s+age|[\s-]+(?:ago|earlier)\b)",
        _length,
        needs=UNIT_CUES,
    ),
    rule(
        "a length",
        "DURATION",
        rf"(?:for|in|over|during|within|about|nearly|almost|than|of)\s+(?P<time>(?P<count>an?)\s+(?P<unit>{UNIT}))(?!\s+(?:ago|earlier)\b)",
        _length,
        needs=UNIT_CUES,
    ),
    rule("long", "DURATION", rf"(?:(?P<count>{COUNT})[\s-])?(?P<unit>{UNIT})s?-?long", _one_long, needs=("long",)),
    rule(
        "vague length",
        "DURATION",
        rf"(?:several|(?:a|the\s+(?:last|past|next))\s+few|many|some)\s+(?P<unit>{UNIT}|centurie)s(?!\s+ago)",
        _vague_length,
        needs=UNIT_CUES,
    ),
    rule("bare length", "DURATION", rf"(?:for|in|over)\s+(?P<time>(?P<unit>{UNIT}|centurie)s)", _vague_length, needs=UNIT_CUES),
    rule("every", "SET", rf"(?:every|each|per)\s+(?P<unit>{UNIT})", _repeated, needs=("every", "each", "per ")),
    rule("every weekday", "SET", rf"every\s+(?P<weekday>{WEEKDAY})", _every_weekday, needs=("every",)),
    rule("repeated", "SET", rf"(?P<word>{'|'.join(_EVERY)})", _adverb, needs=("ly",)),
    rule(
        "clock",
        "TIME",
        rf"(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?\s?{_HALF_DAY}{_ZONE}{_ON_DAY}",
        _clock,
        needs=(DIGIT,),
    ),
    rule(
        "clock of 24 hours",
        "TIME",
        rf"(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?:\s?(?:hours|hrs|h))?(?:\s+(?:GMT|UTC|EST|CET|BST|local(?:\s+time)?)){_ON_DAY}",
        _clock,
        needs=(DIGIT,),
    ),
    rule(
        "military clock",
        "TIME",
        rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?:\s+(?:hours|hrs|GMT|UTC|local(?:\s+time)?)|(?=\s+{WEEKDAY})){_ON_DAY}",
        _clock,
        needs=(DIGIT,),
    ),
    rule("noon", "TIME", rf"(?P<word>noon|midday|midnight){_ON_DAY}", _noon, needs=("noon", "midday", "midnight")),
)
