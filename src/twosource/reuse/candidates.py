"""Which pairs of a large input are worth aligning: articles that share hashed word 5-grams that are no furniture."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from twosource.records import Article
from twosource.reuse.candidates_furniture import read_habits
from twosource.reuse.candidates_runs import SortedRuns
from twosource.reuse.words import SHINGLE, Numbers, Wording, Wordings, contains, hash_runs
from twosource.settings import ReuseSettings

Pair = tuple[int, int]
Ranks = NDArray[np.intp]

LEAST_SHARED = 3
"""5-grams that a pair must share, of all: seven words in a row, the shortest passage that is aligned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """Pairs of places, sorted; and which 5-grams are some outlet's furniture: the upper bits of those, sorted."""

    pairs: list[Pair]
    furniture: Numbers
    rank_bits: int
    every: int

    def count_furniture(self, shingles: Numbers) -> int:
        """Return about how many of some 5-grams of one text are furniture."""
        return int(contains(self.furniture, shingles >> np.uint64(self.rank_bits)).sum()) * self.every


def find_candidates(wordings: Wordings, settings: ReuseSettings) -> Candidates:
    """Return the pairs of places in `wordings` whose containment in either direction may be worth a look.

    1. Each 5-gram is written as one number, its hash above and its article's rank by date below, and the numbers are
    sorted in runs: equal 5-grams come to stand together (a sort-merge join). 2. Those that an outlet prints on several
    days are its furniture and link nothing. 3. Each article is linked with the next few that have the 5-gram and with the
    first: so many copies of one text stay linked with each other and with their likely source, and the work grows with
    the number of articles, not with its square. 4. The links are counted per pair, in the same way, and set against the
    number of 5-grams of the shorter article.
    """
    if not len(wordings):
        return Candidates(pairs=[], furniture=np.zeros(0, dtype=np.uint64), rank_bits=0, every=1)
    ranking = _rank(wordings.articles)
    join = Join([wordings.articles[place] for place in ranking], settings)
    with SortedRuns(settings.most_shingles) as postings, SortedRuns(settings.most_shingles) as links:
        for rank, place in enumerate(ranking):
            postings.add(join.post(wordings[place], rank))
        for part in postings.read():
            links.add(join.link(part))
        found = [join.choose(part) for part in links.read()]
    pairs = sorted((min(pair), max(pair)) for part in found for pair in ranking[part].tolist())
    return Candidates(pairs=pairs, furniture=np.unique(np.concatenate(join.furniture)), rank_bits=join.bits, every=join.every)


def _rank(articles: Sequence[Article]) -> Ranks:
    """Return the places of the articles by date, those without one last: a source stands before its copies."""
    days = [article.published.first.toordinal() if article.published else 10**7 for article in articles]
    return np.argsort(np.array(days), kind="stable")


class Join:
    """The join of one input with itself: what its numbers mean, and what was learnt of the articles on the way."""

    def __init__(self, articles: Sequence[Article], settings: ReuseSettings) -> None:
        self.settings = settings
        self.bits = max(1, (len(articles) - 1).bit_length())
        self.every = settings.take_every
        self.habits = read_habits(articles)
        self.sizes = np.zeros(len(articles), dtype=np.int64)
        self.furniture: list[Numbers] = []

    def post(self, wording: Wording, rank: int) -> Numbers:
        """Return the 5-grams of an article as numbers: hash above, rank in the lower `bits`.

        Of a sampled input the same 5-grams are taken in every article, chosen by their hash.
        """
        heads = hash_runs(wording.ids, SHINGLE) >> np.uint64(self.bits)
        if self.every > 1:
            heads = heads[heads % np.uint64(self.every) == 0]
        return np.asarray(heads << np.uint64(self.bits) | np.uint64(rank))

    def link(self, postings: Numbers) -> Numbers:
        """Return a number for each 5-gram that two articles share: their ranks in its upper and in its next bits."""
        postings = postings[_mark_first(postings)]
        heads, ranks = postings >> np.uint64(self.bits), (postings & np.uint64((1 << self.bits) - 1)).astype(np.intp)
        self.sizes += np.bincount(ranks, minlength=len(self.sizes))
        first = _mark_first(heads)
        shared = ~(first & np.append(first[1:], True))
        heads, ranks = heads[shared], ranks[shared]
        self.furniture.append(self.habits.find_furniture(heads, ranks, self.settings.furniture_days))
        kept = ~contains(self.furniture[-1], heads)
        pairs = _pair_neighbours(heads[kept], ranks[kept], self.settings.neighbours)
        a, b = pairs[:, 0].astype(np.uint64), pairs[:, 1].astype(np.uint64)
        return np.asarray(a << np.uint64(64 - self.bits) | b << np.uint64(64 - 2 * self.bits))

    def choose(self, links: Numbers) -> NDArray[np.intp]:
        """Return the pairs of ranks (shape n × 2) that share enough."""
        starts = np.flatnonzero(_mark_first(links))
        counts = np.diff(np.append(starts, len(links)))
        a = links[starts] >> np.uint64(64 - self.bits)
        b = links[starts] << np.uint64(self.bits) >> np.uint64(64 - self.bits)
        pairs = np.stack([a, b], axis=1).astype(np.intp)
        smaller = self.sizes[pairs].min(axis=1)
        enough = (counts >= self.settings.least_candidate_share * smaller) & (counts * self.every >= LEAST_SHARED)
        return np.asarray(pairs[enough])


def _mark_first(ordered: Numbers) -> NDArray[np.bool_]:
    """Tell of each of some sorted numbers whether it is the first of its equals."""
    first = np.ones(len(ordered), dtype=np.bool_)
    first[1:] = ordered[1:] != ordered[:-1]
    return first


def _pair_neighbours(heads: Numbers, ranks: Ranks, neighbours: int) -> NDArray[np.intp]:
    """Return the pairs of ranks (shape n × 2, the lower first) within each group of equal `heads`.

    Each is paired with so many behind it, and beyond those the first of its group with it.
    """
    starts = np.flatnonzero(_mark_first(heads))
    lengths = np.diff(np.append(starts, len(heads)))
    left = np.repeat(lengths, lengths) - (np.arange(len(heads)) - np.repeat(starts, lengths)) - 1
    found = []
    places = np.arange(len(heads))
    for distance in range(1, neighbours + 1):
        places = places[left[places] >= distance]
        if not len(places):
            break
        found.append(np.stack([ranks[places], ranks[places + distance]], axis=1))
    firsts = np.repeat(starts, lengths)
    far = np.flatnonzero(np.arange(len(heads)) - firsts > neighbours)
    found.append(np.stack([ranks[firsts[far]], ranks[far]], axis=1))
    return np.concatenate(found)
