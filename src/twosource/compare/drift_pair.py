"""A sentence of the parent and the one of the child that tells it, and what became there of a sign."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from twosource.compare.drift_alignment import Alignment, is_telling
from twosource.compare.drift_numbers import Number, find_numbers
from twosource.compare.drift_spans import show, show_around
from twosource.compare.drift_voices import Voice, find_voices
from twosource.records import ArticleAttributions, Change, DriftKind, Sentence, Token

LEAST_TELLING = 2
"""Telling words that what a sign speaks of must have, so that the other text can be said to tell it."""
TOLD = 0.45
"""Weighted share of those words that the other sentence must tell, in the same or near words, with `BY_LIKENESS` of the likeness
of the two sentences: a word that nothing stands for counts less where all else agrees. Set on all families of `rewrites`."""
BY_LIKENESS = 0.25
AS_WELL = 0.1
"""Where a sign is kept in a sentence that tells its matter this little worse than the best one, it is not lost."""


@dataclass(frozen=True)
class Sign:
    """What became of a sign (a hedge, a source) in a pair: `change` is None where the other text has it too.

    `key` names the sign by its side and place, `told` is how well the other sentence tells what it speaks of, 0 to 1.
    """

    key: tuple[str, str, int]
    told: float
    change: Change | None


@dataclass(frozen=True)
class Pair:
    """Two sentences side by side, with who says what in their articles."""

    alignment: Alignment
    said: tuple[ArticleAttributions, ArticleAttributions]

    @property
    def parent(self) -> Sentence:
        """The sentence of the parent."""
        return self.alignment.parent

    @property
    def child(self) -> Sentence:
        """The sentence of the child."""
        return self.alignment.child

    @cached_property
    def numbers(self) -> tuple[list[Number], list[Number]]:
        """The numbers of either side."""
        return list(find_numbers(self.parent)), list(find_numbers(self.child))

    @cached_property
    def voices(self) -> tuple[list[Voice], list[Voice]]:
        """Who speaks in either sentence."""
        mine, theirs = self.said
        return find_voices(self.parent, mine.attributions), find_voices(self.child, theirs.attributions)

    def side(self, *, back: bool) -> Sentence:
        """Return the sentence that a sign stands in: that of the parent, or `back` that of the child."""
        return self.child if back else self.parent

    def told(self, words: Sequence[Token], *, back: bool = False, whole: bool = True) -> float:
        """Return how well the other sentence tells some words, 0 where it does not.

        Where they are too few to tell anything, it is the whole sentence that must be told, if `whole`.
        """
        if whole and sum(is_telling(word) for word in words) < LEAST_TELLING:
            words = self.side(back=back).tokens
        share = self.alignment.share_told(words, back=back)
        return share if share and share + BY_LIKENESS * self.alignment.likeness >= TOLD else 0.0

    def change(self, kind: DriftKind, words: Sequence[Token], matter: Iterable[Token], *, back: bool = False) -> Change:
        """Return a change that `words` of one sentence show; `matter` is what they speak of, which the other one tells."""
        here, there = (self.child, self.parent) if back else (self.parent, self.child)
        counterparts = self.alignment.counterparts(matter, back=back) or there.tokens[:1]
        shown, other = show(here, words), show_around(there, counterparts)
        parent, child = (other, shown) if back else (shown, other)
        return Change(kind=kind, parent=parent, child=child, certain=self.alignment.sure)

    def changed(self, kind: DriftKind, before: Sequence[Token], after: Sequence[Token]) -> Change:
        """Return a change with its words on both sides."""
        parent, child = show(self.parent, before), show(self.child, after)
        return Change(kind=kind, parent=parent, child=child, certain=self.alignment.sure)
