"""What a text shows of the house it stands in: the dateline of a reporter or agency, who signed it, its quotation marks."""

import re
from dataclasses import dataclass

from twosource.records import Article, Span

SEARCHED = 8
"""Paragraphs from the top in which a dateline may stand: behind captions, a standfirst and points in brief."""
SIGNED = 400
"""Characters at the end in which those are named who wrote a report."""
FEWEST_MARKS = 4
"""Quotation marks from which on a text shows which kind its house sets."""

_SHOUT = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’.]+"
_DATELINE = re.compile(
    rf"""(?P<place>{_SHOUT}(?:[ /-]{_SHOUT}){{0,4}})
    (?:,\ [A-ZÀ-ÖØ-Þ][\w'’.]*(?:[ -][A-ZÀ-ÖØ-Þ][\w'’.]*){{0,2}}){{0,2}}   # region
    (?:,?\ [A-Z][a-z]{{2,8}}\.?\ \d{{1,2}})?                              # day
    \s*(?:\([^()]{{1,40}}\)\s*)?                                          # agency
    (?:—|–|--?)\s+(?=["“'‘]?[A-ZÀ-ÖØ-Þ0-9])""",
    re.VERBOSE,
)
# These stand in capitals before a dash and are no places.
_LABELS = frozenset(
    """update updated exclusive breaking analysis opinion correction corrected explainer watch live video photos photo file
    factbox insight review editorial comment special report interview profile timeline alert poll related more read""".split()
)
_NAME = r"[A-ZÀ-ÖØ-Þ][\w'’.-]+(?:\ (?:[a-z]{2,3}\ )?[A-ZÀ-ÖØ-Þ][\w'’.-]*){1,3}"
_SIGNATURE = re.compile(
    rf"""(?:\b[Rr]eporting|\b[Aa]dditional\ reporting|\b[Ww]ith\ assistance)\ (?:by|from)\ {_NAME}
    |(?:\b|^)[A-ZÀ-ÖØ-Þ][\w'’.-]+\ reported\ from\ [A-ZÀ-ÖØ-Þ]
    |\bwriters?\ {_NAME}""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that show a house, and where they stand in the text; nowhere, where cleaning took them off."""

    text: str
    evidence: tuple[Span, ...] = ()


def find_dateline(article: Article) -> Mark | None:
    """Return the dateline of an article, its place in capitals as agencies and correspondents set it.

    >>> find_dateline(article).text    # doctest: +SKIP
    'TARNIK, Velmora —'                # TARNIK, Velmora — The crane fell.
    """
    for block in article.blocks[:SEARCHED]:
        match = _DATELINE.match(article.text, block.start, block.end)
        if match and _is_place(match["place"]):
            start, end = block.start, block.start + len(match.group().rstrip())
            return Mark(article.text[start:end], (article.span(start, end),))
    taken = (removal.text for removal in article.removed if removal.reason == "dateline")
    return next((Mark(text) for text in taken if text.split(",")[0].split("(")[0].strip(" —–-").isupper()), None)


def _is_place(words: str) -> bool:
    return _LABELS.isdisjoint(re.findall(r"\w+", words.lower()))


def find_signature(article: Article) -> Mark | None:
    """Return where an article says at its end by whom, and from where, it was reported."""
    match = _SIGNATURE.search(article.text, max(0, len(article.text) - SIGNED))
    if match:
        return Mark(match.group(), (article.span(*match.span()),))
    taken = (removal.text for removal in article.removed if removal.reason == "credit")
    return next((Mark(text) for text in taken if _SIGNATURE.search(text)), None)


def set_by_two_houses(a: Article, b: Article) -> bool:
    """Tell whether two texts were typed in two houses: one sets its quotations in marks that the other never uses."""
    kinds = [(sum(x.text.count(mark) for mark in "“”"), x.text.count('"')) for x in (a, b)]
    return any(
        one[0] >= FEWEST_MARKS and not one[1] and other[1] >= FEWEST_MARKS and not other[0] for one, other in (kinds, kinds[::-1])
    )
