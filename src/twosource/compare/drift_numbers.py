"""Numbers and dates of a sentence in a form in which two of them can be compared."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from twosource.compare.drift_lexicon import (
    BOUNDS,
    LENGTHS,
    MONIES,
    MONTHS,
    NUMBERS,
    SCALES,
    SEASONS,
    SHORT_MONTHS,
    SIZES,
    SPANS,
    WEEKDAYS,
)
from twosource.records import Sentence, Token

_DIGITS = re.compile(r"^[$£€]?(\d[\d,]*(?:\.\d+)?)(k|m|mln|bn)?$", re.IGNORECASE)
_YEAR = re.compile(r"^(?:1[89]|20)\d\d$")


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its words, the lemma of the noun it counts, the word that leaves it open ("at least"), and its kind.

    Numbers of two kinds are never one: "age", "money", "percent", "order" ("third"), "size" (of a length, weight or time), else
    "count".
    """

    value: float
    words: tuple[Token, ...]
    noun: str
    bound: str
    kind: str = ""
    head: Token | None = None


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
        head = _find_head(sentence, words[-1])
        noun = head.lemma.lower() if head is not None else ""
        scale, noun = LENGTHS.get(noun, (1.0, noun))
        value *= scale
        yield Number(value, tuple(words), noun, _find_bound(sentence, token), _find_kind(sentence, words, noun), head)


def _read_number(token: Token) -> float | None:
    digits = _DIGITS.match(token.text)
    if digits:
        scale = SCALES.get((digits.group(2) or "").lower(), 1.0)
        return float(digits.group(1).replace(",", "")) * scale
    low = token.text.lower()
    if "-" in low and all(part in NUMBERS for part in low.split("-")):
        return sum(NUMBERS[part] for part in low.split("-"))
    return NUMBERS.get(low) if token.pos == "NUM" and not (low == "one" and token.dep != "nummod") else None


def _find_head(sentence: Sentence, word: Token) -> Token | None:
    """Return the noun that a number counts."""
    if word.dep in {"conj", "appos", "dobj", "pobj", "nsubj", "nsubjpass", "attr"}:
        return None  # "81 this year and 28 in May"
    head = sentence.tokens[word.head]
    while head.pos == "NUM" and head.head != head.i:
        head = sentence.tokens[head.head]
    if head.pos == "PROPN" and head.i < word.i:
        return None  # an age behind a name
    return head if head.pos in {"NOUN", "PROPN", "SYM"} and head.i != word.i else None


def _find_kind(sentence: Sentence, words: list[Token], noun: str) -> str:
    """Return what sort of number it is, by the signs and words beside it."""
    first, last = words[0].i, words[-1].i
    before = sentence.tokens[first - 1].text if first else ""
    following = [t.text.lower() for t in sentence.tokens[last + 1 : last + 4]]
    beside = "".join(following[:2])
    if before in {"$", "£", "€"} or words[0].text[0] in "$£€" or noun in MONIES:
        return "money"
    if following[:1] == ["%"] or noun in {"percent", "%"} or following[:2] == ["per", "cent"]:
        return "percent"
    if words[0].tag == "JJ" and re.search(r"\d(?:st|nd|rd|th)$", words[0].text):
        return "order"
    if (
        "year-old" in "".join(following)
        or beside in {"yearsold"}
        or (before == "," and following[:1] == [","])
        or before == "aged"
    ):
        return "age"
    return "size" if noun in SIZES or any(unit in beside.strip("-").split("-") for unit in SIZES) else "count"


def _find_bound(sentence: Sentence, token: Token) -> str:
    before = [t.text.lower() for t in sentence.tokens[max(0, token.i - 4) : token.i] if t.text not in "$£€"]
    following = sentence.tokens[token.i + 1].lemma.lower() if token.i + 1 < len(sentence.tokens) else ""
    if following in SPANS and before[-1:] == ["over"]:
        return ""  # "over three years": throughout
    return next((words for n in (3, 2, 1) if (words := " ".join(before[-n:])) in BOUNDS), "")


def find_days(sentence: Sentence) -> Iterator[Day]:
    """Yield the parts of dates that a sentence names."""
    tokens = sentence.tokens
    for token in tokens:
        low, before = token.text.lower(), tokens[token.i - 1] if token.i else None
        low = SHORT_MONTHS.get(low, low)
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
