"""A number with its currency or unit, and two of them as a range: "$3 billion to $5 billion", "20 to 30 km", "5-10%"."""

import re
from dataclasses import dataclass, replace

from twosource.measures.numerals import Numeral, NumeralKind
from twosource.measures.units import unit_after


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number at `start` to `end` of a sentence, unit included; `number_end` is where the number itself ends.

    `kind` is the class of its unit, `low` and `high` the numbers said, in that unit.
    """

    start: int
    number_end: int
    end: int
    low: float
    high: float
    numeral: NumeralKind
    unit: str | None = None
    kind: str | None = None
    sign: str = ""


_JOINT = re.compile(r"\s*(?:-|–|—|\bto\b|\bthrough\b)\s*")
_BETWEEN = re.compile(r"\bbetween\s+(?:\w+\s+)?$", re.IGNORECASE)
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SCALE_ABOVE = 1_000.0
"""Number from which on one is written out itself, whatever scale the next one is told in."""
_SHARED_KINDS = frozenset({"percent", "money"})
_CHANGED_FROM = re.compile(
    r"\b(?:rose|risen|rising|fell|fallen|falling|jumped|climbed|grew|grown|increased|decreased|dropped|declined|raised|cut|lowered|up|down)\b"
    r"[^.;]{0,30}\bfrom\s+$",
    re.IGNORECASE,
)


def with_unit(text: str, numeral: Numeral) -> Amount:
    """Return a number with the unit before or after it."""
    unit = unit_after(text, numeral.end, digits=text[numeral.end - 1].isdigit())
    code = numeral.money or (unit.code if unit else None)
    money_named = numeral.money is not None and (unit is None or unit.kind != "money")
    return Amount(
        start=numeral.start,
        number_end=numeral.end,
        end=numeral.end if unit is None or money_named else unit.end,
        low=numeral.low,
        high=numeral.high,
        numeral=numeral.kind,
        unit=code,
        kind="money" if numeral.money else unit.kind if unit else None,
        sign=numeral.sign,
    )


def join_ranges(text: str, amounts: list[Amount]) -> list[Amount]:
    """Return the amounts with the two ends of each range made one."""
    joined: list[Amount] = []
    for amount in amounts:
        if joined and _is_range(text, joined[-1], amount):
            joined[-1] = _join(joined[-1], amount)
            continue
        if joined and _are_before_and_after(text, joined[-1], amount):
            joined[-1] = _in_scale_of(text, joined[-1], amount)
        joined.append(amount)
    return joined


def _are_before_and_after(text: str, first: Amount, second: Amount) -> bool:
    """Tell whether two numbers are what something rose or fell from and to: "climbed from 3.2 to 3.9 million"."""
    changed = bool(_CHANGED_FROM.search(text, 0, first.start))
    return changed and first.unit is None and first.low == first.high and text[first.end : second.start].strip() == "to"


def _in_scale_of(text: str, first: Amount, second: Amount) -> Amount:
    """Return the first number in the scale and the unit that only the second one is told in."""
    word = next((w for w in _SCALES if text[second.start : second.number_end].lower().endswith(w)), None)
    scaled = first.low * _SCALES[word] if word is not None and first.low < _SCALE_ABOVE else first.low
    shared = second.kind in _SHARED_KINDS
    return replace(
        first, low=scaled, high=scaled, unit=second.unit if shared else first.unit, kind=second.kind if shared else first.kind
    )


def _is_range(text: str, first: Amount, second: Amount) -> bool:
    between = text[first.end : second.start]
    same_unit = first.unit is None or first.unit == second.unit
    if not same_unit or first.low != first.high or second.low != second.high or first.numeral == "share":
        return False
    linked = bool(_JOINT.fullmatch(between)) or (between.strip() == "and" and bool(_BETWEEN.search(text, 0, first.start)))
    return linked and _scaled(first, second) < second.low and not _CHANGED_FROM.search(text, 0, first.start)


def _scaled(first: Amount, second: Amount) -> float:
    """Return the first number in the scale of the second: "2 to 3 million" begins at two million."""
    for scale in (1e12, 1e9, 1e6, 1e3):
        if second.low >= scale and first.low < 1_000 and second.low / scale > first.low and second.low % (scale / 10) == 0:
            return first.low * scale if first.unit is None else first.low
    return first.low


def _join(first: Amount, second: Amount) -> Amount:
    return replace(second, start=first.start, low=_scaled(first, second), high=second.low)
