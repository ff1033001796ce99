"""Whether the accounts of one event give it to the same doer: two names may be one person's, and two bodies are two doers."""

from collections.abc import Sequence
from itertools import combinations

from twosource.claims.actors import Actor
from twosource.claims.lexicon import OFFICES, PRESENT_TOGETHER
from twosource.claims.names import same_name
from twosource.claims.participants import is_copular
from twosource.claims.statements import Statement

_LONG_WORD = 9
"""Letters of a word of a name that hardly stands in two names of one story by chance."""
_SYMMETRIC = PRESENT_TOGETHER | {"shake", "join", "marry"}
"""Predicates that say the same of both who take part: whoever is named first does not do it alone."""


def actors_differ(group: Sequence[Statement]) -> bool:
    """Tell whether the statements of one event name different subjects, all of them plain to see.

    1. Only names count that stand in the clause itself, those of bodies that "they" takes up, and the person of a "he" or "she".
    2. Names with a word in common are one: "Secretary Orr", "Mr. Orr" and "Ana Orr". A person who acts for a body is no other
    actor than the body. 3. Whoever acts with others in one account and alone in another is told of with one object.
    """
    named = [s for s in group if s.actor is not None and s.actor.names and not s.actor.patient and _is_plain(s, s.actor)]
    return any(_are_two(a, b) for a, b in combinations(named, 2) if a.article != b.article)


def _is_plain(statement: Statement, actor: Actor) -> bool:
    if statement.span.contains(actor.span):
        return True
    pronouns = {word.strip(".,") for word in statement.span.text.lower().split()}
    return (not actor.person and "they" in pronouns) or (actor.person and bool({"he", "she"} & pronouns))


def _are_two(first: Statement, second: Statement) -> bool:
    one, two = first.actor, second.actor
    if one is None or two is None or first.predicate != second.predicate:
        return False
    if first.predicate in _SYMMETRIC or is_copular(first):
        return False
    if one.person != two.person and len(one.names) == len(two.names) == 1:
        return False
    shared = any(_may_be_one(a, b) for a in one.names for b in two.names)
    if shared and not first.objects & second.objects:
        return False
    return not (_all_taken(one, two) and _all_taken(two, one))


def _all_taken(names: Actor, among: Actor) -> bool:
    return all(any(_may_be_one(a, b) or _share_noun(a, b) for b in among.names) for a in names.names)


def _may_be_one(first: frozenset[str], second: frozenset[str]) -> bool:
    one, two = first - OFFICES, second - OFFICES
    return not one or not two or bool(one & two)


def have_two_doers(first: Statement, second: Statement) -> bool:
    """Tell whether two clauses give their deed to named doers who have no name in common: two breweries that both cut 200
    jobs do two things. A union, and the union with another one, are told of one deed.
    """
    one, two = first.actor, second.actor
    if one is None or two is None or not one.names or not two.names or one.patient or two.patient:
        return False
    if one.person and two.person and any(_are_namesakes(a, b) for a in one.names for b in two.names):
        return True
    shared = any(same_name(a, b) or _share_noun(a, b) for a in one.names for b in two.names)
    return not shared and are_other_actors(one, two)


def _are_namesakes(first: frozenset[str], second: frozenset[str]) -> bool:
    """Tell whether two names of two words each share one: Ada Holm and Ivo Holm are two."""
    one, two = first - OFFICES, second - OFFICES
    return len(one) == len(two) == 2 and len(one & two) == 1


def are_other_actors(first: Actor, second: Actor) -> bool:
    """Tell whether two named subjects are really two: two bodies or two people, or one of them together with another."""
    if first.person != second.person and len(first.names) == len(second.names) == 1:
        return False
    return not (_all_found(first, second) and _all_found(second, first))


def _all_found(names: Actor, among: Actor) -> bool:
    return all(any(same_name(a, b) or _share_noun(a, b) for b in among.names) for a in names.names)


def _share_noun(first: frozenset[str], second: frozenset[str]) -> bool:
    """Tell whether two names share a long word, its plural left aside: the Dockworkers and the Velmoran Dockworkers' Union."""
    one, two = ({word.removesuffix("s") for word in name if len(word) >= _LONG_WORD} for name in (first, second))
    return bool(one & two)
