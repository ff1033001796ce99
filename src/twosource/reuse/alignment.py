"""The words two articles share, run by run: exact seeds, maximal runs, chains, and the gaps between them closed."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from operator import or_

import numpy as np
from numpy.typing import NDArray

from twosource.reuse.words import SEED, Numbers, Places, Wording, hash_runs

MOST_PLACES = 8
"""Of a seed that stands more often in one article, a refrain, the first places count: the work stays linear."""
SHORTEST_RUN = 3
"""Words of the shortest piece that is left of a run when longer ones have taken their words."""
WIDEST_GAP = 14
"""Words between two runs in either article that an editor may have changed within one passage."""
BAND = 8
"""Words that an edit alignment of a gap may stray from the diagonal beyond the difference of the two lengths."""
REMEMBERED = 256
"""Articles whose seeds are kept at a time, some 16 bytes a word: many copies of one text are compared with the same few."""
SHORTEST_PASSAGE = 7
"""Matched words of a passage; shorter runs between unrelated news texts are names and idioms."""


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """`length` words that stand from place `a` in one article and from place `b` in the other."""

    a: int
    b: int
    length: int


@dataclass(frozen=True, slots=True)
class Chain:
    """Runs in the order of both articles with small gaps between them; `moved` if it stands out of the common order."""

    runs: tuple[Run, ...]
    moved: bool = False

    @property
    def a(self) -> tuple[int, int]:
        """First place and the one behind the last in the first article."""
        return self.runs[0].a, self.runs[-1].a + self.runs[-1].length

    @property
    def b(self) -> tuple[int, int]:
        """First place and the one behind the last in the second article."""
        return self.runs[0].b, self.runs[-1].b + self.runs[-1].length

    @property
    def words(self) -> int:
        """How many words match."""
        return sum(run.length for run in self.runs)


def align(a: Wording, b: Wording) -> tuple[Chain, ...]:
    """Return the chains of shared words of two articles in the order of the first.

    1. Exact seeds of SEED words grow to maximal runs. 2. The longest runs take their words first, and no word is used
    twice. 3. Runs with small gaps between them make a chain, and the words of the gaps that match are added. 4. The
    heaviest set of chains that stand in the same order in both articles is the common order; the others were moved.
    """
    runs = _take_longest(_find_runs(a, b), len(a), len(b))
    chains = [_close_gaps(chain, a, b) for chain in _chain(runs)]
    return _mark_moved([chain for chain in chains if chain.words >= SHORTEST_PASSAGE])


def _find_runs(a: Wording, b: Wording) -> list[Run]:
    if len(a) == len(b) and np.array_equal(a.ids, b.ids):
        return [Run(0, 0, len(a))] if len(a) >= SEED else []
    seeds_a, places_a = _order_seeds(a)
    seeds_b, places_b = _order_seeds(b)
    left, right = np.searchsorted(seeds_b, seeds_a, "left"), np.searchsorted(seeds_b, seeds_a, "right")
    counts = right - left
    starts = np.repeat(left, counts)
    within = np.arange(len(starts)) - np.repeat(np.cumsum(counts) - counts, counts)
    return _join_seeds(np.repeat(places_a, counts), places_b[starts + within])


@lru_cache(maxsize=REMEMBERED)
def _order_seeds(wording: Wording) -> tuple[Numbers, Places]:
    """Return the seeds of an article in the order of their hashes, and their places; of each the first MOST_PLACES."""
    seeds = hash_runs(wording.ids, SEED)
    order = np.argsort(seeds, kind="stable")
    seeds = seeds[order]
    again = np.zeros(len(seeds), dtype=np.bool_)
    again[MOST_PLACES:] = seeds[MOST_PLACES:] == seeds[:-MOST_PLACES]
    return seeds[~again], order[~again]


def _join_seeds(a: NDArray[np.int64], b: NDArray[np.int64]) -> list[Run]:
    """Return the maximal runs: seeds that follow each other on one diagonal."""
    if not len(a):
        return []
    order = np.lexsort((a, a - b))
    a, b = a[order], b[order]
    breaks = np.flatnonzero((np.diff(a - b) != 0) | (np.diff(a) != 1)) + 1
    firsts, lasts = np.concatenate([[0], breaks]), np.concatenate([breaks, [len(a)]]) - 1
    return [Run(int(a[f]), int(b[f]), int(a[last] - a[f]) + SEED) for f, last in zip(firsts, lasts, strict=True)]


def _take_longest(runs: Iterable[Run], length_a: int, length_b: int) -> list[Run]:
    used_a, used_b = bytearray(length_a), bytearray(length_b)
    taken = []
    for run in sorted(runs, key=lambda run: (-run.length, run.a, run.b)):
        first, length = _longest_free(used_a[run.a : run.a + run.length], used_b[run.b : run.b + run.length])
        if length >= SHORTEST_RUN:
            used_a[run.a + first : run.a + first + length] = used_b[run.b + first : run.b + first + length] = b"\1" * length
            taken.append(Run(run.a + first, run.b + first, length))
    return sorted(taken)


def _longest_free(used_a: bytearray, used_b: bytearray) -> tuple[int, int]:
    """Return the first place and the length of the longest stretch that is used in neither (0 there, 1 elsewhere)."""
    if 1 not in used_a and 1 not in used_b:
        return 0, len(used_a)
    if 0 not in used_a or 0 not in used_b:
        return 0, 0
    stretches = bytes(map(or_, used_a, used_b)).split(b"\1")
    longest = max(range(len(stretches)), key=lambda place: len(stretches[place]))
    return sum(len(stretch) + 1 for stretch in stretches[:longest]), len(stretches[longest])


def _chain(runs: Sequence[Run]) -> list[Chain]:
    """Join each run to the nearest open chain that it continues in both articles."""
    chains: list[list[Run]] = []
    for run in runs:
        fitting = [chain for chain in chains[-MOST_PLACES:] if _follows(chain[-1], run)]
        if fitting:
            min(fitting, key=lambda chain: run.a - chain[-1].a + abs(run.b - chain[-1].b)).append(run)
        else:
            chains.append([run])
    return [Chain(tuple(chain)) for chain in chains]


def _follows(before: Run, run: Run) -> bool:
    gap_a, gap_b = run.a - before.a - before.length, run.b - before.b - before.length
    return 0 <= gap_a <= WIDEST_GAP and 0 <= gap_b <= WIDEST_GAP


def _close_gaps(chain: Chain, a: Wording, b: Wording) -> Chain:
    runs = [chain.runs[0]]
    for before, after in pairwise(chain.runs):
        start_a, start_b = before.a + before.length, before.b + before.length
        gap_a, gap_b = a.ids[start_a : after.a].tolist(), b.ids[start_b : after.b].tolist()
        runs += [Run(start_a + i, start_b + j, length) for i, j, length in match_gap(gap_a, gap_b)]
        runs.append(after)
    return Chain(tuple(runs))


def match_gap(a: Sequence[int], b: Sequence[int]) -> list[tuple[int, int, int]]:
    """Return the runs (place in `a`, place in `b`, length) of an edit alignment of two short rows of words.

    The alignment keeps as many words as any does (Needleman and Wunsch 1970, matches only), among the cells within BAND of
    the diagonal, both rows' ends included.

    >>> match_gap([1, 2, 9, 4], [1, 7, 2, 4])
    [(0, 0, 1), (1, 2, 1), (3, 3, 1)]
    """
    if not set(a) & set(b):
        return []
    kept = _count_kept(a, b)
    runs: list[tuple[int, int, int]] = []
    i = j = 0
    while i < len(a) and j < len(b) and kept[i][j]:
        if a[i] == b[j] and kept[i][j] == kept[i + 1][j + 1] + 1:
            if runs and (runs[-1][0] + runs[-1][2], runs[-1][1] + runs[-1][2]) == (i, j):
                runs[-1] = (*runs[-1][:2], runs[-1][2] + 1)
            else:
                runs.append((i, j, 1))
            i, j = i + 1, j + 1
        elif kept[i + 1][j] == kept[i][j]:
            i += 1
        else:
            j += 1
    return runs


def _count_kept(a: Sequence[int], b: Sequence[int]) -> list[list[int]]:
    """Return how many words the best alignment of the rest of `a` and of `b` keeps, from each place of both."""
    kept = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    low, high = min(0, len(b) - len(a)) - BAND, max(0, len(b) - len(a)) + BAND
    for i in reversed(range(len(a))):
        below, row = kept[i + 1], kept[i]
        for j in reversed(range(max(0, i + low), min(len(b), i + high + 1))):
            row[j] = below[j + 1] + 1 if a[i] == b[j] else max(below[j], row[j + 1])
    return kept


def _mark_moved(chains: Sequence[Chain]) -> tuple[Chain, ...]:
    """Keep the heaviest common order as it is and mark the other chains (weighted longest increasing subsequence).

    The chains that end before one begins are looked up in a tree of best weights (Fenwick 1994): n log n steps.
    """
    ordered = sorted(chains, key=lambda chain: (chain.a, chain.b))
    ends = sorted({chain.b[1] for chain in ordered})
    waiting = sorted(range(len(ordered)), key=lambda place: ordered[place].a[1], reverse=True)
    best: list[tuple[int, int]] = []
    tree: list[tuple[int, int]] = [(0, 1)] * (len(ends) + 1)
    for chain in ordered:
        while waiting and ordered[waiting[-1]].a[1] <= chain.a[0]:
            done = waiting.pop()
            _raise_tree(tree, bisect_left(ends, ordered[done].b[1]) + 1, (best[done][0], -done))
        weight, previous = _look_up(tree, bisect_right(ends, chain.b[0]))
        best.append((weight + chain.words, -previous))
    kept: set[int] = set()
    place = max(range(len(ordered)), key=lambda i: (best[i][0], -i), default=-1)
    while place >= 0:
        kept.add(place)
        place = best[place][1]
    return tuple(Chain(chain.runs, moved=place not in kept) for place, chain in enumerate(ordered))


def _raise_tree(tree: list[tuple[int, int]], place: int, value: tuple[int, int]) -> None:
    while place < len(tree):
        tree[place] = max(tree[place], value)
        place += place & -place


def _look_up(tree: Sequence[tuple[int, int]], place: int) -> tuple[int, int]:
    best = (0, 1)
    while place:
        best = max(best, tree[place])
        place -= place & -place
    return best
