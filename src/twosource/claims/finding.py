"""The claims of a story: what its articles say in common, where numbers can be compared, and what one of them says alone."""

from collections.abc import Iterable, Mapping, Sequence

from twosource.claims.comment import find_comments
from twosource.claims.comparatives import find_comparatives, join_comparatives
from twosource.claims.concerned import find_concerned
from twosource.claims.dates import find_dates
from twosource.claims.dating import day_told
from twosource.claims.denials import Denial, denials_of, find_denials
from twosource.claims.details import find_details
from twosource.claims.doers import actors_differ
from twosource.claims.events import group_events
from twosource.claims.measure_groups import group_measured
from twosource.claims.measured import Measured, find_measured
from twosource.claims.mentions import is_fragment, make_claim, mention_date, mention_event, mention_number, mention_place
from twosource.claims.names import read_acronyms
from twosource.claims.number_clash import NumberClashes
from twosource.claims.slots import read_setting
from twosource.claims.statements import Statement, find_statements
from twosource.claims.whereabouts import find_presences, group_presences
from twosource.records import ArticleAttributions, ArticleId, ArticleMeasures, Claim, Mention, ParsedArticle, Span, TimeExpression
from twosource.settings import ClaimsSettings

_MOST_OF_CLAUSE = 0.75
"""Share of an event's clause that the clause of a number in it must take up to tell as much."""
ASPECTS = ("number", "date", "place", "actor", "whom", "event", "comment")
"""What of a claim is compared, in the order in which claims are listed."""


def find_claims(
    story_articles: Sequence[ParsedArticle],
    attributions: Sequence[ArticleAttributions],
    measures: Mapping[ArticleId, ArticleMeasures],
    settings: ClaimsSettings,
) -> tuple[Claim, ...]:
    """Return the claims of one story: shared ones first, numbers before places, actors and events.

    1. Every article is cut into clauses (title, standfirst, prose, captions).
    2. Clauses that tell the same event are brought together: aspect "event", or "actor" where they name other doers, "whom"
       where they name others whom it concerns.
    3. Numbers that measure the same: aspect "number".
    4. Where a person was on a day: aspect "place". On which day a deed was done, where accounts differ: aspect "date".
    5. What only one article says, if it names a source or a number for it: one mention, aspect "event" or "number"; with its
       denial, if it lets somebody deny it.
    6. Who would not comment on a matter in one article and speaks of it in another: aspect "comment".
    """
    by_article = _read(story_articles, attributions)
    statements = [s for article in sorted(by_article) for s in by_article[article]]
    measured = [
        m
        for article in sorted(by_article)
        for m in find_measured(by_article[article], measures[article].quantities if article in measures else ())
    ]
    times = {article: measure.times for article, measure in measures.items()}
    denials = _read_denials(story_articles, attributions, by_article)
    measures_alike = group_measured(measured, settings, read_setting(story_articles, times))
    numbers = _number_claims(measures_alike, measured, by_article)
    clashes = NumberClashes(measured, measures_alike)
    shared = [
        *(
            claim
            for claim in _event_claims(group_events(statements, settings, clashes.between), by_article, times, denials)
            if not any(_tells_as_much(n, claim) for n in numbers)
        ),
        *numbers,
        *(
            make_claim("place", [mention_place(p, by_article[p.statement.article]) for p in group])
            for group in group_presences(find_presences(statements, times))
        ),
        *(
            make_claim("date", [mention_date(d, by_article[d.article]) for d in group])
            for group in find_dates(statements, times, settings.most_partners)
        ),
    ]
    shared += _disputed_claims(denials, shared, by_article)
    shared += [make_claim("comment", mentions) for mentions in find_comments(story_articles, attributions)]
    single = _single_claims(measured, by_article, shared, settings)
    return tuple(sorted({c.id: c for c in (*shared, *single)}.values(), key=_rank))


def _read(parsed: Sequence[ParsedArticle], attributions: Sequence[ArticleAttributions]) -> dict[ArticleId, tuple[Statement, ...]]:
    acronyms = read_acronyms(p.article for p in parsed)
    said = {a.article: a for a in attributions}
    return {p.id: find_statements(p, said.get(p.id), acronyms) for p in sorted(parsed, key=lambda p: p.id)}


def _read_denials(
    parsed: Sequence[ParsedArticle],
    attributions: Sequence[ArticleAttributions],
    by_article: Mapping[ArticleId, Sequence[Statement]],
) -> list[Denial]:
    said = {a.article: a for a in attributions}
    ordered = sorted(parsed, key=lambda p: p.id)
    return [d for p in ordered for d in find_denials(p.sentences, by_article[p.id], said.get(p.id))]


def _disputed_claims(
    denials: Sequence[Denial], shared: Sequence[Claim], by_article: Mapping[ArticleId, Sequence[Statement]]
) -> list[Claim]:
    """Return the claims of what one article alone says and lets somebody deny."""
    told = {m.span for claim in shared if claim.aspect == "event" for m in claim.mentions}
    alone = {d.statement.span: d.statement for d in denials if d.statement.span not in told}
    return [
        make_claim("event", [mention_event(s, by_article[s.article]) for s in (said, *denials_of([said], denials))])
        for said in alone.values()
    ]


def _event_claims(
    groups: Sequence[tuple[Statement, ...]],
    by_article: Mapping[ArticleId, Sequence[Statement]],
    times: Mapping[ArticleId, Sequence[TimeExpression]],
    denials: Sequence[Denial],
) -> list[Claim]:
    claims = []
    for told in _without_nested(groups):
        group = (*told, *find_details(told, by_article))
        by_actor = actors_differ(group)
        concerned = {} if by_actor else find_concerned(group)
        mentions = [
            mention_event(
                s,
                by_article[s.article],
                by_actor=by_actor,
                day=day_told(s, times.get(s.article, ())),
                concerned=concerned.get(s.span),
            )
            for s in (*group, *(() if by_actor else denials_of(group, denials)))
        ]
        if by_actor or not all(is_fragment(s.span.text) or s.is_description for s in group):
            claims.append(make_claim("actor" if by_actor else "whom" if concerned else "event", mentions))
    return claims


def _tells_as_much(number: Claim, event: Claim) -> bool:
    """Tell whether a number claim is made of all the clauses of an event claim which is put in one way throughout: "killed 12
    people" is one claim, not one of the killing and one of the twelve."""
    ways = {(m.certainty.partition(":")[0], m.negated) for m in event.mentions}
    return (
        event.aspect == "event"
        and len(ways) == 1
        and all(any(_is_clause_of(n, m) for n in number.mentions) for m in event.mentions)
    )


def _is_clause_of(number: Mention, event: Mention) -> bool:
    """Tell whether a number stands in the clause of an event, and its own clause is most of that."""
    if number.value is None or not event.span.contains(number.value):
        return False
    return len(number.span.text) >= _MOST_OF_CLAUSE * len(event.span.text)


def _without_nested(groups: Sequence[tuple[Statement, ...]]) -> list[tuple[Statement, ...]]:
    """Leave out groups of clauses that lie within the clauses of another group of the same articles."""

    def lies_in(inner: Sequence[Statement], outer: Sequence[Statement]) -> bool:
        return all(any(o.span.contains(i.span) and o.span != i.span for o in outer) for i in inner)

    articles = [{s.article for s in group} for group in groups]
    return [
        group
        for group, mine in zip(groups, articles, strict=True)
        if not any(
            mine <= theirs and other is not group and lies_in(group, other)
            for other, theirs in zip(groups, articles, strict=True)
        )
    ]


def _number_claims(
    groups: Sequence[tuple[Measured, ...]], measured: Sequence[Measured], by_article: Mapping[ArticleId, Sequence[Statement]]
) -> list[Claim]:
    against = [c for article in sorted(by_article) for c in find_comparatives(by_article[article], measured)]
    return [
        make_claim("number", [mention_number(m, by_article[m.statement.article]) for m in group])
        for group in join_comparatives(groups, against)
    ]


def _single_claims(
    measured: Sequence[Measured],
    by_article: Mapping[ArticleId, Sequence[Statement]],
    shared: Sequence[Claim],
    settings: ClaimsSettings,
) -> list[Claim]:
    """Return what each article says alone on somebody's word or with a number, up to a number of claims an article; news
    tells what matters first. Clauses of shared claims are left out."""
    found: list[Claim] = []
    spans = _by_article(m.span for claim in shared for m in claim.mentions)
    counted_in = {article: [m for m in measured if m.statement.article == article] for article in by_article}
    for article, statements in by_article.items():
        taken = spans.get(article, [])
        free = [s for s in statements if not any(s.span.overlaps(span) for span in taken)]
        places = {s.place for s in free}
        numbers = [m for m in counted_in[article] if m.quantity.noun and m.statement.place in places]
        mine = [make_claim("number", [mention_number(m, statements)]) for m in numbers]
        counted = [m.statement.span for m in numbers]
        whole = (s for s in free if s.chain and s.states and not s.personal and not is_fragment(s.span.text))
        said = [s for s in _outermost(whole) if not any(s.span.overlaps(span) for span in counted)]
        mine += [make_claim("event", [mention_event(s, statements)]) for s in said]
        found += sorted(mine, key=lambda claim: claim.mentions[0].span.start)[: settings.most_single]
    return found


def _by_article(spans: Iterable[Span]) -> dict[ArticleId, list[Span]]:
    found: dict[ArticleId, list[Span]] = {}
    for span in spans:
        found.setdefault(span.article, []).append(span)
    return found


def _outermost(statements: Iterable[Statement]) -> list[Statement]:
    """Leave out clauses within other ones of the same sentence, so that one content is one claim."""
    listed = list(statements)
    return [s for s in listed if not any(o.span.contains(s.span) and o.span != s.span for o in listed)]


def _rank(claim: Claim) -> tuple[bool, int, int, str, int, int, str]:
    """Order by what can be compared best: shared claims before single ones, numbers first, then by number of articles."""
    first = claim.mentions[0]
    articles = len({m.article for m in claim.mentions})
    compared = first.value.start if first.value is not None else first.span.start
    return articles == 1, ASPECTS.index(claim.aspect), -articles, first.article, first.span.start, compared, claim.id
