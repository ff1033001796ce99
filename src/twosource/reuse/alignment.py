"""The words two articles share, run by run: exact seeds, maximal runs, chains, and the gaps between them closed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from twosource.reuse.words import SEED, Wording, hash_runs

MOST_PLACES = 8
"""A seed that stands more often in one article is a refrain and seeds nothing."""
SHORTEST_RUN = 3
"""Words of the shortest piece that is left of a run when longer ones have taken their words."""
WIDEST_GAP = 14
"""Words between two runs in either article that an editor may have changed within one passage."""
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
    seeds_a, seeds_b = hash_runs(a.ids, SEED), hash_runs(b.ids, SEED)
    order = np.argsort(seeds_b, kind="stable")
    ordered = seeds_b[order]
    left, right = np.searchsorted(ordered, seeds_a, "left"), np.searchsorted(ordered, seeds_a, "right")
    counts = right - left
    places_a = np.flatnonzero((counts > 0) & (counts <= MOST_PLACES))
    counts = counts[places_a]
    starts = np.repeat(left[places_a], counts)
    within = np.arange(len(starts)) - np.repeat(np.cumsum(counts) - counts, counts)
    return _join_seeds(np.repeat(places_a, counts), order[starts + within])


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
    used_a, used_b = np.zeros(length_a, dtype=np.bool_), np.zeros(length_b, dtype=np.bool_)
    taken = []
    for run in sorted(runs, key=lambda run: (-run.length, run.a, run.b)):
        free = ~(used_a[run.a : run.a + run.length] | used_b[run.b : run.b + run.length])
        first, last = _longest_stretch(free)
        if last - first >= SHORTEST_RUN:
            used_a[run.a + first : run.a + last] = True
            used_b[run.b + first : run.b + last] = True
            taken.append(Run(run.a + first, run.b + first, last - first))
    return sorted(taken)


def _longest_stretch(free: NDArray[np.bool_]) -> tuple[int, int]:
    if free.all():
        return 0, len(free)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], free, [False]]).astype(np.int8)))
    if not len(edges):
        return 0, 0
    best = int(np.argmax(edges[1::2] - edges[::2]))
    return int(edges[2 * best]), int(edges[2 * best + 1])


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
        if gap_a and gap_b:
            blocks = SequenceMatcher(None, gap_a, gap_b, autojunk=False).get_matching_blocks()
            runs += [Run(start_a + block.a, start_b + block.b, block.size) for block in blocks if block.size]
        runs.append(after)
    return Chain(tuple(runs))


def _mark_moved(chains: Sequence[Chain]) -> tuple[Chain, ...]:
    """Keep the heaviest common order as it is and mark the other chains (weighted longest increasing subsequence)."""
    ordered = sorted(chains, key=lambda chain: (chain.a, chain.b))
    best: list[tuple[int, int]] = []
    for place, chain in enumerate(ordered):
        before = [(best[i][0], i) for i in range(place) if ordered[i].a[1] <= chain.a[0] and ordered[i].b[1] <= chain.b[0]]
        weight, previous = max(before, default=(0, -1), key=lambda item: (item[0], -item[1]))
        best.append((weight + chain.words, previous))
    kept: set[int] = set()
    place = max(range(len(ordered)), key=lambda i: (best[i][0], -i), default=-1)
    while place >= 0:
        kept.add(place)
        place = best[place][1]
    return tuple(Chain(chain.runs, moved=place not in kept) for place, chain in enumerate(ordered))
