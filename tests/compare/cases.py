"""Claims made by hand, for the tests of verdicts and origins."""

from collections.abc import Sequence

from tests.building import make_article, span_of
from twosource.records import (
    Article,
    ArticleId,
    ChainLink,
    Claim,
    ClaimId,
    FamilyTree,
    Lineage,
    Mention,
    Modifier,
    Quantity,
    SourceType,
    Span,
    StoryId,
)

TEXT = "The ferry fire in Tarnik killed 12 people, officials told the Harbour Courier. A caption stands here too."
STATEMENT = "The ferry fire in Tarnik killed 12 people"


def article(name: str, outlet: str | None = None, published: str | None = None, text: str = TEXT) -> Article:
    return make_article(text, name=name, outlet=outlet, published=published)


def link(
    source: Article,
    name: str,
    kind: SourceType = "person",
    *,
    anonymous: bool = False,
    speaks_for: str | None = None,
    words: str | None = None,
) -> ChainLink:
    """Return a source whose words are its name, or `words`, as if they stood behind the statement."""
    shown = words or name
    start = len(STATEMENT) + 2
    span = Span(article=source.id, start=start, end=start + len(shown), text=shown)
    return ChainLink(name=name, type=kind, anonymous=anonymous, span=span, speaks_for=speaks_for)


def number(source: Article, low: float | None, high: float | None, modifier: Modifier = "=", state: str = "killed") -> Quantity:
    value = low if low is not None else high or 0.0
    return Quantity(
        span=span_of(source, "12 people"),
        value=value,
        low=low,
        high=high,
        modifier=modifier,
        noun="people",
        noun_class="person",
        state=state,
    )


def mention(
    source: Article,
    *,
    chain: Sequence[ChainLink] = (),
    nearby: Sequence[ChainLink] = (),
    quantity: Quantity | None = None,
    certainty: str = "asserted",
    negated: bool = False,
    words: str = STATEMENT,
    tense: str = "past",
) -> Mention:
    return Mention(
        article=source.id,
        span=span_of(source, words),
        value=quantity.span if quantity is not None else None,
        quantity=quantity,
        certainty=certainty,
        chain=tuple(chain),
        negated=negated,
        nearby=tuple(nearby),
        tense=tense if certainty == "asserted" else "",
    )


def claim(*mentions: Mention, aspect: str = "event") -> Claim:
    return Claim(id=ClaimId("c1"), text=STATEMENT, aspect=aspect, mentions=mentions)


def no_tree(*articles: Article) -> FamilyTree:
    lineages = tuple(Lineage(article=ArticleId(a.id), parents=(), origin=a.id) for a in articles)
    return FamilyTree(story=StoryId("s"), lineages=lineages)
