"""How alike two statements are, by what they share of concepts, names, numbers and letters."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from twosource.claims.concepts import Words, weigh

Weights = Mapping[str, float]

_NO_LETTERS = re.compile(r"\W+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """What two statements share. All but the lengths run from 0 to 1.

    `dice` is the weight of the shared concepts against both statements, `contained` against the shorter one, `names` and
    `numbers` the same for these alone (1 where neither has any).
    """

    dice: float
    contained: float
    names: float
    numbers: float
    number_clash: float
    lengths: float


def compare_words(first: Words, second: Words, weights: Weights | None = None) -> Likeness:
    """Return the features of two statements."""
    shared = weigh(first.concepts & second.concepts, weights)
    one, two = weigh(first.concepts, weights), weigh(second.concepts, weights)
    return Likeness(
        dice=2 * shared / (one + two) if one + two else 0.0,
        contained=shared / min(one, two) if min(one, two) else 0.0,
        names=_dice(first.names, second.names),
        numbers=_dice(first.numbers, second.numbers),
        number_clash=float(bool(first.numbers - second.numbers) and bool(second.numbers - first.numbers)),
        lengths=min(one, two) / max(one, two) if max(one, two) else 1.0,
    )


def _dice(first: frozenset[str], second: frozenset[str]) -> float:
    return 2 * len(first & second) / (len(first) + len(second)) if first or second else 1.0


def compare_letters(first: str, second: str, length: int = 3) -> float:
    """Return the share, 0 to 1, of runs of letters that two texts have in common, so that "leader" is like "led"."""
    one, two = _letter_runs(first, length), _letter_runs(second, length)
    total = one.total() + two.total()
    return 2 * (one & two).total() / total if total else 0.0


def _letter_runs(text: str, length: int) -> Counter[str]:
    plain = f" {_NO_LETTERS.sub(' ', text.lower()).strip()} "
    return Counter(plain[i : i + length] for i in range(len(plain) - length + 1))
