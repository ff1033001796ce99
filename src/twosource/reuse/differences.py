"""Two wordings of one statement, word by word: the regions that differ, and whether only the typography does."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from twosource.language.stopwords import STOP_WORDS
from twosource.records import Article, Span

# Scripts written without blanks count each character as a word.
_WORD = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]|\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*"
)
SHORT_BRIDGE = 2
"""Small words that stand unchanged between two changed regions and don't part them: "of the" is no common ground."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of an article and where it stands."""

    text: str
    start: int
    end: int

    @property
    def plain(self) -> str:
        """The word as it is compared: in lower case, with one kind of apostrophe."""
        return self.text.casefold().replace("’", "'")


@dataclass(frozen=True, slots=True)
class Region:
    """Words of the parent and the words that stand for them in the child; one side may be empty."""

    parent: tuple[Word, ...]
    child: tuple[Word, ...]

    @property
    def is_respelt(self) -> bool:
        """Whether both sides have the same letters: "cease-fire" and "ceasefire"."""
        return "".join(word.plain for word in self.parent) == "".join(word.plain for word in self.child)


@dataclass(frozen=True, slots=True)
class Difference:
    """How two wordings differ: `regions` in order, `likeness` as the share of common words, `retouched` as the words from the
    first to the last one whose capitals, or whose punctuation behind, alone differ (None if there is none)."""

    regions: tuple[Region, ...]
    likeness: float
    retouched: Region | None


def find_words(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the places of the words of a stretch of text."""
    return [match.span() for match in _WORD.finditer(text, start, end)]


def find_difference(parent: Article, child: Article, ours: Sequence[Span], theirs: Sequence[Span]) -> Difference:
    """Compare the wordings of some sentences of the parent and of those of the child that they became."""
    before, after = _read(parent, ours), _read(child, theirs)
    matcher = SequenceMatcher(None, [word.plain for word in before], [word.plain for word in after], autojunk=False)
    codes = matcher.get_opcodes()
    regions = [Region(tuple(before[a:b]), tuple(after[c:d])) for a, b, c, d in _bridge(codes, before)]
    touched = [
        pair for kind, a, b, c, _ in codes if kind == "equal" for pair in _retouched(parent, child, before[a:b], after[c:])
    ]
    respelt = [region for region in regions if region.is_respelt]
    touched += [(place, other) for region in respelt for place, other in zip(region.parent, region.child, strict=False)]
    return Difference(
        regions=tuple(region for region in regions if not region.is_respelt),
        likeness=matcher.ratio(),
        retouched=_stretch(before, after, touched) if touched else None,
    )


def _read(article: Article, spans: Sequence[Span]) -> list[Word]:
    places = (place for span in spans for place in find_words(article.text, span.start, span.end))
    return [Word(article.text[start:end], start, end) for start, end in places]


def _bridge(codes: Sequence[tuple[str, int, int, int, int]], before: Sequence[Word]) -> Iterator[tuple[int, int, int, int]]:
    """Yield the bounds of the regions that differ, joined where only a few small words stand between them."""
    current: tuple[int, int, int, int] | None = None
    for place, (kind, a, b, c, d) in enumerate(codes):
        small = b - a <= SHORT_BRIDGE and all(word.plain in STOP_WORDS for word in before[a:b])
        if kind != "equal":
            current = (current[0], b, current[2], d) if current else (a, b, c, d)
        elif current and not (small and place + 1 < len(codes)):
            yield current
            current = None
    if current:
        yield current


def _retouched(parent: Article, child: Article, ours: Sequence[Word], theirs: Sequence[Word]) -> Iterator[tuple[Word, Word]]:
    """Yield the words of an equal run whose capitals differ, or both words around a gap that differs in its punctuation.

    The capital of the first word says nothing: it follows from what stands before it.
    """
    for place, (one, other) in enumerate(zip(ours, theirs, strict=False)):
        if place and _between(parent, ours, place) != _between(child, theirs, place):
            yield from ((ours[place - 1], theirs[place - 1]), (one, other))
        elif one.text != other.text and (place or one.text[1:] != other.text[1:]):
            yield one, other


def _between(article: Article, words: Sequence[Word], place: int) -> str:
    """Return what stands between a word and the one before it, blanks of any kind alike."""
    return " ".join(article.text[words[place - 1].end : words[place].start].split())


def _stretch(before: Sequence[Word], after: Sequence[Word], touched: Sequence[tuple[Word, Word]]) -> Region:
    """Return the shortest stretch of both sides that holds all retouched words."""
    ours = [before.index(one) for one, _ in touched]
    theirs = [after.index(other) for _, other in touched]
    return Region(tuple(before[min(ours) : max(ours) + 1]), tuple(after[min(theirs) : max(theirs) + 1]))
