"""Who took what from whom, as W3C PROV: entities, agents and relations, before they are written in one of its notations.

Method: PROV-DM, W3C Recommendation of 30 April 2013. What we are not sure of carries our own attributes beside PROV's relations
(`probability`, `share`). A direction that is not known is no derivation: the
two articles then only name each other as sharing text.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from twosource.exports.names import article_name, identifier, speaker_name, web_address, words_name
from twosource.exports.parts import Part
from twosource.present.facts import number
from twosource.records import Article, Attribution, Derivation, Passage, SourceType, Span


class Name(str):
    """A value that names a thing."""

    __slots__ = ()


class Address(str):
    """A value that is an address of the web."""

    __slots__ = ()


Value = str | int | float | bool
Sort = Literal["entity", "agent"]
Relation = Literal["wasDerivedFrom", "wasRevisionOf", "wasQuotedFrom", "hadPrimarySource", "wasAttributedTo"]
LOCATION = "location"
"""The one fact that is PROV's own: where something is to be found."""
TAKEN_AS_IS = frozenset({"verbatim", "moved", "quotation"})
"""Kinds of passages whose words are the parent's: PROV calls these quoted."""
_PERSONS: frozenset[SourceType] = frozenset({"person"})
_BODIES: frozenset[SourceType] = frozenset({"organisation", "outlet", "agency", "collective"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """An entity or an agent: its name, its label, PROV's kind of it if any, and our own attributes in order."""

    sort: Sort
    name: str
    label: str
    kind: str | None = None
    facts: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A relation from what came later to what it came from; `name` tells it apart, `facts` are our own attributes."""

    name: str
    relation: Relation
    later: str
    earlier: str
    facts: tuple[tuple[str, Value], ...] = ()


Statement = Thing | Tie


def reading_to_statements(parts: Iterable[Part]) -> Iterator[Statement]:
    """Yield what is known of where the articles of some stories come from; every thing before what is said of it."""
    for part in parts:
        yield from story_statements(part)


def count_statements(parts: Iterable[Part]) -> int:
    """Return how many statements that gives."""
    return sum(1 for _ in reading_to_statements(parts))


def story_statements(part: Part) -> tuple[Statement, ...]:
    """Return the statements of one story, each once: things first, both sorted by name."""
    found = dict.fromkeys(_all(part))
    things = {item.name: item for item in found if isinstance(item, Thing)}
    ties = {item.name: item for item in found if isinstance(item, Tie)}
    return (*(things[name] for name in sorted(things)), *(ties[name] for name in sorted(ties)))


def _all(part: Part) -> Iterator[Statement]:
    for article in part.own_articles:
        yield from _article(part, article)
    for edge in part.story.derivations:
        if edge.parent in part.articles and edge.child in part.articles:
            yield from _edge(part, edge)
    yield from _outside(part)
    yield from _unseen(part)
    for found in part.story.attributions:
        if found.kind == "direct" and found.polarity == "positive" and found.speaker and found.article in part.articles:
            yield from _quotation(part, found)


def _article(part: Part, article: Article) -> Iterator[Statement]:
    name = article_name(article)
    time = article.published
    facts: list[tuple[str, Value]] = [("article", article.id), ("story", part.story.id)]
    facts += [("outlet", article.outlet)] if article.outlet else []
    facts += [("published", time.iso), ("publishedImplied", time.implied)] if time else []
    address = web_address(article.url)
    facts += [(LOCATION, Address(address))] if address else []
    facts += [("sharesTextWith", Name(other)) for other in _shares_with(part, article)]
    yield Thing(sort="entity", name=name, label=article.title or article.id, facts=tuple(facts))
    if article.outlet:
        outlet = identifier("outlet", article.outlet).urn
        yield Thing(sort="agent", name=outlet, label=article.outlet, kind="Organization")
        yield _tie("wasAttributedTo", name, outlet)


def _shares_with(part: Part, article: Article) -> list[str]:
    """Return the names of the articles that share text with one, neither known to come from the other."""
    pairs = [(pair.a, pair.b) for pair in part.story.tree.unknown if article.id in (pair.a, pair.b)]
    others = {b if a == article.id else a for a, b in pairs}
    return sorted(article_name(part.articles[other]) for other in others if other in part.articles)


def _edge(part: Part, edge: Derivation) -> Iterator[Statement]:
    parent, child = part.articles[edge.parent], part.articles[edge.child]
    facts: tuple[tuple[str, Value], ...] = (("kind", edge.kind), *_figures(probability=edge.probability, share=edge.share))
    facts += (("setByReader", True),) if edge.by_reader else ()
    relation: Relation = "wasRevisionOf" if edge.kind == "revision" else "wasDerivedFrom"
    yield _tie(relation, article_name(child), article_name(parent), facts)
    for passage in edge.passages:
        if passage.kind in TAKEN_AS_IS:
            yield from _passage(parent, child, passage, edge.probability)


def _passage(parent: Article, child: Article, passage: Passage, probability: float) -> Iterator[Statement]:
    yield _words(parent, passage.a)
    yield _words(child, passage.b)
    facts = (("kind", passage.kind), *_figures(probability=probability))
    yield _tie("wasQuotedFrom", words_name(child, passage.b), words_name(parent, passage.a), facts)


def _words(article: Article, span: Span) -> Thing:
    facts: tuple[tuple[str, Value], ...] = (
        ("inArticle", Name(article_name(article))),
        ("start", span.start),
        ("end", span.end),
        ("text", span.text),
    )
    return Thing(sort="entity", name=words_name(article, span), label=f"Words {span.start} to {span.end}", facts=facts)


def _outside(part: Part) -> Iterator[Statement]:
    """Yield the reports outside the pile that articles say they rest on."""
    for source in part.story.outside_sources:
        name = identifier("outside source", part.story.id, source.name).urn
        yield Thing(sort="entity", name=name, label=f"{source.name}, not in the pile", facts=(("inPile", False),))
        for article in source.articles:
            if article in part.articles:
                yield _tie("hadPrimarySource", article_name(part.articles[article]), name, (("kind", "rests on"),))


def _unseen(part: Part) -> Iterator[Statement]:
    """Yield the texts that must be behind articles, told by what these share and credit: inferred, and marked as such."""
    for text in part.story.tree.unseen:
        name = identifier("unseen text", part.story.id, text.id).urn
        facts: tuple[tuple[str, Value], ...] = (("inPile", False), ("inferred", True))
        yield Thing(sort="entity", name=name, label=f"{text.name}, a text not in the pile", facts=facts)
        for line in part.story.tree.lineages:
            if line.origin == text.id and not line.parents and line.article in part.articles:
                yield _tie("wasDerivedFrom", article_name(part.articles[line.article]), name, (("inferred", True),))


def _quotation(part: Part, found: Attribution) -> Iterator[Statement]:
    """Yield the quoted words, what was said, and who said it: the article quotes a saying that it is not itself."""
    article, speaker = part.articles[found.article], found.speaker
    assert speaker is not None
    who = speaker_name(part.story.id, found)
    kind = "Person" if speaker.type in _PERSONS else "Organization" if speaker.type in _BODIES else None
    facts: tuple[tuple[str, Value], ...] = (("anonymous", speaker.anonymous), ("type", speaker.type))
    yield Thing(sort="agent", name=who, label=speaker.name, kind=kind, facts=facts)
    for piece in found.content:
        words = words_name(article, piece)
        said = identifier("saying", words).urn
        yield _words(article, piece)
        yield Thing(sort="entity", name=said, label=f"What {speaker.name} is quoted as saying", facts=(("inPile", False),))
        yield _tie("wasAttributedTo", said, who)
        chain = (("onTheWordOf", " < ".join(found.names)),) if found.names else ()
        yield _tie("wasQuotedFrom", words, said, (*chain, *_figures(confidence=found.confidence)))


def _figures(**values: float) -> tuple[tuple[str, Value], ...]:
    return tuple((name, float(rounded)) for name, value in values.items() if (rounded := number(value)) is not None)


def _tie(relation: Relation, later: str, earlier: str, facts: tuple[tuple[str, Value], ...] = ()) -> Tie:
    return Tie(name=identifier(relation, later, earlier).urn, relation=relation, later=later, earlier=earlier, facts=facts)
