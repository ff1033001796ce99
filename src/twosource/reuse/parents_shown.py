"""How much a shared part shows: whether sentences told in other words make one article the source of another, and how surely."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from twosource.records import Article, ArticleId, Passage, Span
from twosource.reuse.own_sources import find_names, find_own_source

LEAST_RETOLD = 2
"""Passages outside titles that must be alike: place, day and event alone make one sentence of two reporters alike."""
MOST_SHOWN_BY_WORDS = 3.0
"""Log odds (.95) that a child with a believed source has its matter from there, however much: both may have it from a third."""
COPIED_WORDS, RETOLD_WORDS = 12.0, 20.0
"""Shared words that raise these odds by one: copied word for word, and in sentences told in other words. Thirteen words
told again (.66) were the least of a true rewrite in `rewrites`; a clause of eight words (.66) may be what the event dictates."""
_MOSTLY = 0.5  # share of a sentence that a passage must cover to be that sentence told again
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
Told = tuple[Span, Span]
"""A place of the parent and a place of the child."""


def weigh_shown(passages: Iterable[Passage], share: float, child: Article) -> float:
    """Return the log odds, from 0 to `MOST_SHOWN_BY_WORDS`, that a child whose source is believed has its matter from there.

    `share` is the child's share of words that the parent gives: copied, told again, or in a sentence that both have.
    """
    copied = sum(count_common(p) for p in passages if p.kind in {"verbatim", "edited", "moved"})
    told = max(0.0, share * len(child.text.split()) - copied)
    return min(MOST_SHOWN_BY_WORDS, copied / COPIED_WORDS + told / RETOLD_WORDS)


def count_common(passage: Passage) -> int:
    """Return how many words both sides of a passage have in common."""
    return (Counter(passage.a.text.lower().split()) & Counter(passage.b.text.lower().split())).total()


def shows_retelling(told: Sequence[Told], sentences: Sequence[Span], parent: Article, child: Article,
                    family: Mapping[ArticleId, Article]) -> bool:  # fmt: skip
    """Tell whether places told in other words are enough to call the parent a source of the child.

    Two passages outside the titles are. One is if it shares a number and a name that no third article of the
    family has, and nobody told the child anything of his own.
    """
    kept = [(there, here) for there, here in told if not (_is_title(parent, there) or _is_title(child, here))]
    if sum(any(_covers(here, sentence) for sentence in sentences) for _, here in kept) >= LEAST_RETOLD:
        return True
    others = " ".join(article.text for name, article in sorted(family.items()) if name not in (parent.id, child.id))
    return any(_is_rare(there, here, others) for there, here in kept) and find_own_source(child, parent) is None


def _is_title(article: Article, span: Span) -> bool:
    return any(block.kind == "title" and block.start <= span.start and span.end <= block.end for block in article.blocks)


def _covers(place: Span, sentence: Span) -> bool:
    shared = min(place.end, sentence.end) - max(place.start, sentence.start)
    return shared >= _MOSTLY * (sentence.end - sentence.start)


def _is_rare(there: Span, here: Span, others: str) -> bool:
    """Tell whether two sentences share a number, and a name that stands in none of the other texts."""
    numbers = set(_NUMBER.findall(there.text)) & set(_NUMBER.findall(here.text))
    names = set(find_names(there.text)) & set(find_names(here.text))
    return bool(numbers) and any(name not in others for name in names)
