"""An attribution in the making: words are found, names are not resolved yet."""

from dataclasses import dataclass
from typing import Literal

from twosource.records import Polarity, Span

Form = Literal["verb", "hearsay", "according", "citing", "cited by", "colon", "noun", "quoted as"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A source, a cue and a content in sentence `place`.

    `form` is the construct, `lemma` the cue's, `verb` and `head` the places of the cue's main word and of the head of the
    source in the sentence (None where there is none). `antecedent` is the head that a relative pronoun stands for.
    `within` is the draft's outer source where one construct names two ("the Courier quoted officials"): the head of it.
    """

    place: int
    form: Form
    lemma: str
    verb: int
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    head: int | None
    content: tuple[Span, ...]
    polarity: Polarity = "positive"
    confidence: float = 0.8
    antecedent: int | None = None
    within: int | None = None

    @property
    def start(self) -> int:
        """Where its content or cue begins in the article."""
        return min(piece.start for piece in (*self.content, *self.cue, *self.source))
