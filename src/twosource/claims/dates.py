"""Date claims: on which day a deed was or will be done, by the accounts that name other days for it or none."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import combinations

from twosource.claims.candidates import find_candidates, weigh_by_rarity
from twosource.claims.comparable import have_other_causes, places_differ, tells_a_norm, tells_of_before
from twosource.claims.concepts import weigh
from twosource.claims.datings import Dating, deeds_of, find_datings
from twosource.claims.doers import are_other_actors, have_two_doers
from twosource.claims.grouping import group_pairs
from twosource.claims.lexicon import FUNCTION_WORDS, KINDRED, LIGHT_VERBS
from twosource.claims.likeness import Weights, compare_words
from twosource.claims.named_things import Things, find_things, tell_of_one_thing
from twosource.claims.open_dates import join_open
from twosource.claims.scenes import find_clashes
from twosource.claims.statements import Statement
from twosource.records import ArticleId, TimeExpression, Token

_SHARED = 0.35
"""Share of the shorter clause, by weight, from which two clauses with one predicate tell one deed, whatever the days: in 83
stories of real news the pairs above it were one deed, of those below it a third."""
_LEAST = 0.7
"""Weight that two clauses must share beside the predicate: more than one word that half the story repeats."""
_ONE_THING = 0.5
"""Score of two clauses that tell one thing of something which both articles name once."""
_DAY = timedelta(days=1)
_WEEK = 7  # days
_NEARBY = frozenset({"day", "day part", "tonight", "this morning", "overnight"})
"""Rules of times that are reckoned from the article's own day, which may be that of another time zone or of a later version."""
_STANDING = FUNCTION_WORDS | LIGHT_VERBS | frozenset(
    """come go get become remain stay keep continue wait stand sit live work treat analyze use need know think feel want hope
    seem appear look expect consider watch see hear follow face include show read write speak talk own run lead help try
    fight""".split()
)  # fmt: skip
"""Concepts of predicates that tell a state, or anything: two days of one are no two accounts of one deed."""


def find_dates(
    statements: Sequence[Statement], times: Mapping[ArticleId, Sequence[TimeExpression]], most_partners: int
) -> tuple[tuple[Dating, ...], ...]:
    """Return the groups of datings that are compared: of one deed, with those that say that its day is open, and captions against
    their text."""
    datings = find_datings(statements, times)
    return (*_group(datings, statements, most_partners), *join_open(statements, datings), *find_clashes(statements, times))


def _group(datings: Sequence[Dating], statements: Sequence[Statement], most_partners: int) -> tuple[tuple[Dating, ...], ...]:
    """Return the groups of datings of one deed, from two articles or more, that do not all name the same time.

    An article that names two days for the deed tells that it was done twice, and leaves nothing to compare.
    """
    weights, things = weigh_by_rarity([s.whole.concepts for s in statements]), find_things(statements)

    def score(a: int, b: int) -> float:
        return _score(datings[a], datings[b], weights, things)

    pairs = find_candidates([_keys(d.statement, things) for d in datings], most_partners)
    scores = {pair: value for pair in pairs if (value := score(*pair)) > 0}
    groups = group_pairs(scores, score, _SHARED, lambda a, b: datings[a].article == datings[b].article)
    found = (tuple(datings[i] for i in group) for group in groups)
    return tuple(g for g in found if any(tell_other_times(a, b) for a, b in combinations(g, 2)))


def _keys(statement: Statement, things: Things) -> set[str]:
    deeds = deeds_of(statement) - _STANDING
    return {*deeds, *(kin for deed in deeds for kin in KINDRED.get(deed, ())), *things.of(statement)}


def _score(first: Dating, second: Dating, weights: Weights, things: Things) -> float:
    """Return from 0 to 1 how much two clauses share that tell one deed, 0 where they may tell two."""
    if first.article == second.article:
        return 0.0
    one, two = first.statement, second.statement
    if tells_of_before(one) != tells_of_before(two) or tells_a_norm(one) != tells_a_norm(two):
        return 0.0
    if have_two_doers(one, two) or have_other_causes(one, two) or _done_to_others(one, two) or places_differ(one, two):
        return 0.0
    if _are_one_deed(one, two):
        return _shared(first, second, weights)
    return _ONE_THING if tell_of_one_thing(first, second, things) else 0.0


def _are_one_deed(one: Statement, two: Statement) -> bool:
    """Tell whether two clauses say that the same or a kindred thing is done."""
    first, second = deeds_of(one) - _STANDING, deeds_of(two) - _STANDING
    return bool(first & second or any(second & KINDRED.get(deed, frozenset()) for deed in first))


def _shared(first: Dating, second: Dating, weights: Weights) -> float:
    """Return the share of the shorter clause, time aside, that the other has too beside the deed; 0 where numbers are others."""
    one, two = first.words, second.words
    if compare_words(one, two).number_clash:
        return 0.0
    beside = (one.concepts & two.concepts) - deeds_of(first.statement) - deeds_of(second.statement)
    shared, shorter = weigh(beside, weights), min(weigh(words.concepts, weights) for words in (one, two))
    return min(1.0, shared / shorter) if shared >= _LEAST and shorter else 0.0


def _done_to_others(one: Statement, two: Statement) -> bool:
    """Tell whether the deed may be done to two parties: to "him" and to a noun, or to two who have no name in common."""
    if len({_is_pronoun(t) for s in (one, two) if (t := _object(s)) is not None}) > 1:
        return True
    first, second = one.actor, two.actor
    if first is None or second is None or not (first.patient and second.patient and first.names and second.names):
        return False
    return are_other_actors(first, second)


def _object(statement: Statement) -> Token | None:
    """Return the direct object of a clause's verb."""
    tokens = statement.sentence.tokens
    verbs = {t.i for t in tokens if t.pos == "VERB" and statement.verb.contains(statement.sentence.words(t, t))}
    return next((t for t in tokens if t.dep == "dobj" and t.head in verbs), None)


def _is_pronoun(token: Token) -> bool:
    return token.tag == "PRP"


def tell_other_times(first: Dating, second: Dating) -> bool:
    """Tell whether two clauses name two times, or one of them a longer one.

    "Tuesday" is one day in both where the reading put it into two weeks, and "today" may be the day before or after. A month or a
    year is only set against another one in which the day does not lie.
    """
    one, two = first.time, second.time
    if one is None or two is None or one.first is None or one.last is None or two.first is None or two.last is None:
        return one is not two
    if (one.first, one.last) == (two.first, two.last):
        return False
    if one.span.text.split()[-1].lower() == two.span.text.split()[-1].lower() and (one.first - two.first).days % _WEEK == 0:
        return False
    slack = _DAY if {one.rule, two.rule} & _NEARBY else timedelta(0)
    apart = one.first - slack > two.last or two.first - slack > one.last
    return apart or (slack == timedelta(0) and first.is_near and second.is_near)
