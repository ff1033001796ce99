"""Signs of which of two versions came later, measured on their texts alone; each has a name and shows its places.

A sign is measured on either version with the same rule and the two measures are compared, so that naming the versions the
other way round turns the sign round. What a sign is worth stands in data/direction.json.
"""

import math
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

import numpy as np

from twosource.language.vectors import is_whole_word
from twosource.reuse.direction_edits import Edit, Half, Version
from twosource.reuse.direction_lexicon import CHATTER, CONTRAST, CORRECTIONS, FUTURE, SHORTHAND

Stretch = tuple[int, int]
"""Words of a version: place of the first, and the one behind the last."""

NEWS_RATE = 0.025
"""Share of words of reporting from which on a text is wholly news: 95 % of wire reports and hardly any page are above."""
LONG_BLOCK = 15
"""Words of a new piece from which on it is new matter and no change of wording."""
SENTENCE_ENDS = frozenset({".", '"', "”", ")", "?", "!"})
SHORTEST_MISSPELT = 4
"""Letters of a word below which another word is as likely as a slip."""

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Measure:
    """A sign: what it says of the version that has more of it, how it is measured, and which words show it."""

    name: str
    says: str
    compare: Callable[[Edit], float]
    show: Callable[[Half, Half], Iterable[Stretch]] = lambda more, less: ()
    of_words: bool = True
    """Whether it compares words alone, so that it is 0 where the two have the same."""


def measure_news(one: Version, two: Version) -> float:
    """Return how far two versions are news, 0 to 1: a report of the day is revised otherwise than a page of reference."""
    return min(1.0, (one.reporting + two.reporting) / max(1, len(one.words) + len(two.words)) / NEWS_RATE)


def _more(count: Callable[[Half, Half], float], edit: Edit) -> float:
    """Compare counts by their logarithms: a second one says less than a first."""
    return math.log1p(count(edit.b, edit.a)) - math.log1p(count(edit.a, edit.b))


def _greater(find: Callable[[Half], float | None], edit: Edit) -> float:
    """Compare values of which only the order tells, and only where both versions have one."""
    one, two = find(edit.a), find(edit.b)
    return 0.0 if one is None or two is None else float((two > one) - (two < one))


def _shared(edit: Edit) -> float:
    return edit.a.taken - edit.b.taken


def _count_words(half: Half, _: Half) -> float:
    return len(half.words)


def _count_new(half: Half, _: Half) -> float:
    return len(half.own)


def _count_top(half: Half, _: Half) -> float:
    return half.top


def _count_blocks(half: Half, _: Half) -> float:
    return sum(last - first for first, last in _find_blocks(half) if last - first >= LONG_BLOCK)


def _find_blocks(half: Half) -> list[Stretch]:
    """Return the stretches of words of its own."""
    edges = np.flatnonzero(np.diff(half.shared, prepend=True, append=True)).tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))


def _show_blocks(half: Half, _: Half) -> list[Stretch]:
    return sorted(_find_blocks(half), key=lambda block: (block[0] - block[1], block))


def _show_top(half: Half, _: Half) -> list[Stretch]:
    return [(0, half.top)] if half.top else []


def _count_listed(listed: frozenset[str], half: Half, _: Half) -> float:
    return sum(count for word, count in half.own_words.items() if word in listed)


def _show_listed(listed: frozenset[str], half: Half, _: Half) -> list[Stretch]:
    return [(place, place + 1) for place in half.own if half.words[place] in listed]


def _count_marks(half: Half, _: Half) -> float:
    return half.version.quotation_marks


def _is_corrected(half: Half, _: Half) -> float:
    words = _WORD.findall((half.article.title or "").lower())
    return float(bool(CORRECTIONS.intersection(words)))


def _signs_in_capitals(half: Half, _: Half) -> float:
    """Tell whether the single word behind the last sentence, with which a wire ends a report, is set in capitals."""
    *front, word = half.article.text.rstrip(" .\n").rsplit(" ", 1)
    before = "".join(front)
    return float(before.rstrip()[-1:] in SENTENCE_ENDS and word.isalpha() and word.isupper())


def _latest_year(half: Half) -> float | None:
    return max(half.version.years.values(), default=None)


def _show_years(half: Half, _: Half) -> list[Stretch]:
    latest = _latest_year(half)
    return [(place, place + 1) for place, year in half.version.years.items() if year == latest]


def _latest_day(half: Half) -> float | None:
    return max(half.version.days.values(), default=None)


def _show_days(half: Half, _: Half) -> list[Stretch]:
    latest = _latest_day(half)
    return [stretch for stretch, day in half.version.days.items() if day == latest]


def _count_greater_numbers(half: Half, other: Half) -> float:
    return len(_show_greater_numbers(half, other))


def _show_greater_numbers(half: Half, other: Half) -> list[Stretch]:
    """Return the numbers put for smaller ones."""
    found = []
    for mine, theirs in zip(half.changes, other.changes, strict=True):
        one, two = _only_number(half, mine), _only_number(other, theirs)
        if one is not None and two is not None and one > two:
            found.append(mine)
    return found


def _only_number(half: Half, stretch: Stretch) -> float | None:
    numbers = [number for word in half.words[slice(*stretch)] if (number := _read_number(word)) is not None]
    return numbers[0] if len(numbers) == 1 else None


def _read_number(word: str) -> float | None:
    return float(word.replace(",", "")) if re.fullmatch(r"\d+(?:,\d{3})*(?:\.\d+)?", word, re.ASCII) else None


def _count_misspelt(half: Half, other: Half) -> float:
    return len(_show_misspelt(half, other))


def _show_misspelt(half: Half, other: Half) -> list[Stretch]:
    """Return rare words for which the other version has a common one that differs by a single slip."""
    found = []
    for (first, last), theirs in zip(half.changes, other.changes, strict=True):
        common = [word for word in other.words[slice(*theirs)] if word.isalpha() and is_whole_word(word)]
        for place in range(first, last):
            word = half.words[place]
            if word.isalpha() and not is_whole_word(word) and any(is_slip(word, right) for right in common):
                found.append((place, place + 1))
    return found


def is_slip(word: str, right: str) -> bool:
    """Tell whether a word is another with one letter wrong, missing, doubled, or exchanged with its neighbour.

    >>> is_slip("harbuor", "harbour"), is_slip("quay", "harbour")
    (True, False)
    """
    if word == right or abs(len(word) - len(right)) > 1 or min(len(word), len(right)) < SHORTEST_MISSPELT:
        return False
    same = next((i for i, (x, y) in enumerate(zip(word, right, strict=False)) if x != y), min(len(word), len(right)))
    one, two = word[same:], right[same:]
    swapped = one[:2] == two[:2][::-1] and one[2:] == two[2:]
    return one[1:] == two[1:] or one[1:] == two or one == two[1:] or swapped


def _listed(name: str, says: str, words: frozenset[str]) -> Measure:
    return Measure(name, says, partial(_more, partial(_count_listed, words)), partial(_show_listed, words))


MEASURES: tuple[Measure, ...] = (
    Measure("length", "is longer", partial(_more, _count_words)),
    Measure("own_share", "has a greater share of words of its own", _shared),
    Measure("new_words", "has more words of its own", partial(_more, _count_new), _show_blocks),
    Measure("new_blocks", "has more new matter in one piece", partial(_more, _count_blocks), _show_blocks),
    Measure("new_top", "begins with words of its own", partial(_more, _count_top), _show_top),
    Measure("corrected", "is marked as a correction or update in its title", partial(_more, _is_corrected), of_words=False),
    Measure("signed_in_capitals", "is signed off in capitals", partial(_more, _signs_in_capitals), of_words=False),
    Measure("greater_numbers", "has greater numbers", partial(_more, _count_greater_numbers), _show_greater_numbers),
    Measure("latest_day", "names a later day", partial(_greater, _latest_day), _show_days),
    Measure("latest_year", "names a later year", partial(_greater, _latest_year), _show_years),
    Measure("misspelt", "has slips that the other has right", partial(_more, _count_misspelt), _show_misspelt),
    _listed("future", "speaks more of what is still to come", FUTURE),
    _listed("contrast", "sets more against the news (but, although)", CONTRAST),
    _listed("shorthand", "has more of the wire's shorthand", SHORTHAND),
    _listed("chatter", "speaks to the reader in a way that others take out", CHATTER),
    Measure("quotation_marks", "has more quotations", partial(_more, _count_marks), of_words=False),
)
"""All signs, in the order in which they are printed."""
