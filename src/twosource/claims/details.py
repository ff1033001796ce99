"""Clauses further on in an article that say who they were whom an event befell: "the captives included nine sailors"."""

from collections.abc import Mapping, Sequence

from twosource.claims.concepts import concept_of
from twosource.claims.lexicon import FUNCTION_WORDS, STATE_OF
from twosource.claims.participants import verb_of
from twosource.claims.statements import Statement
from twosource.language.grammar import children
from twosource.records import ArticleId

_LISTING = frozenset({"include", "comprise"})
_SELVES = {"kill": frozenset({"dead", "victim", "casualty"}), "injure": frozenset({"wounded", "injured", "victim"})}
"""What those are called whom a deed befell, besides the noun that the deed was told with."""


def find_details(group: Sequence[Statement], within: Mapping[ArticleId, Sequence[Statement]]) -> tuple[Statement, ...]:
    """Return the clauses of the same articles (`within`) that list those whom the deed of a group befell.

    Only where the list is of the very noun that the deed was told with: "dozens of captives were freed … the captives included
    nine sailors and a child".
    """
    found = []
    for told in group:
        if told.predicate not in STATE_OF or told.negated:
            continue
        befallen = _patients(told) | _SELVES.get(told.predicate, frozenset())
        found += [s for s in within[told.article] if s.place > told.place and _lists(s, befallen)]
    known = {s.span for s in group}
    return tuple(s for s in {s.span: s for s in found}.values() if s.span not in known)


def _patients(told: Statement) -> frozenset[str]:
    verb = verb_of(told)
    if verb is None:
        return frozenset()
    heads = children(told.sentence.parse, verb, ("dobj", "nsubjpass"))
    below = [o for h in heads for p in children(told.sentence.parse, h, ("prep",)) for o in children(told.sentence.parse, p)]
    return frozenset(concept_of(told.sentence.parse, t) for t in (*heads, *below) if t.pos == "NOUN") - FUNCTION_WORDS


def _lists(statement: Statement, befallen: frozenset[str]) -> bool:
    verb, actor, parse = verb_of(statement), statement.actor, statement.sentence.parse
    if verb is None or actor is None or verb.lemma.lower() not in _LISTING or statement.negated or not statement.lists:
        return False
    subjects = children(parse, verb, ("nsubj",))
    return any(concept_of(parse, t) in befallen for t in subjects)
