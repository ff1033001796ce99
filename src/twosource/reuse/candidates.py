"""Which pairs of a large input are worth aligning: articles that share hashed word 5-grams that are no furniture."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from twosource.reuse.direction import canonical_name
from twosource.reuse.words import SHINGLE, Numbers, Wording, contains, hash_runs
from twosource.settings import ReuseSettings

Pair = tuple[int, int]
_MIX = np.uint64(0xBF58476D1CE4E5B9)


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of places, sorted; the sampled hashes that are some outlet's furniture; and that every how-many-th was sampled."""

    pairs: list[Pair]
    furniture: Numbers
    every: int


def find_candidates(wordings: Sequence[Wording], settings: ReuseSettings) -> Candidates:
    """Return the pairs of places in `wordings` whose containment in either direction may be worth a look.

    Every k-th hash is kept, chosen by its value, so that both articles keep the same ones; k grows with the input. A
    hash that stands in many articles pairs each with its next few only: that keeps the work linear in the number of
    articles and still links all copies of one text.
    """
    total = sum(len(wording) for wording in wordings)
    every = np.uint64(1 + total // settings.most_shingles)
    sampled = [_sample(wording, every) for wording in wordings]
    furniture = find_furniture(wordings, sampled, settings.furniture_days)
    kept = [hashes[~contains(furniture, hashes)] for hashes in sampled]
    pairs, shared = count_shared(kept, settings.neighbours)
    sizes = np.array([len(hashes) for hashes in sampled], dtype=np.float64)
    share = shared / np.maximum(1, np.minimum(sizes[pairs[:, 0]], sizes[pairs[:, 1]]))
    # One hash of a sampled few may be chance.
    enough = (share >= settings.least_candidate_share) & ((shared > 1) | (every == 1) | (share >= 0.2))
    return Candidates([(int(a), int(b)) for a, b in pairs[enough]], furniture, int(every))


def _sample(wording: Wording, every: np.uint64) -> Numbers:
    shingles = hash_runs(wording.ids, SHINGLE)
    return np.unique(shingles[shingles % every == 0])


def find_furniture(wordings: Sequence[Wording], hashes: Sequence[Numbers], days: int) -> Numbers:
    """Return the hashes, sorted, that one outlet repeats on at least so many days: its furniture and its turns of phrase.

    Articles without an outlet or a date tell nothing of this.
    """
    dated = [
        (_number_outlet(wording.article.outlet), wording.article.published.first.toordinal(), found)
        for wording, found in zip(wordings, hashes, strict=True)
        if wording.article.outlet and wording.article.published
    ]
    if not dated:
        return np.zeros(0, dtype=np.uint64)
    values = np.concatenate([h for _, _, h in dated])
    sizes = [len(h) for _, _, h in dated]
    outlets = np.repeat(np.array([outlet for outlet, _, _ in dated], dtype=np.uint64), sizes)
    dates = np.repeat(np.array([day for _, day, _ in dated], dtype=np.int64), sizes)
    keys = values ^ (outlets * _MIX)
    order = np.lexsort((dates, keys))
    keys, dates, values = keys[order], dates[order], values[order]
    new_key = np.concatenate([[True], keys[1:] != keys[:-1]])
    new_day = new_key | np.concatenate([[True], dates[1:] != dates[:-1]])
    counts = np.add.reduceat(new_day.astype(np.int64), np.flatnonzero(new_key))
    return np.unique(values[np.flatnonzero(new_key)[counts >= days]])


def _number_outlet(outlet: str) -> int:
    name = canonical_name(outlet) or ""
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big")


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
