"""What speaks for one article as the parent of another: sentences kept, dropped, moved, and readings that others share."""

import math
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from twosource.records import Article, ArticleId, Span
from twosource.reuse.tree_sites import Sentence, Sites

# Log odds, from a tree model (all trees of a family weighed against each other) trained on the dev part of `newsroom_sim`
# with four folds of families, rounded. Counts of what an editor does at one go enter as log2(1 + count).
KEPT = 13.0
"""For the share of the child's words that the parent has, by passages or by sentences, whichever finds more."""
FROM_ELSEWHERE = -0.8
"""For each sentence of the child that the parent lacks and an article has that may be older than the child."""
OTHER_READING = -1.4
"""For each sentence of the child that stands so in such an article and otherwise in the parent: nobody edits back."""
CUT_SHORT, CUT = -0.9, -0.4
"""For an end that the child leaves out, and for its length: editors cut from the end."""
DROPPED, DROPPED_OWN = -2.1, -1.5
"""For sentences left out elsewhere, and for those of them that no other relative has: a text's own additions are handed on."""
MOVED = -2.6
"""For sentences that stand in another order."""
TITLE = -11.0
"""For the share of the words of the child's title that the parent lacks and another relative has."""
DIRECTION = 1.4
"""For the log probability that the parent is the older."""
OLDEST = 0.3
"""For the probability that the parent is older than all its relatives: the first report is the one most copied.
Trained it is 1.0; lowered, since how much more the first is copied than later ones was up to the maker of those families."""
NO_PARENT = 2.2
"""For an article that comes from none, before the sentences that it shares count against it."""

MOSTLY_TAKEN = 0.5
"""Share of the child's words from which on a sentence of the parent counts as kept only where its words are."""
MAY_BE_OLDER = 0.4
"""Probability from which on an article may be a source of what it shares with another."""
_TITLE_WORD = re.compile(r"\w+")
_HEAD = 200  # characters: titles are often made from the first sentence


@dataclass(frozen=True, slots=True)
class Relatives:
    """Articles that share text, the probability of each pair (parent, child) that the first is the older, and their sites."""

    articles: Mapping[ArticleId, Article]
    older: Mapping[tuple[ArticleId, ArticleId], float]
    sites: Sites


class Evidence:
    """Log likelihoods of edges, up to what is the same for all parents of a child."""

    def __init__(self, relatives: Relatives) -> None:
        self.sites, self.older = relatives.sites, relatives.older
        self.readings = relatives.sites.readings
        self.order = {name: [s.site for s in read] for name, read in relatives.sites.sentences.items()}
        self.lengths = {name: sum(len(s.reading) for s in read) for name, read in relatives.sites.sentences.items()}
        self.titles = {name: _title_words(article.title) for name, article in relatives.articles.items()}
        self.heads = {name: _title_words(article.text[:_HEAD]) for name, article in relatives.articles.items()}
        self.related: defaultdict[ArticleId, list[ArticleId]] = defaultdict(list)
        for first, second in sorted(self.older):
            self.related[second].append(first)
        self.elders = {name: [x for x in self.related[name] if self.older[x, name] >= MAY_BE_OLDER] for name in self.order}
        self.held = {name: self._count_holders(name, self.related[name]) for name in self.order}
        self.known = {name: self._collect(name, self.elders[name]) for name in self.order}
        self.least_title = {
            name: min((self._miss_title(x, name) for x in self.related[name]), default=0.0) for name in self.order
        }

    def weigh_root(self, child: ArticleId) -> float:
        """Return the log likelihood that the child comes from none of the others."""
        return NO_PARENT + FROM_ELSEWHERE * len(self.known[child])

    def weigh(self, parent: ArticleId, child: ArticleId, share: float, retold: Collection[Span] = ()) -> float:
        """Return the log likelihood that the child comes from the parent, which gave `share` of its words.

        Sentences that touch a span of `retold`, on either side, are kept in other words.
        """
        kept = max(share, self.share_kept(parent, child))
        told = {s.site for name in (parent, child) for s in self._touching(name, retold)}
        return (
            KEPT * kept
            + self._weigh_others(parent, child, told)
            # Of a text that is mostly its own it cannot be said what it left out and what it put in words of its own.
            + min(1.0, kept / MOSTLY_TAKEN) ** 2 * self._weigh_dropped(parent, child, told)
            + MOVED * math.log2(1 + self._count_moved(parent, child))
            + TITLE * (self._miss_title(parent, child) - self.least_title[child])
            + DIRECTION * math.log(self.older[parent, child])
            + OLDEST * math.prod(self.older[parent, other] for other in self.related[parent])
        )

    def share_kept(self, parent: ArticleId, child: ArticleId) -> float:
        """Return the share of the child's words in sentences that the parent has, in whatever reading."""
        kept = sum(len(reading) for site, reading in self.readings[child].items() if site in self.readings[parent])
        return kept / max(1, self.lengths[child])

    def count_kept(self, parent: ArticleId, child: ArticleId) -> int:
        """Return how many sentences of the child the parent has."""
        return len(self.readings[child].keys() & self.readings[parent].keys())

    def _touching(self, name: ArticleId, spans: Collection[Span]) -> list[Sentence]:
        return [s for s in self.sites.sentences[name] if any(span.overlaps(s.span) for span in spans)] if spans else []

    def _weigh_others(self, parent: ArticleId, child: ArticleId, told: set[int]) -> float:
        given, known = self.readings[parent], self.known[child]
        elsewhere = sum(site not in given and site not in told for site in known)
        otherwise = sum(
            site in given and given[site] != reading and reading in known.get(site, ())
            for site, reading in self.readings[child].items()
        )
        return FROM_ELSEWHERE * elsewhere + OTHER_READING * otherwise

    def _weigh_dropped(self, parent: ArticleId, child: ArticleId, told: set[int]) -> float:
        taken, order = self.readings[child].keys() | told, self.order[parent]
        last = max((place for place, site in enumerate(order) if site in taken), default=-1)
        tail = len(order) - last - 1
        dropped = [site for site in order[: last + 1] if site not in taken]
        # The child lacks these sites, so that it is not among those that hold them.
        own = sum(not self.held[parent].get(site) for site in dropped)
        return (
            CUT_SHORT * bool(tail)
            + CUT * math.log2(1 + tail)
            + DROPPED * math.log2(1 + len(dropped))
            + DROPPED_OWN * math.log2(1 + own)
        )

    def _count_moved(self, parent: ArticleId, child: ArticleId) -> int:
        places = {site: place for place, site in reversed(list(enumerate(self.order[parent])))}
        return sum(second < first for first, second in pairwise(places[s] for s in self.order[child] if s in places))

    def _miss_title(self, parent: ArticleId, child: ArticleId) -> float:
        title = self.titles[child]
        return len(title - self.titles[parent] - self.heads[parent]) / max(1, len(title))

    def _count_holders(self, name: ArticleId, others: Iterable[ArticleId]) -> dict[int, int]:
        own, held = self.readings[name], defaultdict[int, int](int)
        for other in others:
            for site in self.readings[other].keys() & own.keys():
                held[site] += 1
        return dict(held)

    def _collect(self, name: ArticleId, others: Iterable[ArticleId]) -> dict[int, set[tuple[int, ...]]]:
        """Return the sites of an article that others have, with their readings there."""
        own, found = self.readings[name], defaultdict[int, set[tuple[int, ...]]](set)
        for other in others:
            for site in self.readings[other].keys() & own.keys():
                found[site].add(self.readings[other][site])
        return dict(found)


def _title_words(text: str | None) -> frozenset[str]:
    return frozenset(_TITLE_WORD.findall((text or "").lower()))
