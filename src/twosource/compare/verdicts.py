"""Whether the accounts of a claim agree, and by which rule."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from twosource.compare.certainty import certainty_kind, differ_in_certainty, firmest
from twosource.compare.clarity import is_stated
from twosource.compare.corrections import are_taken_back
from twosource.compare.counts import count_others, lie_apart
from twosource.compare.days import compare_dates, compare_days
from twosource.compare.growth import has_moved
from twosource.compare.numbers import fit_quantities
from twosource.compare.places import compare_places
from twosource.compare.polarity import denies, find_against, have_other_speakers, voiced
from twosource.compare.verdict import Articles, Verdict, shown_words
from twosource.records import Article, ArticleId, Claim, Comparison, Mention
from twosource.settings import CompareSettings


def compare_claims(claims: Sequence[Claim], articles: Sequence[Article], settings: CompareSettings) -> tuple[Comparison, ...]:
    """Return the verdict on each claim, by the first rule that fits.

    1. one article only: single, unless it contradicts itself;
    2. quantities that cannot both be right: conflict, or superseded where a toll moved with time or was corrected by its
       outlet, or differs where they count other people;
    3. other days of one event, other places of one person on one day: conflict; other actors: differs; no comment in one account
       and a comment in another: superseded;
    4. one says so and another says not: conflict, or differs where two speakers of two articles disagree and the outlets only
       report it;
    5. one asserts and another hedges, plans or denies: differs in certainty;
    6. one number is vaguer: compatible; nothing differs: agrees.
    """
    known = {article.id: article for article in articles}
    return tuple(_compare(claim, known, settings) for claim in claims)


def _compare(claim: Claim, articles: Articles, settings: CompareSettings) -> Comparison:
    relation, rule, mentions = _judge(claim, articles, settings)
    evidence = tuple(dict.fromkeys(shown_words(mention) for mention in mentions or claim.mentions))
    return Comparison(claim=claim.id, relation=relation, rule=rule, evidence=evidence)


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
        yield compare_places(claim.mentions)
    if claim.aspect == "date":
        yield compare_dates(claim.mentions, articles)
    if claim.aspect == "comment":
        yield "superseded", "there was no comment at first, and another account has one", claim.mentions
    if claim.aspect == "actor":
        yield "differs", "they name other actors", claim.mentions
    if claim.aspect == "whom":
        yield "differs", "they name other people or things that it concerns", claim.mentions
    if claim.aspect == "event":
        yield compare_days(claim.mentions, articles)
        yield _compare_polarity(claim.mentions, articles)
    if claim.aspect in {"event", "actor"}:
        yield _compare_certainty(claim.mentions, articles)
    if claim.aspect == "number":
        yield _compare_precision(claim.mentions, settings)
        yield _compare_certainty(claim.mentions, articles)


# 2. Quantities


def _compare_numbers(mentions: Sequence[Mention], articles: Articles, settings: CompareSettings) -> Verdict | None:
    apart = [(a, b) for a, b in combinations(mentions, 2) if lie_apart(a, b, settings)]
    if not apart:
        return None
    shown = tuple(dict.fromkeys(m for pair in apart for m in pair))
    if all(count_others(a, b) for a, b in apart):
        return "differs", "they count other people or things", shown
    if has_moved(shown, articles):
        return "superseded", "the number changed while the story went on, and later accounts have the later one", shown
    if are_taken_back(apart, mentions, articles, settings):
        return "superseded", "an outlet has corrected the number, and the earlier one is its old one", shown
    return "conflict", "the numbers cannot both be right", shown


def _compare_precision(mentions: Sequence[Mention], settings: CompareSettings) -> Verdict | None:
    quantities = [(m, m.quantity) for m in mentions if m.quantity is not None]
    if any(fit_quantities(a, b, settings.bound_slack) == "overlapping" for (_, a), (_, b) in combinations(quantities, 2)):
        return "compatible", "one number is vaguer than the other", tuple(m for m, _ in quantities)
    return None


# 4. Polarity


def _compare_polarity(mentions: Sequence[Mention], articles: Articles) -> Verdict | None:
    against = list(find_against(mentions, articles))
    if not against:
        return None
    inside = tuple(dict.fromkeys(m for pair in against if pair[0].article == pair[1].article for m in pair))
    if inside and all(have_other_speakers(a, b) for a, b in against if a.article == b.article):
        return "conflict", "two speakers in one article disagree", inside
    yes, no = ([m for m in mentions if denies(m) == side] for side in (False, True))
    if all(have_other_speakers(voiced(a, yes), voiced(b, no)) for a, b in against):
        return "differs", "two speakers disagree, and the articles report it", tuple(mentions)
    return "conflict", "one says that it is so, another that it is not", tuple(mentions)


# 5. Certainty


def _compare_certainty(mentions: Sequence[Mention], articles: Articles) -> Verdict | None:
    """Compare how sure the accounts are; words that state nothing are no account, and a plan told on an earlier day is no
    weaker than the deed told after it."""
    surest = firmest(m for m in mentions if is_stated(m))
    kinds = {article: certainty_kind(mention.certainty) for article, mention in surest.items()}
    if not any(differ_in_certainty(a, b) for a, b in combinations(surest.values(), 2)) or _are_before_and_after(kinds, articles):
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
