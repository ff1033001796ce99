"""The whole result: what `twosource.read` returns and what the commands show."""

from dataclasses import dataclass

from twosource.records.article import Article
from twosource.records.attribution import Attribution
from twosource.records.brief import BriefSentence
from twosource.records.claim import ClaimFinding
from twosource.records.comparison import Drift, Gap, Moment, Position, Wording
from twosource.records.lineage import Derivation, Edits, FamilyTree, OutsideSource, Reuse
from twosource.records.measure import Quantity, TimeExpression
from twosource.records.problem import Problem
from twosource.records.prominence import weigh_claim
from twosource.records.span import ArticleId, StoryId
from twosource.records.story import Story


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryReading:
    """Everything found about one story."""

    story: Story
    outlets: tuple[str, ...]
    tree: FamilyTree
    reuse: tuple[Reuse, ...] = ()
    outside_sources: tuple[OutsideSource, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    claims: tuple[ClaimFinding, ...] = ()
    positions: tuple[Position, ...] = ()
    wording: tuple[Wording, ...] = ()
    drift: tuple[Drift, ...] = ()
    edits: tuple[Edits, ...] = ()
    timeline: tuple[Moment, ...] = ()
    gaps: tuple[Gap, ...] = ()
    brief: tuple[BriefSentence, ...] = ()

    @property
    def id(self) -> StoryId:
        """The story's id."""
        return self.story.id

    @property
    def title(self) -> str:
        """The story's name: the best title among its articles, or the words of a lead."""
        return self.story.title

    @property
    def articles(self) -> tuple[ArticleId, ...]:
        """The ids of its articles, sorted."""
        return self.story.articles

    @property
    def headline(self) -> ClaimFinding | None:
        """The claim that most articles of the story tell, of several one on which they do not give different facts, then the one
        nearest to the title, then the one they tell first; None if none is shared."""
        told = [len({mention.article for mention in claim.mentions}) for claim in self.claims]
        most = max(told, default=0)
        widest = [claim for claim, articles in zip(self.claims, told, strict=True) if articles == most > 1]
        return min(widest, key=lambda claim: (claim.contested, -weigh_claim(claim, self.title), *_earliness(claim)), default=None)

    @property
    def derivations(self) -> tuple[Derivation, ...]:
        """Who took it from whom."""
        return self.tree.derivations


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The articles, sorted by id, their stories, and what went wrong on the way."""

    articles: tuple[Article, ...]
    stories: tuple[StoryReading, ...]
    problems: tuple[Problem, ...] = ()


def _earliness(claim: ClaimFinding) -> tuple[float, str]:
    """Return what sorts claims of one weight: how early articles tell it on average, and its id."""
    first: dict[ArticleId, int] = {}
    for mention in claim.mentions:
        first[mention.article] = min(mention.span.start, first.get(mention.article, mention.span.start))
    return sum(first.values()) / len(first), claim.id
