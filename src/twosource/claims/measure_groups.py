"""Number claims: quantities of different articles that measure the same."""

import math
from collections.abc import Sequence
from dataclasses import replace

from twosource.claims.candidates import find_candidates, weigh_by_rarity
from twosource.claims.comparable import are_apart, have_other_causes
from twosource.claims.concepts import weigh
from twosource.claims.events import have_two_doers
from twosource.claims.grouping import group_pairs
from twosource.claims.lexicon import BROADER, GENERIC_PEOPLE
from twosource.claims.likeness import Weights
from twosource.claims.measured import Measured, context_of
from twosource.claims.slots import Setting, fill_one_slot, find_chiefs, is_elsewhere, may_clash, slot_of
from twosource.records import Quantity
from twosource.settings import ClaimsSettings

_NEAR_BUT_OTHER = 0.9
"""Closeness of two exact numbers that differ, however little: of 10 and 11 one is wrong, or they count two things."""
_EVERYDAY = 12
"""The greatest count that stands in news for anything."""
_NEARLY_ALL = 0.6
"""Share of the weight of both clauses in common from which on even such a count is the same."""
_SLOT = 0.8
"""Score of two numbers that fill one slot of the story."""


def group_measured(measured: Sequence[Measured], settings: ClaimsSettings, setting: Setting) -> tuple[tuple[Measured, ...], ...]:
    """Return the groups of quantities, two or more articles each, that measure the same.

    Two different numbers of one article never come together: an article that gives both speaks of two things.
    """
    chiefs = find_chiefs([(m.statement, m.quantity) for m in measured], setting)
    told = [replace(m, chief=chief) for m, chief in zip(measured, chiefs, strict=True)]
    weights = weigh_by_rarity([m.context for m in told])
    pairs = find_candidates([_keys(m) for m in told], settings.most_partners)

    by_article: dict[str, list[Measured]] = {}
    for m in told:
        by_article.setdefault(m.statement.article, []).append(m)

    def apart(a: int, b: int) -> bool:
        one, two = told[a], told[b]
        return _different_within_article(one, two) or have_other_causes(one.statement, two.statement)

    def score(a: int, b: int) -> float:
        one, two = told[a], told[b]
        if have_two_doers(one.statement, two.statement) or apart(a, b):
            return 0.0
        if is_elsewhere(one.statement, setting) != is_elsewhere(two.statement, setting) and (
            _is_everyday(one) or _middle(one.quantity) != _middle(two.quantity)
        ):
            return 0.0
        if any(_says_both(x, y, by_article[x.statement.article]) for x, y in ((one, two), (two, one))):
            return 0.0
        slot = (
            one.chief
            and two.chief
            and _noun_fits(one, two) > 0
            and fill_one_slot((one.statement, one.quantity), (two.statement, two.quantity), setting)
        )
        if _middle(one.quantity) != _middle(two.quantity):
            heads = setting.heads_of(one.statement, two.statement)
            if are_apart(one.statement, one.quantity, two.statement, two.quantity, heads):
                return 0.0
            if not slot and not may_clash(one.statement, two.statement, setting):
                return 0.0
        return max(_SLOT * slot, score_measured(one, two, weights))

    scores = {(a, b): value for a, b in pairs if (value := score(a, b)) > 0}
    groups = group_pairs(scores, score, settings.quantity_likeness, apart)
    found = (tuple(told[place] for place in group) for group in groups)
    return tuple(group for group in found if len({m.statement.article for m in group}) > 1)


def score_measured(first: Measured, second: Measured, weights: Weights) -> float:
    """Return from 0 to 1 how sure it is that two quantities measure the same.

    They must count the same sort of thing, in states that do not exclude each other. Numbers that differ need the same
    predicate or state besides, and clauses that are surely about one matter; numbers that agree need a word in common
    beyond these and names, unless the number itself is so particular (1,940) that it is hardly met twice.
    """
    noun = _noun_fits(first, second)
    close = closeness(first.quantity, second.quantity)
    if noun == 0 or not _states_fit(first, second, close):
        return 0.0
    same_predicate = first.statement.predicate == second.statement.predicate
    same_state = first.state is not None and first.state == second.state
    if close < 1 and not ((same_state or same_predicate) and _surely_one_matter(first, second, close)):
        return 0.0
    shared = first.context & second.context
    lengths = weigh(first.context, weights), weigh(second.context, weights)
    contained = weigh(shared, weights) / min(lengths) if min(lengths) else 0.0
    dice = 2 * weigh(shared, weights) / sum(lengths) if sum(lengths) else 0.0
    if close == 1 and not (same_state or same_predicate) and dice < _NEARLY_ALL and _is_everyday(first):
        return 0.0
    score = 0.25 * (noun + close + contained + dice) + 0.1 * same_predicate + 0.1 * same_state
    if not _is_particular(first, second) and not _one_matter(first, second):
        score -= 0.4
    return max(0.0, min(1.0, score))


def _says_both(first: Measured, second: Measured, beside: Sequence[Measured]) -> bool:
    """Tell whether the article of the first number also gives the second one for the same sort of thing: it tells then what each
    of them counts, and the two are no versions of one number ("17 people died in all, 12 of them in the shop")."""
    value = _middle(second.quantity)
    if _middle(first.quantity) == value:
        return False
    return any(_middle(m.quantity) == value and _noun_fits(m, second) > 0 and _states_fit(m, second, 1) for m in beside)


def _one_matter(first: Measured, second: Measured) -> bool:
    """Tell whether there is a word in common beyond predicate and names; where each clause names its own doer (the missile,
    the gunman) the clauses themselves must share one, be it a name."""
    one, two = first.statement, second.statement
    empty = {one.predicate, two.predicate, first.noun, second.noun}
    doers = {s.actor.noun for s in (one, two) if s.actor is not None and not s.actor.patient and not s.actor.open}
    if len(doers) == 2:
        return bool(context_of(one, first.noun) & context_of(two, second.noun) - empty)
    return bool((first.context & second.context) - one.words.names - empty)


def _surely_one_matter(first: Measured, second: Measured, close: float) -> bool:
    """Tell whether two clauses with different numbers are about one matter: two words in common beyond predicates and names,
    three where one number is twice the other, and no two names that have nothing to do with each other.

    "Fire killed 12 in Tarnik" and "fire killed 14 in Orsk" are two fires, not a contradiction.
    """
    one, two = first.statement, second.statement
    empty = {one.predicate, two.predicate, first.noun, second.noun}
    names = one.words.names & first.context, two.words.names & second.context
    if all(names) and not names[0] & names[1]:
        return False
    matter = (first.context & second.context) - one.words.names - two.words.names - empty
    return len(matter) >= (2 if close > 0 else 3)


def _is_particular(first: Measured, second: Measured) -> bool:
    """Tell whether two quantities give one number of at least two digits that are not nought, above the everyday ones."""
    value = _middle(first.quantity)
    digits = f"{value:.0f}".rstrip("0")
    return value == _middle(second.quantity) and value > 30 and len(digits) > 1


def _is_everyday(measured: Measured) -> bool:
    """Tell whether a count is so small that two clauses of one story have it by chance: two miners found, two miners asked."""
    return (measured.quantity.unit is None or measured.quantity.noun_class == "duration") and _middle(
        measured.quantity
    ) <= _EVERYDAY


def _noun_fits(first: Measured, second: Measured) -> float:
    """Return 1 for the same noun, .5 where one counts people of any sort and the other a sort of people, else 0."""
    if first.quantity.unit != second.quantity.unit:
        return 0.0
    if first.noun == second.noun:
        return 1.0
    if _middle(first.quantity) == _middle(second.quantity) == 1:
        return 0.0
    if first.noun == BROADER.get(second.noun) or second.noun == BROADER.get(first.noun):
        return 0.5
    people = (first.quantity.noun_class, second.quantity.noun_class)
    generic = first.noun in GENERIC_PEOPLE or second.noun in GENERIC_PEOPLE
    return 0.5 if people == ("person", "person") and generic else 0.0


def _states_fit(first: Measured, second: Measured, close: float) -> bool:
    """Tell whether two states may be one: "released" and "released (offered)" only where the numbers meet, since what was
    offered and what was done are two numbers."""
    one, two = first.state, second.state
    if one is None or two is None or one == two:
        return True
    return close == 1 and one.partition(" (")[0] == two.partition(" (")[0]


def closeness(first: Quantity, second: Quantity) -> float:
    """Return 1 where two numbers are within a tenth of each other, falling to 0 where one is twice the other.

    "Around 40" and 42 give 1, 600 and 900 give about .4; "more than 200" is as far from 1,900 as 200 is. Two exact
    numbers that differ, 10 and 11, give .9 at most.
    """
    a, b = _middle(first), _middle(second)
    if a <= 0 or b <= 0:
        return float(a == b)
    distance = abs(math.log2(a / b))
    if a != b and first.modifier == second.modifier == "=":
        return min(_NEAR_BUT_OTHER, max(0.0, 1 - distance))
    return 1.0 if distance <= math.log2(1.1) else max(0.0, 1 - distance)


def _middle(quantity: Quantity) -> float:
    return sum(quantity.value) / 2 if isinstance(quantity.value, tuple) else quantity.value


def _different_within_article(first: Measured, second: Measured) -> bool:
    same_article = first.statement.article == second.statement.article
    return same_article and _middle(first.quantity) != _middle(second.quantity)


def _keys(measured: Measured) -> set[str]:
    """Return what brings a quantity together with others: its number, and its noun with each word around it."""
    value = f"#{_middle(measured.quantity):g} {measured.noun}"
    slot = {f"slot {slot_of(measured.quantity)}"} if measured.chief else set()
    return (
        slot
        | {value, f"#{_middle(measured.quantity):g}", *(f"{measured.noun} {word}" for word in measured.context)}
        | ({f"people {word}" for word in measured.context} if measured.quantity.noun_class == "person" else set())
    )
