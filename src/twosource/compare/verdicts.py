"""Whether the accounts of a claim agree, and by which rule."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import combinations

from twosource.compare.certainty import certainty_kind, firmest, is_told_as_fact
from twosource.compare.clarity import is_stated
from twosource.compare.corrections import are_taken_back
from twosource.compare.growth import has_moved
from twosource.compare.names import same_speaker
from twosource.compare.numbers import fit_quantities
from twosource.records import Article, ArticleId, Claim, Comparison, Mention, RelationKind, Span
from twosource.settings import CompareSettings

_WEEKS = timedelta(days=10)
"""Time between two reports from which on a yes and a no contradict each other no more."""
_ANYBODY = frozenset({"people", "person", "other", "man", "life"})
"""Nouns that count whoever it is, and so may count those whom another account names."""
_OPEN_CLAUSES = frozenset({"what", "whether", "if", "how", "why"})
"""Words that begin a clause which leaves open whether it is so."""
_NEARLY_ALL = 0.8
"""Share of a mention's words that another must have to be the same quotation."""

Verdict = tuple[RelationKind, str, tuple[Mention, ...]]
Articles = dict[ArticleId, Article]


def compare_claims(claims: Sequence[Claim], articles: Sequence[Article], settings: CompareSettings) -> tuple[Comparison, ...]:
    """Return the verdict on each claim, by the first rule that fits.

    1. one article only: single, unless it contradicts itself;
    2. quantities that cannot both be right: conflict, or superseded where a toll moved with time or was corrected by its
       outlet, or differs where they count other people;
    3. other days of one event, other places of one person on one day: conflict; other actors: differs;
    4. one says so and another says not: conflict, or differs where two speakers disagree and the outlets only report it;
    5. one asserts and another hedges, plans or denies: differs in certainty;
    6. one number is vaguer: compatible; nothing differs: agrees.
    """
    known = {article.id: article for article in articles}
    return tuple(_compare(claim, known, settings) for claim in claims)


def _compare(claim: Claim, articles: Articles, settings: CompareSettings) -> Comparison:
    relation, rule, mentions = _judge(claim, articles, settings)
    evidence = tuple(dict.fromkeys(_shown(mention) for mention in mentions or claim.mentions))
    return Comparison(claim=claim.id, relation=relation, rule=rule, evidence=evidence)


def _shown(mention: Mention) -> Span:
    return mention.value if mention.value is not None else mention.span


def _judge(claim: Claim, articles: Articles, settings: CompareSettings) -> Verdict:
    found = [verdict for verdict in _verdicts(claim, articles, settings) if verdict is not None]
    if len({m.article for m in claim.mentions}) == 1:
        inside = [v for v in found if v[0] == "conflict"]
        return inside[0] if inside else ("single", "only one article says it", ())
    return found[0] if found else ("agrees", "nothing in the accounts differs", ())


def _verdicts(claim: Claim, articles: Articles, settings: CompareSettings) -> Iterator[Verdict | None]:
    """Yield the verdict of each rule in order, None where the rule does not fit."""
    if claim.aspect == "number":
        yield _compare_numbers(claim.mentions, articles, settings)
    if claim.aspect == "place":
        yield _compare_places(claim.mentions)
    if claim.aspect == "actor":
        yield "differs", "they name other actors", claim.mentions
    if claim.aspect == "event":
        yield _compare_days(claim.mentions, articles)
        yield _compare_polarity(claim.mentions, articles)
    if claim.aspect in {"event", "actor"}:
        yield _compare_certainty(claim.mentions, articles)
    if claim.aspect == "number":
        yield _compare_precision(claim.mentions, settings)


# 2. Quantities


def _compare_numbers(mentions: Sequence[Mention], articles: Articles, settings: CompareSettings) -> Verdict | None:
    apart = [(a, b) for a, b in combinations(mentions, 2) if _lie_apart(a, b, settings)]
    if not apart:
        return None
    shown = tuple(dict.fromkeys(m for pair in apart for m in pair))
    if all(_count_others(a, b) for a, b in apart):
        return "differs", "they count other people or things", shown
    if has_moved(shown, articles):
        return "superseded", "the number changed while the story went on, and later accounts have the later one", shown
    if are_taken_back(apart, mentions, articles, settings):
        return "superseded", "an outlet has corrected the number, and the earlier one is its old one", shown
    return "conflict", "the numbers cannot both be right", shown


def _lie_apart(first: Mention, second: Mention, settings: CompareSettings) -> bool:
    one, two = first.quantity, second.quantity
    return one is not None and two is not None and fit_quantities(one, two, settings.bound_slack) == "apart"


def _count_others(first: Mention, second: Mention) -> bool:
    """Tell whether two numbers are of other groups: other nouns that are both more than "people"."""
    one, two = first.quantity, second.quantity
    if one is None or two is None or one.noun is None or two.noun is None:
        return False
    if {one.noun, two.noun} & _ANYBODY:
        return False
    return one.noun != two.noun and (one.part_of is None) != (two.part_of is None)


def _compare_precision(mentions: Sequence[Mention], settings: CompareSettings) -> Verdict | None:
    quantities = [(m, m.quantity) for m in mentions if m.quantity is not None]
    if any(fit_quantities(a, b, settings.bound_slack) == "overlapping" for (_, a), (_, b) in combinations(quantities, 2)):
        return "compatible", "one number is vaguer than the other", tuple(m for m, _ in quantities)
    return None


# 3. Places


def _compare_places(mentions: Sequence[Mention]) -> Verdict | None:
    places = {_shown(mention).text.lower() for mention in mentions}
    apart = any(not (set(a.split()) & set(b.split())) for a, b in combinations(sorted(places), 2))
    return ("conflict", "one person at two places on one day", tuple(mentions)) if apart else None


# 3. Days


def _compare_days(mentions: Sequence[Mention], articles: Articles) -> Verdict | None:
    """Compare the days on which an event is said to have happened: a conflict where all who tell it look back on both days; where
    one account is older than the other's day, it may have happened twice. So it has where one article tells it of two days."""
    dated = [m for m in mentions if m.time is not None and certainty_kind(m.certainty) == "asserted" and not m.negated]
    days = {(m.article, m.time.first) for m in dated if m.time is not None}
    if len({day for _, day in days}) < 2 or len(days) > len({article for article, _ in days}):
        return None
    last = max(day for _, day in days if day is not None)
    written = [a.published for m in dated if (a := articles.get(m.article)) is not None]
    if len(written) == len(dated) and all(p is not None and p.first >= last for p in written):
        return "conflict", "they name other days for one event", tuple(dated)
    return "differs", "they name other days, and it may have happened twice", tuple(dated)


# 4. Polarity


def _compare_polarity(mentions: Sequence[Mention], articles: Articles) -> Verdict | None:
    happened = [m for m in mentions if is_told_as_fact(m.certainty) and _asserts(m)]
    yes = [m for m in happened if not _denies(m)]
    no = [m for m in happened if _denies(m)]
    against = [(a, b) for a in yes for b in no if not _lie_weeks_apart(a, b, articles)]
    if not against:
        return None
    if all(_other_speakers(_voiced(a, yes), _voiced(b, no)) for a, b in against):
        return "differs", "two speakers disagree, and the articles report it", tuple(mentions)
    return "conflict", "one says that it is so, another that it is not", tuple(mentions)


def _lie_weeks_apart(first: Mention, second: Mention, articles: Articles) -> bool:
    """Tell whether two articles are so far apart in time that what was not so in the one may have come since."""
    one, two = (a.published if (a := articles.get(m.article)) is not None else None for m in (first, second))
    return one is not None and two is not None and max(one.first - two.last, two.first - one.last) > _WEEKS


def _asserts(mention: Mention) -> bool:
    """Tell whether a clause says that something is so: "putting people back to work", "to freeze all assets" and "whether it had
    been signed" do not."""
    verb, first = _shown(mention).text.lower().split(), mention.span.text.lower().split()[:1]
    bare = len(verb) == 1 and verb[0].endswith("ing")
    return not (bare or verb[:1] == ["to"] or (first and first[0] in _OPEN_CLAUSES))


def _voiced(mention: Mention, side: Sequence[Mention]) -> Mention:
    """Return a mention without a source as that of its side which says the same in nearly the same words on somebody's word:
    a quotation is often told once with its speaker and once without."""
    if mention.chain:
        return mention
    words = set(mention.span.text.lower().split())
    alike = (m for m in side if m.chain and len(words & set(m.span.text.lower().split())) >= _NEARLY_ALL * len(words))
    return next(alike, mention)


def _denies(mention: Mention) -> bool:
    return mention.negated != (certainty_kind(mention.certainty) == "denied")


def _other_speakers(first: Mention, second: Mention) -> bool:
    """Tell whether two mentions stand on the word of two speakers."""
    if not first.chain or not second.chain:
        return False
    return not same_speaker(first.chain[-1].name, second.chain[-1].name)


# 5. Certainty


def _compare_certainty(mentions: Sequence[Mention], articles: Articles) -> Verdict | None:
    """Compare how sure the accounts are; words that state nothing are no account, and a plan told on an earlier day is no
    weaker than the deed told after it."""
    kinds = firmest(m for m in mentions if is_stated(m))
    if len(set(kinds.values())) < 2 or _are_before_and_after(kinds, articles):
        return None
    return (
        "differs in certainty",
        "one is surer of it than another: " + ", ".join(sorted(set(kinds.values()))),
        tuple(mentions),
    )


def _are_before_and_after(kinds: Mapping[ArticleId, str], articles: Articles) -> bool:
    """Tell whether all who speak of a plan wrote on an earlier day than all who speak of the deed."""
    days = {name: found.published.first for name in kinds if (found := articles.get(name)) is not None and found.published}
    if set(kinds.values()) != {"planned", "asserted"} or len(days) < len(kinds):
        return False
    return max(days[n] for n, k in kinds.items() if k == "planned") < min(days[n] for n, k in kinds.items() if k == "asserted")
