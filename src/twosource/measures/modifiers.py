"""What the words around a number make of it: "around 40" is 36 to 44, "more than 40" is 40 and up.

Which words do what stands in `data/modifiers.tsv`. How wide an approximate number is follows from how roundly it is said:
"about 40" has one significant digit and is the widest, "about 350" has two, "about 1,240" has three and is the narrowest.
The shares are `MeasuresSettings.round_widths`. Whole numbers are widened to whole numbers, outward.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

from twosource.measures.tables import alternatives, read_table
from twosource.records import Modifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Modification:
    """A modifier and the side on which it widens ("both", "below", "none"); `edge` is how far its words reach."""

    modifier: Modifier
    side: str
    edge: int


_MODIFIERS: dict[str, Modifier] = {"=": "=", "~": "~", ">": ">", "<": "<"}
_ROWS = read_table("modifiers.tsv")
_BEFORE = {words: (_MODIFIERS[sign], side) for words, place, sign, side in _ROWS if place == "before"}
_AFTER = {words: (_MODIFIERS[sign], side) for words, place, sign, side in _ROWS if place == "after"}
_BEFORE_PATTERN = re.compile(rf"(?<![\w-])(?P<words>{alternatives(list(_BEFORE))})\s*(?:(?:the|a|an)\s+)?$", re.IGNORECASE)
_AFTER_PATTERN = re.compile(rf"\s*(?P<words>{alternatives(list(_AFTER))})(?!\w)", re.IGNORECASE)
_REACH = 30
"""Characters looked at in front of a number; the longest modifier has 24."""
_DEPTH = 3
"""Modifiers that may stand in a row: "up to an estimated total of"."""
_STRENGTH = {"=": 0, "~": 1, "<": 2, ">": 2}


def modifier_before(text: str, start: int) -> Modification:
    """Return what the words right before `start` do, and where they begin."""
    best, edge = Modification(modifier="=", side="none", edge=start), start
    for _ in range(_DEPTH):
        match = _BEFORE_PATTERN.search(text, max(0, edge - _REACH), edge)
        if match is None:
            break
        sign, side = _BEFORE[_plain(match["words"])]
        edge = match.start("words")
        stronger = _STRENGTH[sign] > _STRENGTH[best.modifier]
        best = Modification(modifier=sign if stronger else best.modifier, side=side if stronger else best.side, edge=edge)
    return best


def modifier_after(text: str, end: int) -> Modification | None:
    """Return what the words right after `end` do ("or more"), None where there are none."""
    match = _AFTER_PATTERN.match(text, end)
    if match is None:
        return None
    sign, side = _AFTER[_plain(match["words"])]
    return Modification(modifier=sign, side=side, edge=match.end())


def interval(
    low: float, high: float, modifier: Modifier, side: str, widths: Sequence[float]
) -> tuple[float | None, float | None]:
    """Return the lowest and highest number meant, None where it is open.

    >>> shares = (0.10, 0.06, 0.01)
    >>> interval(100, 100, "~", "both", shares), interval(120, 120, ">", "none", shares), interval(9, 9, "<", "none", shares)
    ((90, 110), (120, None), (None, 9))
    """
    if modifier == ">":
        return low, None
    if modifier == "<":
        return None, high
    if modifier != "~" or low != high:
        return low, high
    width = abs(low) * widths[min(significant_digits(low), len(widths)) - 1]
    bottom, top = low - width, low + (width if side == "both" else 0)
    if float(low).is_integer() and abs(low) >= 10:
        return floor(round(bottom, 6)), ceil(round(top, 6))
    return round(bottom, 6), round(top, 6)


def significant_digits(value: float) -> int:
    """Return how many digits of a number are said.

    >>> significant_digits(20_000), significant_digits(140_000), significant_digits(2.5)
    (1, 2, 2)
    """
    digits = f"{abs(value):.10g}"
    if "e" in digits:
        digits = digits.split("e")[0]
    plain = digits.replace(".", "").lstrip("0")
    return len(plain if "." in digits else plain.rstrip("0")) or 1


def _plain(words: str) -> str:
    return " ".join(words.lower().split())
