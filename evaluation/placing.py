"""Where the words of a cleaned text stand in the text as it was given."""

from collections.abc import Iterable
from difflib import SequenceMatcher

from evaluation.alike import WORD


def given_text(title: str | None, text: str) -> str:
    """Return what the offsets of a judgement count in: the title, an empty line, and the text as given."""
    return f"{title or ''}\n\n{text}"


class GivenWords:
    """The words of a text as given, by number, and where they went when the text was cleaned.

    Cleaning takes furniture out, puts paragraphs apart and mends characters, so offsets move; words keep their order. Both
    texts are laid beside each other word by word (Ratcliff and Obershelp, as in `difflib`); a word without a fellow has no
    number.
    """

    def __init__(self, given: str, cleaned: str) -> None:
        self._given = [match.span() for match in WORD.finditer(given)]
        self._cleaned = [match.span() for match in WORD.finditer(cleaned)]
        blocks = SequenceMatcher(
            None, _words(cleaned, self._cleaned), _words(given, self._given), autojunk=False
        ).get_matching_blocks()
        self._number = {block.a + k: block.b + k for block in blocks for k in range(block.size)}

    def in_given(self, start: int, end: int) -> frozenset[int]:
        """Return the numbers of the words that stand between two offsets of the text as given."""
        return frozenset(_between(self._given, start, end))

    def in_cleaned(self, start: int, end: int) -> frozenset[int]:
        """Return the numbers that the words between two offsets of the cleaned text have in the text as given."""
        return frozenset(self._number[k] for k in _between(self._cleaned, start, end) if k in self._number)


def _words(text: str, spans: list[tuple[int, int]]) -> list[str]:
    return [text[start:end].lower() for start, end in spans]


def _between(spans: list[tuple[int, int]], start: int, end: int) -> Iterable[int]:
    return (k for k, (first, last) in enumerate(spans) if first < end and last > start)


def covers(one: frozenset[int], other: frozenset[int], least: float = 0.5) -> bool:
    """Tell whether two passages share at least `least` of the words of the shorter one."""
    return bool(one and other) and len(one & other) >= least * min(len(one), len(other))
