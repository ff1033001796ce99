"""Who and what takes part in the deed of a clause, so that two clauses with one verb are not taken for one event."""

from twosource.claims.concepts import NAME_MARK
from twosource.claims.frames import objects_of
from twosource.claims.lexicon import FUNCTION_WORDS, to_concept
from twosource.claims.statements import Statement
from twosource.language.grammar import children
from twosource.records import Token

_ANYTHING = frozenset("thing something anything nothing way time lot one part bit".split())
"""Nouns that may stand for whatever takes part."""


def share_participant(first: Statement, second: Statement) -> bool:
    """Tell whether two clauses have somebody or something in common besides their verbs: who does it, to whom, or with what.

    "The ferry struck a pier" and "a lorry struck a bus" have not. Where one clause names nobody at all, nothing speaks
    against it; what stands deeper in a clause ("an offer of a truce") must be in the nearer parts of the other, unless both
    have one verb. What is said with "is" counts: "is the mayor of Tarnik" and "is now the mayor" have the office in common.
    """
    one, two = _nearest(first), _nearest(second)
    if not one or not two:
        return True
    verbs = {s.predicate for s in (first, second) if not is_copular(s)}
    deep = _deeper(first), _deeper(second)
    alike = deep[0] & deep[1] if first.predicate == second.predicate else frozenset()
    return bool((alike | (one & (two | deep[1])) | (two & deep[0])) - verbs)


def _nearest(statement: Statement) -> frozenset[str]:
    """Return the concepts and the words of the names of subject and objects, those of a verb that it carries among them ("were
    allowed to keep their rifles")."""
    found = set(statement.objects)
    actor, verb, parse = statement.actor, verb_of(statement), statement.sentence.parse
    if verb is not None:
        for carried in children(parse, verb, ("xcomp", "ccomp")):
            found |= objects_of(parse, carried)
    if actor is not None and not actor.open:
        found |= {to_concept(actor.noun), *(word for name in actor.names for word in name)}
    if is_copular(statement):
        found.add(statement.predicate)
    return frozenset(found - FUNCTION_WORDS - _ANYTHING)


def _deeper(statement: Statement) -> frozenset[str]:
    return statement.told | {name.removeprefix(NAME_MARK) for name in statement.words.names}


def verb_of(statement: Statement) -> Token | None:
    """Return the word that heads the verb of a clause, None where it has none."""
    begin, end = (at - statement.sentence.start for at in (statement.verb.start, statement.verb.end))
    inside = [t for t in statement.sentence.tokens if begin <= t.start and t.end <= end and t.pos in {"VERB", "AUX"}]
    return next((t for t in reversed(inside) if t.pos == "VERB"), inside[-1] if inside else None)


def is_copular(statement: Statement) -> bool:
    """Tell whether a clause says with "is" what somebody or something is."""
    verb = verb_of(statement)
    return verb is not None and verb.lemma == "be"
