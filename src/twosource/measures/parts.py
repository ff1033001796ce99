"""Quantities that belong together: a part and its whole ("129 of the 240"), a number and its conversion ("35 km (22 miles)")."""

import re
from dataclasses import dataclass, replace

from twosource.records import Quantity, Sentence, Span

_WHOLE = re.compile(r"\s+(?:out\s+)?of\s+(?:(?:the|those|these|its|their|all|some|an?)\s+)*$", re.IGNORECASE)
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
        elif _SUBSET.match(sentence.text, part.number_end):
            tied.append(replace(part, quantity=replace(part.quantity, part_of=_whole_phrase(sentence, part))))
        else:
            tied.append(part)
    return tied


def _whole_phrase(sentence: Sentence, part: Found) -> Span | None:
    """Return the words of the whole behind "of", which are the rest of the part's own words."""
    behind = _SUBSET.match(sentence.text, part.number_end)
    start = behind.start() + 1 if behind else part.end
    return sentence.cut(start, part.end) if part.end > start else None
