"""Which earlier article tells what a later one tells, where the family tree has no edge: changes along time."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from twosource.compare.drift_alignment import read_nearness
from twosource.compare.drift_pairs import compare_sentences, told_sentences
from twosource.language.vectors import sentence_vectors
from twosource.records import ArticleId, FamilyTree, ParsedArticle, PublicationTime

ALIKE = 1.15
"""Mean likeness of the better half of an article's sentences to an earlier one from which on it tells the same; of 7 articles of
`rewrites` without a parent in the tree that have a true one, 5 reach it, and 2 others."""
TOLD_ELSEWHERE = 0.9
"""Likeness from which on a sentence is told by an earlier article."""
BETTER = 0.15
"""How much better the earlier article must tell it than the parents in the tree."""
LEAST_ELSEWHERE = 2
"""Sentences that an article must have from another earlier one beside its parents."""
NEAR_WHOLE, NEAR_PART = 0.7, 0.62
"""Mean cosine of the better half of an article's sentences to an earlier one from which on the two are compared in full: where
the earlier must tell the whole, and where it need only tell what the parents do not. Pairs found in `rewrites` have .755 and
more, and .671; a full comparison takes 20 ms."""
LOOKED_AT = 2
"""Earlier articles, the likeliest by vectors, that an article is compared with in full."""

Likeness = NDArray[np.float64]
Shelf = tuple[list[ArticleId], NDArray[np.int64], NDArray[np.float32]]


def find_forerunners(
    articles: Sequence[ParsedArticle], tree: FamilyTree
) -> Iterator[tuple[ArticleId, ArticleId, frozenset[int]]]:
    """Yield an earlier article, a later one and the places of the later one's sentences that the earlier tells, by later article.

    1. An article without a parent in the tree: the earlier one that is likest, if it is like enough. 2. An article that has some
    sentences that neither its parents nor that one tell: the earlier one that tells them.
    """
    by_id = {article.id: article for article in sorted(articles, key=lambda a: a.id) if article.sentences}
    shelf = _shelve(by_id)
    parents = {lineage.article: [edge.parent for edge in lineage.parents] for lineage in tree.lineages}
    for name, later in by_id.items():
        own = [parent for parent in parents.get(name, ()) if parent in by_id]
        near = _find_nearest(later, own, by_id, shelf, NEAR_PART if own else NEAR_WHOLE)
        if not near:
            continue
        told = {other: _tell(by_id[other], later) for other in near}
        base = np.max([_tell(by_id[parent], later) for parent in own], axis=0) if own else np.zeros(len(later.sentences))
        if not own:
            first = max(near, key=lambda other: (float(_better_half(told[other])), other))
            if float(_better_half(told[first])) < ALIKE:
                continue
            yield first, name, frozenset(range(len(later.sentences)))
            base = told.pop(first)
        for other in sorted(told):
            elsewhere = (base < TOLD_ELSEWHERE) & (told[other] >= TOLD_ELSEWHERE) & (told[other] > base + BETTER)
            places = frozenset(int(i) for i in np.flatnonzero(elsewhere))
            if len(places) >= LEAST_ELSEWHERE:
                yield other, name, places
                base = np.maximum(base, told[other])


def _shelve(by_id: Mapping[ArticleId, ParsedArticle]) -> Shelf:
    """Return the articles that have sentences, where the rows of each begin, and the vectors of all their sentences."""
    texts = {name: [s.text for s in told_sentences(article)] for name, article in by_id.items()}
    names = [name for name, told in texts.items() if told]
    starts = np.cumsum([0, *(len(texts[name]) for name in names)])[: len(names)]
    return names, starts, sentence_vectors([text for name in names for text in texts[name]])


def _find_nearest(
    later: ParsedArticle,
    own: Sequence[ArticleId],
    by_id: Mapping[ArticleId, ParsedArticle],
    shelf: Shelf,
    least: float,
) -> list[ArticleId]:
    """Return the few earlier articles, parents left out, whose sentences are nearest by vectors and near enough, best first."""
    names, starts, rows = shelf
    if not names:
        return []
    cosines = sentence_vectors([s.text for s in later.sentences]) @ rows.T
    scores = _better_half(np.maximum.reduceat(cosines, starts, axis=1).astype(np.float64))
    scored = [
        (float(score), name)
        for score, name in zip(scores, names, strict=True)
        if name not in own and is_earlier(by_id[name], later)
    ]
    near = [(round(score, 4), name) for score, name in scored if score >= least]
    return [name for _, name in sorted(near, key=lambda item: (-item[0], item[1]))[:LOOKED_AT]]


def _tell(earlier: ParsedArticle, later: ParsedArticle) -> Likeness:
    """Return how like each sentence of the later article is to the likeliest of the earlier one."""
    old, new = told_sentences(earlier), list(later.sentences)
    return np.asarray(compare_sentences(old, new, read_nearness(old, new)).max(axis=1))


def _better_half(told: Likeness) -> Likeness:
    """Return the mean of the better half of the sentences (the first axis)."""
    return np.asarray(np.sort(told, axis=0)[len(told) // 2 :].mean(axis=0))


def is_earlier(one: ParsedArticle, other: ParsedArticle) -> bool:
    """Tell whether an article surely appeared before another: by the minute where both are known so well, else by the day."""
    first, second = one.article.published, other.article.published
    if first is None or second is None or first.implied or second.implied:
        return False
    known = _moment(first), _moment(second)
    if known[0] is not None and known[1] is not None and (known[0].tzinfo is None) == (known[1].tzinfo is None):
        return known[0] < known[1]
    return first.last < second.first


def _moment(published: PublicationTime) -> datetime | None:
    return datetime.fromisoformat(published.iso) if published.precision in {"second", "minute"} else None
