"""Two articles as two columns: every sentence with its partner on the other side, the differing words marked. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.present.differences import Words, differing_words
from twosource.records import Article, ArticleId, BlockKind, Collation, Edit, Join, JoinKind, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A sentence of a column: `join` is the place of its join, None for a caption; `name` its anchor on the page, and `partner`
    that of the first sentence it is joined to, empty where it stands on this side only. `pointed`: an address leads to it."""

    span: Span
    join: int | None
    kind: JoinKind
    name: str
    partner: str
    words: Words
    pointed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One of two articles, paragraph by paragraph."""

    article: Article
    paragraphs: tuple[tuple[BlockKind, tuple[Piece, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """An edit, with the anchors of the sentences it stands in; a side without a counterpart is empty."""

    edit: Edit
    left: str
    right: str


def columns(collation: Collation, pointed: Span | None = None) -> tuple[Column, Column]:
    """Return both articles of a collation as columns; `pointed` are words that an address leads to."""
    sides: tuple[list[Piece], list[Piece]] = ([], [])
    for place, join in enumerate(collation.joins):
        for side, pieces in zip(sides, _pieces(place, join, pointed), strict=True):
            side += pieces
    return _column(collation.parent, sides[0], pointed), _column(collation.child, sides[1], pointed)


def differences(collation: Collation) -> tuple[Difference, ...]:
    """Return the edits of a collation, the weightiest first, with where they stand."""
    left = _anchors(collation.joins, "l")
    right = _anchors(collation.joins, "r")
    return tuple(Difference(edit=edit, left=_find(left, edit.parent), right=_find(right, edit.child)) for edit in collation.edits)


def _pieces(place: int, join: Join, pointed: Span | None) -> tuple[list[Piece], list[Piece]]:
    left, right = (" ".join(span.text for span in side) for side in (join.parent, join.child))
    runs = differing_words(left, right) if left and right else ([(left, False)], [(right, False)])
    names = [f"{letter}{place}" for letter in "lr"]
    found = []
    for number, (spans, run) in enumerate(zip((join.parent, join.child), runs, strict=True)):
        partner = names[1 - number] if (join.child, join.parent)[number] else ""
        found.append(
            [
                Piece(
                    span=span,
                    join=place,
                    kind=join.kind,
                    name=names[number] if i == 0 else "",
                    partner=partner,
                    words=words,
                    pointed=pointed is not None and span.overlaps(pointed),
                )
                for i, (span, words) in enumerate(zip(spans, _cut(run, spans), strict=True))
            ]
        )
    return found[0], found[1]


def _cut(run: Words, spans: Sequence[Span]) -> Iterator[Words]:
    """Cut the marked words of joined sentences at the ends of each; a space stands between two."""
    waiting = list(run)
    for span in spans:
        room, words = len(span.text), []
        while room and waiting:
            text, changed = waiting.pop(0)
            words.append((text[:room], changed))
            if len(text) > room:
                waiting.insert(0, (text[room:], changed))
            room -= min(room, len(text))
        yield words
        if waiting:
            text, changed = waiting.pop(0)
            waiting[:0] = [(text[1:], changed)] if len(text) > 1 else []


def _column(article: Article, pieces: Sequence[Piece], pointed: Span | None) -> Column:
    ordered = sorted(pieces, key=lambda piece: piece.span)
    paragraphs = []
    for block in article.blocks:
        own = tuple(piece for piece in ordered if block.start <= piece.span.start < block.end)
        if not own and block.end > block.start:
            own = (_caption(article.span(block.start, block.end), pointed),)
        if own:
            paragraphs.append((block.kind, own))
    return Column(article=article, paragraphs=tuple(paragraphs))


def _caption(span: Span, pointed: Span | None) -> Piece:
    is_pointed = pointed is not None and span.overlaps(pointed)
    return Piece(span=span, join=None, kind="same", name="", partner="", words=[(span.text, False)], pointed=is_pointed)


def _anchors(joins: Sequence[Join], letter: str) -> dict[ArticleId, list[tuple[Span, str]]]:
    found: dict[ArticleId, list[tuple[Span, str]]] = {}
    for place, join in enumerate(joins):
        for span in join.parent if letter == "l" else join.child:
            found.setdefault(span.article, []).append((span, f"{letter}{place}"))
    return found


def _find(anchors: dict[ArticleId, list[tuple[Span, str]]], words: Span | None) -> str:
    """Return the anchor of the sentence that some words stand in."""
    if words is None:
        return ""
    return next((name for span, name in anchors.get(words.article, ()) if span.overlaps(words)), "")
