"""Which pairs are worth aligning: articles that share hashed word 5-grams, or rare names, numbers and words."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from twosource.reuse.words import SHINGLE, Numbers, Wording, hash_runs
from twosource.settings import ReuseSettings

Pair = tuple[int, int]


def find_candidates(wordings: Sequence[Wording], settings: ReuseSettings) -> list[Pair]:
    """Return pairs of places in `wordings`, sorted, whose containment in either direction may be worth a look.

    Every k-th hash is kept, chosen by its value, so that both articles keep the same ones; k grows with the input. A
    hash that stands in many articles pairs each with its next few only: that keeps the work linear in the number of
    articles and still links all copies of one text.
    """
    total = sum(len(wording) for wording in wordings)
    every = np.uint64(1 + total // settings.most_shingles)
    kept = [_sample(wording, every) for wording in wordings]
    pairs, shared = count_shared(kept, settings.neighbours)
    sizes = np.array([len(hashes) for hashes in kept], dtype=np.float64)
    share = shared / np.maximum(1, np.minimum(sizes[pairs[:, 0]], sizes[pairs[:, 1]]))
    # One hash of a sampled few may be chance.
    enough = (share >= settings.least_candidate_share) & ((shared > 1) | (every == 1) | (share >= 0.2))
    return [(int(a), int(b)) for a, b in pairs[enough]]


def _sample(wording: Wording, every: np.uint64) -> Numbers:
    shingles = hash_runs(wording.ids, SHINGLE)
    return np.unique(shingles[shingles % every == 0])


def count_shared(hashes: Sequence[Numbers], neighbours: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the pairs (shape n × 2, sorted) of places in `hashes` that share a hash, and how many each pair shares."""
    values = np.concatenate([*hashes, np.zeros(0, dtype=np.uint64)])
    owners = np.repeat(np.arange(len(hashes), dtype=np.int64), [len(h) for h in hashes])
    order = np.argsort(values, kind="stable")
    values, owners = values[order], owners[order]
    places = np.arange(len(values))
    found = [np.zeros(0, dtype=np.int64)]
    for distance in range(1, neighbours + 1):
        places = places[places + distance < len(values)]
        places = places[values[places] == values[places + distance]]
        if not len(places):
            break
        found.append(owners[places] * len(hashes) + owners[places + distance])
    keys, counts = np.unique(np.concatenate(found), return_counts=True)
    return np.stack([keys // max(1, len(hashes)), keys % max(1, len(hashes))], axis=1), counts
