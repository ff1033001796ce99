"""What speaks for one article as the parent of another: sentences kept, dropped, moved, and readings that others share."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import pairwise

from twosource.records import Article, ArticleId, Span
from twosource.reuse.direction_outlets import canonical_name
from twosource.reuse.tree_sites import Reading, Sites

MOSTLY_TAKEN = 0.5
"""Share of the child's words from which on a sentence of the parent counts as kept only where its words are."""
MAY_BE_OLDER = 0.4
"""Probability from which on an article may be a source of what it shares with another."""
MOST_HOLDERS = 8
"""Articles with one reading that are looked at, the surely oldest first: more of them tell the same."""
Retold = tuple[Span, Span]
"""A place of the parent and the place of the child that tells it again."""
_TITLE_WORD = re.compile(r"\w+")
_HEAD = 200  # characters: titles are often made from the first sentence


@dataclass(frozen=True, slots=True)
class Relatives:
    """Articles that share text and their sites; of each pair (parent, child) the probability that the first is the older by
    what stands around the texts (times, credits, agencies), and the log odds of the signs within them."""

    articles: Mapping[ArticleId, Article]
    older: Mapping[tuple[ArticleId, ArticleId], float]
    texts: Mapping[tuple[ArticleId, ArticleId], float]
    sites: Sites


class Evidence:
    """The signs by which parents are told, each a number; what each is worth stands in `tree_model`."""

    def __init__(self, relatives: Relatives) -> None:
        self.articles = relatives.articles
        self.sites, self.older, self.texts = relatives.sites, relatives.older, relatives.texts
        self.readings = relatives.sites.readings
        self.holders: defaultdict[tuple[int, Reading], list[ArticleId]] = defaultdict(list)
        """Who has each sentence in each reading."""
        for name, own in sorted(self.readings.items()):
            for site, reading in own.items():
                self.holders[site, reading].append(name)
        self.order = {name: [s.site for s in read] for name, read in relatives.sites.sentences.items()}
        self.lengths = {name: sum(len(s.reading) for s in read) for name, read in relatives.sites.sentences.items()}
        self.frames = {name: _Frame(article) for name, article in relatives.articles.items()}
        self.related: defaultdict[ArticleId, list[ArticleId]] = defaultdict(list)
        for first, second in sorted(self.older):
            self.related[second].append(first)
        self.elders = {
            name: sorted(
                (x for x in self.related[name] if self.older[x, name] >= MAY_BE_OLDER), key=lambda x: (-self.older[x, name], x)
            )
            for name in sorted(self.order)
        }
        self.held = {name: self._count_holders(name) for name in self.order}
        self.known = {name: self._find_holders(name) for name in self.order}
        self.least_title = {
            name: min((self._miss_title(x, name) for x in self.related[name]), default=0.0) for name in self.order
        }

    def measure_root(self, child: ArticleId) -> dict[str, float]:
        """Return the signs that an article comes from none of the others."""
        return {"no parent": 1.0, "known sentences": float(len(self.known[child]))}

    def measure(self, parent: ArticleId, child: ArticleId, share: float, retold: Collection[Retold] = ()) -> dict[str, float]:
        """Return the signs that the child comes from the parent, which gave `share` of its words.

        Sentences that touch a place of `retold` are kept in other words. What an editor does at one go enters as log2(1 + count).
        """
        kept = max(share, self.share_kept(parent, child))
        told = {site for there, here in retold for site in self._find_told(there, here)}
        # Of a text that is mostly its own it cannot be said what it left out and what it put in words of its own.
        trust = min(1.0, kept / MOSTLY_TAKEN) ** 2
        dropped = {sign: trust * value for sign, value in self._measure_dropped(parent, child, told).items()}
        return {
            "kept": kept,
            **self._measure_elsewhere(parent, child, told),
            **self._measure_changed(parent, child),
            **dropped,
            "moved": math.log2(1 + self._count_moved(parent, child)),
            "title of a relative": self._miss_title(parent, child) - self.least_title[child],
            **self.frames[child].compare(self.frames[parent]),
            "older": math.log(self.older[parent, child]),
            "signs in the texts": self.texts[parent, child],
        }

    def share_kept(self, parent: ArticleId, child: ArticleId) -> float:
        """Return the share of the child's words in sentences that the parent has, in whatever reading."""
        kept = sum(len(reading) for site, reading in self.readings[child].items() if site in self.readings[parent])
        return kept / max(1, self.lengths[child])

    def count_kept(self, parent: ArticleId, child: ArticleId) -> int:
        """Return how many sentences of the child the parent has."""
        return len(self.readings[child].keys() & self.readings[parent].keys())

    def _find_told(self, there: Span, here: Span) -> set[int]:
        """Return the sentences of a place of the parent and of the place of the child that tells it in other words.

        A sentence of the child that a relative has was taken over from it, in its words, and not put in words of its own.
        """
        told = self._touching(here) - self.known[here.article].keys()
        return told | self._touching(there) if told else set()

    def _touching(self, span: Span) -> set[int]:
        return {sentence.site for sentence in self.sites.sentences[span.article] if span.overlaps(sentence.span)}

    def _measure_elsewhere(self, parent: ArticleId, child: ArticleId, told: set[int]) -> dict[str, float]:
        """Count the sentences that the parent lacks and an article has that may be older, and the pieces that they make."""
        given, known = self.readings[parent], self.known[child]
        missing = [site in known and site not in given and site not in told for site in self.order[child]]
        return {
            "sentences from elsewhere": sum(site not in given and site not in told for site in known),
            "pieces from elsewhere": sum(now and not before for before, now in pairwise([False, *missing])),
        }

    def _measure_changed(self, parent: ArticleId, child: ArticleId) -> dict[str, float]:
        """Count the sentences that stand otherwise in the parent, and those that would have been changed and changed back.

        That is so where the reading also stands in a text from before the parent, and nobody does it; what also stands in a text
        from after the parent may have been changed twice in the same way.
        """
        given, known = self.readings[parent], self.known[child]
        changed, back = 0, 0.0
        for site, reading in self.readings[child].items():
            if given.get(site, reading) == reading:
                continue
            changed += 1
            holders = [x for x in known.get(site, {}).get(reading, ()) if x != parent][:MOST_HOLDERS]
            back += max((self.older.get((x, parent), 0.5) for x in holders), default=0.0)
        return {"changed": changed, "changed back": back}

    def _measure_dropped(self, parent: ArticleId, child: ArticleId, told: set[int]) -> dict[str, float]:
        taken, order = self.readings[child].keys() | told, self.order[parent]
        last = max((place for place, site in enumerate(order) if site in taken), default=-1)
        dropped = [site for site in order[: last + 1] if site not in taken]
        # The child lacks these sites, so that it is not among those that hold them. Without third texts nobody knows what is own.
        own = len(self.related[parent]) > 1 and sum(not self.held[parent].get(site) for site in dropped)
        return {
            "cut short": float(last + 1 < len(order)),
            "dropped": math.log2(1 + len(dropped)),
            "dropped own": math.log2(1 + own),
        }

    def _count_moved(self, parent: ArticleId, child: ArticleId) -> int:
        places = {site: place for place, site in reversed(list(enumerate(self.order[parent])))}
        return sum(second < first for first, second in pairwise(places[s] for s in self.order[child] if s in places))

    def _miss_title(self, parent: ArticleId, child: ArticleId) -> float:
        title = self.frames[child].title
        return len(title - self.frames[parent].title - self.frames[parent].head) / max(1, len(title))

    def _count_holders(self, name: ArticleId) -> Counter[int]:
        """Return how many relatives have each sentence of an article."""
        own = self.readings[name]
        return Counter(site for other in self.related[name] for site in self.readings[other] if site in own)

    def _find_holders(self, name: ArticleId) -> dict[int, dict[Reading, list[ArticleId]]]:
        """Return who may be older and has each sentence of an article, by reading."""
        own = self.readings[name]
        known: dict[int, dict[Reading, list[ArticleId]]] = {}
        for other in self.elders[name]:
            for site, reading in self.readings[other].items():
                if site in own:
                    known.setdefault(site, {}).setdefault(reading, []).append(other)
        return known


class _Frame:
    """What stands around an article: its title, the beginning that titles are made from, its outlet, its credits."""

    def __init__(self, article: Article) -> None:
        self.title = _title_words(article.title)
        self.head = _title_words(article.text[:_HEAD])
        self.outlet = canonical_name(article.outlet)
        named = [(credit.role, canonical_name(credit.name)) for credit in article.credits]
        self.agencies = frozenset(name for role, name in named if role == "wire")
        self.credited = frozenset(name for role, name in named if role == "contributed")

    def compare(self, parent: "_Frame") -> dict[str, float]:
        """Return the signs that stand around a child and a parent."""
        return {
            "title handed on": float(bool(self.title - self.head) and self.title == parent.title),
            "same outlet": float(self.outlet is not None and self.outlet == parent.outlet),
            "credited": float(bool(self.credited & {*parent.agencies, parent.outlet})),
        }


def _title_words(text: str | None) -> frozenset[str]:
    return frozenset(_TITLE_WORD.findall((text or "").lower()))
