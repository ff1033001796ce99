"""Which of two articles appeared first, as far as their times are known."""

from datetime import UTC, datetime

from twosource.records import Article, LineageReason, PublicationTime
from twosource.reuse.direction_weighing import Sign

DAYS_APART, HOUR_APART, NEXT_DAY = 4.0, 3.0, 2.0
"""Log odds of a later date, of a later time on one day, and of the next day where a day is all that is known of either: clocks
of outlets are set well, but pages are restamped and stand in other time zones, so that a copy often bears the day before."""


SEEN_BEFORE = 6.0
"""Log odds of two versions of one address that were fetched one after the other: what stood there first was seen there; only a
site that goes back to an older version speaks against it."""


def compare_times(a: Article, b: Article) -> list[Sign]:
    """Return the sign of a time that lies surely before the other, none where neither does.

    Of two versions of one address, when each was first seen there says more than a time of publication that both bear.
    """
    if a.url and a.url == b.url and a.seen and b.seen and a.seen != b.seen:
        return [_compare_seen(a, b, a.seen, b.seen)]
    if a.published is None or b.published is None:
        return []
    first, second = (a, b) if _is_before(a.published, b.published) else (b, a)
    if first.published is None or second.published is None or not _is_before(first.published, second.published):
        return []
    weight = _weigh_gap(first.published, second.published)
    reason = LineageReason(
        kind="time",
        text=f"{first.id} appeared before {second.id} ({first.published.iso}, {second.published.iso})",
        evidence=(*first.published.evidence, *second.published.evidence),
    )
    return [Sign(weight if first is a else -weight, reason)]


def _compare_seen(a: Article, b: Article, seen_a: str, seen_b: str) -> Sign:
    first, second = ((a.id, seen_a), (b.id, seen_b)) if seen_a < seen_b else ((b.id, seen_b), (a.id, seen_a))
    text = f"{first[0]} was seen at their address before {second[0]} was ({first[1]}, {second[1]})"
    return Sign(SEEN_BEFORE if first[0] == a.id else -SEEN_BEFORE, LineageReason(kind="time", text=text))


def _weigh_gap(first: PublicationTime, second: PublicationTime) -> float:
    """Return the log odds of a gap between two times, the first of which is the earlier."""
    days = (second.first - first.last).days
    clocks = [time for time in (first, second) if _clock(time) is not None]
    if days < 1:
        return HOUR_APART
    return DAYS_APART if days > 1 or clocks else NEXT_DAY


def _is_before(one: PublicationTime, other: PublicationTime) -> bool:
    """Tell whether a time lies surely before another, as far as both are known."""
    if one.last < other.first:
        return True
    clocks = (_clock(one), _clock(other))
    return clocks[0] is not None and clocks[1] is not None and clocks[0] < clocks[1]


def _clock(time: PublicationTime) -> datetime | None:
    """Return the time of day where one is given; midnight sharp mostly stands for a day without a time."""
    if time.precision not in {"minute", "second"}:
        return None
    try:
        moment = datetime.fromisoformat(time.iso)
    except ValueError:
        return None
    if not (moment.hour or moment.minute or moment.second):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
