"""Whether the numbers of a claim followed each other in time: a toll that grew contradicts nobody."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from twosource.compare.numbers import middle
from twosource.records import Article, ArticleId, Mention, PublicationTime

GROWING_STATES = frozenset(
    "killed dead died injured wounded hurt displaced arrested detained infected rescued evacuated recovered released".split()
)
"""States of which the number only grows while a story goes on, so that a later, higher number replaces an earlier one."""
CHANGING_STATES = frozenset({"missing", "trapped", "waiting", "unaccounted"})
"""States of which the number goes one way or the other: the missing become fewer as they are found."""

Dated = tuple[float, PublicationTime]


def has_moved(mentions: Sequence[Mention], articles: Mapping[ArticleId, Article]) -> bool:
    """Tell whether each number was first told surely later than the one before it, and none went back afterwards.

    Four dead at noon, nine at night, eleven on the next day have moved; eleven and then nine have not, nor have two numbers
    of one day without an hour. Of the missing, fewer may follow more.
    """
    states = {plain_state(m) for m in mentions}
    if None in states or not states <= GROWING_STATES | CHANGING_STATES:
        return False
    told = list(_dated(mentions, articles))
    if len(told) < len(mentions):
        return False
    return _rises(told) or (states <= CHANGING_STATES and _rises([(-value, when) for value, when in told]))


def plain_state(mention: Mention) -> str | None:
    """Return the state of what is counted, None where it is unknown, only offered or told for each day."""
    state = mention.quantity.state if mention.quantity is not None else None
    return state if state is not None and " (" not in state and " per " not in state else None


def _dated(mentions: Sequence[Mention], articles: Mapping[ArticleId, Article]) -> Iterator[Dated]:
    for mention in mentions:
        article = articles.get(mention.article)
        if mention.quantity is not None and article is not None and article.published is not None:
            yield middle(mention.quantity), article.published


def _rises(told: Sequence[Dated]) -> bool:
    first: dict[float, PublicationTime] = {}
    for value, when in sorted(told, key=lambda item: (item[1].last, item[1].iso)):
        first.setdefault(value, when)
    ordered = [first[value] for value in sorted(first)]
    went_back = any(low < high and is_before(first[high], when) for (low, when), (high, _) in _both_ways(told))
    return all(is_before(one, two) for one, two in pairwise(ordered)) and not went_back


def _both_ways(told: Sequence[Dated]) -> Iterator[tuple[Dated, Dated]]:
    for one, two in combinations(told, 2):
        yield one, two
        yield two, one


def is_before(first: PublicationTime, second: PublicationTime) -> bool:
    """Tell whether one time is surely before another: on an earlier day, or earlier on the same one by the clock."""
    if first.last < second.first:
        return True
    clock = {first.precision, second.precision} <= {"second", "minute"}
    return clock and first.first == second.first and first.iso < second.iso
