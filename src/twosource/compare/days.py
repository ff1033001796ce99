"""Whether the accounts of one event name the same day for it."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations

from twosource.compare.certainty import certainty_kind
from twosource.compare.growth import is_before
from twosource.compare.verdict import Articles, Verdict
from twosource.records import Mention

_DAY = timedelta(days=1)
_NEARBY = frozenset({"day", "day part", "tonight", "this morning", "overnight"})
"""Rules of times reckoned from the article's own day, which may be that of another time zone or of a later version."""
_WEEK_EDGE = timedelta(days=2)
"""By how much a week may be another one: some count it from Sunday, and on a Sunday "this week" is the one to come."""
_DAYS_OF_WEEK = 7


def compare_days(mentions: Sequence[Mention], articles: Articles) -> Verdict | None:
    """Compare the days on which an event is said to have happened: a conflict where all who tell it look back on both days; where
    one account is older than the other's day, it may have happened twice. So it has where one article tells it of two days."""
    dated = [m for m in mentions if m.time is not None and certainty_kind(m.certainty) == "asserted" and not m.negated]
    days = {(m.article, m.time.first) for m in dated if m.time is not None}
    if len({day for _, day in days}) < 2 or len(days) > len({article for article, _ in days}):
        return None
    last = max(day for _, day in days if day is not None)
    written = [a.published for m in dated if (a := articles.get(m.article)) is not None]
    if len(written) == len(dated) and all(p is not None and p.first >= last for p in written):
        return "conflict", "they name other days for one event", tuple(dated)
    return "differs", "they name other days, and it may have happened twice", tuple(dated)


def compare_dates(mentions: Sequence[Mention], articles: Articles) -> Verdict | None:
    """Compare when a deed was or is to be done, in this order.

    1. Two accounts look back on it and name days that do not meet: conflict. 2. An earlier account had another day in view, or
    said that none was set: superseded. 3. A plan and another day without an order in time: differs. 4. One names the day, the
    other the week: compatible.
    """
    apart = [(a, b) for a, b in combinations(mentions, 2) if _lie_apart(a, b)]
    done = [(a, b) for a, b in apart if not _is_ahead(a, articles) and not _is_ahead(b, articles)]
    if done:
        return "conflict", "they name other days for one event", _of(done)
    if any(_is_overtaken(a, b, articles) or _is_overtaken(b, a, articles) for a, b in apart):
        return "superseded", "an earlier account had another day in view, or none", _of(apart)
    if apart:
        return "differs", "one tells of a plan for another day", _of(apart)
    if len({(m.time.first, m.time.last) for m in mentions if m.time is not None}) > 1:
        return "compatible", "one tells the day less exactly than the other", tuple(mentions)
    return None


def _of(pairs: Sequence[tuple[Mention, Mention]]) -> tuple[Mention, ...]:
    return tuple(dict.fromkeys(m for pair in pairs for m in pair))


def _lie_apart(first: Mention, second: Mention) -> bool:
    """Tell whether two accounts cannot mean one day; one that says that no day is set is apart from any that names one."""
    one, two = _days(first), _days(second)
    if one is None or two is None:
        return (one is None) != (two is None)
    slack = max(_slack(first), _slack(second))
    return one[0] - slack > two[1] or two[0] - slack > one[1]


def _days(mention: Mention) -> tuple[date, date] | None:
    time = mention.time
    return None if time is None or time.first is None or time.last is None else (time.first, time.last)


def _slack(mention: Mention) -> timedelta:
    days = _days(mention)
    if days is not None and (days[1] - days[0]).days + 1 == _DAYS_OF_WEEK:
        return _WEEK_EDGE
    return _DAY if mention.time is not None and mention.time.rule in _NEARBY else timedelta(0)


def _is_ahead(mention: Mention, articles: Articles) -> bool:
    """Tell whether an account does not look back on its day: a plan, what is expected, a day after the article's own."""
    days, article = _days(mention), articles.get(mention.article)
    if days is None or certainty_kind(mention.certainty) != "asserted":
        return True
    return article is not None and article.published is not None and days[0] > article.published.first


def _is_overtaken(earlier: Mention, later: Mention, articles: Articles) -> bool:
    """Tell whether a plan, or that no day was set, was told surely before the account that names the day."""
    one, two = (a.published if (a := articles.get(m.article)) is not None else None for m in (earlier, later))
    return (
        _is_ahead(earlier, articles) and _days(later) is not None and one is not None and two is not None and is_before(one, two)
    )
