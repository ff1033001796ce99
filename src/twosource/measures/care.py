"""Who is in the care of a hospital: "were rushed to hospital", "the clinic has admitted 31 sailors", "are treated for burns".

They are hurt, and yet their number need not be that of the injured, of whom some are sent home and some were never brought in.
"""

import re

from twosource.language.grammar import child, children
from twosource.records import Parse, Token

IN_CARE = "in hospital"
_BROUGHT = frozenset("take rush bring carry fly transport airlift transfer move send drive ferry evacuate".split())
_HOUSES = frozenset({"hospital", "clinic", "ward", "infirmary", "centre", "center"})
_TOLD = re.compile(r"\b(?:hospitals?|clinics?|doctors?|patients?|burns|wounds|injuries|nurses?)\b", re.IGNORECASE)
_TREATED = frozenset({"for", "at", "in", "by"})


def is_taken_into_care(parse: Parse, verb: Token) -> bool:
    """Tell whether the objects of a verb come into the care of a hospital by it.

    A bare "admitted" tells so only in a sentence that speaks of doctors or wounds: a school admits pupils.
    """
    lemma = verb.lemma.lower()
    if lemma in {"hospitalize", "hospitalise"}:
        return True
    if lemma in _BROUGHT:
        return any(_is_house(parse, p) for p in children(parse, verb, ("prep",)) if p.text.lower() in {"to", "into"})
    if lemma == "treat":
        return any(p.text.lower() in _TREATED for p in children(parse, verb, ("prep",))) and bool(_TOLD.search(parse.text))
    return lemma == "admit" and bool(_TOLD.search(parse.text))


def _is_house(parse: Parse, preposition: Token) -> bool:
    inner = child(parse, preposition, "pobj")
    if inner is None or inner.lemma.lower() not in _HOUSES:
        return False
    return inner.lemma.lower() not in {"centre", "center"} or "medical" in parse.text.lower()
