"""Rules for times told from the day of publication: "yesterday", "on Tuesday night", "last month", "three days ago", "now".

Without a day of publication the value keeps its X's and no days are given.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from twosource.measures import calendar
from twosource.measures.calendar import SEASONS, WEEKDAYS, Direction, Period
from twosource.measures.time_rules import COUNT, EDGE, PART, PART_OF_DAY, SEASON, UNIT, WEEKDAY, Anchor, Rule, count_of, rule

_SIDES = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "the current": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "following": 1,
}
_NO_DAY = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "month": "XXXX-XX",
    "year": "XXXX",
    "quarter": "XXXX-QX",
    "decade": "XXX",
    "weekend": "XXXX-WXX-WE",
}


def _relative_day(match: re.Match[str], anchor: Anchor) -> Period | None:
    word = match["day"].lower()
    part = next((code for name, code in PART_OF_DAY.items() if match["part"] and match["part"].lower() == name), "")
    if word == "tonight":
        part = "TNI"
    if anchor.today is None:
        return Period(value="XXXX-XX-XX" + part)
    away = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    return calendar.day(anchor.today + timedelta(days=away), part)


def _day_part(match: re.Match[str], anchor: Anchor) -> Period | None:
    part = PART_OF_DAY[match["part"].lower()]
    if anchor.today is None:
        return Period(value="XXXX-XX-XX" + part)
    return calendar.day(anchor.today - timedelta(days=match["side"].lower() == "last"), part)


def _overnight(_match: re.Match[str], anchor: Anchor) -> Period | None:
    return calendar.day(anchor.today, "TNI") if anchor.today else Period(value="XXXX-XX-XXTNI")


def _weekday(match: re.Match[str], anchor: Anchor) -> Period | None:
    number = WEEKDAYS[match["weekday"].lower()]
    part = PART_OF_DAY.get((match["part"] or "").lower(), "")
    if anchor.today is None:
        return Period(value=f"XXXX-WXX-{number + 1}{part}")
    when = _named_day(anchor.today, number, (match["side"] or "").lower(), anchor.direction)
    yesterday = anchor.today - timedelta(days=1)
    if anchor.from_past and not match["side"] and number == yesterday.weekday():
        # "It would be over on Wednesday", in the paper of Thursday: nobody calls a day almost a week ahead by its bare name.
        when = yesterday
    return calendar.day(when, part)


def weekday_meant(anchor: Anchor, name: str) -> date:
    """Return the day that a weekday's name means, seen from a known day of publication."""
    if anchor.today is None:
        raise ValueError("a weekday means no day without a day of publication")
    return _named_day(anchor.today, WEEKDAYS[name.lower()], "", anchor.direction)


def _named_day(today: date, number: int, side: str, direction: Direction) -> date:
    """Return the weekday meant; "last" and "next" never mean the day of publication itself."""
    if side in {"last", "past", "previous"}:
        return calendar.nearest_weekday(today - timedelta(days=1), number, "past")
    if side in {"next", "coming", "this coming"}:
        return calendar.nearest_weekday(today + timedelta(days=1), number, "future")
    return calendar.nearest_weekday(today, number, direction)


def _weekend(match: re.Match[str], anchor: Anchor) -> Period | None:
    if anchor.today is None:
        return Period(value=_NO_DAY["weekend"])
    side = (match["side"] or "").lower()
    this_week = calendar.weekend(anchor.today)
    before = anchor.direction == "past" and anchor.today.weekday() < 5
    if side == "last" or (side != "next" and before):
        return calendar.weekend(anchor.today - timedelta(days=7))
    return calendar.weekend(anchor.today + timedelta(days=7)) if side == "next" else this_week


def _near_period(match: re.Match[str], anchor: Anchor) -> Period | None:
    return _shifted(anchor.today, match["unit"].lower(), _SIDES[match["side"].lower()])


def _shifted(today: date | None, unit: str, by: int) -> Period | None:
    """Return the day, week, month, quarter, year or decade `by` units away from today's."""
    if today is None:
        return Period(value=_NO_DAY.get(unit, "XXXX"))
    if unit in {"day", "week"}:
        when = _days_away(today, by * (7 if unit == "week" else 1))
        return None if when is None else calendar.week(when) if unit == "week" else calendar.day(when)
    if unit in {"month", "quarter"}:
        year, month = calendar.shift_month(today.year, today.month, by * (3 if unit == "quarter" else 1))
        if not 1 <= year <= 9999:
            return None
        return calendar.month(year, month) if unit == "month" else calendar.quarter(year, (month + 2) // 3)
    year = today.year + by * {"year": 1, "decade": 10, "century": 100}[unit]
    return calendar.whole_year(year) if 1 <= year <= 9999 else None


def _days_away(today: date, days: int) -> date | None:
    try:
        return today + timedelta(days=days)
    except OverflowError:
        return None


def _season(match: re.Match[str], anchor: Anchor) -> Period | None:
    name, side = match["season"].lower(), match["side"].lower()
    if anchor.today is None:
        return Period(value=f"XXXX-{calendar.SEASONS[name][0]}")
    here = calendar.season(anchor.today.year, name)
    begun, over = here.first is not None and here.first <= anchor.today, here.last is not None and here.last < anchor.today
    shift = {"last": 0 if over else -1, "next": 1 if begun else 0}.get(side, 0)
    return calendar.season(anchor.today.year + shift, name)


def _latest_quarter(_match: re.Match[str], anchor: Anchor) -> Period | None:
    return _shifted(anchor.today, "quarter", -1)


def _ago(match: re.Match[str], anchor: Anchor) -> Period | None:
    count, unit = count_of(match["count"]), match["unit"].lower()
    if count is None or unit in {"second", "minute", "hour"}:
        return _hours_away(anchor)
    return _shifted(anchor.today, unit, -round(count))


def _hours_away(anchor: Anchor) -> Period:
    """Return the day of publication: hours ago seldom is another day, and the clock time of the article is not known."""
    return calendar.day(anchor.today) if anchor.today else Period(value="XXXX-XX-XX")


def _reference(value: str) -> Callable[[re.Match[str], Anchor], Period]:
    """Return a reading for words that point at no certain day."""

    def read(_match: re.Match[str], _anchor: Anchor) -> Period:
        return Period(value=value)

    return read


_VAGUE_PAST = rf"recently|(?:the\s+)?(?:recent|past)\s+(?:{UNIT}s)|(?:a\s+few|several|some|many)\s+{UNIT}s\s+ago|{UNIT}s\s+ago"
_VAGUE_FUTURE = rf"(?:the\s+)?(?:coming|next\s+few)\s+{UNIT}s|the\s+(?:near\s+)?future"
_SIDE = "|".join(_SIDES)
_SEASON = rf"(?P<season>{SEASON})"

RELATIVE_RULES: tuple[Rule, ...] = (
    rule(
        "day",
        "DATE",
        r"(?:(?:earlier|later|late|early)\s+)?(?P<part>)(?P<day>today|yesterday|tomorrow)",
        _relative_day,
        needs=("today", "yesterday", "tomorrow"),
    ),
    rule(
        "day part",
        "TIME",
        rf"(?:(?:late|early)\s+)?(?P<day>yesterday|tomorrow)\s+(?P<part>{PART})",
        _relative_day,
        needs=("yesterday", "tomorrow"),
    ),
    rule("tonight", "TIME", r"(?P<part>)(?P<day>tonight)", _relative_day, needs=("tonight",)),
    rule(
        "this morning",
        "TIME",
        rf"(?:(?:earlier|later|late|early)\s+)?(?P<side>this|last)\s+(?P<part>{PART})",
        _day_part,
        needs=("this", "last"),
    ),
    rule("overnight", "TIME", r"overnight", _overnight, needs=("overnight",)),
    rule(
        "weekday",
        "DATE",
        rf"(?:(?P<side>last|past|previous|next|this\s+coming|coming|this)\s+)?(?P<part>)(?P<weekday>{WEEKDAY})",
        _weekday,
        needs=("day",),
    ),
    rule(
        "weekday part",
        "TIME",
        rf"(?:(?P<side>last|next|this)\s+)?(?P<weekday>{WEEKDAY})\s+(?P<part>{PART})",
        _weekday,
        needs=("day",),
    ),
    rule("weekend", "DATE", r"(?:(?P<side>last|next|this)|the)\s+weekend", _weekend, needs=("weekend",)),
    rule(
        "near period",
        "DATE",
        rf"(?:the\s+(?=past|next|following|coming|previous|last)|{EDGE})?(?P<side>{_SIDE})\s+(?P<unit>week|month|quarter|year)",
        _near_period,
        needs=("week", "month", "quarter", "year"),
    ),
    rule("latest quarter", "DATE", r"the\s+(?:(?:latest|most\s+recent)\s+)?quarter", _latest_quarter, needs=("quarter",)),
    rule("season", "DATE", rf"(?:{EDGE})?(?P<side>last|this|next)\s+{_SEASON}", _season, needs=tuple(SEASONS)),
    rule(
        "ago",
        "DATE",
        rf"(?:(?:about|almost|nearly|around|some)\s+)?(?P<count>{COUNT})\s+(?P<unit>{UNIT})s?\s+(?:ago|earlier)",
        _ago,
        needs=("ago", "earlier"),
    ),
    rule(
        "now",
        "DATE",
        r"now|currently|at\s+present|these\s+days|current(?!\s+(?:week|month|quarter|year))",
        _reference("PRESENT_REF"),
        needs=("now", "current", "at present", "these days"),
    ),
    rule("vague past", "DATE", _VAGUE_PAST, _reference("PAST_REF"), needs=("recent", "past", "ago")),
    rule("vague future", "DATE", _VAGUE_FUTURE, _reference("FUTURE_REF"), needs=("coming", "next few", "future")),
)
