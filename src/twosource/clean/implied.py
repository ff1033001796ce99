"""The time of publication that no field gives but the text implies.

A news article tells what day it is by weekdays: "said on Thursday" is the Thursday of the week before it appeared, and
in the lead it is, as a rule, the day itself. Which Thursday, a dated day near it tells ("a report from May 4"), and which
year, a full date in the text or the dates of other articles of the same story. Without either there is no answer.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from twosource.clean.dates import between, on_day
from twosource.clean.mentions import DayMention, WeekdayMention, find_days, find_weekdays
from twosource.records import Article, Block, PublicationTime, Span

_NEAR_TOP = 3  # paragraphs of prose in which a dated day is news; further down dates are background
_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)
_LIKELY_AS_WELL = 2  # days: two weeks whose distance to the story differs by no more are both possible
_SAID_ON = re.compile(r"\b(?:said|told|announced|reported|confirmed|declared)\b[^.;,]{0,25}\bon (?:[A-Z]\w+day,? )?$")
_HALF_A_YEAR = 183  # days; a date without its year lies within half a year of the days told


def imply_published(article: Article, known: Iterable[date] = ()) -> Article:
    """Return the article with the time its text implies, the article itself where it has one or none can be told.

    `known` are days on which other articles of the same story appeared.

    1. The weekday of the lead, else the one told most often, else none. 2. The anchor: the last dated day near the top,
    else the days known. 3. The weekday on or right after the anchor, or the anchor itself where the lead says that somebody
    spoke on it; without an anchor, the weekday nearest to the days known. 4. Told in the lead it is the day itself, told
    elsewhere it is that day or the next.
    """
    if article.published is not None:
        return article
    time = _imply(article, tuple(sorted(set(known))))
    return replace(article, published=time) if time else article


def _imply(article: Article, known: tuple[date, ...]) -> PublicationTime | None:
    prose = [block for block in article.blocks if block.kind == "prose"]
    weekday, in_lead = _choose_weekday(article, prose)  # 1
    anchor = _find_anchor(article, prose, known)  # 2
    if weekday is None:
        return _implied(article, anchor[0], anchor[0] + _DAY, (anchor[1],)) if anchor else None
    if anchor:  # 3
        said = in_lead and _is_day_of_saying(article, anchor[1], prose[0])
        day = anchor[0] if said else _on_or_after(anchor[0], weekday.weekday)
        return _implied(article, day, day if in_lead else day + _DAY, (anchor[1], weekday))  # 4
    days = _nearest(weekday.weekday, known)
    if not days:
        return None
    return _implied(article, days[0], days[-1] if in_lead else days[-1] + _DAY, (weekday,))  # 4


def _choose_weekday(article: Article, prose: list[Block]) -> tuple[WeekdayMention | None, bool]:
    lead = next((mention for block in prose[:1] for mention in find_weekdays(article.text, block.start, block.end)), None)
    if lead:
        return lead, True
    rest = [mention for block in prose[1:] for mention in find_weekdays(article.text, block.start, block.end)]
    if not rest:
        return None, False
    counts = Counter(mention.weekday for mention in rest)
    most = max(counts.values())
    return next(mention for mention in rest if counts[mention.weekday] == most), False


def _find_anchor(article: Article, prose: list[Block], known: tuple[date, ...]) -> tuple[date, DayMention] | None:
    """Return the last dated day of the first paragraphs and captions, with its words."""
    blocks = [block for block in article.blocks if block.kind in ("title", "standfirst", "caption")] + prose[:_NEAR_TOP]
    mentions = [mention for block in blocks for mention in find_days(article.text, block.start, block.end)]
    told = [mention.on(0) for mention in mentions if mention.year]
    around = sorted(known) or sorted(day for day in told if day)
    dated = ((_dated(mention, around[-1] if around else None), mention) for mention in mentions)
    days = [(day, mention) for day, mention in dated if day and _fits(day, known)]
    return max(days, key=lambda each: (each[0], -each[1].start), default=None)


def _dated(mention: DayMention, around: date | None) -> date | None:
    """Return the day of a mention; where the year goes without saying, that nearest to a day known."""
    if mention.year:
        return mention.on(mention.year)
    if around is None:
        return None
    days = [day for year in (around.year - 1, around.year, around.year + 1) if (day := mention.on(year))]
    best = min(days, key=lambda day: abs(day - around), default=None)
    return best if best and abs(best - around).days <= _HALF_A_YEAR else None


def _fits(day: date, known: tuple[date, ...]) -> bool:
    return not known or known[0] - _WEEK <= day <= known[-1] + _WEEK


def _on_or_after(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def _is_day_of_saying(article: Article, mention: DayMention, lead: Block) -> bool:
    """Tell whether the lead says that somebody spoke on that day: "found alive on Thursday night, the mayor said on Friday,
    June 6" was written on the Friday."""
    inside = lead.start <= mention.start and mention.end <= lead.end
    return inside and _SAID_ON.search(article.text, lead.start, mention.start) is not None


def _nearest(weekday: int, known: tuple[date, ...]) -> list[date]:
    """Return the weekday's days that lie nearest to the days known: one, or two where both are as likely."""
    if not known:
        return []
    first = _on_or_after(known[0] - _WEEK, weekday)
    days = [first + _WEEK * i for i in range((known[-1] - first).days // 7 + 2)]
    distances = {day: min(min(abs((each - day).days), abs((each - day - _DAY).days)) for each in known) for day in days}
    least = min(distances.values())
    return [day for day in days if distances[day] <= least + _LIKELY_AS_WELL]


def _implied(article: Article, first: date, last: date, words: Iterable[DayMention | WeekdayMention]) -> PublicationTime:
    time = on_day(first) if first == last else between(first, last)
    evidence: tuple[Span, ...] = tuple(article.span(mention.start, mention.end) for mention in words)
    return replace(time, implied=True, evidence=tuple(sorted(evidence)))
