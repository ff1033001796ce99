"""What each character is to a word, and its number: tables that a whole article is looked up in at once."""

import unicodedata
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

BREAK, LETTER, DIGIT, UNSPACED, APOSTROPHE, POINT, UNWRITTEN = range(7)
"""Classes: what ends a word; letters and their marks; digits; characters that are a word each; what joins two letters
("don't"); what joins two digits ("40,000"); and what is not seen and counts as nothing (soft hyphens, marks of direction)."""

NEAR = 0x3000
"""Code points below are all that most articles have, alphabets and common punctuation: they stand in a table, which takes
10 ms to make. The others are looked up one by one and remembered."""

_UNSPACED_BLOCKS = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Burmese
    (0x1780, 0x17FF),  # Khmer
    (0x3040, 0x30FF),  # Japanese syllables
    (0x3400, 0x9FFF),  # Chinese characters
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)
"""Scripts written without blanks: each character counts as a word."""
_APOSTROPHES = "'’"
_POINTS = ".,"
_ZERO_WIDTH_SPACE = "\u200b"

_GAMMA, _FIRST, _SECOND = 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB
"""Constants of SplitMix64 (Steele, Lea, Flood 2014), whose mixing has no weak bits and needs no table."""


def read_characters(text: str) -> tuple[NDArray[np.uint8], NDArray[np.uint64]]:
    """Return for each character of a text its class, and a number that is the same for upper and lower case."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4").astype(np.intp)
    near_classes, near_numbers = _read_near()
    if not len(codes) or codes.max() < NEAR:
        return near_classes[codes], near_numbers[codes]
    far = codes >= NEAR
    near = np.where(far, 0, codes)
    classes, numbers = near_classes[near], near_numbers[near]
    different, places = np.unique(codes[far], return_inverse=True)
    known = [_read_character(code) for code in different.tolist()]
    classes[far] = np.array([kind for kind, _ in known], dtype=np.uint8)[places]
    numbers[far] = _number([plain for _, plain in known])[places]
    return classes, numbers


def mix(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return well-spread numbers for any numbers: the same in every run and on every machine."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(_FIRST)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(_SECOND)
    return np.asarray(values ^ (values >> np.uint64(31)), dtype=np.uint64)


@lru_cache(maxsize=1)
def _read_near() -> tuple[NDArray[np.uint8], NDArray[np.uint64]]:
    known = [_read_character(code) for code in range(NEAR)]
    return np.array([kind for kind, _ in known], dtype=np.uint8), _number([plain for _, plain in known])


def _number(plain: list[int]) -> NDArray[np.uint64]:
    return mix((np.array(plain, dtype=np.uint64) + np.uint64(1)) * np.uint64(_GAMMA))


@lru_cache(maxsize=NEAR + 20_000)
def _read_character(code: int) -> tuple[int, int]:
    """Return the class of a character and its code point in lower case, with one kind of apostrophe."""
    character = chr(code)
    kind = _classify(character)
    if kind == LETTER and any(first <= code <= last for first, last in _UNSPACED_BLOCKS):
        kind = UNSPACED
    return kind, ord("'") if kind == APOSTROPHE else ord(character.lower()[0])


def _classify(character: str) -> int:
    if character.isalnum():
        return DIGIT if character.isdecimal() else LETTER
    if character in _APOSTROPHES:
        return APOSTROPHE
    if character in _POINTS:
        return POINT
    category = unicodedata.category(character)
    if category == "Cf" and character != _ZERO_WIDTH_SPACE:
        return UNWRITTEN
    return LETTER if category in {"Mn", "Mc"} else BREAK
