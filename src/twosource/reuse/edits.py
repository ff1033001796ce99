"""What was edited on an edge of the family tree: added, dropped, moved, changed, the weightiest first."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from twosource.language.stopwords import STOP_WORDS
from twosource.records import Article, Derivation, Edit, EditKind, EditMatter, Edits, Join, Passage, Span
from twosource.reuse.details import Detail
from twosource.reuse.differences import Region, Word, find_difference
from twosource.reuse.edit_facts import FACTS, Side, find_lost, pair_details, read_sides
from twosource.reuse.joining import join_sentences
from twosource.settings import ReuseSettings

WEIGHTS: dict[EditMatter, float] = {
    "number": 1.0,
    "name": 0.9,
    "date": 0.8,
    "negation": 0.7,
    "hedge": 0.6,
    "wording": 0.3,
    "typography": 0.05,
}
"""Weight of a change inside a sentence that both have: what a reader must not miss comes first."""
WHOLE: dict[EditMatter, float] = {"number": 0.5, "name": 0.48, "date": 0.46, "wording": 0.4}
"""Weight of a whole sentence added or dropped, by what it brings: less than a changed fact, more than a changed word."""
MOVED = 0.2
"""Weight of a passage that only stands elsewhere."""
SMALL = 0.1
"""Weight of a change in small words alone ("of", "the", "was")."""


def find_edits(derivation: Derivation, parent: Article, child: Article, settings: ReuseSettings) -> Edits:
    """Return what the child changed of what it took, the weightiest first.

    Numbers come first, then names, dates, negation, hedging words, whole sentences, wording, order, typography last; facts
    are known by pattern, without a parse.
    """
    joins = join_sentences(derivation.passages, parent, child)
    return Edits(parent=parent.id, child=child.id, edits=edit_joins(joins, parent, child, settings))


def collate_passages(
    passages: Sequence[Passage], parent: Article, child: Article, settings: ReuseSettings
) -> tuple[tuple[Join, ...], tuple[Edit, ...]]:
    """Return the joined sentences of two articles and the edits between them, whoever was first."""
    joins = join_sentences(passages, parent, child)
    return joins, edit_joins(joins, parent, child, settings)


def edit_joins(joins: Sequence[Join], parent: Article, child: Article, settings: ReuseSettings) -> tuple[Edit, ...]:
    """Return the edits between joined sentences, sorted by weight, then by place."""
    ours, theirs = read_sides(parent, child, joins)
    found = [edit for join in joins for edit in _edit(join, ours, theirs, settings)] + list(_find_moved(joins, parent, child))
    return tuple(sorted(found, key=_order))


def _order(edit: Edit) -> tuple[float, int, int]:
    end = 1 << 60  # an edit without a place in the parent stands behind those that have one
    return -edit.weight, edit.parent.start if edit.parent else end, edit.child.start if edit.child else end


def _edit(join: Join, ours: Side, theirs: Side, settings: ReuseSettings) -> Iterator[Edit]:
    if join.kind == "dropped":
        yield _edit_whole("dropped", join.parent[0], ours, theirs)
    elif join.kind == "added":
        yield _edit_whole("added", join.child[0], theirs, ours)
    else:
        yield from _edit_within(join, ours, theirs, settings)


def _edit_whole(kind: EditKind, span: Span, own: Side, other: Side) -> Edit:
    """Return the edit of a sentence that only one side has; its matter is the weightiest fact that the other lacks."""
    new = {d.matter for d in own.details([span]) if d.matter in FACTS and not other.holds(d)}
    matter: EditMatter = next((matter for matter in FACTS if matter in new), "wording")
    parent, child = (span, None) if kind == "dropped" else (None, span)
    return Edit(kind=kind, matter=matter, parent=parent, child=child, weight=WHOLE[matter])


def _edit_within(join: Join, ours: Side, theirs: Side, settings: ReuseSettings) -> Iterator[Edit]:
    if [span.text for span in join.parent] == [span.text for span in join.child]:
        return
    difference = find_difference(ours.article, theirs.article, join.parent, join.child)
    before, after = ours.details(join.parent), theirs.details(join.child)
    lost, new = find_lost(before, after), find_lost(after, before)
    pairs = list(pair_details(lost, new, difference.regions))
    for one, other in pairs:
        if one and other:
            yield _edit_detail(one, other, ours, theirs)
        elif one and not theirs.holds(one):
            yield _edit_detail(one, None, ours, theirs)
        elif other and not ours.holds(other):
            yield _edit_detail(None, other, ours, theirs)
    if difference.likeness < settings.least_retold:
        yield Edit(
            kind="changed",
            matter="wording",
            parent=_stretch(join.parent, ours.article),
            child=_stretch(join.child, theirs.article),
            weight=WEIGHTS["wording"],
        )
    else:
        yield from (edit for region in difference.regions if (edit := _edit_words(region, before, after, ours, theirs)))
        if difference.retouched:
            yield _edit_region(difference.retouched, "typography", WEIGHTS["typography"], ours, theirs)


def _edit_detail(one: Detail | None, other: Detail | None, ours: Side, theirs: Side) -> Edit:
    detail = one or other
    assert detail is not None
    return Edit(
        kind="changed" if one and other else "dropped" if one else "added",
        matter=detail.matter,
        parent=ours.article.span(one.start, one.end) if one else None,
        child=theirs.article.span(other.start, other.end) if other else None,
        weight=WEIGHTS[detail.matter],
    )


def _edit_words(region: Region, before: Sequence[Detail], after: Sequence[Detail], ours: Side, theirs: Side) -> Edit | None:
    """Return the change of wording in a region, None where all of its words belong to details, which have their own edits."""
    rest = [
        w.plain for words, details in ((region.parent, before), (region.child, after)) for w in words if not _is_in(w, details)
    ]
    if not rest:
        return None
    weight = SMALL if all(word in STOP_WORDS for word in rest) else WEIGHTS["wording"]
    return _edit_region(region, "wording", weight, ours, theirs)


def _is_in(word: Word, details: Sequence[Detail]) -> bool:
    return any(detail.start <= word.start and word.end <= detail.end for detail in details)


def _edit_region(region: Region, matter: EditMatter, weight: float, ours: Side, theirs: Side) -> Edit:
    one = ours.article.span(region.parent[0].start, region.parent[-1].end) if region.parent else None
    other = theirs.article.span(region.child[0].start, region.child[-1].end) if region.child else None
    kind: EditKind = "changed" if one and other else "dropped" if one else "added"
    return Edit(kind=kind, matter=matter, parent=one, child=other, weight=weight)


def _stretch(spans: Sequence[Span], article: Article) -> Span:
    """Return some sentences as one span; where they don't stand together, the longest of them."""
    if all(_follows(one, other, article) for one, other in pairwise(spans)):
        return article.span(spans[0].start, spans[-1].end)
    return max(spans, key=lambda span: (span.end - span.start, -span.start))


def _find_moved(joins: Sequence[Join], parent: Article, child: Article) -> Iterator[Edit]:
    """Yield the passages that stand elsewhere: moved sentences that follow each other on both sides are one passage."""
    runs: list[list[Join]] = []
    for place, join in enumerate(joins):
        if join.kind != "moved":
            continue
        if runs and joins[place - 1] is runs[-1][-1] and _follows(runs[-1][-1].child[-1], join.child[0], child):
            runs[-1].append(join)
        else:
            runs.append([join])
    for run in runs:
        one = _stretch([span for join in run for span in join.parent], parent)
        other = _stretch([span for join in run for span in join.child], child)
        yield Edit(kind="moved", matter="wording", parent=one, child=other, weight=MOVED)


def _follows(one: Span, other: Span, article: Article) -> bool:
    return one.end <= other.start and not article.text[one.end : other.start].strip()
