"""Articles that tell again, in other words, what two others have: neither alone is enough to show it, both together are."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from twosource.reuse.candidates import Pair
from twosource.reuse.paraphrase import Match, Rewriting, match_statements
from twosource.reuse.statements import Statement

BETTER = 0.05
"""Likeness by which one parent must tell a sentence better than the other for it to be its own gift."""
LEAST_NEW_WORDS = 2
"""Telling words of such a sentence that the parent has and that stand nowhere in the other one."""
Told = Mapping[int, Match]
"""Of the sentences of a child, the likest one of another article: `a` is that article's, `b` the child's."""


@dataclass(frozen=True, slots=True)
class Merge:
    """A child with two parents, by their places in the pile; `rewriting` has both parents together as `a`, the child as `b`,
    and `told` holds the sentences that each parent tells better than the other."""

    child: int
    parents: Pair
    rewriting: Rewriting
    told: tuple[Rewriting, Rewriting]


class Merging:
    """The search for merges in a pile: its statements, their weights, and how each pair of them retells each other."""

    def __init__(
        self, statements: Sequence[Sequence[Statement]], weights: Mapping[str, float], rewritings: Mapping[Pair, Rewriting]
    ) -> None:
        self.statements, self.weights = statements, weights
        self.terms = [frozenset[str]().union(*(each.terms for each in read)) for read in statements]
        self.odds: dict[Pair, float] = {}
        self.told: defaultdict[int, dict[int, Told]] = defaultdict(dict)
        for (a, b), rewriting in sorted(rewritings.items()):
            self.odds |= {(a, b): rewriting.odds_of_b, (b, a): rewriting.odds_of_a}
            self.told[b][a] = self._tell(b, rewriting.matches)
            self.told[a][b] = self._tell(a, [Match(m.b, m.a, m.likeness, m.b_in_a, m.a_in_b) for m in rewriting.matches])

    def find(self, least_given: int, least: float, least_odds: float, may_come: Callable[[int, int], bool]) -> Iterator[Merge]:
        """Yield the best merge of each article that is one.

        Each parent gives at least `least_given` sentences that the other tells less well or not at all, and the article adds so
        little to both together that the log odds of a rewrite are at least `least_odds` and greater than with either alone.
        `least` is the least likeness of two sentences, `may_come(parent, child)` tells whether times allow it.
        """
        for child, told in sorted(self.told.items()):
            likely = [name for name in sorted(told) if len(told[name]) >= least_given and may_come(name, child)]
            found = []
            for pair in combinations(likely, 2):
                gifts = self._part(child, *pair), self._part(child, *pair[::-1])
                if min(len(gift) for gift in gifts) < least_given:
                    continue
                both = (*self.statements[pair[0]], *self.statements[pair[1]])
                rewriting = match_statements(both, self.statements[child], self.weights, least)
                if rewriting.odds_of_b >= max(least_odds, *(self.odds[parent, child] for parent in pair)):
                    found.append(Merge(child, pair, rewriting, (Rewriting(matches=gifts[0]), Rewriting(matches=gifts[1]))))
            if found:
                yield max(found, key=lambda merge: (merge.rewriting.odds_of_b, merge.parents))

    def _tell(self, child: int, matches: Sequence[Match]) -> Told:
        """Return the likest match of each of the child's sentences that is nobody's speech."""
        best: dict[int, Match] = {}
        for match in matches:
            if not self.statements[child][match.b].quoted and match.likeness > (best[match.b].likeness if match.b in best else 0):
                best[match.b] = match
        return best

    def _part(self, child: int, parent: int, other: int) -> tuple[Match, ...]:
        """Return the sentences that one parent gave: told better than by the other, with words that the other has not."""
        gift = []
        for place, match in sorted(self.told[child][parent].items()):
            rival = self.told[child][other].get(place)
            shared = self.statements[child][place].terms & self.statements[parent][match.a].terms
            if len(shared - self.terms[other]) >= LEAST_NEW_WORDS and match.likeness > BETTER + (rival.likeness if rival else 0):
                gift.append(match)
        return tuple(gift)
