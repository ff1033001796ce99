"""The order of all versions of one text at once: neighbours in time differ least, and the signs tell the two ends apart.

Of every order of up to ten versions the score is the sum, over all pairs, of the log odds that the first came first, less a
cost for what changed from each version to the next. All orders together, each weighed by the exponential of its score,
give the probability of each pair (forward and backward over sets of versions, as Held and Karp did for the shortest path).
Seriation from changes alone goes back to Robinson (1951).
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

import networkx as nx
import numpy as np
from numpy.typing import ArrayLike, NDArray

from twosource.reuse.words import Wording, hash_runs

Numbers = NDArray[np.float64]
Pair = tuple[int, int]
FEWEST, MOST = 3, 10
"""Versions of a text that are put in order: two have no middle, and eleven have more sets than is quick to go through."""

TRIPLE = 3
"""Words in a row by which versions are compared: with single words, 2 points fewer neighbours of `wiki_versions` come out."""


def find_chains(pairs: Sequence[Pair]) -> list[tuple[int, ...]]:
    """Return the groups of versions that pairs connect, those that are worth ordering and not too many."""
    graph = nx.Graph(sorted(pairs))
    groups = sorted(tuple(sorted(group)) for group in nx.connected_components(graph))
    return [group for group in groups if FEWEST <= len(group) <= MOST]


def order_versions(odds: ArrayLike, costs: Numbers) -> Numbers:
    """Return for each pair of n versions (n × n) the probability that the first came before the second.

    `odds` (n × n, only above the diagonal) are log odds that the first of a pair came first, `costs` (n × n) what lies
    between two versions that follow each other. 1. Scores of all pairs. 2. The log weight of all ways to begin with a set of
    versions and a last one, and of all ways to go on. 3. Both together give each such state its share, and in it all others
    of the set stand before the last one.
    """
    given = np.triu(np.asarray(odds, dtype=np.float64), 1)
    count = len(given)
    members, layers = _list_sets(count)
    gain = members @ (given - given.T) / 2
    both = (forward := _go_forward(gain, -costs, layers)) + _go_backward(gain, -costs, layers)
    with np.errstate(invalid="ignore"):
        weights = np.where(np.isfinite(both), np.exp(both - np.logaddexp.reduce(forward[-1])), 0.0)
    shares: Numbers = members.T @ weights
    np.fill_diagonal(shares, 0.5)
    return shares


@lru_cache(maxsize=MOST)
def _list_sets(count: int) -> tuple[Numbers, list[NDArray[np.int64]]]:
    """Return which versions each of the 2^n sets has, and the sets by their size."""
    members = ((np.arange(1 << count)[:, None] >> np.arange(count)) & 1).astype(np.float64)
    sizes = members.sum(axis=1)
    return members, [np.flatnonzero(sizes == size) for size in range(count + 1)]


def _go_forward(gain: Numbers, step: Numbers, layers: Sequence[NDArray[np.int64]]) -> Numbers:
    """Return the log weight of all ways to place the versions of a set with a given last one."""
    count = len(step)
    reached = np.full((1 << count, count), -np.inf)
    reached[1 << np.arange(count), np.arange(count)] = 0.0
    for sets in layers[1:-1]:
        onward = _add_up(reached[sets], step) + gain[sets]
        for version in range(count):
            free = (sets >> version & 1) == 0
            reached[sets[free] | 1 << version, version] = onward[free, version]
    return reached


def _go_backward(gain: Numbers, step: Numbers, layers: Sequence[NDArray[np.int64]]) -> Numbers:
    """Return the log weight of all ways to place the versions that a set has not, after a given last one."""
    count = len(step)
    left = np.full((1 << count, count), -np.inf)
    left[-1] = 0.0
    for sets in reversed(layers[1:-1]):
        onward = np.full((len(sets), count), -np.inf)
        for version in range(count):
            free = (sets >> version & 1) == 0
            onward[free, version] = left[sets[free] | 1 << version, version] + gain[sets[free], version]
        summed = _add_up(onward, step.T)
        for version in range(count):
            inside = (sets >> version & 1) == 1
            left[sets[inside], version] = summed[inside, version]
    return left


def _add_up(weights: Numbers, step: Numbers) -> Numbers:
    """Return the log of the product of two matrices given by their logs; rows without any weight stay so."""
    highest = weights.max(axis=1, keepdims=True)
    with np.errstate(divide="ignore"):
        total: Numbers = np.log(np.exp(weights - highest) @ np.exp(step)) + highest
    return total


def measure_changes(wordings: Sequence[Wording]) -> Numbers:
    """Return for each pair the share of word triples not in common (Dice's distance): 0 for the same text, 1 for no likeness."""
    triples = [np.unique(hash_runs(wording.ids, TRIPLE)) for wording in wordings]
    changes = np.zeros((len(wordings), len(wordings)))
    for i, j in combinations(range(len(wordings)), 2):
        both = len(triples[i]) + len(triples[j])
        shared = len(np.intersect1d(triples[i], triples[j], assume_unique=True))
        changes[i, j] = changes[j, i] = 1 - 2 * shared / both if both else 0.0
    return changes
