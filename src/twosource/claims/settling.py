"""The noun and the state of a number, taken from its clause where its own words name none."""

from dataclasses import replace

from twosource.claims.comparable import CAPACITY, tells_capacity
from twosource.claims.lexicon import GENERIC_PEOPLE, LASTING, STATE_OF, TOTALS, to_concept
from twosource.claims.statements import Statement
from twosource.language.grammar import child, children
from twosource.records import Quantity, Token

LASTS = "lasting"
"""The state of a length of time that tells how long something has lasted."""


def settle(quantity: Quantity, statement: Statement) -> Quantity:
    """Return a quantity with the noun and the state that its clause gives where the number's own words give none.

    "raising to nine the number of miners killed" counts miners, killed; "42 ships were at anchor" counts what waits; "closed for
    three weeks" tells how long the closure lasts.
    """
    if tells_capacity(statement):
        return replace(quantity, state=CAPACITY)
    if quantity.noun_class == "duration":
        return _length_of(quantity, statement)
    settled = _count_of(quantity, statement)
    if settled.state is None and settled.unit is None and settled.part_of is None and statement.predicate in STATE_OF:
        settled = replace(settled, state=STATE_OF[statement.predicate])
    generic = settled.noun is None or settled.noun.split()[-1].lower() in GENERIC_PEOPLE
    if generic and settled.state in STATE_OF.values() and settled.unit is None and settled.noun_class != "person":
        settled = replace(settled, noun=settled.noun or "people", noun_class="person")
    return settled


def _length_of(quantity: Quantity, statement: Statement) -> Quantity:
    """Return a duration as the length of what it is said of: "a year of siege", "a six-week lockout", "was shut for a year"."""
    noun = to_concept((quantity.noun or "").split()[-1]) if quantity.noun else ""
    before = statement.sentence.text[: quantity.span.start - statement.sentence.start].split()[-1:]
    if noun not in LASTING and before == ["for"]:
        noun = statement.predicate
    return replace(quantity, noun=noun, state=LASTS) if noun in LASTING else quantity


def _count_of(quantity: Quantity, statement: Statement) -> Quantity:
    parse, here = statement.sentence.parse, statement.sentence
    if (quantity.noun or "").split()[-1:] == [] or quantity.noun is None or quantity.noun.split()[-1] not in TOTALS:
        return quantity
    for token in parse.tokens:
        if token.lemma.lower() in TOTALS and quantity.span.contains(here.words(token, token)):
            of = next((p for p in children(parse, token, ("prep",)) if p.lemma == "of"), None)
            counted = child(parse, of, "pobj") if of is not None else None
            if counted is not None:
                verb = child(parse, counted, "acl") or child(parse, token, "acl")
                return replace(
                    quantity, noun=counted.lemma.lower(), noun_class=_class(verb), state=_state(verb) or quantity.state
                )
    return quantity


def _state(verb: Token | None) -> str | None:
    return STATE_OF.get(to_concept(verb.lemma)) if verb is not None else None


def _class(verb: Token | None) -> str | None:
    return "person" if _state(verb) is not None else None
