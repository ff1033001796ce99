"""Groups of places, made from scored pairs so that every group holds together as a whole."""

from collections.abc import Callable, Mapping

Pair = tuple[int, int]


def group_pairs(
    scores: Mapping[Pair, float], score: Callable[[int, int], float], threshold: float, apart: Callable[[int, int], bool]
) -> tuple[tuple[int, ...], ...]:
    """Join places, best pair first, while the mean score between two groups stays at `threshold` or above.

    `scores` holds the pairs to begin with, `score` gives any other one; two places that are `apart` never come together.
    A chain of likenesses that ends somewhere else is thus cut. Groups of two or more are returned, each sorted.
    """
    group_of: dict[int, list[int]] = {}
    ordered = sorted((-value, pair) for pair, value in scores.items() if value >= threshold)
    for _, (a, b) in ordered:
        one, two = group_of.setdefault(a, [a]), group_of.setdefault(b, [b])
        if one is two or any(apart(x, y) for x in one for y in two):
            continue
        between = [scores.get((min(x, y), max(x, y))) for x in one for y in two]
        values = [
            known if known is not None else score(x, y)
            for known, (x, y) in zip(between, ((x, y) for x in one for y in two), strict=True)
        ]
        if sum(values) / len(values) >= threshold:
            one.extend(two)
            for member in two:
                group_of[member] = one
    groups = {tuple(sorted(group)) for group in group_of.values() if len(group) > 1}
    return tuple(sorted(groups))
