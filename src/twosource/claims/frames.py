"""What a clause says of whom: its predicate, what it is done to, and what is told below its verb."""

from twosource.claims.concepts import concept_of
from twosource.claims.lexicon import LIGHT_VERBS, is_known, is_phrase
from twosource.language.grammar import child, children, subtree
from twosource.records import Parse, Token

_TURNED = frozenset({"drop", "lose", "return", "head", "charge"})
"""Verbs that mean with an object what their concept does not: who drops a case does not fall."""
_NAMING = frozenset({"name", "tap", "pick", "designate"})
"""Verbs by which news tells that somebody was given an office."""
_PARTS = frozenset("part half section portion piece bulk wing dozen hundred thousand score number".split())
"""Nouns that say how much or how many are meant, not which."""
_OBJECTS = ("dobj", "nsubjpass", "ccomp", "xcomp", "attr", "oprd", "dative")


def predicate_of(parse: Parse, verb: Token) -> str:
    """Return what is said of the subject: the noun of "is the inclusion" and "were at anchor", that of "made an offer"."""
    if verb.lemma == "be":
        told = child(parse, verb, "attr", "acomp") or _bare_state(parse, verb)
        return concept_of(parse, told) if told is not None else "be"
    done_to = child(parse, verb, "dobj")
    if verb.lemma in _TURNED and done_to is not None and not is_phrase(f"{verb.lemma}_{done_to.lemma.lower()}"):
        return verb.lemma
    if verb.lemma in _NAMING and (done_to is not None or child(parse, verb, "oprd", "nsubjpass", "agent") is not None):
        return "appoint"
    deed = done_to if verb.lemma in LIGHT_VERBS else None
    return concept_of(parse, deed) if deed is not None and is_known(deed.lemma) else concept_of(parse, verb)


def _bare_state(parse: Parse, verb: Token) -> Token | None:
    """Return the noun of "at anchor", "in custody", "on strike": a preposition and a noun alone tell a state."""
    for preposition in children(parse, verb, ("prep",)):
        noun = child(parse, preposition, "pobj")
        if noun is not None and noun.pos == "NOUN" and not children(parse, noun):
            return noun
    return None


def objects_of(parse: Parse, verb: Token) -> frozenset[str]:
    """Return the concepts that a verb is done to or with: its objects, and those of its prepositions."""
    heads = list(children(parse, verb, _OBJECTS))
    heads += [o for p in children(parse, verb, ("prep", "agent")) for o in children(parse, p, ("pobj",))]
    heads += [j for h in tuple(heads) for j in children(parse, h, ("conj",))]
    return frozenset(concept_of(parse, thing) for head in heads for thing in (head, *_whole(parse, head)))


def _whole(parse: Parse, head: Token) -> tuple[Token, ...]:
    """Return what a noun is only a part of: the school of "part of a school"."""
    if head.lemma.lower() not in _PARTS:
        return ()
    return tuple(o for p in children(parse, head, ("prep",)) if p.lemma == "of" for o in children(parse, p, ("pobj",)))


def told_below(parse: Parse, verb: Token) -> frozenset[str]:
    """Return the concepts below a verb, relative and adverbial clauses left out, which tell other events."""
    below = subtree(parse, verb, without=("relcl", "advcl", "acl", "parataxis", "conj", "nsubj", "nsubjpass"))
    aside = {t.i for word in below if word.dep in {"relcl", "advcl"} for t in subtree(parse, word)}
    return frozenset(concept_of(parse, t) for t in below if t.i not in aside and t.i != verb.i and t.pos in {"NOUN", "VERB"})
