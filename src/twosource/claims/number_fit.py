"""Whether two numbers can count the same: their nouns, states and values, and the matter that their clauses tell of."""

import math
from collections.abc import Sequence

from twosource.claims.lexicon import BROADER, GENERIC_PEOPLE, PART_OF_PEOPLE, TOTALS, to_concept
from twosource.claims.measured import Measured, context_of
from twosource.claims.slots import ABOARD, HURT, IN_CARE
from twosource.language.grammar import child
from twosource.records import Quantity

_NEAR_BUT_OTHER = 0.9
"""Closeness of two exact numbers that differ, however little: of 10 and 11 one is wrong, or they count two things."""
_EVERYDAY = 12
"""The greatest count that stands in news for anything."""
_LEAST_SIZE = 100.0
"""Number from which on a count is so particular to its thing that one near it counts the same thing."""
_NEAR_SIZE = 1.25
"""How often the smaller of two such counts may go into the greater: 26,000 and 30,000 of the same workers."""


def says_both(first: Measured, second: Measured, beside: Sequence[Measured]) -> bool:
    """Tell whether the article of the first number also gives the second one for the same sort of thing: it tells then what each
    of them counts, and the two are no versions of one number ("17 people died in all, 12 of them in the shop")."""
    value = middle(second.quantity)
    if middle(first.quantity) == value:
        return False
    return any(middle(m.quantity) == value and noun_fits(m, second) > 0 and states_fit(m, second, 1) for m in beside)


def one_matter(first: Measured, second: Measured) -> bool:
    """Tell whether there is a word in common beyond predicate and names; where each clause names its own doer (the missile,
    the gunman) the clauses themselves must share one, be it a name."""
    one, two = first.statement, second.statement
    empty = {one.predicate, two.predicate, first.noun, second.noun}
    doers = {s.actor.noun for s in (one, two) if s.actor is not None and not s.actor.patient and not s.actor.open}
    if len(doers) == 2:
        return bool(context_of(one, first.noun) & context_of(two, second.noun) - empty)
    return bool((first.context & second.context) - one.words.names - empty)


def surely_one_matter(first: Measured, second: Measured, close: float) -> bool:
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


def is_particular(first: Measured, second: Measured) -> bool:
    """Tell whether two quantities give one number of at least two digits that are not nought, above the everyday ones."""
    value = middle(first.quantity)
    digits = f"{value:.0f}".rstrip("0")
    return value == middle(second.quantity) and value > 30 and len(digits) > 1


def is_everyday(measured: Measured) -> bool:
    """Tell whether a count is so small that two clauses of one story have it by chance: two miners found, two miners asked."""
    return (measured.quantity.unit is None or measured.quantity.noun_class == "duration") and middle(
        measured.quantity
    ) <= _EVERYDAY


def noun_fits(first: Measured, second: Measured) -> float:
    """Return 1 for the same noun, .5 where one counts people of any sort and the other a sort of people, else 0."""
    if first.quantity.unit != second.quantity.unit:
        return 0.0
    if first.noun == second.noun:
        return 1.0
    if middle(first.quantity) == middle(second.quantity) == 1:
        return 0.0
    if first.noun == BROADER.get(second.noun) or second.noun == BROADER.get(first.noun):
        return 0.5
    people = (first.quantity.noun_class, second.quantity.noun_class)
    generic = first.noun in GENERIC_PEOPLE or second.noun in GENERIC_PEOPLE
    generic = generic or (middle(first.quantity) == middle(second.quantity) and (first.broad or second.broad))
    return 0.5 if people == ("person", "person") and generic else 0.0


def states_fit(first: Measured, second: Measured, close: float) -> bool:
    """Tell whether two states may be one: "released" and "released (offered)" only where the numbers meet, since what was
    offered and what was done are two numbers."""
    one, two = first.state, second.state
    if one is None or two is None or one == two:
        return True
    if {one, two} == {HURT, IN_CARE}:
        return close == 1
    return close == 1 and one.partition(" (")[0] == two.partition(" (")[0]


def is_part_of_people(first: Measured, second: Measured) -> bool:
    """Tell whether one of two different numbers counts a sort of people who may be among those of the other.

    132 children may be among 145 people or "at least 130"; 900 fighters are not among "about 600 people"."""
    if ABOARD in {first.state, second.state} and first.noun != second.noun:
        return True  # passengers and crew
    part, whole = (first, second) if first.noun in PART_OF_PEOPLE else (second, first)
    people = (part.quantity.noun_class, whole.quantity.noun_class) == ("person", "person")
    if not (people and part.noun in PART_OF_PEOPLE and whole.noun in GENERIC_PEOPLE):
        return False
    return whole.quantity.high is None or middle(part.quantity) <= whole.quantity.high


def have_one_fellow(first: Measured, second: Measured, beside: Sequence[Measured], other: Sequence[Measured]) -> bool:
    """Tell whether two different numbers of one noun stand, each in its clause, beside one and the same number of something
    else: "41 deputies and four mayors" and "41 deputies and five mayors" speak of the mayors of one vote."""
    if first.noun != second.noun or first.quantity.unit != second.quantity.unit or not states_fit(first, second, 0):
        return False
    if closeness(first.quantity, second.quantity) == 0 or first.noun in GENERIC_PEOPLE:
        return False
    fellows, others = (
        {(m.noun, middle(m.quantity)) for m in _in_sentence(one, all_)} for one, all_ in ((first, beside), (second, other))
    )
    return any(noun != first.noun and value > _EVERYDAY for noun, value in fellows & others)


def _in_sentence(measured: Measured, beside: Sequence[Measured]) -> list[Measured]:
    return [m for m in beside if m.statement.sentence.span == measured.statement.sentence.span and m.quantity.unit is None]


def tells_change(quantity: Quantity) -> bool:
    """Tell whether a number is by how much something has moved ("rose by 300,000"), rather than where it stands."""
    return quantity.modifier in {"up", "down"}


def said_of_others(first: Measured, second: Measured) -> bool:
    """Tell whether two clauses say by "be" of what they give the number, and name two things: "her margin was 21,500 votes" and
    "the swing is 26,000 votes"."""
    one, two = _told_of(first), _told_of(second)
    return one is not None and two is not None and one != two


def _told_of(measured: Measured) -> str | None:
    """Return the concept of what is said to be so many: "margin" of "her margin was 21,500 votes"."""
    sentence = measured.statement.sentence
    first, last = (place - sentence.start for place in (measured.quantity.span.start, measured.quantity.span.end))
    inside = (t for t in sentence.tokens if t.dep == "attr" and first <= t.start and t.end <= last)
    for token in inside:
        subject = child(sentence.parse, sentence.tokens[token.head], "nsubj")
        told = subject is not None and subject.pos == "NOUN" and subject.lemma.lower() not in TOTALS
        return to_concept(subject.lemma) if subject is not None and told else None
    return None


def closeness(first: Quantity, second: Quantity) -> float:
    """Return 1 where two numbers are within a tenth of each other, falling to 0 where one is twice the other.

    "Around 40" and 42 give 1, 600 and 900 give about .4; "more than 200" is as far from 1,900 as 200 is. Two exact
    numbers that differ, 10 and 11, give .9 at most.
    """
    a, b = middle(first), middle(second)
    if a <= 0 or b <= 0:
        return float(a == b)
    distance = abs(math.log2(a / b))
    if a != b and first.modifier == second.modifier == "=":
        return min(_NEAR_BUT_OTHER, max(0.0, 1 - distance))
    return 1.0 if distance <= math.log2(1.1) else max(0.0, 1 - distance)


def middle(quantity: Quantity) -> float:
    """Return the number said, the middle of a range."""
    return sum(quantity.value) / 2 if isinstance(quantity.value, tuple) else quantity.value


def same_size(first: Measured, second: Measured, beside: Sequence[Measured]) -> bool:
    """Tell whether two counts are large, near each other and of one narrow noun: "some 900 dockers were to walk out" and "1,000
    dockers are on strike". `beside` holds the numbers of both articles, among which there must be no third one near two that
    differ.
    """
    if first.noun != second.noun or first.noun in GENERIC_PEOPLE or first.quantity.unit is not None or first.broad:
        return False
    one, two = middle(first.quantity), middle(second.quantity)
    if min(one, two) < _LEAST_SIZE or not _are_near(one, two) or not states_fit(first, second, 1):
        return False
    others = {middle(m.quantity) for m in beside if m.noun == first.noun} - {one, two}
    return one == two or not any(_are_near(other, one) or _are_near(other, two) for other in others)


def _are_near(one: float, two: float) -> bool:
    return min(one, two) > 0 and max(one, two) <= _NEAR_SIZE * min(one, two)
