"""Who says what, on whose word."""

from dataclasses import dataclass
from typing import Literal

from twosource.records.span import ArticleId, Span

AttributionKind = Literal["direct", "mixed", "indirect"]
Polarity = Literal["positive", "negative", "open"]
SourceType = Literal[
    "person",
    "organisation",
    "outlet",
    "agency",
    "collective",
    "unnamed",
    "document",
    "poll",
    "post",
    "place",
    "generic",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who is made to speak: `name` is resolved within the article where it can be, else it is the words themselves.

    `speaks_for` is the body, person or place whose mouth it is, by the office that the article gives it anywhere ("Orsk
    Shipping" of its spokesman and of its head), under the name that the body itself would have as a speaker; else None.
    """

    name: str
    type: SourceType
    anonymous: bool
    speaks_for: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainLink:
    """One link of the chain from the article's outlet to the one who knows; `span` holds the words.

    `speaks_for` is the body that the source is the mouth of, as in `Speaker`; `by_reader` says that a reader named it.
    """

    name: str
    type: SourceType
    anonymous: bool
    span: Span
    speaks_for: str | None = None
    by_reader: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A statement that an article puts in somebody's mouth.

    `source`, `cue` and `content` are its words, each in one or more pieces. `chain` runs from the outermost source to the
    innermost; the article's own outlet stands before it and is not listed. `depth` 0 is the outermost. `polarity` is
    negative for "denied", open for "declined to say". `hedge` is the journalist's own reservation ("allegedly").
    `channel` is how it was said ("Telegram", "interview"). `confidence` runs from 0 to 1.
    """

    article: ArticleId
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: AttributionKind
    depth: int
    speaker: Speaker | None
    chain: tuple[ChainLink, ...]
    polarity: Polarity = "positive"
    hedge: Span | None = None
    channel: str | None = None
    confidence: float = 1.0

    @property
    def text(self) -> str:
        """The words of the content, its pieces joined by a space."""
        return " ".join(piece.text for piece in self.content)

    @property
    def names(self) -> tuple[str, ...]:
        """The names along the chain, outermost first."""
        return tuple(link.name for link in self.chain)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCertainty:
    """How sure the article is of an event, at the word that names it: from −3 (certainly not) to +3 (certainly)."""

    span: Span
    certainty: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleAttributions:
    """All attributions of one article in reading order, and the certainty of its events."""

    article: ArticleId
    attributions: tuple[Attribution, ...]
    events: tuple[EventCertainty, ...] = ()
