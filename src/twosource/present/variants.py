"""One quotation as several articles give it: word for word, or in other words. Pure.

Two quotations of one voice are held for the same where their words, in their order, are nearly the same, or where one is a
piece of the other. Nothing is said of which is right, nor that they were said on one occasion.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import chain, product

from twosource.present.differences import Words
from twosource.records import Attribution, Speaker

SAME_SHARE = 0.75
"""Least share of the longer one's words that two wordings of a quotation have in common: one word in four may differ."""
CUT_SHARE = 0.85
"""Least share of the shorter one's words that stand in the longer one, where one outlet gives only a piece."""
LEAST_WORDS = 4
"""Words that both must have: "we are ready" is said on many occasions."""
LEAST_WEIGHTY = 2
"""Words of matter among them in a piece; without them "it is what it is" would stand in any long speech."""
MOST_WORDS = 600
"""Words of a quotation beyond which only its exact words are found again: aligning takes time with the square of the length."""
QUOTED = ("direct", "mixed")

_WORD = re.compile(r"\w+(?:['’.,]\w+)*")
_SLIGHT = frozenset(
    (
        "a an the this that these those i you he she it we they me him her us them my your his its our their who which what "
        "is are was were be been being am do does did have has had will would shall should can could may might must not no "
        "and or but if as of in on at to from by for with about into over under after before than then there here so very "
        "just all any some other more most it's that's we're i'm don't"
    ).split()
)
"""Words that carry no matter of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One wording of a quotation: the attributions that have exactly these words, capitals and punctuation aside."""

    attributions: tuple[Attribution, ...]

    @property
    def text(self) -> str:
        """The words as the first article has them."""
        return self.attributions[0].text


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A quotation and its wordings, the longest first; a statement that nobody else gives has one wording."""

    wordings: tuple[Wording, ...]

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        """All attributions, wording by wording."""
        return tuple(said for wording in self.wordings for said in wording.attributions)

    @property
    def varies(self) -> bool:
        """Whether two articles give it in other words."""
        return len(self.wordings) > 1 and len({said.article for said in self.attributions}) > 1


def quotation_variants(attributions: Iterable[Attribution]) -> tuple[Quotation, ...]:
    """Group statements into quotations with their wordings, in the order of their first statement.

    "We had no choice in this storm" and "We have no choice in this storm" by one speaker in two articles become one
    quotation with two wordings; reported speech without marks, and speech of other voices, stands alone.
    """
    found = list(attributions)
    places = {id(said): place for place, said in enumerate(found)}
    ordered = sorted(found, key=lambda one: (-len(plain_words(one.text)), one.article, _start(one), places[id(one)]))
    groups = sorted(_group(ordered), key=lambda group: min(places[id(said)] for said in group))
    return tuple(Quotation(wordings=_wordings(group)) for group in groups)


def varied_quotations(attributions: Sequence[Attribution]) -> list[Quotation]:
    """Return the quotations that two articles give in other words.

    Only words between marks vary, and only of some length: the rest, two thirds of what is said in a large story, is not looked
    at, but for speech that has a quotation's very words.
    """
    quoted = {words for said in attributions if said.kind in QUOTED and len(words := plain_words(said.text)) >= LEAST_WORDS}
    found = [said for said in attributions if plain_words(said.text) in quoted]
    return [quotation for quotation in quotation_variants(found) if quotation.varies]


def rewording(whole: str, other: str) -> tuple[Words, Words]:
    """Cut two wordings into runs, each with whether its words stand on this side only; signs and capitals are no difference.

    What `other` leaves out before its beginning and behind its end is not marked. `("We have no choice.", "we had no
    choice,")` gives `[("We ", False), ("have ", True), ("no choice.", False)]` and the like.
    """
    left, right = list(_WORD.finditer(whole)), list(_WORD.finditer(other))
    pairs = _aligned(plain_words(whole), plain_words(other))
    if not pairs:
        return [(whole, False)], [(other, False)]
    first = max(0, pairs[0][0] - pairs[0][1])
    last = pairs[-1][0] + len(right) - pairs[-1][1]
    there = {a for a, _ in pairs} | {a for a in range(len(left)) if not first <= a < last}
    return _runs(whole, left, there), _runs(other, right, {b for _, b in pairs})


def words_apart(whole: str, other: str) -> tuple[list[str], list[str]]:
    """Return the words that only one wording has, for both: `(["have"], ["had"])`."""
    sides = rewording(whole, other)
    return tuple([run.strip().strip(",.;:“”\"'") for run, differs in side if differs] for side in sides)  # type: ignore[return-value]


@lru_cache(maxsize=16_384)
def plain_words(text: str) -> tuple[str, ...]:
    """Return the words of a text without capitals and signs: `"We’re here," ` gives `("we're", "here")`."""
    return tuple(word.group().replace("’", "'").casefold() for word in _WORD.finditer(text))


def _group(ordered: Sequence[Attribution]) -> list[list[Attribution]]:
    """Put each statement to the first group whose longest wording it repeats or nearly repeats, else into one of its own."""
    groups: list[list[Attribution]] = []
    leads: list[tuple[str, ...]] = []
    by_words: dict[tuple[str, ...], list[int]] = {}
    by_word: dict[tuple[tuple[str, ...], str], list[int]] = {}
    told = [plain_words(said.text) for said in ordered]
    common = Counter(word for words in told for word in _kinds_of_words(words))
    for said, words in zip(ordered, told, strict=True):
        names = _names_of(said.speaker) if said.kind in QUOTED else []
        near = (place for place in _maybe_near(names, words, common, by_word) if _near_in_words(leads[place], words))
        same = by_words.setdefault(words, [])
        home = next((p for p in chain(same, near) if words and _one_statement(groups[p][0], said)), None)
        if home is None:
            home = len(groups)
            groups.append([])
            leads.append(words)
            for key in product(names, _kinds_of_words(words)):
                by_word.setdefault(key, []).append(home)
        groups[home].append(said)
        if home not in same:
            same.append(home)
    return groups


def _maybe_near(
    names: Sequence[tuple[str, ...]],
    words: tuple[str, ...],
    common: Mapping[str, int],
    by_word: Mapping[tuple[tuple[str, ...], str], list[int]],
) -> list[int]:
    """Return the groups of quotations with a name of a voice and one of a wording's telling words: none other is near."""
    return sorted({place for key in product(names, _telling_words(words, common)) for place in by_word.get(key, ())})


def _names_of(speaker: Speaker | None) -> list[tuple[str, ...]]:
    """Return the names by one of which two speakers that are one voice are alike: its own, its body's, a person's last."""
    if speaker is None:
        return []
    name = plain_words(speaker.name)
    return sorted({name, name[-1:], plain_words(speaker.speaks_for or speaker.name)})


def _telling_words(words: tuple[str, ...], common: Mapping[str, int]) -> list[str]:
    """Return the rarest words of a wording, one more than may be missing in the other: one of them stands in all that is near."""
    kinds = sorted(_kinds_of_words(words), key=lambda word: (common[word], word))
    return kinds[: int((1 - SAME_SHARE) * len(words)) + 1]


def _wordings(group: Sequence[Attribution]) -> tuple[Wording, ...]:
    kept: dict[tuple[str, ...], list[Attribution]] = {}
    for said in group:
        kept.setdefault(plain_words(said.text), []).append(said)
    return tuple(Wording(attributions=tuple(same)) for same in kept.values())


def _one_statement(lead: Attribution, said: Attribution) -> bool:
    return lead.polarity == said.polarity and _one_voice(lead.speaker, said.speaker)


def _near_in_words(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Tell whether two wordings of quotations, the longer one first, are near; what is quick to tell is looked at first."""
    if len(b) < LEAST_WORDS or len(a) > MOST_WORDS:
        return False
    missing = len(_kinds_of_words(b) - _kinds_of_words(a))
    return missing <= (1 - SAME_SHARE) * len(b) and _near(a, b)


def _near(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Tell whether two wordings, the longer one first, are near enough to be one quotation."""
    shared = [b[place] for _, place in _aligned(a, b)]
    weighty = sum(word not in _SLIGHT for word in shared)
    if len(shared) < LEAST_WORDS or not weighty:
        return False
    if len(shared) >= SAME_SHARE * len(a):
        return True
    return weighty >= LEAST_WEIGHTY and len(shared) >= CUT_SHARE * len(b) and _stands_together(a, b)


def _stands_together(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Tell whether a piece stands in one place of the whole, not picked together from all over it."""
    places = [place for place, _ in _aligned(a, b)]
    return places[-1] - places[0] < len(b) / CUT_SHARE + 1


@lru_cache(maxsize=16_384)
def _kinds_of_words(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(words)


@lru_cache(maxsize=4096)
def _aligned(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Return the places of the words that both have, in order."""
    blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    return tuple((block.a + step, block.b + step) for block in blocks for step in range(block.size))


def _one_voice(a: Speaker | None, b: Speaker | None) -> bool:
    """Tell whether two speakers are one, or one speaks for the other: `Brandt` and `Ilva Brandt`, a body and its spokesman."""
    if a is None or b is None:
        return False
    if a.anonymous or b.anonymous:
        return a.anonymous and b.anonymous and _same_name(a.name, b.name)
    bodies = [_same_name(one, other) for one in (a.name, a.speaks_for) for other in (b.name, b.speaks_for) if one and other]
    return any(bodies) or _part_of_name(a, b) or _part_of_name(b, a)


def _part_of_name(short: Speaker, full: Speaker) -> bool:
    """Tell whether a person's one name is the last of another's full name."""
    words = plain_words(full.name)
    return short.type == full.type == "person" and plain_words(short.name) == words[-1:]


def _same_name(a: str, b: str) -> bool:
    return plain_words(a) == plain_words(b)


def _start(said: Attribution) -> int:
    return said.content[0].start if said.content else -1


def _runs(text: str, found: Sequence[re.Match[str]], shared: set[int]) -> Words:
    """Cut a text behind each word where what follows is marked otherwise; what stands between words goes with the one before."""
    runs: Words = []
    for place, word in enumerate(found):
        start = word.start() if place else 0
        end = found[place + 1].start() if place + 1 < len(found) else len(text)
        differs = place not in shared
        if runs and runs[-1][1] == differs:
            runs[-1] = (runs[-1][0] + text[start:end], differs)
        else:
            runs.append((text[start:end], differs))
    return runs
