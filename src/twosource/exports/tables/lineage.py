"""Tables of who took what from whom, and what changed on the way."""

from collections.abc import Iterator

from twosource.exports.parts import Part
from twosource.exports.tables.form import PLACE, STORY, Row, Table, article, boolean, figure, integer, side, side_columns, text
from twosource.present.facts import number
from twosource.records import Passage, Reuse

KNOWN, UNKNOWN = "first to second", "unknown"


def _derivations(part: Part) -> Iterator[Row]:
    for edge in part.story.derivations:
        yield {
            "story": part.story.id,
            "child": edge.child,
            "parent": edge.parent,
            "kind": edge.kind,
            "probability": number(edge.probability),
            "share": number(edge.share),
            "passages": len(edge.passages),
            "reasons": "; ".join(reason.text for reason in edge.reasons),
            "by_reader": edge.by_reader,
        }


def _passages(part: Part) -> Iterator[Row]:
    for place, (direction, passage) in enumerate(directed_passages(part)):
        yield {
            "story": part.story.id,
            "place": place,
            "first": passage.a.article,
            "second": passage.b.article,
            "direction": direction,
            "kind": passage.kind,
            **side("first", passage.a),
            **side("second", passage.b),
        }


def directed_passages(part: Part) -> Iterator[tuple[str, Passage]]:
    """Yield every shared passage, that of the edges first; the direction is known for these alone.

    What a pair's signs say of its direction without an edge in the tree is no finding: it stays unknown.
    """
    edges = {frozenset((edge.parent, edge.child)) for edge in part.story.derivations}
    for edge in part.story.derivations:
        yield from ((KNOWN, passage) for passage in edge.passages)
    for pair in part.story.reuse:
        if frozenset((pair.a, pair.b)) not in edges:
            yield from ((UNKNOWN, passage) for passage in pair.passages)


def _pairs(part: Part) -> Iterator[Row]:
    return (_pair(part.story.id, pair) for pair in part.story.reuse)


def _pair(story: str, pair: Reuse) -> Row:
    return {
        "story": story,
        "a": pair.a,
        "b": pair.b,
        "a_in_b": number(pair.a_in_b),
        "b_in_a": number(pair.b_in_a),
        "kind": pair.kind,
        "direction": pair.direction,
        "probability": number(pair.probability),
    }


def _outside(part: Part) -> Iterator[Row]:
    for source in part.story.outside_sources:
        for name in source.articles:
            yield {"story": part.story.id, "name": source.name, "article": name}


def _drifts(part: Part) -> Iterator[Row]:
    changes = [(drift, change) for drift in part.story.drift for change in drift.changes]
    for place, (drift, change) in enumerate(changes):
        pair: Row = {"parent": drift.parent, "child": drift.child, "along": drift.along, "kind": change.kind}
        pair["certain"] = change.certain
        yield {"story": part.story.id, "place": place, **pair, **side("parent", change.parent), **side("child", change.child)}


def _edits(part: Part) -> Iterator[Row]:
    edits = [(found, edit) for found in part.story.edits for edit in found.edits]
    for place, (found, edit) in enumerate(edits):
        pair: Row = {"parent": found.parent, "child": found.child}
        what: Row = {"kind": edit.kind, "matter": edit.matter, "weight": number(edit.weight)}
        yield {"story": part.story.id, "place": place, **pair, **what, **side("parent", edit.parent), **side("child", edit.child)}


_PARENT, _CHILD = article("parent", "the article it was taken from"), article("child", "the article that took it")

LINEAGE = (
    Table(
        name="derivations",
        meaning="Who took it from whom: the edges of the family tree.",
        columns=(
            STORY,
            _CHILD,
            _PARENT,
            text("kind", "revision, reprint or rewrite"),
            figure("probability", "how sure that is, from 0 to 1"),
            figure("share", "the share of the child's words that were taken, from 0 to 1"),
            integer("passages", "how many passages show it"),
            text("reasons", "what tells who was first"),
            boolean("by_reader", "whether a reader set the direction"),
        ),
        key=("story", "child", "parent"),
        rows=_derivations,
    ),
    Table(
        name="passages",
        meaning="Pieces of one article that stand in another.",
        columns=(
            STORY,
            PLACE,
            article("first", "the one article; where the direction is known, the one it was taken from"),
            article("second", "the other article"),
            text("direction", f"“{KNOWN}”, or “{UNKNOWN}”: then neither is known to come from the other"),
            text("kind", "verbatim, edited, moved, paraphrase, quotation or furniture"),
            *side_columns("first", "its words"),
            *side_columns("second", "the other's words"),
        ),
        key=("story", "place"),
        rows=_passages,
    ),
    Table(
        name="pairs",
        meaning="Articles that share text, and how much.",
        columns=(
            STORY,
            article("a", "the one article"),
            article("b", "the other"),
            figure("a_in_b", "the share of a's words that stand in b, from 0 to 1"),
            figure("b_in_a", "the share of b's words that stand in a"),
            text("kind", "what they share amounts to"),
            text("direction", "a->b: the signs say that b comes from a; unknown where they do not tell"),
            figure("probability", "how sure the direction is; .5 where it is unknown"),
        ),
        key=("story", "a", "b"),
        rows=_pairs,
    ),
    Table(
        name="outside_sources",
        meaning="Outlets, agencies and documents that are not in the pile, and the articles that rest on them.",
        columns=(STORY, text("name", "the source"), article("article", "the article")),
        key=("story", "name", "article"),
        rows=_outside,
    ),
    Table(
        name="drifts",
        meaning="What became of statements between parent and child: lost hedges and sources, other numbers.",
        columns=(
            STORY,
            PLACE,
            article("parent", "the earlier article"),
            article("child", "the later article"),
            text("along", "tree: on an edge; time: between an earlier and a later article that no edge joins"),
            text("kind", "what changed"),
            boolean("certain", "whether both sentences surely tell the same"),
            *side_columns("parent", "the words of the parent"),
            *side_columns("child", "the words of the child"),
        ),
        key=("story", "place"),
        rows=_drifts,
    ),
    Table(
        name="edits",
        meaning="What was edited on each edge of the family tree, the weightiest first.",
        columns=(
            STORY,
            PLACE,
            _PARENT,
            _CHILD,
            text("kind", "added, dropped, moved or changed"),
            text("matter", "the weightiest thing that it touches"),
            figure("weight", "how weighty it is, from 0 to 1"),
            *side_columns("parent", "the words of the parent"),
            *side_columns("child", "the words of the child"),
        ),
        key=("story", "place"),
        rows=_edits,
    ),
)
