"""Numbers written out: "forty-two", "one hundred and five", "two and a half million"."""

import re

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL = {word: value for value, word in enumerate(_ONES.split())} | {
    word: 10 * place for place, word in enumerate(_TENS.split(), start=2)
}
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12}

_SMALL = "|".join(sorted(SMALL, key=len, reverse=True))
_SCALE = "|".join(SCALES)
WRITTEN = (
    rf"(?:(?:half\s+)?an?\s+(?:{_SCALE})|(?:{_SMALL}))\b"
    rf"(?:\s+and\s+a\s+half\b(?:\s+(?:{_SCALE})\b)?|(?:[\s-]+|\s+and\s+)(?:{_SMALL}|{_SCALE})\b)*"
)
"""A pattern for a number in words, to be matched from a word boundary on without regard to case."""

_PARTS = re.compile(rf"half an?|and a half|\b(?:{_SMALL}|{_SCALE}|an?)\b", re.IGNORECASE)
_BLANKS = re.compile(r"\s+")


def read_words(text: str) -> float | None:
    """Return the value of a number in words, None where the words do not make one number ("nine eleven").

    >>> read_words("one hundred and five"), read_words("two and a half million"), read_words("half a million")
    (105.0, 2500000.0, 500000.0)
    """
    total, current, empty = 0.0, 0.0, True
    for word in _PARTS.findall(_BLANKS.sub(" ", text.lower())):
        if word in {"a", "an"}:
            continue
        if word.startswith("half a"):
            current, empty = 0.5, False
        elif word == "and a half":
            current += 0.5
        elif word not in SCALES:
            if not empty and not _follows(current, SMALL[word]):
                return None
            current, empty = current + SMALL[word], False
        elif SCALES[word] < 1_000:
            current, empty = (1.0 if empty else current) * SCALES[word], False
        else:
            total, current, empty = total + (1.0 if empty else current) * SCALES[word], 0.0, True
    return total + current


def _follows(before: float, value: int) -> bool:
    """Tell whether a small number may be added to what stands before it: "twenty" + "five", "hundred" + "ten"."""
    if before and before % 100 == 0:
        return value > 0
    return 0 < value < 10 and before % 10 == 0 and before % 100 >= 20
