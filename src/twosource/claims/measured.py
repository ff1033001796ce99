"""Quantities in their clauses: what is counted, in what state, and in what context."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from twosource.claims.certainty import ASSERTED, PLANNED
from twosource.claims.lexicon import BROAD_PEOPLE, STATE_OF, to_concept
from twosource.claims.settling import settle
from twosource.claims.statements import Statement
from twosource.records import Quantity, Span

_LEAST_TOLD = 2
"""Concepts beside the number that a clause must have to be shown as what is said ("estimated at some 100" has one)."""
_LEAST_CONTEXT = 5
"""Concepts that tell what a number is about; a shorter clause ("killing 12 people") is read with the one around it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A quantity in its clause; `noun` is a concept, `context` holds the other concepts around it.

    `chief` marks the number that its article gives for a slot of the story, `broad` one of people named by their nation or as
    workers, guests, victims: they may be the same whom another account names by their trade.
    """

    quantity: Quantity
    statement: Statement
    noun: str
    state: str | None
    context: frozenset[str]
    chief: bool = False
    broad: bool = False


def find_measured(statements: Sequence[Statement], quantities: Sequence[Quantity]) -> tuple[Measured, ...]:
    """Return the quantities of one article that count something, each with the narrowest clause around it.

    "The release of all remaining sailors, some 80" says how many are to be released and how many remain: two, in two states.
    """
    found: list[Measured] = []
    for quantity in quantities:
        around = _clauses_around(quantity, statements)
        what = quantity.noun or quantity.unit
        if not around or not what:
            continue
        noun = to_concept(what.split()[-1].lower())
        statement = _narrowest(around, noun, _LEAST_TOLD)
        quantity = _without_state_of_part(settle(quantity, statement), quantities)
        if _counts_nothing(quantity):
            continue
        noun = to_concept((quantity.noun or what).split()[-1].lower())
        found.append(
            Measured(
                quantity=quantity,
                statement=statement,
                noun=noun,
                state=quantity.state,
                broad=_is_broad(quantity, statement, noun),
                context=context_of(_narrowest(around, noun, _LEAST_CONTEXT), noun),
            )
        )
    return tuple(told for m in found for told in (m, *_standing(m)))


def _standing(measured: Measured) -> Iterator[Measured]:
    """Yield the number of those who are in a state as such, whatever is wanted or planned for them in the clause."""
    state = measured.quantity.standing
    if state is not None:
        certainty = ASSERTED if measured.statement.certainty == PLANNED else measured.statement.certainty
        yield replace(
            measured,
            quantity=replace(measured.quantity, state=state, standing=None),
            statement=replace(measured.statement, certainty=certainty),
            state=state,
        )


def _counts_nothing(quantity: Quantity) -> bool:
    """Tell whether "one" is a mere article: "one official said so" counts nobody, "one man was killed" does."""
    return quantity.value == 1 and quantity.modifier == "=" and quantity.unit is None and quantity.state is None


def _without_state_of_part(quantity: Quantity, quantities: Sequence[Quantity]) -> Quantity:
    """Leave out the state of a number that another one is told to be a part of: of "300 of 900 had left" only the 300 had."""
    is_base = any(q.part_of is not None and q.part_of.overlaps(quantity.span) and q.span != quantity.span for q in quantities)
    return replace(quantity, state=None) if is_base and quantity.state in STATE_OF.values() else quantity


def _is_broad(quantity: Quantity, statement: Statement, noun: str) -> bool:
    tokens = [t for t in statement.sentence.tokens if quantity.span.contains(statement.sentence.words(t, t))]
    return noun in BROAD_PEOPLE or bool(tokens and tokens[-1].entity == "NORP")


def _clauses_around(quantity: Quantity, statements: Sequence[Statement]) -> list[Statement]:
    """Return the clauses that hold a quantity, or at least a part of it, narrowest first; where the parser has put it in
    none, the first clause of its sentence, drawn out to it."""
    around = [s for s in statements if (s.clause or s.span).overlaps(quantity.span)]
    around = [s for s in around if not s.reduced] or around
    whole = [s for s in around if (s.clause or s.span).contains(quantity.span)] or around or _beside(quantity, statements)
    return sorted(whole, key=lambda s: (len(s.span.text), s.place))


def _beside(quantity: Quantity, statements: Sequence[Statement]) -> list[Statement]:
    here = [s for s in statements if s.sentence.span.contains(quantity.span)][:1]
    return [replace(s, span=_drawn_out(s, quantity)) for s in here]


def _drawn_out(statement: Statement, quantity: Quantity) -> Span:
    start, end = min(statement.span.start, quantity.span.start), max(statement.span.end, quantity.span.end)
    return statement.sentence.cut(start - statement.sentence.start, end - statement.sentence.start)


def _narrowest(clauses: Sequence[Statement], noun: str, least: int) -> Statement:
    """Return the first clause with at least `least` concepts beside the number and its noun, else the widest."""
    return next((s for s in clauses if len(context_of(s, noun)) >= least), clauses[-1])


def context_of(statement: Statement, noun: str) -> frozenset[str]:
    """Return the concepts of a clause beside its numbers and the noun that is counted."""
    return statement.words.concepts - statement.words.numbers - {noun}
