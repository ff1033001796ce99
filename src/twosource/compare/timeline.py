"""The timeline: what happened when, and when it was first reported."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from twosource.compare.moments import tells_an_event
from twosource.records import ArticleId, Claim, ClaimId, Moment, ParsedArticle, Sentence, Span, TimeExpression
from twosource.settings import CompareSettings

_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset(
    "a an the of to in on for and or that is was were be been had has have it its by with as at from will would he she they "
    "said who which his her their this after before".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dated:
    """A sentence and the days it tells of."""

    first: date
    last: date
    sentence: Sentence
    reported: date | None
    words: frozenset[str]
    claims: frozenset[ClaimId]


def build_timeline(
    articles: Sequence[ParsedArticle],
    times: Mapping[ArticleId, Sequence[TimeExpression]],
    settings: CompareSettings,
    claims: Sequence[Claim] = (),
) -> tuple[Moment, ...]:
    """Return the moments of a story, by day: sentences that name a day, those of one day with like words or of one claim joined.

    A sentence that names several days stands at each of them. Times without days, spans longer than `settings.longest_moment`,
    and days on which somebody only spoke, are left out. The text of a moment is the sentence of the earliest dated article.
    """
    told = _claims_by_article(claims)
    dated = sorted(
        (
            one
            for article in articles
            for one in _read_days(article, times.get(article.id, ()), told.get(article.id, ()), settings)
        ),
        key=lambda one: (one.first, one.last, one.reported or date.max, one.sentence.span),
    )
    groups: list[list[_Dated]] = []
    for one in dated:
        home = next((group for group in groups if any(_tell_the_same(one, other, settings) for other in group)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    return tuple(_to_moment(group) for group in groups)


def _claims_by_article(claims: Sequence[Claim]) -> dict[ArticleId, list[tuple[Span, ClaimId]]]:
    """Return where each article tells the claims that it shares with another one."""
    found: dict[ArticleId, list[tuple[Span, ClaimId]]] = {}
    for claim in claims:
        if len({m.article for m in claim.mentions}) > 1:
            for mention in claim.mentions:
                found.setdefault(mention.article, []).append((mention.span, claim.id))
    return found


def _read_days(
    article: ParsedArticle,
    times: Sequence[TimeExpression],
    told: Sequence[tuple[Span, ClaimId]],
    settings: CompareSettings,
) -> Iterator[_Dated]:
    published = article.article.published
    for sentence in article.sentences:
        if sentence.block not in settings.position_blocks:
            continue
        inside = [t for t in times if sentence.span.contains(t.span) and tells_an_event(sentence, t)]
        claims = frozenset(claim for span, claim in told if sentence.span.contains(span))
        words = frozenset(_WORD.findall(sentence.text.lower())) - _EMPTY
        for first, last in sorted({(t.first, t.last) for t in inside if t.first is not None and t.last is not None}):
            if 0 <= (last - first).days <= settings.longest_moment:
                reported = published.first if published else None
                yield _Dated(first=first, last=last, sentence=sentence, reported=reported, words=words, claims=claims)


def _tell_the_same(a: _Dated, b: _Dated, settings: CompareSettings) -> bool:
    if (a.first, a.last) != (b.first, b.last):
        return False
    if a.claims & b.claims and a.sentence.article != b.sentence.article:
        return True
    shorter = min(len(a.words), len(b.words))
    return bool(shorter) and len(a.words & b.words) >= settings.same_moment * shorter


def _to_moment(group: Sequence[_Dated]) -> Moment:
    """Join the sentences of a moment; the first one comes from the article that was first to report it."""
    reports = [one.reported for one in group if one.reported is not None]
    return Moment(
        first=group[0].first,
        last=group[0].last,
        text=group[0].sentence.text,
        evidence=tuple(sorted({one.sentence.span for one in group})),
        reported=min(reports, default=None),
    )
