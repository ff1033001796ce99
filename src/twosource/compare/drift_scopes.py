"""What a hedge or a "not" speaks of: the words of its clause."""

from twosource.language.grammar import ancestors, children, subtree
from twosource.records import Sentence, Token

APART = ("relcl", "advcl", "conj", "cc", "punct", "parataxis")
"""Branches that are clauses of their own."""
_COMPLEMENTS = ("ccomp", "xcomp", "prep", "dobj")


def governed(sentence: Sentence, sign: Token) -> tuple[Token, ...]:
    """Return the words that a sign speaks of, without the sign itself.

    "The owner may have skipped the inspection, which the city regrets": of "may", "owner … skipped the inspection".
    """
    if sign.pos == "NOUN" and children(sentence.parse, sign, ("acl", "relcl", "prep", "ccomp")):
        return tuple(word for word in subtree(sentence.parse, sign) if word.i != sign.i)  # "on suspicion that he …"
    head = _clause_head(sentence, sign)
    return tuple(word for word in subtree(sentence.parse, head, without=APART) if word.i != sign.i)


def _clause_head(sentence: Sentence, sign: Token) -> Token:
    """Return the verb of the clause; a verb with a complement of its own is the head itself."""
    if sign.pos == "VERB" and children(sentence.parse, sign, _COMPLEMENTS):
        return sign
    return clause_verb(sentence, sign)


def clause_verb(sentence: Sentence, sign: Token) -> Token:
    """Return the verb of the clause that a word stands in; the root where there is none."""
    above = [sign, *ancestors(sentence.parse, sign)]
    return next((word for word in above[1:] if word.pos in {"VERB", "AUX"}), above[-1])
