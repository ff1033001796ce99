"""Groups of mentions that reasons tie together, and how many origins a group must have at least."""

from collections.abc import Collection, Iterable, Sequence

from twosource.compare.case import Pair
from twosource.records import Mention, OriginReason

_MOST_TRIED = 12
"""Groups that contradict others up to which the fewest origins are counted exactly; beyond it, a lower bound is taken."""


def group_mentions(
    mentions: Sequence[Mention], reasons: Iterable[OriginReason], apart: Collection[Pair] = ()
) -> tuple[tuple[int, ...], ...]:
    """Return the connected groups of mentions, by their places; those of one article are connected to begin with.

    Pairs that stand `apart` never come into one group: what ties several mentions then ties those that can be one.
    """
    groups = _Groups(mentions, apart)
    by_article: dict[str, list[int]] = {}
    for place, mention in enumerate(mentions):
        by_article.setdefault(mention.article, []).append(place)
    for article in sorted(by_article):
        groups.join(by_article[article])
    for reason in reasons:
        groups.join(reason.mentions)
    return groups.list()


def count_fewest(groups: Sequence[Sequence[int]], loose: Sequence[Sequence[int]], apart: Collection[Pair]) -> int:
    """Return how many origins some groups of mentions have at least.

    The groups within one of the `loose` ones may be one origin, but for those that hold mentions which stand `apart`.
    """
    of = {place: n for n, group in enumerate(groups) for place in group}
    rivals: dict[int, set[int]] = {}
    for i, j in apart:
        if of[i] != of[j]:
            rivals.setdefault(of[i], set()).add(of[j])
            rivals.setdefault(of[j], set()).add(of[i])
    return sum(_fewest_parts(sorted({of[place] for place in part}), rivals) for part in loose)


def _fewest_parts(nodes: Sequence[int], rivals: dict[int, set[int]]) -> int:
    """Return the fewest parts into which groups can be put so that no two rivals share one."""
    among = [n for n in nodes if rivals.get(n, set()) & set(nodes)]
    if not among:
        return 1
    if len(among) > _MOST_TRIED:
        return _all_rivals(among, rivals)
    return next(n for n in range(2, len(among) + 1) if _can_part(among, rivals, n, {}))


def _can_part(nodes: Sequence[int], rivals: dict[int, set[int]], most: int, put: dict[int, int]) -> bool:
    if not nodes:
        return True
    first, *others = nodes
    free = (part for part in range(min(most, len(set(put.values())) + 1)) if all(put.get(r) != part for r in rivals[first]))
    return any(_can_part(others, rivals, most, {**put, first: part}) for part in free)


def _all_rivals(nodes: Sequence[int], rivals: dict[int, set[int]]) -> int:
    """Return the size of a set of groups of which each is a rival of every other, found greedily: at least so many parts."""
    best = 2
    for start in nodes:
        chosen = [start]
        for other in sorted(nodes, key=lambda n: (-len(rivals[n]), n)):
            if all(other in rivals[one] for one in chosen):
                chosen.append(other)
        best = max(best, len(chosen))
    return best


class _Groups:
    """Places that are joined step by step, those that stand apart kept in two groups."""

    def __init__(self, mentions: Sequence[Mention], apart: Collection[Pair]) -> None:
        self._order = {p: n for n, p in enumerate(sorted(range(len(mentions)), key=lambda p: _sort_key(mentions[p])))}
        self._members = {place: [place] for place in range(len(mentions))}
        self._apart = {frozenset(pair) for pair in apart}

    def join(self, places: Iterable[int]) -> None:
        """Join places, each with the first group that holds nothing which stands apart from its own."""
        homes: list[int] = []
        for place in sorted(places, key=lambda p: self._order[p]):
            home = next((h for h in homes if self._fit(h, place)), None)
            if home is None:
                homes.append(place)
            elif self._members[home] is not self._members[place]:
                self._merge(home, place)

    def _fit(self, one: int, two: int) -> bool:
        first, second = self._members[one], self._members[two]
        if first is second or not self._apart:
            return True
        return not any(frozenset((a, b)) in self._apart for a in first for b in second)

    def _merge(self, one: int, two: int) -> None:
        joined = self._members[one]
        joined.extend(self._members[two])
        for place in self._members[two]:
            self._members[place] = joined

    def list(self) -> tuple[tuple[int, ...], ...]:
        """Return the groups, each sorted, by their first places."""
        return tuple(sorted({tuple(sorted(group)) for group in self._members.values()}))


def _sort_key(mention: Mention) -> tuple[str, int, int]:
    return mention.article, mention.span.start, mention.span.end
