"""What is known when the origins of one claim are counted, and how a reason is made."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from twosource.compare.names import outlet_keys
from twosource.records import (
    Article,
    ArticleId,
    ChainLink,
    FamilyTree,
    Mention,
    OriginReason,
    OutsideSource,
    ReasonKind,
    Reuse,
    Span,
)
from twosource.settings import CompareSettings

Link = tuple[int, ChainLink]
"""A source and the mention that rests on it, by its place."""
Pair = tuple[int, int]
"""The places of two mentions, the lower one first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The mentions of a claim, and all that may tie them together; `rivals` contradict each other on two sources' word."""

    mentions: tuple[Mention, ...]
    articles: Mapping[ArticleId, Article]
    reuse: tuple[Reuse, ...]
    tree: FamilyTree
    outside: tuple[OutsideSource, ...]
    settings: CompareSettings
    rivals: frozenset[Pair] = frozenset()
    aspect: str = ""

    def places(self, article: ArticleId) -> tuple[int, ...]:
        """Return the places of an article's mentions."""
        return tuple(i for i, mention in enumerate(self.mentions) if mention.article == article)

    def ends(self) -> list[Link]:
        """Return the innermost source of each mention that has one."""
        return [(i, m.chain[-1]) for i, m in enumerate(self.mentions) if m.chain]

    def near(self) -> list[Link]:
        """Return the sources that stand near a mention without one."""
        return [(i, link) for i, m in enumerate(self.mentions) if not m.chain for link in m.nearby]

    def resting_wholly(self, places: Iterable[int]) -> set[int]:
        """Return those places whose article says the claim on this source's word only; an article that also says it plainly,
        or on another's word, may know it otherwise. The word of somebody who contradicts the source is no such other way, nor is
        a headline, which has no source of its own."""
        resting = set(places)
        besides = {k for pair in self.rivals if resting & set(pair) for k in pair} | self._headlines()
        articles = {self.mentions[i].article for i in resting}
        whole = {a for a in articles if set(self.places(a)) <= resting | besides}
        return {i for i in resting if self.mentions[i].article in whole}

    def _headlines(self) -> set[int]:
        """Return the mentions that stand in a title and name no source."""
        return {i for i, m in enumerate(self.mentions) if not m.chain and self._is_in_title(m)}

    def _is_in_title(self, mention: Mention) -> bool:
        article = self.articles.get(mention.article)
        blocks = article.blocks if article is not None else ()
        return any(b.kind == "title" and b.start <= mention.span.start and mention.span.end <= b.end for b in blocks)

    def is_from(self, article: ArticleId, key: str) -> bool:
        """Tell whether an article is the outlet's or agency's own."""
        known = self.articles.get(article)
        return known is not None and key in outlet_keys(known)


def make_reason(
    case: Case, kind: ReasonKind, certain: bool, places: Iterable[int], text: str, evidence: Iterable[Span]
) -> list[OriginReason]:
    """Return the reason in a list, or nothing where it ties no two articles together.

    Its id is made of its kind, its text and where its mentions stand, so that the order of the input does not change it.
    """
    mentions = tuple(sorted(set(places)))
    if len({case.mentions[i].article for i in mentions}) < 2:
        return []
    shown = tuple(sorted(set(evidence))) or tuple(case.mentions[i].span for i in mentions)
    spans = sorted((case.mentions[i].article, case.mentions[i].span.start) for i in mentions)
    name = hashlib.sha256(repr((kind, certain, text, spans)).encode()).hexdigest()[:10]
    return [OriginReason(kind=kind, certain=certain, mentions=mentions, text=text, evidence=shown, id=f"r{name}")]
