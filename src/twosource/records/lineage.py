"""Shared passages, and who took them from whom."""

from dataclasses import dataclass
from typing import Literal

from twosource.records.article import Article
from twosource.records.span import ArticleId, Span, StoryId

PassageKind = Literal["verbatim", "edited", "moved", "paraphrase", "quotation", "furniture"]
ReuseKind = Literal["copy", "edited", "partial", "paraphrase", "quotation", "none"]
Direction = Literal["a->b", "b->a", "unknown"]
DerivationKind = Literal["revision", "reprint", "rewrite"]
EditKind = Literal["added", "dropped", "moved", "changed"]
EditMatter = Literal["number", "name", "date", "negation", "hedge", "wording", "typography"]
JoinKind = Literal["same", "changed", "moved", "dropped", "added"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of one article that stands in another: `a` and `b` are the two places."""

    a: Span
    b: Span
    kind: PassageKind


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageReason:
    """A sign of who took it from whom, in plain words, with the words that show it (none for a date or a length)."""

    kind: str
    text: str
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reuse:
    """What two articles share. `a_in_b` is the share of a's words that stand in b (0 to 1), and the other way round.

    `direction` "a->b" says that b comes from a; `probability` is that of the direction, .5 where it is unknown.
    """

    a: ArticleId
    b: ArticleId
    a_in_b: float
    b_in_a: float
    kind: ReuseKind
    direction: Direction
    probability: float
    passages: tuple[Passage, ...]
    reasons: tuple[LineageReason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """An edge of the family tree: `child` took `share` (0 to 1) of its words from `parent`; `passages` have the parent
    as `a` and the child as `b`; `by_reader` where a reader set the direction."""

    child: ArticleId
    parent: ArticleId
    kind: DerivationKind
    probability: float
    share: float
    passages: tuple[Passage, ...]
    reasons: tuple[LineageReason, ...] = ()
    by_reader: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """Where one article stands in the tree: its parents, best first, and the `origin` it goes back to.

    Articles with one `origin` go back to one text. The origin is the id of the root article, or a made-up name for an
    unseen one.
    """

    article: ArticleId
    parents: tuple[Derivation, ...]
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideSource:
    """An outlet, agency or document that is not in the pile and that articles of the story rest on."""

    name: str
    articles: tuple[ArticleId, ...]
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnseenText:
    """A text of an agency (`name`) that is not in the pile and that must be behind some articles of it.

    They go back to it, and `id` is their origin. `credits` are the lines that name the agency, with the article; `evidence` holds
    sentences that they share and that at least one of them, as every article of the family, lacks in part.
    """

    id: str
    name: str
    articles: tuple[ArticleId, ...]
    credits: tuple[str, ...]
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyTree:
    """The lineage of every article of a story, sorted by id."""

    story: StoryId
    lineages: tuple[Lineage, ...]
    unknown: tuple[Reuse, ...] = ()
    """Pairs that share text in a way that shows copying, with an unknown direction."""
    unseen: tuple[UnseenText, ...] = ()
    """Texts that are not in the pile, told by what several articles share and credit."""

    @property
    def derivations(self) -> tuple[Derivation, ...]:
        """All edges, by child."""
        return tuple(parent for lineage in self.lineages for parent in lineage.parents)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Something that stands otherwise in the child than in the parent; a side without a counterpart is None.

    `matter` is the weightiest thing that it touches, `weight` (0 to 1) orders the edits of an edge for a reader.
    """

    kind: EditKind
    matter: EditMatter
    parent: Span | None
    child: Span | None
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Edits:
    """What was edited on one edge of the family tree, the weightiest first."""

    parent: ArticleId
    child: ArticleId
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """Sentences of the parent and those of the child that they became, each in reading order; one side may be empty.

    `moved` sentences stand out of the order that the others keep.
    """

    kind: JoinKind
    parent: tuple[Span, ...]
    child: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Collation:
    """Two articles side by side: their sentences joined in the order of the parent, and the edits, weightiest first.

    `derivation` is None where neither is known to come from the other; `parent` and `child` are then only the first and the
    second. `shared` is what they have in common, None where that is nothing that tells.
    """

    parent: Article
    child: Article
    derivation: Derivation | None
    shared: Reuse | None
    joins: tuple[Join, ...]
    edits: tuple[Edit, ...]
