"""The family tree of a story: the most probable way to explain every article by other ones or by an unseen source."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import networkx as nx

from twosource.records import (
    Article,
    ArticleId,
    Derivation,
    FamilyTree,
    Lineage,
    LineageReason,
    Passage,
    Reuse,
    StoryId,
    UnseenText,
)
from twosource.reuse.parents import Bond, choose_parents, find_bonds
from twosource.reuse.parents_further import find_further
from twosource.reuse.tree_copies import hang_on, stand_in
from twosource.reuse.tree_evidence import Evidence, Relatives
from twosource.reuse.tree_origins import find_origins
from twosource.reuse.tree_sites import collate
from twosource.reuse.tree_unseen import infer_unseen
from twosource.reuse.versions import name_derivation
from twosource.settings import ReuseSettings

SUREST = 0.99
"""The most that the probability of an edge may be, and the least that it lacks to none: a text that is not in the pile may always
have come between, or be the source of both, and no article here can tell."""
MOST_SHOWN = 3
"""Sentences shown as proof that two articles alone have a wording."""


def draw_tree(story_id: StoryId, articles: Sequence[Article], reuse: Sequence[Reuse], settings: ReuseSettings) -> FamilyTree:
    """Return who took it from whom in one story.

    1. Articles that share text make families. 2. In each, the sentences are laid side by side, and every tree is weighed by
    what each edge keeps, drops and moves, by the readings that third texts share, and by the signs of direction. 3. The
    parents are those of the tree with the most probable edges. 4. A further parent gave what the first one lacks. 5. What
    several share that none has whole, and credit to an agency that is not there, goes back to its unseen text. Pairs that
    share text in an unknown direction are handed on as they are.
    """
    by_id = {article.id: article for article in sorted(articles, key=lambda article: article.id)}
    copies = [
        r
        for r in sorted(reuse, key=lambda r: (r.a, r.b))
        if r.kind not in {"quotation", "none"} and r.a in by_id and r.b in by_id
    ]
    parents: dict[ArticleId, tuple[Derivation, ...]] = {}
    unseen: list[UnseenText] = []
    for family in find_families(copies):
        grown = _grow(family, by_id, copies, settings)
        for text, behind in infer_unseen(family, by_id, grown):
            unseen.append(text)
            grown = {child: edges for child, edges in grown.items() if child not in behind}
        parents |= grown
    first: dict[str, str] = {child: edges[0].parent for child, edges in parents.items()}
    first |= {name: text.id for text in unseen for name in text.articles}
    joined = {frozenset((edge.child, edge.parent)) for edges in parents.values() for edge in edges}
    unknown = tuple(r for r in copies if r.direction == "unknown" and frozenset((r.a, r.b)) not in joined)
    origins = find_origins(tuple(by_id), first, [r for r in unknown if is_telling(r, settings)])
    return FamilyTree(
        story=story_id,
        lineages=tuple(Lineage(article=name, parents=parents.get(name, ()), origin=origins[name]) for name in by_id),
        unknown=unknown,
        unseen=tuple(unseen),
    )


def is_telling(reuse: Reuse, settings: ReuseSettings) -> bool:
    """Tell whether two articles share enough to go back to one text, whoever took it from whom."""
    return reuse.kind == "paraphrase" or max(reuse.a_in_b, reuse.b_in_a) >= settings.least_taken


def turn(passage: Passage) -> Passage:
    """Return a passage with its two places exchanged."""
    return Passage(a=passage.b, b=passage.a, kind=passage.kind)


def find_families(copies: Iterable[Reuse]) -> list[list[ArticleId]]:
    """Return the groups of articles that are joined by shared text, each and all sorted."""
    graph = nx.Graph()
    graph.add_edges_from((r.a, r.b) for r in copies)
    return sorted(sorted(names) for names in nx.connected_components(graph))


def _grow(
    family: Sequence[ArticleId], articles: Mapping[ArticleId, Article], copies: Iterable[Reuse], settings: ReuseSettings
) -> dict[ArticleId, tuple[Derivation, ...]]:
    spare = stand_in(family, articles)
    members = {name: articles[name] for name in family if name not in spare}
    pairs = [r for r in copies if r.a in members and r.b in members]
    bonds = find_bonds(pairs, members)
    evidence = gather(members, bonds)
    chosen = choose_parents(tuple(members), bonds, evidence, settings)
    of_child: defaultdict[ArticleId, list[Bond]] = defaultdict(list)
    for bond in bonds:
        of_child[bond.child].append(bond)
    left = [r for r in copies if r.a in spare.get(r.b, ()) or r.b in spare.get(r.a, ())]
    hung = hang_on(spare, find_bonds(left, articles)) if left else {}
    return {child: (_derive(bond, articles, None, probability),) for child, (bond, probability) in hung.items()} | {
        child: (
            _derive(bond, articles, evidence, probability),
            *(_derive(b, articles, evidence, b.older) for b in find_further(bond, of_child[child], chosen, evidence, settings)),
        )
        for child, (bond, probability) in sorted(chosen.items())
    }


def gather(members: Mapping[ArticleId, Article], bonds: Iterable[Bond]) -> Evidence:
    """Return what speaks for one member of a family as the parent of another."""
    older, texts = {}, {}
    for bond in bonds:
        older[bond.parent, bond.child] = bond.outer
        texts[bond.parent, bond.child] = bond.texts
    return Evidence(Relatives(members, older, texts, collate(members.values())))


def _derive(bond: Bond, articles: Mapping[ArticleId, Article], evidence: Evidence | None, probability: float) -> Derivation:
    passages = bond.reuse.passages if bond.forward else tuple(turn(passage) for passage in bond.reuse.passages)
    told = bond.reuse.direction == ("a->b" if bond.forward else "b->a")
    return Derivation(
        child=bond.child,
        parent=bond.parent,
        kind=name_derivation(articles[bond.parent], articles[bond.child], bond.given, passages),
        probability=round(min(SUREST, max(1 - SUREST, probability)), 3),
        share=bond.share,
        passages=passages,
        reasons=(*(bond.reuse.reasons if told else ()), *(_find_shared_readings(bond, evidence) if evidence else ())),
    )


def _find_shared_readings(bond: Bond, evidence: Evidence) -> tuple[LineageReason, ...]:
    """Return the sentences that the two have word for word where relatives of theirs have others or none, if any."""
    relatives = {*evidence.related[bond.child], *evidence.related[bond.parent]} - {bond.parent, bond.child}
    if bond.told_again or not relatives:
        return ()
    spans = [
        sentence.span
        for sentence in evidence.sites.sentences[bond.child]
        if evidence.readings[bond.parent].get(sentence.site) == sentence.reading
        and relatives.isdisjoint(evidence.holders[sentence.site, sentence.reading])
    ]
    if not spans:
        return ()
    text = f"{bond.child} has {len(spans)} sentences as {bond.parent} alone has them"
    if len(spans) == 1:
        text = f"{bond.child} has a sentence as {bond.parent} alone has it"
    return (LineageReason(kind="shared reading", text=text, evidence=tuple(spans[:MOST_SHOWN])),)
