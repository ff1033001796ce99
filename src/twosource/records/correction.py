"""What a reader puts right: kept apart from the evidence, never changed, taken back only by another correction."""

from dataclasses import dataclass
from typing import Literal

from twosource.records.reading import Reading, StoryReading
from twosource.records.span import ArticleId, ClaimId, Span, StoryId
from twosource.records.story import Story

CorrectionKind = Literal[
    "merge stories",
    "split story",
    "move article",
    "same person",
    "another speaker",
    "not a copy",
    "swap direction",
    "not the same claim",
    "strike reason",
    "edit sentence",
    "delete sentence",
    "move sentence",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One deed of a reader. It knows what it is about by content, not by ids that the next reading takes away.

    `made` is the moment (ISO 8601, UTC), `note` what the reader saw when deciding, `undone` whether a later one took it back,
    `fits` whether what it is about was found when it was last applied. `story` and `claim` say where the reader stood; the
    other fields say what it is about and what it is set to, by kind:

    - merge stories: `articles` of the one story and the `others` of the other one;
    - split story: `articles` that are put apart from the `others`;
    - move article: `articles` that go to the story of the `others`;
    - same person: `subject` is another name of `value`, in the stories of the `articles`;
    - another speaker: the content `words` are said by `value`, `subject` was named before;
    - not a copy: the two `articles`, of which neither took from the other;
    - swap direction: the two `articles`, the one that was first standing first;
    - not the same claim: the mention at `words[0]` states other than those at the rest of the `words`;
    - strike reason: `subject` is the reason's id;
    - edit, delete, move sentence: `subject` is the sentence of the brief as it was made, `value` its new text, or the
      sentence that it is to stand behind (empty: at the head).
    """

    number: int
    made: str
    kind: CorrectionKind
    story: StoryId
    claim: ClaimId
    subject: str
    note: str
    undone: bool = False
    value: str = ""
    articles: tuple[ArticleId, ...] = ()
    others: tuple[ArticleId, ...] = ()
    words: tuple[Span, ...] = ()
    fits: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A reading with the corrections applied, and what it takes to take them back.

    `grouping` are the stories as they were found, `as_read` the readings of those that corrections changed, without them;
    `unfit` are the numbers of the corrections whose object was not found.
    """

    reading: Reading
    grouping: tuple[Story, ...]
    as_read: tuple[StoryReading, ...] = ()
    unfit: tuple[int, ...] = ()
