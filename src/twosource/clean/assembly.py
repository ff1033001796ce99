"""The clean text, put together from the pieces that stay, and the way back from it to the raw text."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from twosource.clean.pieces import Piece
from twosource.records import Article, Block, Segment

_UNSEEN = "\\u200b\\u200c\\u200d\\ufeff\\u00ad\\u2060"  # zero-width characters and soft hyphens: no part of a word
_IRREGULAR = re.compile(rf"[\s{_UNSEEN}]{{2,}}|[^\S ]|[{_UNSEEN}]")


class Assembled(NamedTuple):
    """The clean text with its blocks, and where each stretch of it stands in the raw text."""

    text: str
    blocks: tuple[Block, ...]
    segments: tuple[Segment, ...]


def assemble(
    raw: str,
    pieces: Iterable[Piece],
    holes: Sequence[tuple[int, int]] = (),
    mended: Sequence[tuple[int, int, str]] = (),
) -> Assembled:
    """Join pieces by empty lines; within a piece every run of blanks becomes one space, unseen characters go.

    So do `holes`, stretches of the raw text within a sentence. The letters of `mended` stand in the clean text instead of what
    was read wrongly, each at the place where that begins.
    """
    mends = {start: (end, words) for start, end, words in mended}
    parts: list[str] = []
    blocks: list[Block] = []
    segments: list[Segment] = []
    length = 0
    for piece in pieces:
        if blocks:
            parts.append("\n\n")
            length += 2
        start = length
        for first, last in _around(raw, piece, holes, mends):
            words = mends[first][1] if first in mends else raw[first:last]
            parts.append(" " if words.isspace() else words)
            segments.append(Segment(start=length, raw_start=first, length=len(words)))
            length += len(words)
        blocks.append(Block(kind=piece.kind or "prose", start=start, end=length))
    return Assembled("".join(parts), tuple(blocks), _joined(segments))


def raw_span(article: Article, start: int, end: int) -> tuple[int, int]:
    """Return the offsets in the raw text of a span of the clean text.

    What was taken out between its first and last character lies within the result. Raises ValueError for a span that
    is empty or not in the text.
    """
    if not 0 <= start < end <= len(article.text):
        raise ValueError(f"{article.id}: no span {start}-{end} in a text of {len(article.text)} characters")
    return _raw_place(article.segments, start), _raw_place(article.segments, end - 1) + 1


def _raw_place(segments: tuple[Segment, ...], place: int) -> int:
    segment = segments[max(0, bisect_right(segments, place, key=lambda each: each.start) - 1)]
    # The empty lines between paragraphs belong to no segment: they stand for the end of the one before.
    return segment.raw_start + min(place - segment.start, segment.length - 1)


def _around(
    raw: str, piece: Piece, holes: Sequence[tuple[int, int]], mends: Mapping[int, tuple[int, str]]
) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a piece without its holes, each run of letters that is mended as one."""
    place = piece.start
    for first, last in sorted([*holes, *((start, end) for start, (end, _) in mends.items())]):
        if first < place or last > piece.end:
            continue
        yield from _runs(raw, Piece(start=place, end=first))
        if first in mends:
            yield first, last
        place = last
    yield from _runs(raw, Piece(start=place, end=piece.end))


def _runs(raw: str, piece: Piece) -> Iterator[tuple[int, int]]:
    """Yield stretches of words with plain single blanks, and one character for each run of other blanks between them."""
    place = piece.start
    for match in _IRREGULAR.finditer(raw, piece.start, piece.end):
        if match.start() > place:
            yield place, match.start()
        blank = next((i for i in range(match.start(), match.end()) if raw[i].isspace()), None)
        if blank is not None:
            yield blank, blank + 1
        place = match.end()
    if place < piece.end:
        yield place, piece.end


def _joined(segments: list[Segment]) -> tuple[Segment, ...]:
    """Join neighbours that are neighbours in both texts, so that a plain paragraph is one segment."""
    joined: list[tuple[int, int, int]] = []
    for segment in segments:
        if joined:
            start, raw_start, length = joined[-1]
            if start + length == segment.start and raw_start + length == segment.raw_start:
                joined[-1] = (start, raw_start, length + segment.length)
                continue
        joined.append((segment.start, segment.raw_start, segment.length))
    return tuple(Segment(start=start, raw_start=raw_start, length=length) for start, raw_start, length in joined)
