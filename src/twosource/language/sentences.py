"""Where sentences begin and end, told before any parse, so that each distinct sentence is parsed only once.

A full stop ends a sentence unless it belongs to an abbreviation, an initial or a number. Closing quotation marks and
brackets stay with the sentence they close; a sentence never crosses a paragraph.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

_TITLES = "mr mrs ms dr prof gen col lt sgt capt maj cmdr adm brig sen rep gov pres supt insp rev hon st sr jr messrs mme"
_MONTHS = "jan feb mar apr jun jul aug sept sep oct nov dec"
# After these a capital letter does not begin a sentence.
NEVER_LAST = frozenset(f"{_TITLES} {_MONTHS} vs no nos vol fig art sec mt ft approx ca cf eg ie".split())

_END = re.compile(r"[.!?…]+[\"'”“’»)\]]*(?=\s|$)")  # “ closes too where a blank follows
_LAST_WORD = re.compile(r"([^\s\"'“‘(\[]+)$")
_ACRONYM = re.compile(r"^(?:[A-Za-z]\.)+[A-Za-z]?$")
_NEXT = re.compile(r"\s*[\"'“‘«(\[]*(\S)")
_DAYTIME = re.compile(r"^[ap]\.m$", re.IGNORECASE)
# "at 10 p.m. Wednesday", "6 a.m. GMT": the time goes on, unless a verb shows that the day begins a sentence of its own.
_TIMED = re.compile(
    r"\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d"
    r"|[A-Z]{2,4}\b|(?:Eastern|Pacific|Central|Greenwich)\s)(?!\s+(?:was|were|is|will|has|had|saw|brought|began)\b)"
)
_LONGEST_WORD = 40  # characters; an abbreviation is shorter, and looking further back would take quadratic time
_CLOSING = "\"'”“’»)]"


def split_sentences(text: str, longest: int = 2_000) -> tuple[tuple[int, int], ...]:
    """Return the offsets of the sentences of one paragraph, without the blanks around them.

    A run of more than `longest` characters without an end is cut at a blank.

    >>> text = 'Dr. Aldan left. "We wait," she said.'
    >>> [text[start:end] for start, end in split_sentences(text)]
    ['Dr. Aldan left.', '"We wait," she said.']
    """
    cuts = [match.end() for match in _END.finditer(text) if _ends_sentence(text, match)]
    edges = [0, *cuts, len(text)]
    pieces = (_trim(text, start, end) for start, end in pairwise(edges))
    return tuple(part for start, end in pieces if start < end for part in _cut_long(text, start, end, longest))


def _ends_sentence(text: str, mark: re.Match[str]) -> bool:
    following = _NEXT.match(text, mark.end())
    if following is None:
        return True
    starts_low = following.group(1).islower()
    signs = mark.group().rstrip(_CLOSING)
    if signs != ".":
        # "Why?" he asked: the quotation goes on in its sentence.
        return not starts_low
    before = _LAST_WORD.search(text, max(0, mark.start() - _LONGEST_WORD), mark.start())
    word = before.group(1) if before else ""
    if starts_low or (_DAYTIME.match(word) and _TIMED.match(text, mark.end())):
        return False
    return not _is_abbreviation(word, closed=len(mark.group()) > 1)


def _is_abbreviation(word: str, *, closed: bool) -> bool:
    plain = word.lower().rstrip(".")
    if closed:
        return False
    if plain in NEVER_LAST or (len(word) == 1 and word.isupper()):
        return True
    # "the U.S. Embassy" and "in the U.S. He left" look alike; keeping them together costs less than tearing a name.
    return bool(_ACRONYM.match(word)) and plain not in {"a.m", "p.m"}


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))


def _cut_long(text: str, start: int, end: int, longest: int) -> Iterator[tuple[int, int]]:
    while end - start > longest:
        blank = text.rfind(" ", start + 1, start + longest)
        cut = blank if blank > start else start + longest
        yield _trim(text, start, cut)
        start = cut + (blank > start)
    if start < end:
        yield start, end
