"""Further parents: who gave an article the sentences that its first parent does not have."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from twosource.records import ArticleId, Passage, Span
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
    """Return further parents of the first bond's child, the one that gives most first; `bonds` are all of that child.

    Each gives at least a telling part that those before it do not; no descendant of the child gives anything.
    """
    child = first.child
    lengths = [max(1, len(sentence.reading)) for sentence in evidence.sites.sentences[child]]
    least = max(settings.telling_run, settings.least_second_share * sum(lengths))
    open_places = set(range(len(lengths))) - _given(first, evidence)
    others = [
        (bond, _leave_inherited(bond, open_places & _taken(bond, evidence), evidence))
        for bond in bonds
        if bond.parent != first.parent and bond.older >= MAY_GIVE and not _descends(bond.parent, child, chosen)
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


def _given(bond: Bond, evidence: Evidence) -> set[int]:
    """Return the places of the child's sentences that a parent has, in any reading or in other words."""
    readings = evidence.readings[bond.parent]
    retold = [_side(passage, bond) for passage in bond.reuse.passages if passage.kind == "paraphrase"]
    return {
        place
        for place, sentence in enumerate(evidence.sites.sentences[bond.child])
        if sentence.site in readings or any(span.overlaps(sentence.span) for span in retold)
    }


def _taken(bond: Bond, evidence: Evidence) -> set[int]:
    """Return the places that show taking: word for word, where not all is retold; speech that both quote and furniture do not."""
    untold = [_side(passage, bond) for passage in bond.reuse.passages if passage.kind in NO_TAKING]
    sentences, readings = evidence.sites.sentences[bond.child], evidence.readings[bond.parent]
    return {
        place
        for place in _given(bond, evidence)
        if (bond.told_again or readings.get(sentences[place].site) == sentences[place].reading)
        and not any(span.overlaps(sentences[place].span) for span in untold)
    }


def _side(passage: Passage, bond: Bond) -> Span:
    """Return the child's side of a passage."""
    return passage.b if bond.forward else passage.a


def _leave_inherited(bond: Bond, given: set[int], evidence: Evidence) -> set[int]:
    """Return the given places without those that stand in the child in the same surroundings as in the other.

    Those are sentences of a text that both go back to, and that the first parent, or its copy in the pile, has lost; what
    is taken from elsewhere stands in new surroundings.
    """
    if bond.told_again:
        return given
    own = [sentence.site for sentence in evidence.sites.sentences[bond.child]]
    following = set(pairwise(evidence.order[bond.parent]))
    kept = set()
    for block in _find_blocks(given):
        first, last = block[0], block[-1]
        before = first > 0 and (own[first - 1], own[first]) in following
        after = last + 1 < len(own) and (own[last], own[last + 1]) in following
        if not (before or after):
            kept.update(block)
    return kept


def _find_blocks(places: set[int]) -> list[list[int]]:
    """Return the places in runs without gaps."""
    blocks: list[list[int]] = []
    for place in sorted(places):
        if blocks and place == blocks[-1][-1] + 1:
            blocks[-1].append(place)
        else:
            blocks.append([place])
    return blocks


def _descends(name: ArticleId, ancestor: ArticleId, chosen: Mapping[ArticleId, tuple[Bond, float]]) -> bool:
    while name in chosen:
        name = chosen[name][0].parent
        if name == ancestor:
            return True
    return False
