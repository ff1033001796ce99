"""Identifiers, and the span: the piece of evidence that everything else carries."""

from dataclasses import dataclass
from typing import NewType

ArticleId = NewType("ArticleId", str)
StoryId = NewType("StoryId", str)
ClaimId = NewType("ClaimId", str)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """Words of an article, and where they stand.

    `start` and `end` are character offsets (code points, end exclusive) into the article's clean text, and `text` is
    that slice. A span is made where the words are found and never searched for again.
    """

    article: ArticleId
    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if self.end - self.start != len(self.text):
            raise ValueError(f"span {self.start}-{self.end} of {self.article} does not fit its words")

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share a character of the same article."""
        return self.article == other.article and self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether the other span lies wholly within this one."""
        return self.article == other.article and self.start <= other.start and other.end <= self.end
