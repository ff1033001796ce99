"""Which sentence of another article is most like a given one, looked up by the words they share: no sentence meets them all."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from twosource.reuse.statements import Statement

MARK_BONUS = 1.5
"""How much more a shared name or number tells than another shared word of the same rarity."""
MOST_HOLDERS = 64
"""Sentences of an article beyond which a word that they all have finds none of them: in a news report, which has fewer, every
word finds; in a long text of like sentences only the names, numbers and rare words do, so that the work grows with its length."""
MOST_COMPARED = 8
"""Sentences, the likest by the words that find, of which all words are then compared."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much the sentence at place `own` shares with the one at `other`: the weight of the words both have, over the mean
    of both, and over that of each (0 to 1)."""

    own: int
    other: int
    value: float
    of_own: float
    of_other: float


class Index:
    """The sentences of an article by their words."""

    def __init__(self, statements: Sequence[Statement], weights: Mapping[str, float]) -> None:
        self.statements, self.weights = statements, weights
        self.sizes = [weigh(each.terms, each.marks, weights) for each in statements]
        self.holders: defaultdict[str, list[int]] = defaultdict(list)
        for place, each in enumerate(statements):
            for term in each.terms:
                self.holders[term].append(place)

    def find(self, statement: Statement) -> list[int]:
        """Return the places of the sentences that share most with one, in order; none that shares a single word only."""
        shared: defaultdict[int, float] = defaultdict(float)
        words: defaultdict[int, int] = defaultdict(int)
        terms = sorted(term for term in statement.terms if term in self.holders)
        telling = [term for term in terms if len(self.holders[term]) <= MOST_HOLDERS]
        for term in telling:
            weight, mark = self.weights[term], term in statement.marks
            for place in self.holders[term]:
                shared[place] += weight * (MARK_BONUS if mark and term in self.statements[place].marks else 1.0)
                words[place] += 1
        # A word that finds nothing may be the second that both have.
        likely = (place for place in shared if words[place] + len(terms) - len(telling) > 1)
        return sorted(sorted(likely, key=lambda place: (-shared[place] / self.sizes[place] ** 0.5, place))[:MOST_COMPARED])


def find_likest(own: Index, other: Index) -> Iterator[Likeness]:
    """Yield for each sentence of `own` the likest of `other`, where any is like it at all."""
    for place, statement in enumerate(own.statements):
        found = [_compare(own, place, other, partner) for partner in other.find(statement)]
        best = max(found, key=lambda each: (each.value, -each.other), default=None)
        if best is not None and best.value > 0:
            yield best


def _compare(own: Index, place: int, other: Index, partner: int) -> Likeness:
    """Compare two sentences; a single word that both have tells nothing."""
    one, two = own.statements[place], other.statements[partner]
    terms = one.terms & two.terms
    shared = weigh(terms, one.marks & two.marks, own.weights) if len(terms) > 1 else 0.0
    size, size_other = own.sizes[place], other.sizes[partner]
    return Likeness(
        own=place,
        other=partner,
        value=min(1.0, shared / (size * size_other) ** 0.5),
        of_own=min(1.0, shared / size),
        of_other=min(1.0, shared / size_other),
    )


def weigh(terms: frozenset[str], marks: frozenset[str], weights: Mapping[str, float]) -> float:
    """Return what some words tell, names and numbers more than others."""
    return sum(weights[term] * (MARK_BONUS if term in marks else 1.0) for term in sorted(terms))
