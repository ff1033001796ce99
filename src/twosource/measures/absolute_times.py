"""Rules for dates that name themselves: "20 December 2023", "Dec. 20", "March 2012", "the third quarter", "the 1990s".

Where the year is missing, the nearest one is taken in the direction of the tense.
"""

import re
from datetime import date

from twosource.measures import calendar
from twosource.measures.calendar import Period
from twosource.measures.time_rules import (
    DAY_NUMBER,
    DIGIT,
    EDGE,
    MONTH,
    MONTH_CUES,
    MONTH_NAME,
    SEASON,
    WEEKDAY,
    WEEKDAY_SHORT,
    YEAR,
    Anchor,
    Rule,
    day_number,
    month_number,
    rule,
)

_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_NINETIES = {
    name: 1900 + 10 * place
    for place, name in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)
}
_NAMED_DAY = rf"(?:(?:{WEEKDAY}|{WEEKDAY_SHORT}),?\s+)?"


def _full_date(match: re.Match[str], _anchor: Anchor) -> Period | None:
    when = calendar.valid_date(int(match["year"]), month_number(match["month"]), day_number(match["day"]))
    return calendar.day(when) if when else None


def _iso_date(match: re.Match[str], _anchor: Anchor) -> Period | None:
    when = calendar.valid_date(int(match["year"]), int(match["month"]), int(match["day"]))
    return calendar.day(when) if when else None


def _day_of_month(match: re.Match[str], anchor: Anchor) -> Period | None:
    month, number = month_number(match["month"]), day_number(match["day"])
    # A leap year holds every day that any year holds.
    if calendar.valid_date(2024, month, number) is None:
        return None
    if anchor.today is None:
        return Period(value=f"XXXX-{month:02}-{number:02}")
    year = calendar.nearest_year(anchor.today, month, number, anchor.direction, anchor.soon)
    return calendar.day(date(year, month, number)) if year else None


def _month_of_year(match: re.Match[str], _anchor: Anchor) -> Period | None:
    return calendar.month(int(match["year"]), month_number(match["month"]))


def _bare_month(match: re.Match[str], anchor: Anchor) -> Period | None:
    number = month_number(match["month"])
    if anchor.today is None:
        return Period(value=f"XXXX-{number:02}")
    direction = anchor.direction
    side = (match["side"] or "").lower()
    if side in {"last", "past"}:
        direction = "past"
    elif side == "next":
        direction = "future"
    return calendar.nearest_month(anchor.today, number, direction)


def _year(match: re.Match[str], _anchor: Anchor) -> Period | None:
    return calendar.whole_year(int(match["year"]))


def _decade(match: re.Match[str], _anchor: Anchor) -> Period | None:
    if match["name"]:
        return calendar.decade(_NINETIES[match["name"].lower()])
    number = int(match["year"])
    return calendar.decade(number if number >= 100 else 1900 + number)


def _century(match: re.Match[str], _anchor: Anchor) -> Period | None:
    number = day_number(match["number"])
    return calendar.century(number) if 1 <= number <= 21 else None


def _season_of_year(match: re.Match[str], _anchor: Anchor) -> Period | None:
    return calendar.season(int(match["year"]), match["season"].lower())


def _quarter(match: re.Match[str], anchor: Anchor) -> Period | None:
    number = _ORDER[match["number"].lower()]
    if match["year"]:
        return calendar.quarter(int(match["year"]), number)
    if anchor.today is None:
        return Period(value=f"XXXX-Q{number}")
    begun = number <= (anchor.today.month + 2) // 3
    return calendar.quarter(anchor.today.year - (0 if begun or anchor.direction == "future" else 1), number)


def _half(match: re.Match[str], anchor: Anchor) -> Period | None:
    number = 1 if match["number"].lower() == "first" else 2
    if not match["year"] and anchor.today is None:
        return Period(value=f"XXXX-H{number}")
    year = int(match["year"]) if match["year"] else anchor.today.year if anchor.today else 0
    return calendar.months(year, 6 * number - 5, 6, f"{year}-H{number}")


def _holiday(match: re.Match[str], anchor: Anchor) -> Period | None:
    words = match["name"].lower().replace("’", "'")
    month, number = next(found for name, found in _HOLIDAYS if words.startswith(name))
    if match["year"]:
        return calendar.day(date(int(match["year"]), month, number))
    if anchor.today is None:
        return Period(value=f"XXXX-{month:02}-{number:02}")
    year = calendar.nearest_year(anchor.today, month, number, anchor.direction, anchor.soon)
    return calendar.day(date(year, month, number)) if year else None


# Days of the year that have one date everywhere; feasts that move with the moon are left out.
_HOLIDAYS = (
    ("christmas eve", (12, 24)),
    ("christmas", (12, 25)),
    ("boxing day", (12, 26)),
    ("new year's eve", (12, 31)),
    ("new year's day", (1, 1)),
)

ABSOLUTE_RULES: tuple[Rule, ...] = (
    rule("iso date", "DATE", r"(?P<year>[12]\d{3})-(?P<month>0\d|1[0-2])-(?P<day>[0-3]\d)", _iso_date, needs=(DIGIT,)),
    rule(
        "month day year",
        "DATE",
        rf"{_NAMED_DAY}(?P<month>{MONTH})\s*(?P<day>{DAY_NUMBER}),?\s+(?P<year>{YEAR})",
        _full_date,
        needs=(DIGIT,),
    ),
    rule(
        "day month year",
        "DATE",
        rf"{_NAMED_DAY}(?P<day>{DAY_NUMBER})(?:\s+of)?\s+(?P<month>{MONTH}),?\s+(?P<year>{YEAR})",
        _full_date,
        needs=(DIGIT,),
    ),
    rule(
        "month day",
        "DATE",
        rf"{_NAMED_DAY}(?P<month>{MONTH})\s*(?P<day>{DAY_NUMBER})(?!,\d|\.\d|:\d)",
        _day_of_month,
        needs=(DIGIT,),
    ),
    rule(
        "day month",
        "DATE",
        rf"{_NAMED_DAY}(?:the\s+)?(?P<day>{DAY_NUMBER})(?:\s+of)?\s+(?P<month>{MONTH})",
        _day_of_month,
        needs=(DIGIT,),
    ),
    rule("month year", "DATE", rf"{EDGE}?(?P<month>{MONTH})(?:,|\s+of)?\s+(?P<year>{YEAR})", _month_of_year, needs=(DIGIT,)),
    rule(
        "month",
        "DATE",
        rf"(?:(?P<side>[Ll]ast|[Nn]ext|[Pp]ast|[Tt]his)\s+|(?i:{EDGE})|the\s+(?:beginning|start|middle|end)\s+of\s+)?(?P<month>{MONTH_NAME})",
        _bare_month,
        case=True,
        needs=MONTH_CUES,
    ),
    rule(
        "season year", "DATE", rf"(?:the\s+)?(?P<season>{SEASON})\s+(?:of\s+)?(?P<year>{YEAR})", _season_of_year, needs=(DIGIT,)
    ),
    rule(
        "quarter",
        "DATE",
        rf"(?:the\s+)?(?:fiscal\s+)?(?P<number>first|second|third|fourth|1st|2nd|3rd|4th)[\s-]quarter(?:\s+(?:of\s+)?(?P<year>{YEAR}))?",
        _quarter,
        needs=("quarter",),
    ),
    rule(
        "half year",
        "DATE",
        rf"(?:the\s+)?(?P<number>first|second|last)\s+half\s+of\s+(?:the\s+year|(?P<year>{YEAR}))",
        _half,
        needs=("half",),
    ),
    rule(
        "decade",
        "DATE",
        rf"(?:the\s+)?{EDGE}?(?:the\s+)?(?:(?P<year>1[5-9]\d0|20[0-2]0|[2-9]0)['’]?s|(?P<name>{'|'.join(_NINETIES)}))",
        _decade,
        needs=(DIGIT, "ties"),
    ),
    rule("century", "DATE", r"(?:the\s+)?(?P<number>\d{1,2}(?:st|nd|rd|th))\s+century", _century, needs=("century",)),
    rule(
        "holiday",
        "DATE",
        rf"(?P<name>christmas(?:\s+(?:eve|day))?|boxing\s+day|new\s+year['’]s\s+(?:eve|day))(?:,?\s+(?P<year>{YEAR}))?",
        _holiday,
        needs=("christmas", "boxing", "year"),
    ),
    rule("year", "DATE", rf"(?:fiscal\s+|{EDGE})?(?P<year>{YEAR})(?![,.:/-]\d|%)", _year, needs=(DIGIT,)),
)
