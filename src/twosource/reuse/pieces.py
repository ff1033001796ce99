"""The passages that two articles share, each with how many words it has in common and how many of these are nobody's speech."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from twosource.records import Passage, PassageKind
from twosource.reuse.alignment import Chain
from twosource.reuse.words import Wording

Quoted = NDArray[np.bool_]
"""Of each word of an article, whether it is somebody's speech."""
SPOKEN = 0.6
"""Share of a passage that is marked as speech from which on it is shared speech; the rest is "he said" and who he is."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage, how many of its words on either side stand on the other, and how many of these are nobody's speech."""

    passage: Passage
    in_a: float
    in_b: float
    plain: float
    chain: Chain | None = None

    @property
    def is_taken(self) -> bool:
        """Whether it shows copying: shared speech and furniture do not."""
        return self.passage.kind not in {"quotation", "furniture"}

    def as_furniture(self) -> "Piece":
        """Return the piece as a part of a form or of what an outlet prints every day; shared speech stays that."""
        return replace(self, passage=replace(self.passage, kind="furniture")) if self.is_taken else self


def cut_piece(chain: Chain, a: Wording, b: Wording, quoted_a: Quoted, quoted_b: Quoted) -> Piece:
    """Return the passage of a chain of runs; one that is mostly marked as speech on either side is shared speech.

    One side is enough: the other may show a speech, a post or a letter as a block without marks.
    """
    runs = [(quoted_a[run.a : run.a + run.length] | quoted_b[run.b : run.b + run.length]) for run in chain.runs]
    spoken = sum(int(run.sum()) for run in runs)
    kind: PassageKind = "moved" if chain.moved else "verbatim" if len(runs) == 1 else "edited"
    if spoken >= SPOKEN * chain.words:
        kind = "quotation"
    passage = Passage(a=a.span(*chain.a), b=b.span(*chain.b), kind=kind)
    return Piece(passage, chain.words, chain.words, chain.words - spoken, chain)


def share_words(pieces: Iterable[Piece], a: Wording, b: Wording) -> tuple[float, float]:
    """Return the share of the words of two articles that stand in the other; speech and furniture do not count."""
    taken = [piece for piece in pieces if piece.is_taken]
    in_a = sum(piece.in_a for piece in taken) / max(1, len(a))
    in_b = sum(piece.in_b for piece in taken) / max(1, len(b))
    return min(1.0, in_a), min(1.0, in_b)
