"""Corrections of who took it from whom: two articles that are no copies, and an edge that runs the other way."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from twosource.records import (
    Article,
    ArticleId,
    Change,
    Correction,
    Derivation,
    Drift,
    DriftKind,
    FamilyTree,
    Lineage,
    LineageReason,
    Passage,
    Reuse,
    StoryReading,
    UnseenText,
)
from twosource.reuse import find_edits, find_origins, is_telling, name_derivation
from twosource.settings import Settings

Articles = Mapping[ArticleId, Article]

SURE = 0.99
"""The probability of a direction that a reader set: as sure as the tree ever is of an edge."""
_MIRRORED: dict[DriftKind, DriftKind] = {
    "hedge_lost": "hedge_added",
    "hedge_added": "hedge_lost",
    "attribution_changed": "attribution_changed",
    "number_changed": "number_changed",
    "date_changed": "date_changed",
    "actor_changed": "actor_changed",
    "negation": "negation",
}
"""What a change is called when it is read from the other end; what has no name there (a lost source found) is no change."""


def part_copies(story: StoryReading, articles: Articles, correction: Correction, settings: Settings) -> StoryReading | None:
    """Return the story in which neither of two articles took from the other; None where they share nothing there."""
    both = frozenset(correction.articles)
    if not any(frozenset((r.a, r.b)) == both for r in story.reuse) and not _edges(story, both):
        return None
    tree = replace(story.tree, unknown=tuple(r for r in story.tree.unknown if frozenset((r.a, r.b)) != both))
    reuse = tuple(r for r in story.reuse if frozenset((r.a, r.b)) != both)
    kept = {line.article: tuple(e for e in line.parents if frozenset((e.child, e.parent)) != both) for line in tree.lineages}
    return _redraw(replace(story, tree=tree, reuse=reuse), kept, articles, settings)


def turn_edge(story: StoryReading, articles: Articles, correction: Correction, settings: Settings) -> StoryReading | None:
    """Return the story in which the second of two articles comes from the first; None where they share no text there.

    Where another way leads from the second to the first, its edges give way: the reader's word stands.
    """
    parent, child = correction.articles
    pair = next((r for r in story.reuse if {r.a, r.b} == {parent, child}), None)
    if pair is None or parent not in articles or child not in articles:
        return None
    edge = _set_edge(pair, articles[parent], articles[child])
    parents = {line.article: line.parents for line in story.tree.lineages}
    parents[parent] = tuple(e for e in parents.get(parent, ()) if not _comes_from(e.parent, child, parents))
    parents[child] = (edge, *(e for e in parents.get(child, ()) if e.parent != parent))
    told: Reuse = replace(pair, direction="a->b" if pair.a == parent else "b->a", probability=SURE)
    unknown = tuple(r for r in story.tree.unknown if {r.a, r.b} != {parent, child})
    tree = replace(story.tree, unknown=unknown, unseen=_without(story.tree.unseen, child))
    turned = replace(story, tree=tree, reuse=tuple(told if r is pair else r for r in story.reuse))
    return _redraw(turned, parents, articles, settings)


def _edges(story: StoryReading, both: frozenset[ArticleId]) -> list[Derivation]:
    return [edge for edge in story.derivations if frozenset((edge.child, edge.parent)) == both]


def _comes_from(name: ArticleId, other: ArticleId, parents: Mapping[ArticleId, tuple[Derivation, ...]]) -> bool:
    """Tell whether an article is another one or comes from it on any way."""
    seen: set[ArticleId] = set()
    waiting = [name]
    while waiting:
        current = waiting.pop()
        if current == other:
            return True
        if current not in seen:
            seen.add(current)
            waiting += [edge.parent for edge in parents.get(current, ())]
    return False


def _set_edge(pair: Reuse, parent: Article, child: Article) -> Derivation:
    forward = pair.a == parent.id
    passages = tuple(pair.passages if forward else (Passage(a=p.b, b=p.a, kind=p.kind) for p in pair.passages))
    given, share = (pair.a_in_b, pair.b_in_a) if forward else (pair.b_in_a, pair.a_in_b)
    return Derivation(
        child=child.id,
        parent=parent.id,
        kind=name_derivation(parent, child, given, passages),
        probability=SURE,
        share=share,
        passages=passages,
        reasons=(LineageReason(kind="reader", text="set by the reader"),),
        by_reader=True,
    )


def _without(unseen: Sequence[UnseenText], article: ArticleId) -> tuple[UnseenText, ...]:
    """Return the unseen texts without an article whose parent is known now; one behind a single article explains nothing."""
    left = (replace(text, articles=tuple(a for a in text.articles if a != article)) for text in unseen)
    return tuple(text for text in left if len(text.articles) > 1)


def _redraw(
    story: StoryReading, parents: Mapping[ArticleId, tuple[Derivation, ...]], articles: Articles, settings: Settings
) -> StoryReading:
    """Return the story with its tree, origins, edits and drift as its new edges make them."""
    first: dict[str, str] = {child: edges[0].parent for child, edges in parents.items() if edges}
    first |= {name: text.id for text in story.tree.unseen for name in text.articles}
    telling = [r for r in story.tree.unknown if is_telling(r, settings.reuse)]
    origins = find_origins(tuple(line.article for line in story.tree.lineages), first, telling)
    lineages = tuple(
        Lineage(article=line.article, parents=parents.get(line.article, ()), origin=origins[line.article])
        for line in story.tree.lineages
    )
    tree: FamilyTree = replace(story.tree, lineages=lineages)
    edges = {(edge.parent, edge.child): edge for edge in tree.derivations}
    old = {(found.parent, found.child): found for found in story.edits}
    edits = tuple(
        old.get(pair) or find_edits(edge, articles[edge.parent], articles[edge.child], settings.reuse)
        for pair, edge in edges.items()
    )
    return replace(story, tree=tree, edits=edits, drift=_turn_drift(story.drift, edges))


def _turn_drift(drift: Sequence[Drift], edges: Mapping[tuple[ArticleId, ArticleId], Derivation]) -> tuple[Drift, ...]:
    """Return the drift of the edges that are left, read from the other end where an edge was turned."""
    found = []
    for one in drift:
        if (one.parent, one.child) in edges:
            found.append(one)
        elif (one.child, one.parent) in edges:
            changes = tuple(
                Change(kind=_MIRRORED[c.kind], parent=c.child, child=c.parent, certain=c.certain)
                for c in one.changes
                if c.kind in _MIRRORED
            )
            found.append(Drift(parent=one.child, child=one.parent, changes=changes))
    return tuple(sorted(found, key=lambda one: (one.child, one.parent)))
