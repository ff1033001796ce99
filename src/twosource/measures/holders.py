"""What a quantity is said of: the whole phrase of what is counted or measured, and whose number it is.

"The clinic in Orsk has performed 700 heart transplants" counts transplants, and says it of the clinic. The counted noun alone
is what claims compare; a reader who looks for "the clinic's numbers" needs both.
"""

from collections.abc import Collection, Iterator
from itertools import takewhile

from twosource.language.grammar import ancestors, child, children, subtree
from twosource.measures.units import is_unit_word
from twosource.records import Parse, Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_TELLING = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
_CLAUSES = frozenset({"relcl", "acl", "appos", "conj", "cc", "punct", "nummod", "advcl", "parataxis"})
_TIMED = frozenset({"DATE", "TIME"})
_CARRIERS = frozenset({"percent", "%", "cent", "number", "total", "half", "share", "part"})
"""Subjects that are amounts themselves: "20 percent of the votes were lost" is said of the votes."""
_LINKS = frozenset({"of", "for", "in"})
_SIGNS = frozenset("+−~")
_TIES = frozenset({"up", "down", "worth", *_SIGNS})
_STEPS = _TIES | {"to", "at", "least", "about", "around", "some", "nearly", "almost", "over", "more", "less", "than", "by"}
"""Words that may stand between a noun and the amount said of it, one of `_TIES` among them."""


def said_of(parse: Parse, noun: Token | None, number: Token, own: Collection[int]) -> str | None:
    """Return the words of what a quantity is said of, None where the sentence does not tell.

    `own` are the places of the number's and its unit's words. First the phrase of the counted or measured noun, then, after
    a slash, that of the holder: "heart transplants / clinic Orsk", "harbour fees" (of "harbour fees rose 5 percent").
    """
    holder = _beside(parse, own) or _holder(parse, number, {*own, *([noun.i] if noun is not None else ())})
    counted = _phrase(parse, noun, own) if noun is not None else ""
    told = {*own, *(t.i for t in _within(parse, noun))} if noun is not None and noun != holder else own
    held = _phrase(parse, holder, told) if holder is not None and noun != holder else ""
    return " / ".join(words for words in (counted, held) if words) or None


def _phrase(parse: Parse, head: Token, own: Collection[int]) -> str:
    """Return the telling words of a noun phrase without clauses, numbers and units: "exchange rate crown"."""
    words = [t for t in _within(parse, head) if t.i not in own and t.pos in _TELLING]
    return " ".join(t.text for t in words if t.entity not in _TIMED and not is_unit_word(t.text) and t.text not in _TIES)


def _within(parse: Parse, head: Token) -> tuple[Token, ...]:
    """Return the words of a noun phrase; clauses, appositions and what is joined by "and" are left out at every depth."""
    words = subtree(parse, head, without=_CLAUSES)
    apart = {below.i for t in words if t.i != head.i and t.dep in _CLAUSES for below in subtree(parse, t)}
    return tuple(t for t in words if t.i not in apart)


def _beside(parse: Parse, own: Collection[int]) -> Token | None:
    """Return the noun right before "up", "down", "worth" or a sign: "Tarnik Mills up 9 percent", "a grant worth up to $8m"."""
    if not own:
        return None
    first = parse.tokens[min(own)]
    before = list(reversed(parse.tokens[: first.i]))
    links = list(takewhile(lambda t: t.text.lower() in _STEPS, before))
    following = before[len(links)] if len(links) < len(before) else None
    tied = first.text[0] in _SIGNS or any(t.text.lower() in _TIES for t in links)
    return following if tied and following is not None and following.pos in _NOUNS else None


def _holder(parse: Parse, number: Token, own: Collection[int]) -> Token | None:
    """Return the noun that holds a number by a preposition, or else the subject of its clause."""
    below = number
    for token in ancestors(parse, number):
        if token.pos in {"VERB", "AUX"}:
            return _subject(parse, token, own)
        named = token.pos in _NOUNS and token.i not in own and token.entity not in _TIMED and not is_unit_word(token.text)
        if named and (below.dep != "prep" or below.text.lower() in _LINKS) and below.dep != "conj":
            return _subject(parse, parse.tokens[token.head], own) or token if token.dep == "attr" else token
        below = token
    return None


def _subject(parse: Parse, verb: Token, own: Collection[int]) -> Token | None:
    """Return the noun that does what the clause of `verb` says, through relative clauses, infinitives and pronouns."""
    for clause in (verb, *ancestors(parse, verb)):
        for subject in _candidates(parse, clause):
            if subject.text.lower() in _CARRIERS:
                return _whole(parse, subject)
            # Names in capitals are often taken for adjectives.
            if (subject.pos in _NOUNS or subject.text.isupper()) and subject.pos not in {"PRON", "NUM"} and subject.i not in own:
                return subject
            if subject.i in own or subject.pos == "NUM":
                return _agent(parse, clause)
    return None


def _candidates(parse: Parse, clause: Token) -> Iterator[Token]:
    """Yield what may be the subject of a clause: its own, else the noun that the clause modifies."""
    subject = child(parse, clause, "nsubj", "nsubjpass")
    if subject is not None and subject.tag not in {"WDT", "WP"}:
        yield subject
    elif clause.dep in {"acl", "relcl"}:
        yield parse.tokens[clause.head]


def _whole(parse: Parse, share: Token) -> Token | None:
    of = next((t for t in children(parse, share, ("prep",)) if t.text.lower() == "of"), None)
    return child(parse, of, "pobj") if of is not None else None


def _agent(parse: Parse, clause: Token) -> Token | None:
    """Return who did it, where those counted are the subject: "40 captives were freed by the rebels"."""
    by = child(parse, clause, "agent")
    found = child(parse, by, "pobj") if by is not None else None
    return found if found is not None and found.pos in _NOUNS else None
