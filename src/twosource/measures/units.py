"""Units of measure right after a number: "%", "km", "dollars", "-year", and "a barrel" behind them."""

import re
from dataclasses import dataclass

from twosource.measures.tables import alternatives, read_table


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit's code and class, where its words begin and end, and what it is reckoned per ("day", "barrel")."""

    code: str
    kind: str
    start: int
    end: int


_ROWS = {words: (code, kind) for words, code, kind in read_table("units.tsv")}
_PATTERN = re.compile(rf"(?P<gap>[\s-]*)(?P<words>{alternatives(list(_ROWS))})(?![\w-]*\w*\d)(?!\w)", re.IGNORECASE)
_UNIT_WORDS = frozenset(part for words in _ROWS for part in words.split())
_LONE_LETTERS = frozenset("mglWx")
"""Units of one letter, as they are written: "5 g" is a weight, "5G" is none."""
_LETTERS = 2
"""Units of so few letters need a number in digits before them: "5 m", but not "five m"."""


def unit_after(text: str, end: int, *, digits: bool) -> Unit | None:
    """Return the unit that begins at `end`, None where something else stands there."""
    match = _PATTERN.match(text, end)
    if match is None:
        return None
    words = " ".join(match["words"].lower().split())
    if len(words) == 1 and words.isalpha() and match["words"] not in _LONE_LETTERS:
        return None
    if words.isalpha() and len(words) <= _LETTERS and not digits:
        return None
    code, kind = _ROWS[words]
    return Unit(code=code, kind=kind, start=match.start("words"), end=match.end())


def unit_of_noun(lemma: str) -> Unit | None:
    """Return the unit of time or money that a noun is: "six relentless months", "millions of dollars"; else None."""
    code, kind = _ROWS.get(lemma, ("", ""))
    return Unit(code=code, kind=kind, start=0, end=0) if kind in {"duration", "money"} else None


def is_unit_word(word: str) -> bool:
    """Tell whether a word is a unit of measure or a part of one."""
    return word.lower() in _UNIT_WORDS
