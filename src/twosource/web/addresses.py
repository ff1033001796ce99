"""Addresses of the page: everything a reader sees can be found again, and passed on, by its address."""

import hashlib
from functools import lru_cache
from urllib.parse import quote, urlencode

from twosource.records import Article, ArticleId, Span

_HASH_LENGTH = 8
"""Hexadecimal digits of the digest of some words: enough to notice that the words at a place are others now."""

_SAID = 32
"""Characters of the words in an address: enough to know them again, few enough for thousands of links on a page."""


def words_digest(words: str) -> str:
    """Return a short digest of some words."""
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:_HASH_LENGTH]


@lru_cache(maxsize=4096)
def article_address(name: ArticleId) -> str:
    """Return where an article stands."""
    return f"/article?{urlencode({'id': name})}"


def passage_address(span: Span) -> str:
    """Return where some words stand: article, offsets, a digest of the words, and how they begin, to be told if they are gone."""
    # put together by hand: a page holds thousands of these
    says = quote(span.text[:_SAID], errors="replace")
    return f"{article_address(span.article)}&at={span.start}-{span.end}&words={words_digest(span.text)}&says={says}#here"


def compare_address(first: ArticleId, second: ArticleId) -> str:
    """Return where two articles stand side by side."""
    return f"/compare?{urlencode({'a': first, 'b': second})}"


def find_passage(article: Article, at: str, words: str) -> Span | None:
    """Return the words that an address points to, None where they stand there no longer.

    They are never looked for elsewhere: a passage that no longer fits is said not to fit.
    """
    first, _, last = at.partition("-")
    if not (first.isdecimal() and last.isdecimal()) or len(at) > 40:
        return None
    start, end = int(first), int(last)
    if not 0 <= start < end <= len(article.text):
        return None
    span = article.span(start, end)
    return span if words_digest(span.text) == words else None
