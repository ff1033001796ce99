"""The family tree of a story: the cheapest way to explain every article by another one or by an unseen source."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from twosource.records import Article, ArticleId, Derivation, FamilyTree, Lineage, Passage, Reuse, StoryId
from twosource.reuse.versions import name_derivation
from twosource.reuse.words import read_words
from twosource.settings import ReuseSettings

ROOT = ""
"""The unseen source; no article has an empty id."""
NEW_WORD = 1.0
"""Cost of a word that a child does not have from its parent: the unit of the other costs."""
CUT = 1.0
"""Cost of each further passage: a copy in one piece is likelier than one in many."""
DROPPED_WORD = 0.1
"""Cost of a word of the parent that the child leaves out: leaving out is easier than making up."""
DOUBT = 10.0
"""Words that one unit of log odds against the direction costs."""
UNSEEN = 100.0
"""Cost of each word of an article that comes from the unseen source: only believed edges are weighed, so that it is the last
choice, and settles where a circle is cut open."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A possible derivation with what it costs to believe it."""

    derivation: Derivation
    cost: float
    told_again: bool


def draw_tree(story_id: StoryId, articles: Sequence[Article], reuse: Sequence[Reuse], settings: ReuseSettings) -> FamilyTree:
    """Return who took it from whom in one story.

    The tree is the minimum-cost arborescence (Chu, Liu, Edmonds) over the articles and an unseen source; an edge costs
    the words that the child adds, the cuts, the words it drops, and the doubt about the direction. A second parent is
    added where a passage of the child that the first one lacks stands in another article. Pairs that share text in an
    unknown direction are handed on as they are.
    """
    by_id = {article.id: article for article in sorted(articles, key=lambda article: article.id)}
    lengths = {name: max(1, len(read_words(article))) for name, article in by_id.items()}
    copies = [
        r for r in sorted(reuse, key=lambda r: (r.a, r.b)) if r.kind not in {"quotation", "none"} and {r.a, r.b} <= set(by_id)
    ]
    edges = [_weigh(r, by_id, lengths) for r in copies if r.direction != "unknown"]
    first = _choose([edge for edge in edges if edge.told_again or edge.derivation.share >= settings.least_taken], lengths)
    parents = {child: (edge, *_find_others(edge, edges, first, lengths, settings)) for child, edge in first.items()}
    origins = find_origins(tuple(by_id), first, [r for r in copies if r.direction == "unknown" and is_telling(r, settings)])
    return FamilyTree(
        story=story_id,
        lineages=tuple(
            Lineage(
                article=name,
                parents=tuple(edge.derivation for edge in parents.get(name, ())),
                origin=origins[name],
            )
            for name in by_id
        ),
        unknown=tuple(r for r in copies if r.direction == "unknown"),
    )


def _weigh(reuse: Reuse, articles: Mapping[ArticleId, Article], lengths: Mapping[ArticleId, int]) -> Edge:
    forward = reuse.direction == "a->b"
    parent, child = (reuse.a, reuse.b) if forward else (reuse.b, reuse.a)
    given, taken = (reuse.a_in_b, reuse.b_in_a) if forward else (reuse.b_in_a, reuse.a_in_b)
    passages = reuse.passages if forward else tuple(turn(passage) for passage in reuse.passages)
    cost = (
        NEW_WORD * (1 - taken) * lengths[child]
        + CUT * len(passages)
        + DROPPED_WORD * (1 - given) * lengths[parent]
        - DOUBT * math.log(reuse.probability)
    )
    derivation = Derivation(
        child=child,
        parent=parent,
        kind=name_derivation(articles[parent], articles[child], given, passages),
        probability=reuse.probability,
        share=taken,
        passages=passages,
        reasons=reuse.reasons,
    )
    return Edge(derivation, cost, reuse.kind == "paraphrase")


def turn(passage: Passage) -> Passage:
    """Return a passage with its two places exchanged."""
    return Passage(a=passage.b, b=passage.a, kind=passage.kind)


def _choose(edges: Sequence[Edge], lengths: Mapping[ArticleId, int]) -> dict[ArticleId, Edge]:
    """Return the best parent of each article that has one."""
    graph = nx.DiGraph()
    graph.add_nodes_from([ROOT, *lengths])
    for name, length in lengths.items():
        graph.add_edge(ROOT, name, weight=root_cost(length), edge=None)
    for edge in edges:
        graph.add_edge(edge.derivation.parent, edge.derivation.child, weight=edge.cost, edge=edge)
    best = nx.minimum_spanning_arborescence(graph, attr="weight", preserve_attrs=True)
    return {child: data["edge"] for _, child, data in sorted(best.edges(data=True)) if data["edge"] is not None}


def root_cost(length: int) -> float:
    """Return what it costs to say that an article comes from none of the others: more than any edge that is believed."""
    return UNSEEN * length


def _find_others(
    first: Edge,
    edges: Sequence[Edge],
    chosen: Mapping[ArticleId, Edge],
    lengths: Mapping[ArticleId, int],
    settings: ReuseSettings,
) -> list[Edge]:
    """Return further parents, best first: each gives the child at least a telling part that those before it do not."""
    child = first.derivation.child
    others = sorted(
        (e for e in edges if e.derivation.child == child and e is not first), key=lambda e: (e.cost, e.derivation.parent)
    )
    covered = [passage.b for passage in first.derivation.passages if passage.kind != "quotation"]
    found = []
    for edge in others:
        own = [
            passage
            for passage in edge.derivation.passages
            if passage.kind not in {"quotation", "furniture"} and not any(passage.b.overlaps(span) for span in covered)
        ]
        words = sum(len(passage.b.text.split()) for passage in own)
        if words < max(settings.telling_run, settings.least_second_share * lengths[child]) or _descends(
            edge.derivation.parent, child, chosen
        ):
            continue
        covered += [passage.b for passage in own]
        found.append(edge)
    return found


def _descends(name: ArticleId, ancestor: ArticleId, chosen: Mapping[ArticleId, Edge]) -> bool:
    while name in chosen:
        name = chosen[name].derivation.parent
        if name == ancestor:
            return True
    return False


def is_telling(reuse: Reuse, settings: ReuseSettings) -> bool:
    """Tell whether two articles share enough to go back to one text, whoever took it from whom."""
    return reuse.kind == "paraphrase" or max(reuse.a_in_b, reuse.b_in_a) >= settings.least_taken


def find_origins(
    names: Sequence[ArticleId], chosen: Mapping[ArticleId, Edge], undirected: Sequence[Reuse]
) -> dict[ArticleId, str]:
    """Return the origin of each article: the root that all of its relatives go back to.

    Copies of unknown direction go back to one text, too, which may be either of them or one not in the pile: it gets a
    name of its own, made from the first of the roots.
    """
    graph = nx.Graph()
    graph.add_nodes_from(names)
    graph.add_edges_from((child, edge.derivation.parent) for child, edge in chosen.items())
    graph.add_edges_from((reuse.a, reuse.b) for reuse in undirected)
    origins: dict[ArticleId, str] = {}
    for relatives in nx.connected_components(graph):
        roots = sorted(name for name in relatives if name not in chosen)
        origin = roots[0] if len(roots) == 1 else f"unseen:{roots[0]}"
        origins.update(dict.fromkeys(relatives, origin))
    return origins
