"""Further parents: who gave an article the sentences that its first parent does not have."""

from collections.abc import Mapping, Sequence

from twosource.records import ArticleId, Passage
from twosource.reuse.parents import Bond
from twosource.reuse.tree_evidence import Evidence
from twosource.settings import ReuseSettings

NO_TAKING = frozenset({"quotation", "furniture"})
MAY_GIVE = 0.4
"""Probability that an article is the older, from which on it may have given a part of another."""


def find_further(
    first: Bond,
    bonds: Sequence[Bond],
    chosen: Mapping[ArticleId, tuple[Bond, float]],
    evidence: Evidence,
    settings: ReuseSettings,
) -> list[Bond]:
    """Return further parents of the first bond's child, the one that gives most first.

    Each gives at least a telling part that those before it do not; no descendant of the child gives anything.
    """
    child = first.child
    lengths = [max(1, len(sentence.reading)) for sentence in evidence.sites.sentences[child]]
    least = max(settings.telling_run, settings.least_second_share * sum(lengths))
    open_places = set(range(len(lengths))) - _given(first, evidence, strict=False)
    others = [
        (bond, _given(bond, evidence, strict=True))
        for bond in bonds
        if bond.child == child
        and bond.parent != first.parent
        and bond.older >= MAY_GIVE
        and not _descends(bond.parent, child, chosen)
    ]
    found: list[Bond] = []
    while others:
        gains = [sum(lengths[place] for place in given & open_places) for _, given in others]
        best = min(range(len(others)), key=lambda i: (-gains[i], *_rank(others[i], open_places, chosen, evidence)))
        if gains[best] < least:
            break
        bond, given = others.pop(best)
        open_places -= given
        found.append(bond)
    return found


def _rank(
    other: tuple[Bond, set[int]], open_places: set[int], chosen: Mapping[ArticleId, tuple[Bond, float]], evidence: Evidence
) -> tuple[bool, float, ArticleId]:
    """Rank those who give the same: the one who had it first, the surely older, by name."""
    bond, given = other
    sentences = evidence.sites.sentences[bond.child]
    wanted = {sentences[place].site for place in given & open_places}
    inherited = bond.parent in chosen and wanted <= evidence.readings[chosen[bond.parent][0].parent].keys()
    return inherited, -bond.older, bond.parent


def _given(bond: Bond, evidence: Evidence, *, strict: bool) -> set[int]:
    """Return the places of the child's sentences that a parent gives.

    Strictly, only those in a passage that shows taking; for a first parent its having the sentence is enough.
    """
    sentences, readings = evidence.sites.sentences[bond.child], evidence.readings[bond.parent]
    passages = bond.reuse.passages
    found = set()
    for place, sentence in enumerate(sentences):
        has = sentence.site in readings
        shown = [p for p in passages if p.kind not in NO_TAKING and _covers(p, bond, sentence.span.start, sentence.span.end)]
        if strict:
            taken = any(has or passage.kind == "paraphrase" for passage in shown)
        else:
            taken = has or any(passage.kind != "edited" for passage in shown)
        if taken:
            found.add(place)
    return found


def _covers(passage: Passage, bond: Bond, start: int, end: int) -> bool:
    """Tell whether half of a stretch of the child stands in a passage."""
    side = passage.b if bond.forward else passage.a
    return 2 * (min(side.end, end) - max(side.start, start)) > end - start


def _descends(name: ArticleId, ancestor: ArticleId, chosen: Mapping[ArticleId, tuple[Bond, float]]) -> bool:
    while name in chosen:
        name = chosen[name][0].parent
        if name == ancestor:
            return True
    return False
