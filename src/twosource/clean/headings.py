"""Title, standfirst and sub-headings, told by their form: short lines without a full stop."""

import re

from twosource.clean.pieces import END_OF_SENTENCE, Piece, Sifted, words_of
from twosource.records import Removal

_LONGEST_TITLE = 200  # characters; the longest titles of news sites have about 150
_MOST_TITLE_WORDS = 28
_LONGEST_STANDFIRST = 300  # characters
_TOP = 3  # pieces from the top among which a given title is looked for; a byline or a label may stand over it
_LONGEST_SUBHEADING = 80  # characters; a line in a column of print
_MOST_SUBHEADING_WORDS = 11
_SHORTEST_PROSE = 60  # characters from which on a piece without marks of its own is taken for prose
_SHORTEST_SENTENCE = 30  # characters from which on a closed line is a paragraph of its own
_OPEN_END = re.compile(r"[.,;:…—–-][\"'”’»)\]]*$")
_PLAIN = re.compile(r"[\W_]+")
_LIST_ITEM = re.compile(r"^(?:[-*•·–—]+|\d{1,3}[.)])\s")
_QUOTED = re.compile(r"^[\"“'‘].*[\"”'’]$")


def mark_headings(raw: str, pieces: tuple[Piece, ...], title: str | None, removed: tuple[Removal, ...] = ()) -> Sifted:
    """Mark the title (given, or the first line if it has a title's form), the standfirst behind it, the sub-headings.

    A short paragraph between the title and a byline or dateline that was `removed` is a standfirst too, full stop or not.

    What has no kind after that is prose.
    """
    marked = list(pieces)
    top = [i for i, piece in enumerate(marked) if piece.kind is None][:_TOP]
    searched = top if title is not None else top[:1]
    place = next((i for i in searched if _is_title(raw, marked, i, title)), None)
    if place is not None:
        marked[place] = _as(marked[place], "title")
        behind = next((i for i in top if i > place), None)
        if behind is not None and (_is_standfirst(raw, marked, behind) or _is_before_credit(marked, behind, removed)):
            marked[behind] = _as(marked[behind], "standfirst")
    for index in range(len(marked)):
        if marked[index].kind is None and _is_subheading(raw, marked, index):
            marked[index] = _as(marked[index], "subheading")
    return Sifted(pieces=tuple(piece if piece.kind else _as(piece, "prose") for piece in marked))


def _as(piece: Piece, kind: str) -> Piece:
    return Piece(start=piece.start, end=piece.end, kind=kind)  # type: ignore[arg-type]


def _is_title(raw: str, pieces: list[Piece], index: int, title: str | None) -> bool:
    piece = pieces[index]
    if piece.end - piece.start > _LONGEST_TITLE:
        return False
    words = words_of(raw, piece)
    if title is not None:
        return _plain(words) == _plain(title)
    if len(words.split()) > _MOST_TITLE_WORDS or _OPEN_END.search(words) or _LIST_ITEM.match(words):
        return False
    return any(later.end - later.start >= _SHORTEST_PROSE and later.kind is None for later in pieces[index + 1 :])


def _is_standfirst(raw: str, pieces: list[Piece], index: int) -> bool:
    piece = pieces[index]
    words = words_of(raw, piece) if piece.end - piece.start <= _LONGEST_STANDFIRST else "."
    long_enough = len(words.split()) > 3
    followed = any(later.kind is None and later.end - later.start >= _SHORTEST_PROSE for later in pieces[index + 1 : index + 4])
    return long_enough and followed and not END_OF_SENTENCE.search(words) and not _OPEN_END.search(words)


def _is_before_credit(pieces: list[Piece], index: int, removed: tuple[Removal, ...]) -> bool:
    piece = pieces[index]
    if index + 1 >= len(pieces) or piece.end - piece.start > _LONGEST_STANDFIRST:
        return False
    between = (each for each in removed if piece.end <= each.start and each.end <= pieces[index + 1].start)
    return any(each.reason in ("credit", "dateline") for each in between)


def _is_subheading(raw: str, pieces: list[Piece], index: int) -> bool:
    """Tell a sub-heading: short, unclosed, between prose before it and prose right behind it."""
    piece = pieces[index]
    if piece.end - piece.start > _LONGEST_SUBHEADING or index + 1 >= len(pieces):
        return False
    words = words_of(raw, piece)
    if len(words.split()) > _MOST_SUBHEADING_WORDS or _LIST_ITEM.match(words) or not words[0:2].strip("\"'“‘[("):
        return False
    if _OPEN_END.search(words) or (END_OF_SENTENCE.search(words) and not words.endswith("?") and not _QUOTED.match(words)):
        return False
    before = any(_is_prose(raw, earlier) for earlier in pieces[max(0, index - 2) : index])
    behind = next((later for later in pieces[index + 1 : index + 4] if later.kind != "caption"), None)
    return before and behind is not None and _is_prose(raw, behind)


def _is_prose(raw: str, piece: Piece) -> bool:
    length = piece.end - piece.start
    closed = END_OF_SENTENCE.search(raw, max(piece.start, piece.end - 6), piece.end) is not None
    return piece.kind in (None, "prose") and (length >= _SHORTEST_PROSE or (closed and length >= _SHORTEST_SENTENCE))


def _plain(words: str) -> str:
    return _PLAIN.sub(" ", words.casefold()).strip()
