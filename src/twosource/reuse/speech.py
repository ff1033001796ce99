"""What an article repeats of somebody else's words: in quotation marks, as a post, or as a block that it announces."""

import re
from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from twosource.language import find_quotations
from twosource.records import Article
from twosource.reuse.words import Wording

LONGEST_QUOTATION = 1_500
"""Characters; beyond, a mark is missing and what stands between the others is not speech."""

# How the embedded posts of social networks are printed: "... — Lena Marrow (@portlena) March 3, 2031".
_SIGNATURE = re.compile(r"[—–-]\s?[^—\n@]{1,60}\(@\w{1,30}\)\s+\w{3,9}\.? \d{1,2}, \d{4}")
_SAYING_WORDS = """
said says saying told tells added adds wrote writes write written tweeted tweets posted posts published replied answered
reported reports explained stated states statement statements letter memo email e-mail message speech remarks tweet post
transcript reads read announced testified excerpt excerpts
"""
_SAYING = frozenset(_SAYING_WORDS.split())
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+")


def mark_speech(wording: Wording) -> NDArray[np.bool_]:
    """Tell of each word whether it is somebody else's, repeated as it was said, written or posted."""
    spoken = np.zeros(len(wording), dtype=np.bool_)
    for start, end in find_speech(wording.article):
        first, last = np.searchsorted(wording.starts, (start, end))
        spoken[first:last] = True
    return spoken


def find_speech(article: Article) -> Iterator[tuple[int, int]]:
    """Yield the offsets of what an article repeats.

    1. What stands in quotation marks. 2. A paragraph up to the signature of a post. 3. The paragraph behind one that ends
    in a colon and whose last sentence tells of saying or writing: the block of a web page that has lost its indent.

    >>> [article.text[start:end] for start, end in find_speech(article)]    # doctest: +SKIP
    ['We wait.']                                                            # The port wrote to its staff:¶We wait.
    """
    for quotation in find_quotations(article):
        if quotation.end - quotation.start <= LONGEST_QUOTATION:
            yield quotation.inner_start, quotation.inner_end
    posts = article.blocks if "(@" in article.text else ()
    for block in posts:
        signatures = list(_SIGNATURE.finditer(article.text, block.start, block.end))
        if signatures:
            yield block.start, signatures[-1].end()
    for before, block in pairwise(article.blocks):
        if ":" in article.text[before.end - 3 : before.end] and _announces(article.text[before.start : before.end]):
            yield block.start, block.end


def _announces(paragraph: str) -> bool:
    paragraph = paragraph.rstrip()
    if not paragraph.endswith(":"):
        return False
    sentence = _SENTENCE_END.split(paragraph)[-1]
    return not _SAYING.isdisjoint(word.lower() for word in _WORD.findall(sentence))
