"""What comes in, and what is left of it when the furniture is out."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from twosource.records.span import ArticleId, Span

BlockKind = Literal["title", "standfirst", "prose", "subheading", "caption"]
Precision = Literal["second", "minute", "day", "month", "range"]
CreditRole = Literal["wire", "contributed", "photo", "byline"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article as it came in, decoded but not cleaned.

    `text` begins with the title where the source kept the two apart, as a printed page does. `published` is what the
    source says, unread. `source` is the file (and record) it was read from, for messages. `front` counts the characters
    that ingest put before the source's own text (title, byline); `captions` are offsets of captions that the mark-up names.
    `seen` is the moment (UTC, ISO) when it was fetched from its address, None where it was not: it had appeared by then.
    """

    id: ArticleId
    text: str
    source: str = ""
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    story: str | None = None
    front: int = 0
    captions: tuple[tuple[int, int], ...] = ()
    seen: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationTime:
    """When an article appeared, as far as is known: the days `first` to `last`, both included.

    `iso` is the time as given (`2023-12-20`, `2023-12-20T18:30:00`, or `first/last` for a range). `implied` marks a time
    that no field gives and that was read from the text; `evidence` then holds the words.
    """

    first: date
    last: date
    iso: str
    precision: Precision
    implied: bool = False
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph of the clean text: `start` and `end` are offsets into it."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """A piece of the raw text that is not the article's own telling; offsets are into the raw text."""

    start: int
    end: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """A name that the article credits, and the words that do; offsets are into the raw text.

    `wire` credits the whole article ("(MENAFN)", "| AFP"), `contributed` a part ("Reuters contributed to this report"),
    `photo` a picture only, `byline` a person.
    """

    name: str
    role: CreditRole
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """`length` characters of the clean text from `start` on stand in the raw text from `raw_start` on."""

    start: int
    raw_start: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article, cleaned. All spans of later stages are offsets into `text`; `seen` is that of its `Document`."""

    id: ArticleId
    text: str
    blocks: tuple[Block, ...]
    source: str = ""
    title: str | None = None
    standfirst: str | None = None
    outlet: str | None = None
    published: PublicationTime | None = None
    url: str | None = None
    language: str = "en"
    story: str | None = None
    credits: tuple[Credit, ...] = ()
    removed: tuple[Removal, ...] = ()
    segments: tuple[Segment, ...] = ()
    seen: str | None = None

    def span(self, start: int, end: int) -> Span:
        """Return the words from `start` to `end` as evidence."""
        return Span(article=self.id, start=start, end=end, text=self.text[start:end])
