"""The timeline: what happened when, and when it was first reported."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from twosource.records import ArticleId, Moment, ParsedArticle, Sentence, TimeExpression
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


def build_timeline(
    articles: Sequence[ParsedArticle], times: Mapping[ArticleId, Sequence[TimeExpression]], settings: CompareSettings
) -> tuple[Moment, ...]:
    """Return the moments of a story, by day: sentences that name a day, those of one day with like words joined.

    A sentence that names several days stands at each of them. Times without days, and spans longer than
    `settings.longest_moment`, are left out. The text of a moment is the sentence of the earliest dated article.
    """
    dated = sorted(
        (one for article in articles for one in _read_days(article, times.get(article.id, ()), settings)),
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


def _read_days(article: ParsedArticle, times: Sequence[TimeExpression], settings: CompareSettings) -> Iterator[_Dated]:
    published = article.article.published
    for sentence in article.sentences:
        if sentence.block not in settings.position_blocks:
            continue
        inside = [t for t in times if sentence.start <= t.span.start and t.span.end <= sentence.end]
        words = frozenset(_WORD.findall(sentence.text.lower())) - _EMPTY
        for first, last in sorted({(t.first, t.last) for t in inside if t.first is not None and t.last is not None}):
            if 0 <= (last - first).days <= settings.longest_moment:
                reported = published.first if published else None
                yield _Dated(first=first, last=last, sentence=sentence, reported=reported, words=words)


def _tell_the_same(a: _Dated, b: _Dated, settings: CompareSettings) -> bool:
    if (a.first, a.last) != (b.first, b.last):
        return False
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
