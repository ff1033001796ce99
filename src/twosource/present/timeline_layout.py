"""Where the marks of a timeline stand: a lane for what happened, one for what was reported, days from left to right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from twosource.records import Article, ArticleId, Moment

COLUMNS = 40
"""Columns of days at most: as many marks as stand beside each other in the width of the page."""
MOST_MARKS = 40
"""Moments drawn: those that most articles tell. More could not be told apart; all stand in the list."""
MOST_STACKED = 6
"""Marks above each other in one column; what goes beyond is counted."""
LEAST_AROUND = 7
"""Days before the first and after the last report that are drawn in any case. What happened long before, which news recalls by
the decade, is counted at the edge: drawn in proportion it would leave no room for the story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A moment with its number in the list, counted from 1; columns are counted from 0, `reported` is None where not known."""

    number: int
    moment: Moment
    happened: int
    reported: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The marks by number; the first day and the days of a column; how many moments lie before, behind, or are left out."""

    marks: tuple[Mark, ...]
    first: date
    step: int
    columns: int
    earlier: int
    later: int
    left_out: int

    def day(self, column: int) -> date:
        """Return the first day of a column."""
        return self.first + timedelta(days=column * self.step)


def lay_out_timeline(moments: Sequence[Moment], articles: Mapping[ArticleId, Article]) -> Timeline | None:
    """Return where the moments stand, None where none lies within the time of the reports or shortly around it."""
    window = _window(moments, articles)
    if window is None:
        return None
    first, last = window
    numbered = list(enumerate(moments, start=1))
    within = [(number, moment) for number, moment in numbered if first <= moment.first <= last]
    if not within:
        return None
    first = min(first, *(moment.first for _, moment in within)) if within else first
    step = -(-((last - first).days + 1) // COLUMNS)
    chosen = sorted(sorted(within, key=_weight)[:MOST_MARKS], key=lambda item: item[0])
    marks = tuple(
        Mark(number=n, moment=m, happened=(m.first - first).days // step, reported=_column(m.reported, first, last, step))
        for n, m in chosen
    )
    return Timeline(
        marks=marks,
        first=first,
        step=step,
        columns=(last - first).days // step + 1,
        earlier=sum(moment.first < first for moment in moments),
        later=sum(moment.first > last for moment in moments),
        left_out=len(within) - len(chosen),
    )


def _window(moments: Sequence[Moment], articles: Mapping[ArticleId, Article]) -> tuple[date, date] | None:
    """Return the days to draw: those of the reports and as many around them, cut to where something stands."""
    days = [time.first for article in articles.values() if (time := article.published)]
    days += [moment.reported for moment in moments if moment.reported]
    days = days or [moment.first for moment in moments]
    if not days:
        return None
    first, last = min(days), max(days)
    around = timedelta(days=max(LEAST_AROUND, (last - first).days))
    drawn = [m.first for m in moments if first - around <= m.first <= last + around]
    return min([first, *drawn]), max([last, *drawn])


def _weight(item: tuple[int, Moment]) -> tuple[int, int]:
    return -len({span.article for span in item[1].evidence}), item[0]


def _column(day: date | None, first: date, last: date, step: int) -> int | None:
    return (day - first).days // step if day and first <= day <= last else None
