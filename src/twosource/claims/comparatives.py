"""Numbers that are only said to be more or fewer than another one.

"The company says that 30 sailed; the union says that there were more": the second gives no number of its own and still speaks
against the first.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from twosource.claims.certainty import ASSERTED
from twosource.claims.measured import Measured
from twosource.claims.statements import Statement
from twosource.records import Modifier, Quantity, Span

_DEGREE = (
    r"(?:(?:much|far|many|even|actually|really|probably|in\s+fact|considerably|significantly|somewhat|slightly"
    r"|a\s+(?:little|lot))\s+)*"
)
_END = (
    r"(?=\W*$|\s*[,.;:)]|\s+(?:than\s+(?:that|this|those|the\s+\w+\s+(?:says?|said|claims?|claimed|admits?|admitted)|officially|reported"
    r"|stated|announced|claimed|admitted|acknowledged|(?:the\s+)?official)|in\s+(?:fact|truth|reality))\b)"
)
_NOUN = r"(?P<noun>number|figure|count|tally|total|crowd|turnout|toll|cost|sum|amount)"
_COUNTED = re.compile(rf"\bthere\s+(?:were|are|had\s+been|have\s+been)\s+{_DEGREE}(?P<way>more|fewer|less){_END}", re.IGNORECASE)
_FIGURE = re.compile(
    rf"\b(?:the|its|their|this)\s+(?:(?:real|true|actual|correct|final|overall|death)\s+)*{_NOUN}(?:\s+of\s+\w+)?\s+(?:is|was|were|had\s+been|has\s+been)"
    rf"\s+{_DEGREE}(?P<way>higher|lower|greater|larger|smaller|bigger){_END}",
    re.IGNORECASE,
)
_PUT = re.compile(
    rf"\bput(?:s|ting)?\s+(?:it|(?:the|that)\s+{_NOUN}(?:\s+of\s+\w+)?)\s+{_DEGREE}(?P<way>higher|lower){_END}", re.IGNORECASE
)
_UP = frozenset({"more", "higher", "greater", "larger", "bigger"})
_MONEY = frozenset({"cost", "sum", "amount"})
_GAP = 3
"""Characters between two sentences that follow each other, a line's end included."""
_HARM = frozenset({"killed", "injured", "missing"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparative:
    """A number `against` which a speaker only says that there were more or fewer, and what he says, as a number."""

    against: Measured
    told: Measured


def find_comparatives(statements: Sequence[Statement], measured: Sequence[Measured]) -> tuple[Comparative, ...]:
    """Return what speakers of one article set against a number that it has just given on the word of somebody else.

    The number is the only one of its sort in the same sentence or in the one before: where two are given, the text leaves open
    which is meant. What nobody says ("the true figure may be higher") is no account that could stand against another.
    """
    found: dict[Span, Comparative] = {}
    for statement in statements:
        for match in _comparisons(statement):
            base = _base(statement, match, measured)
            if base is not None and _other_voice(statement, base):
                words = statement.sentence.cut(match.start(), match.end())
                found.setdefault(
                    words, Comparative(against=base, told=_told(base, statement, words, match["way"].lower() in _UP))
                )
    return tuple(found[words] for words in sorted(found, key=lambda w: w.start))


def join_comparatives(
    groups: Sequence[tuple[Measured, ...]], comparatives: Sequence[Comparative]
) -> tuple[tuple[Measured, ...], ...]:
    """Return the groups of numbers with what is set against one of them; a number that no other article gives makes a group of
    two with what its own article sets against it."""
    joined = [list(group) for group in groups]
    for one in comparatives:
        span, state = one.against.quantity.span, one.against.state
        home = next((g for g in joined if any(m.quantity.span == span and m.state == state for m in g)), None)
        if home is None:
            joined.append([one.against, one.told])
        else:
            home.append(one.told)
    return tuple(tuple(group) for group in joined)


def _comparisons(statement: Statement) -> Iterator[re.Match[str]]:
    """Yield where a clause that vouches for what it says compares."""
    if statement.certainty != ASSERTED or statement.negated:
        return
    start, end = statement.span.start - statement.sentence.start, statement.span.end - statement.sentence.start
    for pattern in (_COUNTED, _FIGURE, _PUT):
        yield from pattern.finditer(statement.sentence.text, start, end)


def _base(statement: Statement, match: re.Match[str], measured: Sequence[Measured]) -> Measured | None:
    """Return the one number before a comparison that it can be set against."""
    place = statement.sentence.start + match.start()
    noun = (match.groupdict().get("noun") or "").lower()
    near = [m for m in measured if m.statement.article == statement.article and m.quantity.span.end <= place and _is_of(m, noun)]
    last = near[-1].statement.sentence if near else None
    if last is None or not _follows(last.span, statement, place):
        return None
    here = {m.quantity.span: m for m in near if m.statement.sentence.span == last.span}
    return next(iter(here.values())) if len(here) == 1 else None


def _follows(before: Span, statement: Statement, place: int) -> bool:
    """Tell whether no sentence lies between that of a number and the place of a comparison."""
    return before.contains(statement.span) or (before.end <= place and statement.sentence.start - before.end <= _GAP)


def _is_of(measured: Measured, noun: str) -> bool:
    quantity = measured.quantity
    if noun in _MONEY:
        return quantity.noun_class == "money"
    if noun == "toll":
        return quantity.state in _HARM
    return quantity.unit is None and quantity.part_of is None


def _other_voice(statement: Statement, base: Measured) -> bool:
    """Tell whether a comparison stands on somebody's word, and not on that of the source of the number."""
    names = [link.name for link in statement.chain]
    return bool(names) and names[-1:] != [link.name for link in base.statement.chain][-1:]


def _told(base: Measured, statement: Statement, words: Span, more: bool) -> Measured:
    """Return what is said as a number: from the next one above, or up to the next one below."""
    low, high = base.quantity.low, base.quantity.high
    edge = (high if more else low) or (low if more else high) or 0.0
    step = 1.0 if float(edge).is_integer() else 0.0
    value = edge + step if more else max(0.0, edge - step)
    modifier: Modifier = ">" if more else "<"
    quantity: Quantity = replace(
        base.quantity,
        span=words,
        value=value,
        low=value if more else None,
        high=None if more else value,
        modifier=modifier,
        against=base.quantity.span,
    )
    return replace(base, quantity=quantity, statement=statement, chief=False)
