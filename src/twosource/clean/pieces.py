"""The working form of an article while it is cleaned: pieces of the raw text, and what was taken out between them."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from twosource.records import BlockKind, Credit, Removal

END_OF_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*$")
QUOTE_MARKS = re.compile(r"[\"“”«»]")
LONGEST_LINE = 400
"""Characters of the longest line that is looked at as furniture, credit or heading; whatever is longer is telling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A paragraph or a part of one: offsets into the raw text, blanks around it left out; `kind` once it is known."""

    start: int
    end: int
    kind: BlockKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sifted:
    """What a step leaves: the pieces that stay in order, what it took out, whom that credits."""

    pieces: tuple[Piece, ...]
    removed: tuple[Removal, ...] = ()
    credits: tuple[Credit, ...] = ()

    def then(self, step: "Callable[[tuple[Piece, ...]], Sifted]") -> "Sifted":
        """Return the outcome of another step on what stays, with what both took out."""
        after = step(self.pieces)
        return Sifted(pieces=after.pieces, removed=self.removed + after.removed, credits=self.credits + after.credits)


def trim(raw: str, start: int, end: int, kind: BlockKind | None = None) -> Piece | None:
    """Return the piece from `start` to `end` without the blanks around it, None where nothing is left."""
    while start < end and _is_blank(raw[start]):
        start += 1
    while start < end and _is_blank(raw[end - 1]):
        end -= 1
    return Piece(start=start, end=end, kind=kind) if start < end else None


def kept(parts: Iterable[Piece | None]) -> tuple[Piece, ...]:
    """Return the pieces of which something is left."""
    return tuple(part for part in parts if part is not None)


def words_of(raw: str, piece: Piece) -> str:
    """Return the words of a piece, every run of blanks and line ends made one blank."""
    return " ".join(raw[piece.start : piece.end].split())


def is_short(piece: Piece) -> bool:
    """Tell whether a piece is short enough to be a line of its own kind."""
    return piece.end - piece.start <= LONGEST_LINE


def remove(raw: str, start: int, end: int, reason: str) -> Removal:
    """Return the record of what was taken out."""
    return Removal(start=start, end=end, text=raw[start:end], reason=reason)


def credit(raw: str, name: str, role: str, start: int, end: int) -> Credit:
    """Return the record of a credit and the words that give it."""
    return Credit(name=name, role=role, start=start, end=end, text=raw[start:end])  # type: ignore[arg-type]


def _is_blank(char: str) -> bool:
    return char.isspace() or char in "\u200b\u200c\u200d\ufeff\u00ad\u2060"
