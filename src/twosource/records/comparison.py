"""Positions, wording, changes on the way, the timeline, and what could not be known."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from twosource.records.span import ArticleId, Span

Stance = Literal[
    "offers",
    "demands",
    "rejects",
    "accepts",
    "agrees",
    "threatens",
    "accuses",
    "denies",
    "condemns",
    "supports",
    "calls for",
    "other",
]
DriftKind = Literal[
    "hedge_lost",
    "hedge_added",
    "attribution_lost",
    "attribution_changed",
    "number_changed",
    "certainty_raised",
    "date_changed",
    "actor_changed",
    "negation",
]
GapKind = Literal[
    "no date",
    "implied date",
    "direction unknown",
    "outside source not in the pile",
    "unnamed source",
    "outlet unknown",
    "not covered",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionMention:
    """One sentence in which an actor takes a stance. `plover` is one of the 16 PLOVER event types, `mode` its mode or empty.

    `actor` and `recipient` are names as resolved in the article, `content` what is offered, demanded or rejected, and
    `condition` what it hangs on.
    """

    span: Span
    plover: str
    mode: str
    stance: Stance
    actor: str | None
    recipient: str | None
    content: Span | None
    condition: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A stance that an actor takes on a matter, over all articles of a story."""

    actor: str
    stance: Stance
    plover: str
    content: str
    condition: str | None
    mentions: tuple[PositionMention, ...]

    @property
    def articles(self) -> tuple[ArticleId, ...]:
        """The articles that report it, sorted."""
        return tuple(sorted({mention.span.article for mention in self.mentions}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Words used for a referent, and where."""

    text: str
    evidence: tuple[Span, ...]

    @property
    def articles(self) -> tuple[ArticleId, ...]:
        """The articles that use it, sorted."""
        return tuple(sorted({span.article for span in self.evidence}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What the articles call the same person, body or thing."""

    referent: str
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became of a statement between parent and child; a side without a counterpart is None.

    `certain` says that the two sentences surely tell the same; of the others one may tell something else.
    """

    kind: DriftKind
    parent: Span | None
    child: Span | None
    certain: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """The changes on one edge of the family tree.

    Along "time" there is no edge: `parent` is only the earlier of two articles that tell the same, and `child` the later.
    """

    parent: ArticleId
    child: ArticleId
    changes: tuple[Change, ...]
    along: Literal["tree", "time"] = "tree"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Something that happened, or is planned, on the days `first` to `last`; `evidence` are the sentences that say so.

    `reported` is the first day on which an article of the story carried it, None where no date is known.
    """

    first: date
    last: date
    text: str
    evidence: tuple[Span, ...]
    reported: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something that could not be known, in plain words, and the articles it concerns."""

    kind: GapKind
    text: str
    articles: tuple[ArticleId, ...]
    evidence: tuple[Span, ...] = ()
