"""Which common nouns beside a name say what its bearer is."""

from collections.abc import Iterator

from twosource.compare.peoples import BODIES, is_people
from twosource.language.grammar import child, children, head_of
from twosource.records import Parse, Token

OFFICES = frozenset({"head", "chief", "leader", "founder", "boss", "successor", "widow", "son", "daughter"})
_OWN = frozenset({"my", "our", "your"})


def names_beside(parse: Parse, head: Token) -> Iterator[Token]:
    """Yield the common nouns in apposition to a name, on either side.

    Not across a semicolon, which parts the items of a list; and "the director of the firm, Ada Holm" is no firm.
    """
    for other in children(parse, head, ("appos",)):
        owner = child(parse, other, "poss")
        if _stands_beside(parse, head, other) and not (owner is not None and owner.text.lower() in _OWN):
            yield other
    if head.dep == "appos":
        above = head_of(parse, head)
        if _stands_beside(parse, head, above) and not _is_holder_of(parse, above):
            yield above


def _stands_beside(parse: Parse, name: Token, noun: Token) -> bool:
    between = parse.tokens[min(name.i, noun.i) + 1 : max(name.i, noun.i)]
    return can_be_called(name, noun) and all(t.text != ";" for t in between)


def _is_holder_of(parse: Parse, noun: Token) -> bool:
    """Tell whether a noun only says of what somebody is the head or member: the name behind it is his."""
    of = head_of(parse, noun)
    holder = head_of(parse, of)
    return noun.dep == "pobj" and of.lemma == "of" and (is_people(holder.lemma) or holder.lemma in OFFICES)


def can_be_called(name: Token, noun: Token) -> bool:
    """Tell whether a common noun can describe a name: one person by a word for one, a body or people by one for those."""
    if noun.pos != "NOUN":
        return False
    if name.entity == "PERSON":
        return (is_people(noun.lemma) or noun.lemma in OFFICES) and noun.tag == "NN"
    if noun.lemma in BODIES:
        return True
    return name.entity == "NORP" and is_people(noun.lemma) and (name.tag == "NNPS") == (noun.tag == "NNS")
