"""What could not be known: missing and implied dates, directions, sources that are not in the pile or not named."""

import re
from collections.abc import Iterator, Sequence

from twosource.compare.names import KNOWN_KINDS, plain_words, singular, unnamed_kind
from twosource.compare.peoples import is_people
from twosource.records import (
    Article,
    ArticleAttributions,
    ArticleId,
    ChainLink,
    FamilyTree,
    Gap,
    OutsideSource,
    Reuse,
    Span,
)
from twosource.settings import CompareSettings

_PRONOUNS = frozenset("he i it one others she some somebody someone they this those we who".split())
"""Sources of which even the description stands elsewhere."""
_CROWDS = frozenset("people police family staff crew public crowd army military government community nations countries".split())
"""Groups, which have no name to give but this."""
_SPEAKING = frozenset(
    """official source aide adviser advisor diplomat insider investigator negotiator representative envoy lawyer attorney
    prosecutor authority spokesperson spokesman""".split()
)
_FEW = frozenset("two three four five both".split())
_BEHIND = re.compile(r",|\s(?:of|in|at|from|on|with|near|who|for|to|familiar|close|around|like|under|there)\b")
"""What follows the noun that says who somebody is."""
COVERED = "en"
"""The language whose sentences are parsed; of others only names, numbers and shared text are compared."""


def find_gaps(
    articles: Sequence[Article],
    reuse: Sequence[Reuse],
    tree: FamilyTree,
    outside: Sequence[OutsideSource],
    attributions: Sequence[ArticleAttributions],
    settings: CompareSettings,
) -> tuple[Gap, ...]:
    """Return the gaps of a story in plain words, by kind: dates, outlets, directions, sources, languages."""
    ordered = sorted(articles, key=lambda article: article.id)
    return (
        *_missing_dates(ordered),
        *_missing_outlets(ordered),
        *_unknown_directions(reuse, tree),
        *_absent_sources(ordered, outside),
        *_unnamed_sources(attributions, settings.most_unnamed),
        *_uncovered_languages(ordered),
    )


def _missing_dates(articles: Sequence[Article]) -> Iterator[Gap]:
    undated = tuple(article.id for article in articles if article.published is None)
    if undated:
        yield Gap(kind="no date", text=f"{_count(undated, 'article')} without a date of publication", articles=undated)
    for article in articles:
        if article.published is not None and article.published.implied:
            yield Gap(
                kind="implied date",
                text=f"no date is given; the text implies {article.published.iso.replace('/', ' to ')}",
                articles=(article.id,),
                evidence=article.published.evidence,
            )


def _missing_outlets(articles: Sequence[Article]) -> Iterator[Gap]:
    unknown = tuple(article.id for article in articles if not article.outlet)
    if unknown:
        yield Gap(kind="outlet unknown", text=f"{_count(unknown, 'article')} without the name of an outlet", articles=unknown)


def _unknown_directions(reuse: Sequence[Reuse], tree: FamilyTree) -> Iterator[Gap]:
    """Yield the pairs that share text in a way that shows copying, while nothing tells which came first."""
    joined = {frozenset((edge.child, edge.parent)) for edge in tree.derivations}
    pairs = {(pair.a, pair.b): pair for pair in (*tree.unknown, *reuse) if _is_undirected_copy(pair)}
    for a, b in sorted(pairs):
        if frozenset((a, b)) not in joined:
            first = pairs[a, b].passages[:1]
            yield Gap(
                kind="direction unknown",
                text="these two share text, and nothing tells which of them had it first",
                articles=tuple(sorted((a, b))),
                evidence=tuple(span for passage in first for span in (passage.a, passage.b)),
            )


def _is_undirected_copy(pair: Reuse) -> bool:
    return pair.direction == "unknown" and pair.kind not in {"none", "quotation"}


def _absent_sources(articles: Sequence[Article], outside: Sequence[OutsideSource]) -> Iterator[Gap]:
    for source in sorted(outside, key=lambda source: (-len(source.articles), source.name)):
        share = f"{len(source.articles)} of {_count(articles, 'article')} {_rest(source.articles)}"
        yield Gap(
            kind="outside source not in the pile",
            text=f"{share} on {source.name}, which is not in the pile",
            articles=tuple(sorted(source.articles)),
            evidence=source.evidence,
        )


def _unnamed_sources(attributions: Sequence[ArticleAttributions], most: int) -> Iterator[Gap]:
    """Yield the unnamed sources that statements end in, those behind most statements first; "they" is nobody's description."""
    found: dict[str, tuple[str, list[Span]]] = {}
    for one in sorted(attributions, key=lambda one: one.article):
        for attribution in one.attributions:
            last = attribution.chain[-1] if attribution.chain else None
            if last is not None and last.anonymous and _are_people(last):
                found.setdefault(last.name.casefold(), (last.name, []))[1].append(last.span)
    for name, spans in sorted(found.values(), key=lambda item: (-len(item[1]), item[0]))[:most]:
        articles: tuple[ArticleId, ...] = tuple(sorted({span.article for span in spans}))
        yield Gap(
            kind="unnamed source",
            text=f"{_count(spans, 'statement')} {_rest(spans)} on “{name}”, for whom no name is given",
            articles=articles,
            evidence=tuple(sorted(set(spans))),
        )


def _are_people(link: ChainLink) -> bool:
    """Tell whether an unnamed source is people with a name to give: "two officials", not "the files" or "protesters"."""
    if link.type == "outlet" or link.name.casefold() in _PRONOUNS:
        return False
    words = plain_words(_BEHIND.split(link.name.lower(), maxsplit=1)[0])
    if not words or words[-1] in _CROWDS or link.name.lower().startswith(("my ", "our ", "your ")):
        return False
    last = singular(words[-1])
    if last != words[-1]:  # several: those who speak for somebody, or so few that each has a name
        return last in _SPEAKING or (is_people(last) and words[0] in _FEW)
    return unnamed_kind(link) in KNOWN_KINDS or is_people(last)


def _uncovered_languages(articles: Sequence[Article]) -> Iterator[Gap]:
    for language in sorted({article.language for article in articles} - {COVERED}):
        here = tuple(article.id for article in articles if article.language == language)
        yield Gap(
            kind="not covered",
            text=f"{_count(here, 'article')} in the language “{language}”: statements and claims are not read in it",
            articles=here,
        )


def _count(items: Sequence[object], noun: str) -> str:
    return f"{len(items)} {noun}" if len(items) == 1 else f"{len(items)} {noun}s"


def _rest(items: Sequence[object]) -> str:
    return "rests" if len(items) == 1 else "rest"
