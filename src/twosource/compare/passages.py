"""Mentions that stand in taken text: copied from one article of the pile to another, or by both from a third."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from twosource.records import ArticleId, FamilyTree, Mention, Passage, PassageKind, Reuse, Span

_COPIED: frozenset[PassageKind] = frozenset({"verbatim", "edited", "moved"})
_REWORDED: frozenset[PassageKind] = frozenset({"paraphrase"})

_COVERED = 0.5
"""Share of a mention's characters that must lie in a passage: less is a name or a stock phrase in common."""


_COPYING = 16
"""Words that two articles have in common word for word from which on one surely was taken from the other, or both from a third:
two clauses of eight. Fewer may be what the event itself dictates: how much of what was seized, and in which port."""
_ONE_PASSAGE = 12
"""The same for one unbroken passage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Mentions, by their places, that share taken words; certain where the words were copied."""

    mentions: tuple[int, ...]
    certain: bool
    evidence: tuple[Span, ...]


def find_taken(mentions: Sequence[Mention], reuse: Sequence[Reuse], tree: FamilyTree) -> Iterator[Taken]:
    """Yield mentions tied by a passage between their articles, or by one and the same words of a third article.

    Where one article may have been rewritten from the other as a whole, by the tree or by what `reuse` says, a shared claim
    is possibly taken even where no passage was aligned. A stock clause is a possible reason too, never a certain one.
    """
    articles = {m.article for m in mentions}
    telling = _find_copying(r for r in reuse if r.a in articles or r.b in articles)
    near = {
        p
        for r in reuse
        if r.a in articles or r.b in articles
        for p in r.passages
        if p.kind in _COPIED | _REWORDED and (_within(mentions, p.a) or _within(mentions, p.b))
    }
    passages = sorted(near, key=lambda p: (p.a, p.b, p.kind))
    yield from _direct(mentions, passages, telling)
    yield from _through_third(mentions, passages, telling)
    joined = {(edge.parent, edge.child) for edge in tree.derivations}
    retold = {(r.a, r.b) for r in reuse if r.kind == "paraphrase"}
    for one, other in sorted({(min(pair), max(pair)) for pair in joined | retold}):
        yield from _rewritten(mentions, one, other)


def join_taken(found: Iterable[Taken]) -> tuple[Taken, ...]:
    """Join what shares a mention, the certain apart from the possible, so that one passage around is one reason.

    A reprint of a reprint of a report gives three pairs, and one group.
    """
    groups: list[Taken] = []
    for taken in found:
        touched = [g for g in groups if g.certain == taken.certain and set(g.mentions) & set(taken.mentions)]
        joined = (*touched, taken)
        one = Taken(
            mentions=tuple(sorted({place for each in joined for place in each.mentions})),
            certain=taken.certain,
            evidence=tuple(sorted({span for each in joined for span in each.evidence})),
        )
        groups = [*(g for g in groups if g not in touched), one]
    return tuple(sorted(groups, key=lambda g: (not g.certain, g.mentions)))


def _find_copying(reuse: Iterable[Reuse]) -> frozenset[Passage]:
    """Return the passages that show copying: long ones, and any between two articles that have enough words in common."""
    found: set[Passage] = set()
    for pair in reuse:
        copied = [p for p in pair.passages if p.kind in _COPIED]
        if sum(_count_common(p) for p in copied) >= _COPYING:
            found.update(copied)
        else:
            found.update(p for p in copied if p.kind == "verbatim" and _count_common(p) >= _ONE_PASSAGE)
    return frozenset(found)


def _count_common(passage: Passage) -> int:
    return (Counter(passage.a.text.casefold().split()) & Counter(passage.b.text.casefold().split())).total()


def _direct(mentions: Sequence[Mention], passages: Sequence[Passage], telling: frozenset[Passage]) -> Iterator[Taken]:
    for passage in passages:
        places = (_within(mentions, passage.a), _within(mentions, passage.b))
        if all(places):
            words = (*_shared_words(mentions, places[0], passage.a), *_shared_words(mentions, places[1], passage.b))
            yield Taken(mentions=(*places[0], *places[1]), certain=passage in telling, evidence=words)


def _through_third(mentions: Sequence[Mention], passages: Sequence[Passage], telling: frozenset[Passage]) -> Iterator[Taken]:
    """Yield mentions of two articles that took overlapping words of a third that has no mention there."""
    sides = [(here, there, p in telling) for p in passages for here, there in ((p.a, p.b), (p.b, p.a))]
    taken = [(places, here, there, sure) for here, there, sure in sides if (places := _within(mentions, here))]
    by_third: dict[ArticleId, list[tuple[tuple[int, ...], Span, Span, bool]]] = {}
    for item in taken:
        by_third.setdefault(item[2].article, []).append(item)
    for listed in by_third.values():
        for one, two in combinations(listed, 2):
            if one[1].article != two[1].article and one[2].overlaps(two[2]):
                certain = one[3] and two[3]
                words = (*_shared_words(mentions, one[0], one[1]), *_shared_words(mentions, two[0], two[1]))
                yield Taken(mentions=(*one[0], *two[0]), certain=certain, evidence=words)


def _rewritten(mentions: Sequence[Mention], one: ArticleId, other: ArticleId) -> Iterator[Taken]:
    places = tuple(i for i, m in enumerate(mentions) if m.article in (one, other))
    if len({mentions[i].article for i in places}) == 2:
        yield Taken(mentions=places, certain=False, evidence=tuple(mentions[i].span for i in places))


def _within(mentions: Sequence[Mention], passage: Span) -> tuple[int, ...]:
    return tuple(i for i, mention in enumerate(mentions) if _covers(passage, mention))


def _shared_words(mentions: Sequence[Mention], places: Sequence[int], passage: Span) -> Iterator[Span]:
    """Yield the words of each mention that stand in the passage: a page of evidence shows nothing."""
    for place in places:
        mention = mentions[place].span
        start, end = max(passage.start, mention.start), min(passage.end, mention.end)
        words = mention.text[start - mention.start : end - mention.start]
        yield Span(article=mention.article, start=start, end=end, text=words)


def _covers(passage: Span, mention: Mention) -> bool:
    if passage.article != mention.article or not passage.overlaps(mention.span):
        return False
    shared = min(passage.end, mention.span.end) - max(passage.start, mention.span.start)
    return shared >= _COVERED * (mention.span.end - mention.span.start)
