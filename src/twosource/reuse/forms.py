"""Forms that are filled in anew: two forecasts or match reports share a frame, and neither derives from the other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from twosource.language import split_sentences
from twosource.records import Article, LineageReason, Span
from twosource.reuse.alignment import REMEMBERED, Chain
from twosource.reuse.details import Detail, find_details, read_names
from twosource.reuse.edit_lexicon import MONTHS, WEEKDAYS
from twosource.reuse.words import Wording

LEAST_LAID = 0.3
"""Share of a sentence's words that stand in the other text, from which on the two are laid side by side."""
LEAST_GAPS = 2
"""Places within the shared passages at which the words differ; a form has one at least in every sentence or two."""
LEAST_FILLED = 3
"""Numbers and dates that differ on either side. A toll, the wounded and a day may change from one report to the next."""
MOSTLY_FILLED = 0.75
"""Share of the numbers and dates that differ, of those in sentences with any that does, on either side. A copy keeps nearly
all, and so does a report brought up to date: ages, sums, distances, the day of the event itself."""
EVERYWHERE = 0.5
"""Share of the shared words that stand in sentences with something filled in: a frame has slots all through."""
OTHER_MATTER = 0.6
"""Share of the names that differ, from which on two texts are on two matters: a match, a quake, a death of one day."""
MOST_SHOWN = 3
"""Slots shown as proof from either text."""
_MONTHS = frozenset(f"month {number}" for number in MONTHS.values())


@dataclass(frozen=True, slots=True)
class Filling:
    """What stands in the shared sentences of one text: details that the other has not at that place (`filled`), those that it
    has beside them (`kept`) and in sentences that bear no other (`standing`), and how many of the shared words (`words`) are in
    sentences with a filled one (`around`)."""

    filled: tuple[Detail, ...]
    kept: tuple[Detail, ...]
    standing: tuple[Detail, ...]
    words: int
    around: int

    def count(self, details: Iterable[Detail], *matters: str) -> int:
        """Return how many of some details are of these matters."""
        return sum(detail.matter in matters for detail in details)

    @property
    def values(self) -> tuple[Detail, ...]:
        """The numbers and dates that were filled in, in order."""
        return tuple(detail for detail in self.filled if detail.matter in {"number", "date"})

    @property
    def is_slotted(self) -> bool:
        """Whether the values differ nearly everywhere, and stand nearly everywhere."""
        filled, kept = len(self.values), self.count(self.kept, "number", "date")
        return filled >= LEAST_FILLED and filled >= MOSTLY_FILLED * (filled + kept) and self.around >= EVERYWHERE * self.words

    @property
    def share_of_new_names(self) -> float:
        """The share of the names that the other text has not."""
        filled, kept = self.count(self.filled, "name"), self.count((*self.kept, *self.standing), "name")
        return filled / (filled + kept) if filled else 0.0


def find_form(a: Wording, b: Wording, chains: Sequence[Chain]) -> LineageReason | None:
    """Return the reason to hold that two texts only fill in one form, if they do; `chains` are the passages that they share.

    In a form the frame is the same and what is filled in, numbers and days before all, differs nearly everywhere; of a copy
    the reverse is true. That the two are on different days or matters must be seen: another day in the slots, other names, or
    numbers that rise and fall. A toll that is brought up to date keeps its day and its names, and its numbers grow.

    >>> find_form(monday, tuesday, align(monday, tuesday)).text    # doctest: +SKIP
    'a and b fill in one form: 6 of 7 numbers and dates differ in sentences that are otherwise alike'
    """
    if sum(len(chain.runs) - 1 for chain in chains) < LEAST_GAPS:
        return None
    one = _read_side(a, [(run.a, run.a + run.length) for chain in chains for run in chain.runs])
    two = _read_side(b, [(run.b, run.b + run.length) for chain in chains for run in chain.runs]) if one else None
    if one is None or two is None:
        return None
    one, two = _leave_respelt(one, two), _leave_respelt(two, one)
    if not (one.is_slotted and two.is_slotted and _are_two_matters(a.article, one, b.article, two)):
        return None
    total = len(one.values) + one.count(one.kept, "number", "date")
    text = (
        f"{a.article.id} and {b.article.id} fill in one form: {len(one.values)} of {total} numbers and dates differ in "
        "sentences that are otherwise alike"
    )
    return LineageReason(kind="form", text=text, evidence=(*_show(a, one), *_show(b, two)))


def _read_side(wording: Wording, runs: Iterable[tuple[int, int]]) -> Filling | None:
    """Return what stands in those sentences of a text that are largely shared; None where too few of them differ at all."""
    shared = np.zeros(len(wording) + 1, dtype=np.int64)
    for first, last in runs:
        shared[first + 1 : last + 1] = 1
    before = shared.cumsum()  # of each place, how many shared words stand before it
    counts = [(int(before[last] - before[first]), last - first) for first, last, _, _ in _find_sentences(wording)]
    laid = [(place, count) for place, (count, size) in enumerate(counts) if size and count >= LEAST_LAID * size]
    words = sum(count for _, count in laid)
    if sum(count for place, count in laid if count < counts[place][1]) < EVERYWHERE * words:
        return None
    filled: list[Detail] = []
    kept: list[Detail] = []
    standing: list[Detail] = []
    around = 0
    for place, count in laid:
        details = [
            (detail, before[last] - before[first] == last - first) for detail, first, last in _read_details(wording)[place]
        ]
        slotted = any(detail.matter in {"number", "date", "name"} and not same for detail, same in details)
        filled += [detail for detail, same in details if not same]
        (kept if slotted else standing).extend(detail for detail, same in details if same)
        around += count if slotted else 0
    return Filling(tuple(filled), tuple(kept), tuple(standing), words, around)


@lru_cache(maxsize=REMEMBERED)
def _find_sentences(wording: Wording) -> tuple[tuple[int, int, int, int], ...]:
    """Return of each sentence the place of its first word, the one behind its last, and its offsets; captions are left out."""
    text = wording.article.text
    blocks = [block for block in wording.article.blocks if block.kind != "caption"]
    spans = [(b.start + start, b.start + end) for b in blocks for start, end in split_sentences(text[b.start : b.end])]
    return tuple((*np.searchsorted(wording.starts, span).tolist(), *span) for span in spans)


@lru_cache(maxsize=REMEMBERED)
def _read_details(wording: Wording) -> tuple[tuple[tuple[Detail, int, int], ...], ...]:
    """Return the details of each sentence, each with the place of its first word and the one behind its last.

    They are read once for all the articles that this one shares text with.
    """
    text, sentences = wording.article.text, _find_sentences(wording)
    names = read_names(text, [(start, end) for _, _, start, end in sentences])
    found = (find_details(text, start, end, names) for _, _, start, end in sentences)
    return tuple(tuple((d, *np.searchsorted(wording.starts, (d.start, d.end)).tolist()) for d in details) for details in found)


def _leave_respelt(one: Filling, other: Filling) -> Filling:
    """Count what the other text has in its own spelling ("three" for "3") or order as kept; days tell by their place."""
    found = {(detail.matter, detail.keys) for detail in other.filled if not _is_day(detail)}
    same = tuple(detail for detail in one.filled if (detail.matter, detail.keys) in found)
    filled = tuple(detail for detail in one.filled if (detail.matter, detail.keys) not in found)
    return replace(one, kept=(*one.kept, *same), filled=filled)


def _are_two_matters(a: Article, one: Filling, b: Article, two: Filling) -> bool:
    """Tell whether two fillings are seen to be of two days or two matters."""
    if min(one.share_of_new_names, two.share_of_new_names) >= OTHER_MATTER:
        return True
    if _find_days((*one.kept, *one.standing)):
        return False
    ours, theirs = _find_days(one.filled), _find_days(two.filled)
    if ours and theirs:
        return all(one != other for one, other in zip(ours, theirs, strict=False))
    return not _of_one_day(a, b) and _rise_and_fall(one, two)


def _find_days(details: Iterable[Detail]) -> list[frozenset[str]]:
    return [detail.keys for detail in details if _is_day(detail)]


def _is_day(detail: Detail) -> bool:
    """Tell whether a day is named; a month alone is a term, "yesterday" any day, and a time of day none."""
    keys = detail.keys
    return detail.matter == "date" and not (keys.isdisjoint(WEEKDAYS) and (len(keys) == 1 or keys.isdisjoint(_MONTHS)))


def _of_one_day(a: Article, b: Article) -> bool:
    return a.published is not None and b.published is not None and a.published.first == b.published.first


def _rise_and_fall(one: Filling, two: Filling) -> bool:
    """Tell whether most numbers are measured, like rates and degrees, and some rise while others fall.

    What is counted, the homeless of a storm, may also be lower in the next report of one event.
    """
    pairs = list(zip(_read_numbers(one), _read_numbers(two), strict=False))
    measured = sum(not (first.is_integer() and second.is_integer()) for first, second in pairs)
    rises, falls = sum(first < second for first, second in pairs), sum(first > second for first, second in pairs)
    return 2 * measured > len(pairs) and rises > 0 and falls > 0


def _read_numbers(side: Filling) -> list[float]:
    keys = (key.rstrip("%") for detail in side.filled if detail.matter == "number" for key in detail.keys)
    return [float(key) for key in keys if not key.isalpha()]


def _show(wording: Wording, side: Filling) -> tuple[Span, ...]:
    return tuple(wording.article.span(detail.start, detail.end) for detail in side.values[:MOST_SHOWN])
