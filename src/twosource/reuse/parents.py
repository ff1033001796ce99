"""The best parent of each article of a family: the tree of the most probable edges, weighed over all trees."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import networkx as nx
import numpy as np

from twosource.records import ArticleId, Reuse
from twosource.reuse.tree_chances import Scores, weigh_apart, weigh_edges
from twosource.reuse.tree_evidence import DIRECTION, DROPPED, DROPPED_OWN, KEPT, MOSTLY_TAKEN, Evidence
from twosource.settings import ReuseSettings

MOST_WEIGHED = 1_500
"""Articles of a family whose trees are weighed against each other; the time grows with their cube (1,500: two seconds)."""
MOST_PARENTS = 12
"""Candidates for the parent of one article that are kept for the tree."""
NEVER_OLDER = 0.25
"""Probability below which an article is not thought of as older than another."""
BELIEVED = 0.55
"""Probability of a direction from which on a text that holds a telling part of another is its source or goes back to it."""
ROOT_BESIDE_BELIEVED = -3.0
"""Log odds that an article with a believed source comes from none after all: the share of text is told by chance or by a
text that both took it from."""
TOLD_BY_OTHERS = 0.55
"""Probability of one direction over the other from which on third texts may tell it where the two alone do not."""
FEW_SENTENCES = 3
"""Sentences up to which one alone may show that an article was taken from another."""


@dataclass(frozen=True, slots=True)
class Bond:
    """A parent that an article may have: `share` of the child's words it gives, `older` the probability that it is the
    older of the two by their own signs."""

    parent: ArticleId
    child: ArticleId
    share: float
    given: float
    older: float
    reuse: Reuse

    @property
    def told_again(self) -> bool:
        """Whether the child only tells again what the parent has."""
        return self.reuse.kind == "paraphrase"

    @property
    def forward(self) -> bool:
        """Whether the parent is the first of the pair."""
        return self.reuse.a == self.parent


def find_bonds(reuse: Iterable[Reuse]) -> tuple[Bond, ...]:
    """Return both ways of each pair, sorted by child and parent."""
    bonds = []
    for r in reuse:
        odds = {"a->b": r.probability, "b->a": 1 - r.probability}.get(r.direction, 0.5)
        bonds += [
            Bond(r.a, r.b, r.b_in_a, r.a_in_b, odds, r),
            Bond(r.b, r.a, r.a_in_b, r.b_in_a, 1 - odds, r),
        ]
    return tuple(sorted(bonds, key=lambda bond: (bond.child, bond.parent)))


def choose_parents(
    names: Sequence[ArticleId], bonds: Sequence[Bond], evidence: Evidence, settings: ReuseSettings
) -> dict[ArticleId, tuple[Bond, float]]:
    """Return the parent of each article of a family that has one, with the probability that it is this one.

    The tree is the arborescence (Chu, Liu, Edmonds) in which most edges are expected to be right: the weight of an
    edge is its probability over all trees. An edge whose direction neither the two texts nor third ones tell is left out.
    """
    likely = [bond for bond in bonds if _may_be_source(bond, evidence, settings)]
    if not likely:
        return {}
    scores = _score(names, likely, evidence)
    chances = weigh_edges(scores) if len(names) <= MOST_WEIGHED else weigh_apart(scores)
    by_edge = {(bond.parent, bond.child): bond for bond in likely}
    chosen = {}
    for parent, child in _span(chances):
        bond = by_edge[names[parent], names[child]]
        if bond.older >= BELIEVED or (
            evidence.readings[bond.parent] != evidence.readings[bond.child] and _is_told(chances, parent, child)
        ):
            chosen[bond.child] = bond, float(chances[parent, child])
    return chosen


def _may_be_source(bond: Bond, evidence: Evidence, settings: ReuseSettings) -> bool:
    if bond.told_again:
        return bond.older >= BELIEVED
    few = len(evidence.order[bond.child]) <= FEW_SENTENCES
    told = few or bond.share >= MOSTLY_TAKEN or evidence.count_kept(bond.parent, bond.child) > 1
    return bond.older >= NEVER_OLDER and bond.share >= settings.least_taken and told


def _score(names: Sequence[ArticleId], bonds: Iterable[Bond], evidence: Evidence) -> Scores:
    """Return the log likelihoods, a row a parent and a column a child; the last row is for none."""
    place = {name: i for i, name in enumerate(names)}
    scores = np.full((len(names) + 1, len(names)), -np.inf)
    scores[-1] = [evidence.weigh_root(name) for name in names]
    believed = np.full(len(names), -np.inf)
    for bond in bonds:
        parent, child = place[bond.parent], place[bond.child]
        scores[parent, child] = weigh(bond, evidence)
        if bond.older >= BELIEVED:
            believed[child] = max(believed[child], scores[parent, child])
    scores[-1] = np.where(np.isfinite(believed), np.minimum(scores[-1], believed + ROOT_BESIDE_BELIEVED), scores[-1])
    return scores


def weigh(bond: Bond, evidence: Evidence) -> float:
    """Return the log likelihood of an edge; of a text told in other words no sentence can be laid beside its own."""
    if bond.told_again:
        spans = [p.a if bond.forward else p.b for p in bond.reuse.passages]
        left = sum(not any(span.overlaps(sentence.span) for span in spans) for sentence in evidence.sites.sentences[bond.parent])
        return KEPT * bond.share + (DROPPED + DROPPED_OWN) * math.log2(1 + left) + DIRECTION * math.log(bond.older)
    # In a text that is mostly its own, a passage within a sentence shows that the sentence was used and put otherwise.
    kinds = {"paraphrase"} if bond.share >= MOSTLY_TAKEN else {"paraphrase", "verbatim", "edited", "moved"}
    retold = [span for p in bond.reuse.passages if p.kind in kinds for span in (p.a, p.b)]
    return evidence.weigh(bond.parent, bond.child, bond.share, retold)


def _span(chances: Scores) -> list[tuple[int, int]]:
    """Return the edges (parent, child) of the best tree, those from no parent left out."""
    root = chances.shape[1]
    best = chances.argmax(axis=0)
    if not _has_circle(best.tolist()):
        return [(int(parent), child) for child, parent in enumerate(best) if parent != root]
    graph = nx.DiGraph()
    graph.add_nodes_from(range(root + 1))
    for child in range(root):
        nearest = np.argsort(-chances[:root, child], kind="stable")[:MOST_PARENTS].tolist()
        for parent in [*(p for p in nearest if chances[p, child] > 0), root]:
            graph.add_edge(parent, child, weight=1.0 - float(chances[parent, child]))
    tree = nx.minimum_spanning_arborescence(graph, attr="weight")
    return sorted((parent, child) for parent, child in tree.edges() if parent != root)


def _has_circle(parents: Sequence[int]) -> bool:
    """Tell whether somebody is among their own ancestors; the root is the one behind the last."""
    done = {len(parents)}
    for start in range(len(parents)):
        path: list[int] = []
        node = start
        while node not in done:
            if node in path:
                return True
            path.append(node)
            node = parents[node]
        done.update(path)
    return False


def _is_told(chances: Scores, parent: int, child: int) -> bool:
    """Tell whether third texts tell the direction of an edge; of two texts alone they tell nothing."""
    there, back = float(chances[parent, child]), float(chances[child, parent])
    return chances.shape[1] > 2 and there >= TOLD_BY_OTHERS * (there + back)
