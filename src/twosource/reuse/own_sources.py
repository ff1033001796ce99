"""Whether an article names somebody who told it something and whom the other article lacks: then it is no mere retelling."""

import re
from itertools import pairwise

from twosource.language import split_sentences
from twosource.records import Article, Span

# Verbs of telling with a name beside them; a report that has a witness of its own was not only written from another.
_TOLD = re.compile(
    r"\b(?:said|says|told|tells|according to|added|recalled|remembered|explained|warned|confirmed)\b", re.IGNORECASE
)
_NAME = re.compile(r"(?<=[^\W\d_]\s|[,;:–—]\s)[^\W\d_a-z][^\W\d_]+")
_NO_NAMES = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December".split()
)


def find_own_source(article: Article, other: Article) -> Span | None:
    """Return the first sentence in which somebody speaks whose two names stand here and nowhere in the other article.

    "Stallholder Ines Fall told the Courier that the bomb lay under a cart." is an own source beside a text without
    Ines Fall; titles are not looked at. A single name may be an editor's: a place, an agency. Only texts that write names in
    capitals and tell in English have any.
    """
    known = other.text.casefold()
    for block in article.blocks:
        if block.kind not in {"prose", "standfirst"}:
            continue
        for start, end in split_sentences(article.text[block.start : block.end]):
            span = article.span(block.start + start, block.start + end)
            new = [name for name in find_names(span.text) if name.casefold() not in known]
            if _TOLD.search(span.text) and any(f"{one} {two}" in span.text for one, two in pairwise(new)):
                return span
    return None


def find_names(sentence: str) -> tuple[str, ...]:
    """Return the words in capitals within a sentence, days and months left out.

    >>> find_names("On Monday a crane fell in Tarnik, Lena Marrow said.")
    ('Tarnik', 'Lena', 'Marrow')
    """
    return tuple(word for word in _NAME.findall(sentence) if word not in _NO_NAMES)
