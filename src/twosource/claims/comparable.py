"""Whether two different numbers may be set against each other at all, by what their clauses say they count.

A boat that can carry 60 and one on which 12 sailed, the dead of two storms, the officers of a town and those of the land, a part
and a total: such numbers differ and contradict nobody.
"""

import re
from collections.abc import Iterator

from twosource.claims.concepts import concept_of
from twosource.claims.lexicon import ANY_EVENT, CAUSES
from twosource.claims.statements import Statement
from twosource.language.grammar import child, children
from twosource.records import Quantity

CAPACITY = "capacity"
"""The state of what something could hold, which no number of what it does hold is set against."""

_HOLDING = frozenset("carry hold seat accommodate sleep house fit transport host contain take".split())
_CAPACITY = re.compile(
    r"\b(?:capacity|room for|space for|beds? for|built for|designed (?:for|to)|licen[cs]ed (?:for|to)"
    r"|(?:enough|able) to (?:hold|carry|seat)|seats|accommodates)\b"
)
_PART = re.compile(
    r"\b(?:including|includes?|included|among (?:them|those|the dead|the victims)|of (?:them|whom|which))(?:\s+\w+)?\s+$"
)
_OF_THEM = re.compile(r"\s+(?:\w+\s+)?of\s+(?:them|whom|which)\b")
_NUMBER = re.compile(r"\d|\b(?:dozens?|hundreds?|thousands?|millions?)\b")
_STATED = re.compile(
    r"\b(?:dead|killed|missing|injured|wounded|hurt|trapped|arrested|detained|rescued|evacuated|admitted|freed|released|taken)\b"
)
_BESIDE = re.compile(r"\band\s+$")
_ADDED = re.compile(r"\b(?:others?|more|further|another|additional)\b")
_WIDE = re.compile(r"\b(?:nationwide|countrywide|worldwide|statewide|overall|in total|in all|altogether|across the|throughout)\b")
_ALONE = re.compile(r"\b(?:alone|itself|themselves)\b")
_EARLIER = re.compile(
    r"\b(?:earlier(?!\s+(?:today|tonight|on|this|in the day))|previous(?:ly)?|past|last (?:year|month|century|season)"
    r"|(?:years?|months?|decades?) (?:ago|earlier|before)|since (?:19|20)\d\d|in (?:19|20)\d\d"
    r"|historic(?:al)?|record|deadliest|worst)\b"
)
_OFTEN = re.compile(
    r"\b(?:twice|repeatedly|regularly|routinely|often|(?:several|many|three|four|five|\d+) times"
    r"|other (?:occasions|times))\b"
)
_NORMS = frozenset({"should", "must", "ought"})
_PLACED = {
    "from": "from", "off": "from", "at": "at", "in": "at", "inside": "at", "on": "at", "aboard": "at", "under": "at", "near": "at"
}  # fmt: skip
"""Prepositions that tell where a deed was done, or whence; those of one sort can tell one place."""
_ANYWHERE = frozenset(
    """area scene place site spot region part side country land nation city town village district zone home house building
    number year month week day night morning evening hour time fact case process course way order line connection addition
    total custody hospital condition work board world group name ground basis field people person incident""".split()
)
"""Nouns that tell no place which another noun could not tell as well, or no place at all."""
_SHARES = frozenset({"percent", "%", "share", "times"})


def tells_capacity(statement: Statement) -> bool:
    """Tell whether a clause says what something can hold: "can carry up to 60", "has room for 40", "seats 200"."""
    verb = set(statement.verb.text.lower().split())
    return bool((verb & {"can", "could"} and verb & _HOLDING) or _CAPACITY.search(statement.span.text.lower()))


def part_told(statement: Statement, quantity: Quantity) -> str | None:
    """Return "of" for a number that counts a part of another one ("including nine children", "12 of them women"), "beside" for
    one that is counted beside another ("the gunman and 26 others"), else None.

    "300 of an estimated 900 residents had left" counts all who had left: its base is all who could.
    """
    text = statement.sentence.text.lower()
    start, end = quantity.span.start - statement.sentence.start, quantity.span.end - statement.sentence.start
    before, after = text[max(0, start - 40) : start], text[end : end + 20]
    if _PART.search(before) or _OF_THEM.match(after) or (quantity.part_of is not None and not _is_share_of_all(quantity)):
        return "of"
    return "beside" if _BESIDE.search(before) and _ADDED.search(quantity.span.text.lower()) else None


def _is_share_of_all(quantity: Quantity) -> bool:
    """Tell whether a number counts those in a state out of a number of all; of "the 14 missing" only a part is told of."""
    base = "" if quantity.part_of is None else quantity.part_of.text.lower()
    return quantity.state is not None and bool(_NUMBER.search(base)) and not _STATED.search(base)


def tells_of_before(statement: Statement) -> bool:
    """Tell whether a clause looks back, or counts how often something has been done: "twice in the past year", "on two other
    occasions". It does not tell of the one time that is news."""
    text = statement.span.text.lower()
    return bool(_EARLIER.search(text) or _OFTEN.search(text))


def tells_a_norm(statement: Statement) -> bool:
    """Tell whether a clause says what ought to be: "should be able to sail" tells nothing of who sails."""
    return bool(_NORMS & set(statement.verb.text.lower().split()))


def have_other_causes(first: Statement, second: Statement) -> bool:
    """Tell whether each clause names what did it, and the two are not one: a drone and a gunman; but a storm may
    do it by the flood it brings, and any event is an accident."""
    actors = [s.actor for s in (first, second)]
    one, two = (
        None if a is None or a.patient or a.open or a.span == s.span else a for a, s in zip(actors, (first, second), strict=True)
    )
    if one is None or two is None or {one.noun, two.noun} & ANY_EVENT:
        return False
    sorts = CAUSES.get(one.noun), CAUSES.get(two.noun)
    return None not in sorts and sorts[0] != sorts[1] and not any(a & b for a in one.names for b in two.names)


NOTHING: frozenset[str] = frozenset()


def are_apart(
    first: Statement,
    one: Quantity,
    second: Statement,
    two: Quantity,
    heads: tuple[frozenset[str], frozenset[str]] = (NOTHING, NOTHING),
) -> bool:
    """Tell whether two different numbers count two things, so that neither speaks against the other.

    1. One is a part, the other is none. 2. Both clauses name something that the other does not: two towns, two lands, two storms.
    Names that stand in the head of the other clause's article (`heads`, of the first's and of the second's) part nothing.
    3. One is of the whole land, the other of a place. 4. One looks back or is of something "alone", the other not. 5. Shares and
    rates without a name in common: their bases are two. 6. Both name a sort of place, and not the same: roofs and a bus.
    """
    if part_told(first, one) != part_told(second, two):  # 1.
        return True
    names = first.words.names, second.words.names
    if names[0] - names[1] - heads[1] and names[1] - names[0] - heads[0]:  # 2.
        return True
    texts = first.span.text.lower(), second.span.text.lower()
    wide = [bool(_WIDE.search(text)) for text in texts]
    if wide[0] != wide[1] and bool(names[1] if wide[0] else names[0]):  # 3.
        return True
    if any(bool(rule.search(texts[0])) != bool(rule.search(texts[1])) for rule in (_EARLIER, _ALONE)):  # 4.
        return True
    if {one.unit, two.unit} & _SHARES and not names[0] & names[1]:  # 5.
        return True
    return places_differ(first, second)  # 6.


def places_differ(first: Statement, second: Statement) -> bool:
    """Tell whether two clauses name two sorts of place for their deed: "from roofs" and "from a stranded bus".

    Where one clause holds the other's noun anywhere ("from the roof of a bus"), or a noun is one that fits any place, they may
    tell the same.
    """
    one, two = dict(_places(first)), dict(_places(second))
    shared = one.keys() & two.keys()
    words = first.words.concepts, second.words.concepts
    return any(one[way] not in words[1] and two[way] not in words[0] for way in shared)


def _places(statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield how and where the deed of a clause was done, as concepts, times and names and events left out."""
    parse = statement.sentence.parse
    begin, end = statement.verb.start - statement.sentence.start, statement.verb.end - statement.sentence.start
    inside = [t for t in parse.tokens if begin <= t.start and t.end <= end]
    verb = next((t for t in reversed(inside) if t.pos == "VERB"), None)
    if verb is None:
        return
    heads = [verb, *children(parse, verb, ("dobj", "nsubjpass"))]
    for preposition in (p for head in heads for p in children(parse, head, ("prep",))):
        noun = child(parse, preposition, "pobj")
        way = _PLACED.get(preposition.lemma.lower())
        if way is not None and noun is not None and noun.pos == "NOUN" and not noun.entity:
            concept = concept_of(parse, noun)
            if not {concept, noun.lemma.lower()} & (_ANYWHERE | ANY_EVENT | CAUSES.keys()):
                yield way, concept
