"""Quantities that belong together.

A part and its whole ("129 of the 240"), a bare number and those that it is told to be among ("18,000 hours, including 4,200 on
ferries"), a number and its conversion ("35 km (22 miles)").
"""

import re
from dataclasses import dataclass, replace

from twosource.records import Quantity, Sentence, Span

_WHOLE = re.compile(r"\s+(?:out\s+)?of\s+(?:(?:the|those|these|its|their|all|some|an?)\s+)*$", re.IGNORECASE)
_AMONG = re.compile(r",?\s+(?:including|among\s+them|of\s+(?:which|them|whom))\s+$", re.IGNORECASE)
_FRONTED = re.compile(r"\W*(?:out\s+)?of\s+(?:(?:the|those|these|its|their|all)\s+)*$", re.IGNORECASE)
_SUBSET = re.compile(r"\s+of\s+(?:the|those|these|its|their)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A quantity with its place in the sentence, before it is tied to its whole."""

    quantity: Quantity
    start: int
    end: int
    number_end: int


def repeat_conversions(text: str, found: list[Found]) -> list[Found]:
    """Give a number in brackets the noun, state and modifier of the one it converts: "35 km (22 miles)"."""
    read: list[Found] = []
    for item in found:
        before = read[-1] if read else None
        if before is not None and before.quantity.unit and item.quantity.unit and text[before.end : item.start].strip() == "(":
            other = before.quantity
            modifier = item.quantity.modifier if item.quantity.modifier != "=" else other.modifier
            same = replace(item.quantity, noun=other.noun, state=other.state, modifier=modifier)
            read.append(replace(item, quantity=same))
        else:
            read.append(item)
    return read


def tie_to_wholes(sentence: Sentence, found: list[Found]) -> list[Found]:
    """Give each part its whole: "129 of the roughly 240 captives", "30 of the captives" (step 5)."""
    tied: list[Found] = []
    for place, part in enumerate(found):
        whole = found[place + 1] if place + 1 < len(found) else None
        if whole is not None and _WHOLE.fullmatch(sentence.text, part.number_end, max(whole.start, part.number_end)):
            noun, kind = whole.quantity.noun or part.quantity.noun, whole.quantity.noun_class or part.quantity.noun_class
            quantity = replace(part.quantity, part_of=whole.quantity.span, noun=noun, noun_class=kind)
            tied.append(replace(part, quantity=quantity))
        elif (base := _base_before(sentence.text, part, tied)) is not None:
            tied.append(replace(part, quantity=_as_part_of(base.quantity, part.quantity)))
        elif _SUBSET.match(sentence.text, part.number_end):
            tied.append(replace(part, quantity=replace(part.quantity, part_of=_whole_phrase(sentence, part))))
        else:
            tied.append(part)
    return tied


def _base_before(text: str, part: Found, before: list[Found]) -> Found | None:
    """Return the number that a bare one is told to be a part of: the one before "including", or the one that the sentence opens
    with ("Of the 31 sailors in the clinic, three …")."""
    bare = part.quantity.unit is None and part.end == part.number_end
    if not bare or not before:
        return None
    if _AMONG.search(text, before[-1].end, part.start):
        return before[-1]
    return before[0] if _FRONTED.fullmatch(text, 0, before[0].start) and text[: part.start].rstrip().endswith(",") else None


def _as_part_of(whole: Quantity, part: Quantity) -> Quantity:
    return replace(part, part_of=whole.span, noun=whole.noun, noun_class=whole.noun_class, unit=whole.unit)


def _whole_phrase(sentence: Sentence, part: Found) -> Span | None:
    """Return the words of the whole behind "of", which are the rest of the part's own words."""
    behind = _SUBSET.match(sentence.text, part.number_end)
    start = behind.start() + 1 if behind else part.end
    return sentence.cut(start, part.end) if part.end > start else None
