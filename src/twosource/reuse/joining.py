"""Which sentences of the child the sentences of the parent became: joined one to one, split, merged, moved, or left alone."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import networkx as nx

from twosource.language import split_sentences
from twosource.language.stopwords import STOP_WORDS
from twosource.records import Article, Join, JoinKind, Passage, Span
from twosource.reuse.differences import find_words

LEAST_COMMON = 0.4
"""Share of the telling words of the shorter sentence that stand in the other, from which on they are one sentence edited."""
MOSTLY_COMMON = 0.7
"""The same share from which on a sentence is joined to one that has a likelier partner: one was split, or two were merged."""
NEARBY = 12
"""Sentences around the place where its partner would stand in an evenly edited passage: a sentence further off was not
edited but written anew, and comparing all with all would cost the square of a passage's length."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of one side: its place in the article, its words in lower case, and those of them that tell something."""

    place: int
    span: Span
    block: str
    words: tuple[str, ...]
    telling: frozenset[str]


def join_sentences(passages: Iterable[Passage], parent: Article, child: Article) -> tuple[Join, ...]:
    """Return every sentence of both articles in one join, in the order of the parent; captions are left out.

    1. Sentences of the same words are joined, in order. 2. Inside each passage, a sentence is joined to the one that it
    shares most telling words with. 3. A title is joined to the other's. 4. Joins out of the longest common order are
    moved. 5. What the child adds stands behind what it follows in the child.
    """
    before, after = _read_lines(parent), _read_lines(child)
    links = set(_join_equal(before, after))
    free_before = [line for line in before if line.place not in {a for a, _ in links}]
    free_after = [line for line in after if line.place not in {b for _, b in links}]
    links.update(link for passage in passages for link in _join_within(passage, free_before, free_after))
    links.update(_join_titles(before, after, links))
    groups = _gather(sorted(links))
    kept = _keep_order(groups)
    joins = [(group, _join(group, before, after, moved=place not in kept)) for place, group in enumerate(groups)]
    return tuple(_put_in_order(joins, kept, before, after))


Group = tuple[tuple[int, ...], tuple[int, ...]]
"""Places of sentences of the parent and of the child."""
Row = tuple[tuple[int, ...], int | None, Join]
"""Places in the parent, the first place in the child where the order is kept, and the join itself."""


def _read_lines(article: Article) -> list[Line]:
    lines: list[Line] = []
    for block in article.blocks:
        if block.kind == "caption":
            continue
        for start, end in split_sentences(article.text[block.start : block.end]):
            span = article.span(block.start + start, block.start + end)
            words = tuple(article.text[s:e].casefold() for s, e in find_words(article.text, span.start, span.end))
            telling = frozenset(words) - STOP_WORDS
            lines.append(Line(len(lines), span, block.kind, words, telling or frozenset(words)))
    return lines


def _join_equal(before: Sequence[Line], after: Sequence[Line]) -> Iterator[tuple[int, int]]:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for line in reversed(after):
        places[line.words].append(line.place)
    for line in before:
        if line.words and places.get(line.words):
            yield line.place, places[line.words].pop()


def _join_within(passage: Passage, before: Sequence[Line], after: Sequence[Line]) -> Iterator[tuple[int, int]]:
    ours = [line for line in before if line.span.overlaps(passage.a)]
    theirs = [line for line in after if line.span.overlaps(passage.b)]
    if not ours or not theirs:
        return
    if passage.kind == "paraphrase":
        yield _widest(ours, passage.a).place, _widest(theirs, passage.b).place
        return
    likest = sorted(_weigh(ours, theirs), key=lambda pair: (-pair[0], pair[1:]))
    joined: set[tuple[str, int]] = set()
    for share, _, i, j in likest:
        known = (("a", i) in joined) + (("b", j) in joined)
        if known == 0 or (known == 1 and share >= MOSTLY_COMMON):
            joined |= {("a", i), ("b", j)}
            yield ours[i].place, theirs[j].place


def _weigh(ours: Sequence[Line], theirs: Sequence[Line]) -> Iterator[tuple[float, float, int, int]]:
    """Yield the pairs of sentences that may be one: their common share, how far they stand from each other's place, and both."""
    for i, line in enumerate(ours):
        middle = i * len(theirs) / len(ours)
        for j in range(max(0, int(middle) - NEARBY), min(len(theirs), int(middle) + NEARBY + 1)):
            if (line.block == "title") == (theirs[j].block == "title") and (share := _common(line, theirs[j])) >= LEAST_COMMON:
                yield share, abs(j - middle), i, j


def _widest(lines: Sequence[Line], span: Span) -> Line:
    return max(lines, key=lambda line: min(line.span.end, span.end) - max(line.span.start, span.start))


def _common(one: Line, other: Line) -> float:
    shorter = min(len(one.telling), len(other.telling))
    return len(one.telling & other.telling) / shorter if shorter else 0.0


def _join_titles(before: Sequence[Line], after: Sequence[Line], links: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    titles = [next((line.place for line in lines if line.block == "title"), None) for lines in (before, after)]
    if titles[0] is not None and titles[1] is not None and not any(a == titles[0] or b == titles[1] for a, b in links):
        yield titles[0], titles[1]


def _gather(links: Sequence[tuple[int, int]]) -> list[Group]:
    """Return the connected groups of links, in the order of the parent."""
    graph = nx.Graph()
    graph.add_edges_from((("a", a), ("b", b)) for a, b in links)
    groups = nx.connected_components(graph)
    return sorted(
        (tuple(sorted(n for side, n in group if side == "a")), tuple(sorted(n for side, n in group if side == "b")))
        for group in groups
    )


def _keep_order(groups: Sequence[Group]) -> frozenset[int]:
    """Return the places of the longest run of groups that never goes back in the child (patience sorting)."""
    tops: list[int] = []
    chain: list[int] = []
    previous: list[int] = []
    for place, (_, theirs) in enumerate(groups):
        i = bisect_left(tops, theirs[0])
        previous.append(chain[i - 1] if i else -1)
        tops[i : i + 1] = [theirs[0]]
        chain[i : i + 1] = [place]
    kept = set()
    place = chain[-1] if chain else -1
    while place >= 0:
        kept.add(place)
        place = previous[place]
    return frozenset(kept)


def _join(group: Group, before: Sequence[Line], after: Sequence[Line], *, moved: bool) -> Join:
    ours, theirs = [before[a] for a in group[0]], [after[b] for b in group[1]]
    equal = [word for line in ours for word in line.words] == [word for line in theirs for word in line.words]
    kind: JoinKind = "moved" if moved else "same" if equal else "changed"
    return Join(kind=kind, parent=tuple(line.span for line in ours), child=tuple(line.span for line in theirs))


def _put_in_order(
    joins: Sequence[tuple[Group, Join]], kept: frozenset[int], before: Sequence[Line], after: Sequence[Line]
) -> Iterator[Join]:
    """Yield all joins: those with a parent by its place, each addition before the kept join that it precedes."""
    taken = {b for (_, theirs), _ in joins for b in theirs}
    added = [line for line in after if line.place not in taken]
    joined = {a for (ours, _), _ in joins for a in ours}
    dropped: list[Row] = [
        ((line.place,), None, Join(kind="dropped", parent=(line.span,), child=())) for line in before if line.place not in joined
    ]
    rows: list[Row] = [(ours, theirs[0] if place in kept else None, join) for place, ((ours, theirs), join) in enumerate(joins)]
    for _, theirs_first, join in sorted([*rows, *dropped], key=lambda row: row[0]):
        while theirs_first is not None and added and added[0].place < theirs_first:
            yield Join(kind="added", parent=(), child=(added.pop(0).span,))
        yield join
    yield from (Join(kind="added", parent=(), child=(line.span,)) for line in added)
