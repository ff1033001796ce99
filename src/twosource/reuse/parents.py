"""The best parent of each article of a family: the tree of the most probable edges, weighed over all trees."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx
import numpy as np

from twosource.records import Article, ArticleId, Reuse
from twosource.reuse.direction import find_outer_signs, is_untold
from twosource.reuse.parents_shown import MOST_SHOWN_BY_WORDS, shows_retelling, weigh_shown
from twosource.reuse.tree_chances import Scores, weigh_apart, weigh_edges
from twosource.reuse.tree_evidence import MOSTLY_TAKEN, Evidence
from twosource.reuse.tree_model import weigh
from twosource.settings import ReuseSettings

MOST_WEIGHED = 1_500
"""Articles of a family whose trees are weighed against each other; the time grows with their cube (1,500: two seconds)."""
MOST_PARENTS = 12
"""Candidates for the parent of one article that are kept for the tree."""
NEVER_OLDER = 0.15
"""Probability below which an article is not thought of as older than another: less than two clocks leave open."""
MOST_SURE = 4.0
"""Log odds (.98) that times and credits may reach: pages are restamped, and clocks of outlets differ."""
MOST_TOLD = 2.5
"""Log odds (.92) that the signs within two texts may reach."""
BELIEVED = 0.55
"""Probability of a direction from which on a text that holds a telling part of another is its source or goes back to it."""
TOLD_BY_OTHERS = 0.55
"""Probability of one direction over the other from which on third texts may tell it where the two alone do not."""
EDITED = 0.3
"""Share of the child's words in sentences of the parent, in whatever reading, from which on it was edited, not told again."""
FEW_SENTENCES = 3
"""Sentences up to which one alone may show that an article was taken from another."""


@dataclass(frozen=True, slots=True)
class Bond:
    """A parent that an article may have: `share` of the child's words it gives, `older` the probability that it is the
    older of the two by all their own signs, `outer` the same by those around the texts, and `texts` the log odds of the rest."""

    parent: ArticleId
    child: ArticleId
    share: float
    given: float
    older: float
    outer: float
    texts: float
    reuse: Reuse

    @property
    def told_again(self) -> bool:
        """Whether the child only tells again what the parent has."""
        return self.reuse.kind == "paraphrase"

    @property
    def forward(self) -> bool:
        """Whether the parent is the first of the pair."""
        return self.reuse.a == self.parent


def find_bonds(reuse: Iterable[Reuse], articles: Mapping[ArticleId, Article]) -> tuple[Bond, ...]:
    """Return both ways of each pair, sorted by child and parent."""
    bonds = []
    for r in reuse:
        odds = {"a->b": r.probability, "b->a": 1 - r.probability}.get(r.direction, 0.5)
        outer, texts = _part_signs(r, articles, odds)
        bonds += [
            Bond(r.a, r.b, r.b_in_a, r.a_in_b, odds, outer, texts, r),
            Bond(r.b, r.a, r.a_in_b, r.b_in_a, 1 - odds, 1 - outer, -texts, r),
        ]
    return tuple(sorted(bonds, key=lambda bond: (bond.child, bond.parent)))


def _part_signs(reuse: Reuse, articles: Mapping[ArticleId, Article], odds: float) -> tuple[float, float]:
    """Return the probability that `a` is the older by what stands around the texts, and the log odds of the signs in them.

    What a copy leaves out is weighed against all relatives here, so that the pair's own sign of it counts for little. Where no
    other sign could be had, and of texts told in other words, all signs are taken together.
    """
    a, b = articles[reuse.a], articles[reuse.b]
    signs = find_outer_signs(a, b)
    told = _limit(math.log(odds / (1 - odds)), MOST_SURE) if 0 < odds < 1 else math.copysign(MOST_SURE, odds - 0.5)
    if reuse.kind == "paraphrase" or is_untold(a, b, signs):
        return 1 / (1 + math.exp(-told)), 0.0
    around = _limit(sum(sign.weight for sign in signs), MOST_SURE)
    within = _limit(told - sum(sign.weight for sign in signs), MOST_TOLD) if reuse.direction != "unknown" else 0.0
    return 1 / (1 + math.exp(-around)), within


def _limit(odds: float, most: float) -> float:
    return max(-most, min(most, odds))


def choose_parents(
    names: Sequence[ArticleId], bonds: Sequence[Bond], evidence: Evidence, settings: ReuseSettings
) -> dict[ArticleId, tuple[Bond, float]]:
    """Return the parent of each article of a family that has one, with the probability that it is this one.

    The tree is the arborescence (Chu, Liu, Edmonds) in which most edges are expected to be right: the weight of an
    edge is its probability over all trees. An edge whose direction neither the two texts nor third ones tell is left out.
    """
    likely = [bond for bond in bonds if may_be_source(bond, evidence, settings)]
    if len(names) == 2:  # without a third text, only the signs of the two themselves tell which was first
        likely = [bond for bond in likely if bond.older >= BELIEVED]
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
            chosen[bond.child] = bond, _doubt(bond, float(chances[parent, child]), evidence)
    return chosen


def _doubt(bond: Bond, probability: float, evidence: Evidence) -> float:
    """Return the probability of an edge with the doubts that the trees do not weigh.

    A few words in common may be what the event dictates; of texts told in other words only the likelier way was weighed.
    """
    shown = _weigh_words(bond, evidence)
    if shown < MOST_SHOWN_BY_WORDS:
        probability = min(probability, 1 / (1 + math.exp(-shown)))
    return probability * bond.older if is_told_again(bond, evidence) else probability


def _weigh_words(bond: Bond, evidence: Evidence) -> float:
    kept = max(bond.share, evidence.share_kept(bond.parent, bond.child))
    return weigh_shown(bond.reuse.passages, kept, evidence.articles[bond.child])


def may_be_source(bond: Bond, evidence: Evidence, settings: ReuseSettings) -> bool:
    """Tell whether an edge is thought of at all."""
    kept = max(bond.share, evidence.share_kept(bond.parent, bond.child))
    if is_told_again(bond, evidence):
        return bond.older >= BELIEVED and _is_shown(bond, evidence)
    few = len(evidence.order[bond.child]) <= FEW_SENTENCES
    told = few or kept >= MOSTLY_TAKEN or evidence.count_kept(bond.parent, bond.child) > 1
    return min(bond.outer, bond.older) >= NEVER_OLDER and kept >= settings.least_taken and told


def is_told_again(bond: Bond, evidence: Evidence) -> bool:
    """Tell whether the child only tells again what the parent has, in sentences that are none of its sentences edited."""
    return bond.told_again and evidence.share_kept(bond.parent, bond.child) < EDITED


def _is_shown(bond: Bond, evidence: Evidence) -> bool:
    told = [(p.a, p.b) if bond.forward else (p.b, p.a) for p in bond.reuse.passages if p.kind not in {"quotation", "furniture"}]
    sentences = [sentence.span for sentence in evidence.sites.sentences[bond.child]]
    articles = evidence.articles
    return shows_retelling(told, sentences, articles[bond.parent], articles[bond.child], articles)


def _score(names: Sequence[ArticleId], bonds: Iterable[Bond], evidence: Evidence) -> Scores:
    """Return the log likelihoods, a row a parent and a column a child; the last row is for none.

    Beside a believed source none is at most as likely as the words that are shared leave open.
    """
    place = {name: i for i, name in enumerate(names)}
    scores = np.full((len(names) + 1, len(names)), -np.inf)
    scores[-1] = [weigh(evidence.measure_root(name)) for name in names]
    none = np.full(len(names), np.inf)
    believed = np.full(len(names), -np.inf)
    for bond in bonds:
        parent, child = place[bond.parent], place[bond.child]
        scores[parent, child] = weigh(measure(bond, evidence))
        if bond.older >= BELIEVED and scores[parent, child] > believed[child]:
            believed[child] = scores[parent, child]
            none[child] = believed[child] - _weigh_words(bond, evidence)
    scores[-1] = np.minimum(scores[-1], none)
    return scores


def measure(bond: Bond, evidence: Evidence) -> dict[str, float]:
    """Return the signs of an edge; of a text told in other words no sentence can be laid beside its own."""
    if is_told_again(bond, evidence):
        spans = [p.a if bond.forward else p.b for p in bond.reuse.passages]
        left = sum(not any(span.overlaps(sentence.span) for span in spans) for sentence in evidence.sites.sentences[bond.parent])
        dropped = math.log2(1 + left)
        return {"kept": bond.share, "dropped": dropped, "dropped own": dropped, "older": math.log(bond.outer)}
    # In a text that is mostly its own, a passage within a sentence shows that the sentence was used and put otherwise.
    kinds = {"paraphrase"} if bond.share >= MOSTLY_TAKEN else {"paraphrase", "verbatim", "edited", "moved"}
    retold = [(p.a, p.b) if bond.forward else (p.b, p.a) for p in bond.reuse.passages if p.kind in kinds]
    return evidence.measure(bond.parent, bond.child, bond.share, retold)


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
