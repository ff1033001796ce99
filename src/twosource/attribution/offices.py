"""Who speaks for whom: "Orsk Shipping's spokeswoman", "Jon Orel, the head of the Port Authority", "a company spokesman".

A spokesman's word is the word of the body behind him, and so is that of its head: whoever counts sources has to know. Mere
members ("an Orsk Shipping engineer") and former holders of an office speak for themselves.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.attribution.lexicon import HEADS, NO_LONGER, OFFICE_WORDS, PERSON_NOUNS, SPOKESPEOPLE
from twosource.attribution.sorts import BODY_NOUNS
from twosource.attribution.views import SentenceView
from twosource.records import Token

MOUTHS = SPOKESPEOPLE | HEADS
LEADING = frozenset("head lead chair run".split())
"""Verbs of a relative clause that gives an office: "Jon Orel, who heads the Port Authority"."""
NAMING = frozenset({"PROPN"})
POSSESSIVES = frozenset({"its", "their"})
BODY_PREPOSITIONS = {"for": SPOKESPEOPLE, "of": MOUTHS, "at": MOUTHS}
"""Prepositions that lead from an office to its body, and the offices they do so for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Somebody who speaks for a body: the places of the office, of the body's last word, and of the holder's name."""

    role: int
    body: int
    holder: int | None


def find_offices(view: SentenceView) -> Iterator[Office]:
    """Yield the offices that a sentence names together with their body."""
    for token in view.tokens:
        if token.lemma.lower() in MOUTHS and token.tag not in {"NNS", "NNPS"} and token.pos in {"NOUN", "PROPN"}:
            body = None if _is_past(view, token) else _body(view, token)
            if body is not None:
                yield Office(role=token.i, body=body.i, holder=_holder(view, token, body))
        elif token.dep == "relcl" and token.lemma.lower() in LEADING and view.head(token).pos == "PROPN":
            led = view.child(token, "dobj")
            if led is not None and token.tag in {"VBZ", "VBP"} and _is_body(led):
                yield Office(role=token.i, body=led.i, holder=token.head)


def is_office(token: Token) -> bool:
    """Tell whether a word names somebody who speaks for a body: "spokesman", "head", "minister"."""
    return token.lemma.lower() in MOUTHS


def named_holder(view: SentenceView, role: Token) -> Token | None:
    """Return the name that the parse hung on the body instead of the office: "the mayor of Tarnik, Jon Orel"."""
    prep = view.child(role, "prep")
    mouth, person = role.lemma.lower() in MOUTHS, role.lemma.lower() in PERSON_NOUNS
    body = view.child(prep, "pobj") if prep is not None and (mouth or person) else None
    beside = view.children(body, "appos") if body is not None else ()
    named = (t for t in beside if t.pos == "PROPN" and _is_set_off(view, t) and not t.text.isupper())
    return next((t for t in named if mouth or t.entity == "PERSON"), None)


def _is_set_off(view: SentenceView, name: Token) -> bool:
    """Tell whether a comma stands before a name."""
    first = name.i
    while first > 0 and view.tokens[first - 1].pos == "PROPN":
        first -= 1
    return first > 0 and view.tokens[first - 1].text == ","


def _is_past(view: SentenceView, role: Token) -> bool:
    """Tell whether an office is no longer, or not yet, held: "the former head", "the ex-minister", "the next mayor"."""
    before = {view.tokens[i].text.lower() for i in range(_first_word(view, role), role.i)}
    return bool(before & NO_LONGER) or any(t.text.lower() in NO_LONGER for t in view.children(role))


def _first_word(view: SentenceView, role: Token) -> int:
    """Return the place of the first word of an office: of "chief" in "chief executive", of "foreign" in "foreign minister"."""
    first = role.i
    while first > 0 and view.tokens[first - 1].text.lower().rstrip(".") in OFFICE_WORDS | NO_LONGER | {"-"}:
        first -= 1
    return first


def _body(view: SentenceView, role: Token) -> Token | None:
    """Return the head of the words for the body: behind "of" or "for", before "'s", or right before the office."""
    for prep in view.children(role, "prep"):
        named = view.child(prep, "pobj")
        if named is not None and role.lemma.lower() in BODY_PREPOSITIONS.get(prep.text.lower(), frozenset()):
            return named if _is_body(named) else None
    first = _first_word(view, role)
    before = view.tokens[first - 1] if first else None
    if before is not None and before.tag in {"NNP", "NNPS"} and before.entity == "NORP" and role.lemma.lower() in SPOKESPEOPLE:
        return before  # "a Reedfront spokesman": a movement that the parse takes for a people
    if before is not None and before.text in {"'s", "’s", "'", "’"} and first > 1:
        before = view.tokens[first - 2]
    return before if before is not None and _is_body(before) else None


def _is_body(token: Token) -> bool:
    if token.entity in {"NORP", "DATE", "TIME", "CARDINAL", "ORDINAL"}:
        return False
    low = token.text.lower()
    named = token.pos == "PROPN" and token.text[:1].isupper()
    return named or low in POSSESSIVES or token.lemma.lower() in BODY_NOUNS


def _holder(view: SentenceView, role: Token, body: Token) -> int | None:
    """Return the head of the holder's name: behind the office, beside it, or what "is the head of" is said of."""
    place = role.i + 1
    while place < len(view.tokens) and view.tokens[place].pos == "PROPN":
        place += 1
    if place > role.i + 1:
        return place - 1
    above, beside = view.head(role), view.child(role, "appos")
    if beside is not None and beside.pos in NAMING:
        return beside.i
    late = named_holder(view, role)
    if late is not None:
        return late.i
    if role.dep == "appos" and above.pos in NAMING and above.i != body.i:
        return above.i
    subject = view.child(above, "nsubj") if role.dep == "attr" and above.lemma.lower() == "be" else None
    return subject.i if subject is not None and subject.pos in NAMING else None
