"""Where the paragraphs of a raw text lie, whether set apart by blank lines, by single line ends, or wrapped by hand."""

import re
from collections.abc import Iterator

from twosource.clean.pieces import Piece, kept, trim

_BLANK_LINE = re.compile(r"\n[ \t\u00a0\r]*\n\s*")
_LINE = re.compile(r"\n")
# A line that a typewriter or mail program broke ends between these lengths (characters); a paragraph seldom does.
_WRAPPED = range(40, 121)
_CLOSED = re.compile(r"[.!?:;…][\"'”’»)\]]*\s*$")
_ENOUGH = 0.5  # share of line ends in mid-sentence beyond which line ends mean nothing


def split_paragraphs(raw: str) -> tuple[Piece, ...]:
    """Return the paragraphs of a raw text in order.

    Blank lines always part paragraphs. Single line ends do so too, unless most of them stand in mid-sentence after a
    line of middling length: then the text was wrapped by hand.
    """
    spans = list(_split(raw, 0, len(raw), _BLANK_LINE))
    if not _is_wrapped(raw, spans):
        spans = [line for start, end in spans for line in _split(raw, start, end, _LINE)]
    return kept(trim(raw, start, end) for start, end in spans)


def _split(raw: str, start: int, end: int, mark: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for match in mark.finditer(raw, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end


def _is_wrapped(raw: str, spans: list[tuple[int, int]]) -> bool:
    inner = open_ends = 0
    for start, end in spans:
        *before_last, _ = _split(raw, start, end, _LINE)
        for first, last in before_last:
            if first == last:
                continue
            inner += 1
            open_ends += last - first in _WRAPPED and not _CLOSED.search(raw, max(first, last - 8), last)
    return inner >= 2 and open_ends >= _ENOUGH * inner
