"""Which pairs of statements are worth a close look: those that share a concept that few others have."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from twosource.claims.concepts import plain_weight
from twosource.claims.likeness import Weights


def weigh_by_rarity(statements: Sequence[frozenset[str]]) -> Weights:
    """Return the weight, 0 to 1 (1.5 for names and numbers), of each concept among the statements of one story.

    What stands in one statement only weighs most, what the story is all about least.
    """
    counts = Counter(concept for concepts in statements for concept in concepts)
    total = len(statements)
    return {
        concept: plain_weight(concept) * math.log(1 + total / count) / math.log(1 + total)
        for concept, count in sorted(counts.items())
    }


def find_candidates(keys: Sequence[Iterable[str]], most_partners: int) -> Iterator[tuple[int, int]]:
    """Yield each pair of places that share a key, in order; keys of more than `most_partners` places bring none together.

    The cost grows with the number of places, since each is paired within short lists only.
    """
    places: dict[str, list[int]] = {}
    for place, mine in enumerate(keys):
        for key in sorted(set(mine)):
            places.setdefault(key, []).append(place)
    pairs = {pair for listed in places.values() if len(listed) <= most_partners for pair in combinations(listed, 2)}
    yield from sorted(pairs)
