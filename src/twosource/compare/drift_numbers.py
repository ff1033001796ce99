"""Numbers and dates of a sentence in a form in which two of them can be compared."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from twosource.compare.drift_lexicon import BOUNDS, MONTHS, NUMBERS, SCALES, SEASONS, WEEKDAYS
from twosource.records import Sentence, Token

_DIGITS = re.compile(r"^[$£€]?(\d[\d,]*(?:\.\d+)?)(k|m|mln|bn)?$", re.IGNORECASE)
_YEAR = re.compile(r"^(?:1[89]|20)\d\d$")


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its words, the lemma of the noun it counts, and the word that leaves it open ("at least")."""

    value: float
    words: tuple[Token, ...]
    noun: str
    bound: str


@dataclass(frozen=True, slots=True)
class Day:
    """A date by one of its parts: `kind` is "month", "day", "year", "weekday" or "stretch" ("last summer")."""

    kind: str
    value: str
    words: tuple[Token, ...]


def find_numbers(sentence: Sentence) -> Iterator[Number]:
    """Yield the numbers of a sentence that are no dates.

    >>> [(n.value, n.noun, n.bound) for n in find_numbers(sentence)]  # doctest: +SKIP
    [(22.0, 'people', 'at least')]
    """
    tokens = sentence.tokens
    dated = {word.i for day in find_days(sentence) for word in day.words}
    for token in tokens:
        value = _read_number(token)
        if value is None or token.i in dated or (token.i and _read_number(tokens[token.i - 1]) is not None):
            continue
        words = [token]
        for following in tokens[token.i + 1 : token.i + 3]:
            scale, more = SCALES.get(following.lemma.lower()), _read_number(following)
            if scale is None and more is None:
                break
            value = value * scale if scale is not None else value + (more or 0.0)
            words.append(following)
        yield Number(value, tuple(words), _find_noun(sentence, words[-1]), _find_bound(sentence, token))


def _read_number(token: Token) -> float | None:
    digits = _DIGITS.match(token.text)
    if digits:
        scale = SCALES.get((digits.group(2) or "").lower(), 1.0)
        return float(digits.group(1).replace(",", "")) * scale
    low = token.text.lower()
    if "-" in low and all(part in NUMBERS for part in low.split("-")):
        return sum(NUMBERS[part] for part in low.split("-"))
    return NUMBERS.get(low) if token.pos == "NUM" else None


def _find_noun(sentence: Sentence, word: Token) -> str:
    head = sentence.tokens[word.head]
    while head.pos == "NUM" and head.head != head.i:
        head = sentence.tokens[head.head]
    if head.pos == "PROPN" and head.i < word.i:
        return ""  # an age behind a name
    return head.lemma.lower() if head.pos in {"NOUN", "PROPN", "SYM"} else ""


def _find_bound(sentence: Sentence, token: Token) -> str:
    before = [t.text.lower() for t in sentence.tokens[max(0, token.i - 4) : token.i] if t.text not in "$£€"]
    return next((words for n in (3, 2, 1) if (words := " ".join(before[-n:])) in BOUNDS), "")


def find_days(sentence: Sentence) -> Iterator[Day]:
    """Yield the parts of dates that a sentence names."""
    tokens = sentence.tokens
    for token in tokens:
        low, before = token.text.lower(), tokens[token.i - 1] if token.i else None
        if low in MONTHS and token.text[0].isupper() and token.pos != "AUX":
            yield Day("month", low, (token,))
            beside = (t for t in tokens[max(0, token.i - 1) : token.i + 2] if re.fullmatch(r"[0-3]?\d(?:st|nd|rd|th)?", t.text))
            for number in beside:
                yield Day("day", re.sub(r"\D", "", number.text), (number,))
        elif low in WEEKDAYS:
            yield Day("weekday", low, (token,))
        elif _YEAR.match(low) and token.entity == "DATE":
            yield Day("year", low, (token,))
        elif low in SEASONS and before is not None and before.text.lower() in {"last", "next", "this"}:
            yield Day("stretch", f"{before.text.lower()} {low}", (before, token))
