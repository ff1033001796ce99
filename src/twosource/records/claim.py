"""Statements that can be compared, how they compare, and how many origins they have."""

from dataclasses import dataclass
from typing import Literal

from twosource.records.attribution import ChainLink
from twosource.records.measure import Quantity, TimeExpression
from twosource.records.span import ArticleId, ClaimId, Span

RelationKind = Literal["agrees", "compatible", "differs", "differs in certainty", "conflict", "superseded", "single"]
ReasonKind = Literal[
    "passage taken",
    "same report",
    "same speaker",
    "same wire",
    "same kind of unnamed source",
    "same publisher",
    "same wording",
    "no source named",
    "source unclear",
]
StatementRelation = Literal["agrees", "differs", "contradicts", "hedges", "unrelated"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One article's report of a claim.

    `span` is the statement, `value` the words that are compared (a number with its noun, a date, an actor), `certainty`
    how the article puts it ("asserted", "hedged: allegedly", "denied", "planned"), `negated` whether it says that what
    the claim states is not so (a claim may itself hold a "not"), `chain` on whose word, outermost first. `nearby` are the
    sources that the article names for other statements on the same matter: on one of them a mention without a chain may
    rest. `tense` is "past" for what is told as done, "present" for what is told as it is, else empty. `alone` are its words
    as they can be read by themselves ("nine miners died" of "that nine miners died"), None where they cannot.
    """

    article: ArticleId
    span: Span
    value: Span | None = None
    quantity: Quantity | None = None
    time: TimeExpression | None = None
    certainty: str = "asserted"
    chain: tuple[ChainLink, ...] = ()
    negated: bool = False
    nearby: tuple[ChainLink, ...] = ()
    tense: str = ""
    alone: Span | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its chain, outermost first."""
        return tuple(link.name for link in self.chain)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Mentions that state the same matter; `aspect` says what of it is compared ("event", "number", "date" …)."""

    id: ClaimId
    text: str
    aspect: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The verdict on a claim: its relation, the rule that gave it, and the words it was given on."""

    claim: ClaimId
    relation: RelationKind
    rule: str
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginReason:
    """Why mentions are not independent of each other; `mentions` are places in the claim's tuple of mentions.

    `certain` reasons hold in both counts, the others only in the low one. `evidence` is never empty. `by_reader` says that it
    rests on what a reader set.
    """

    kind: ReasonKind
    certain: bool
    mentions: tuple[int, ...]
    text: str
    evidence: tuple[Span, ...]
    id: str = ""
    """Stays the same whatever the order of the input; a reader strikes the reason out by it."""
    by_reader: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Separation:
    """Why two mentions cannot have one origin: they contradict each other on two sources' word.

    `mentions` are their places in the claim's tuple of mentions; `evidence` holds the words of both, and who they are put to.
    """

    mentions: tuple[int, int]
    text: str
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """How many separate origins a claim has: at least `low`, at most `high`, and why; `apart` says why not fewer."""

    low: int
    high: int
    names: tuple[str, ...]
    reasons: tuple[OriginReason, ...]
    apart: tuple[Separation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFinding:
    """A claim with everything found about it: what the reading shows."""

    id: ClaimId
    text: str
    aspect: str
    relation: RelationKind
    rule: str
    mentions: tuple[Mention, ...]
    silent: tuple[ArticleId, ...]
    origins: Origins
    evidence: tuple[Span, ...] = ()

    @property
    def contested(self) -> bool:
        """Whether its accounts give different facts: its origins are then those of the matter, and confirm no one account."""
        return self.relation in ("conflict", "differs", "superseded")


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How a second statement stands to a first: `same` is the probability (0 to 1) that they state the same, "hedges" says
    that the second only reports or weakens the first, and `reasons` say in plain words what told."""

    same: float
    relation: StatementRelation
    reasons: tuple[str, ...]
