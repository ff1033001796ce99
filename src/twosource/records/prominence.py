"""How near a claim stands to what its story is about: who tells it, whether in the words of the title, and where."""

import re

from twosource.records.claim import ClaimFinding, Mention

_WORD = re.compile(r"[^\W\d_]{4,}|\d+")
_OWN = re.compile(r"^\W*(?:I|we|our|my)\b|^\s*[\"“‘']", re.IGNORECASE)
_ENDINGS = ("ing", "ed", "es", "s")
_LEAD = 900
"""Characters at the head of an article in which it tells its news: about three paragraphs; what comes later is background."""
_TITLE_WEIGHT = 2.0
"""A claim in all the words of the title weighs as much as one in none of them that three times as many articles tell."""


def weigh_claim(claim: ClaimFinding, title: str) -> float:
    """Return the prominence of a claim: the number of articles that tell it, more for words of the title; less for words of
    a quotation, for a clause that goes on from another, and for what no article tells at its head."""
    tellers = len({mention.article for mention in claim.mentions})
    wanted = _stems(title)
    told = _stems(" ".join(mention.span.text for mention in claim.mentions))
    weight = tellers * (1 + _TITLE_WEIGHT * len(wanted & told) / max(1, len(wanted)))
    if all(is_quoted(mention) for mention in claim.mentions):
        weight /= 2
    if not any(opens_sentence(mention) for mention in claim.mentions):
        weight *= 0.8
    return weight if any(mention.span.start < _LEAD for mention in claim.mentions) else weight * 0.7


def is_quoted(mention: Mention) -> bool:
    """Tell whether a mention is somebody's own words: it opens with a quotation mark, or speaks of "I" or "we"."""
    return _OWN.search(mention.span.text) is not None


def opens_sentence(mention: Mention) -> bool:
    """Tell whether a mention begins as a sentence does, and not as a clause within one."""
    return mention.span.text[:1].isupper() or mention.span.text[:1].isdigit()


def _stems(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORD.findall(text.lower()))


def _stem(word: str) -> str:
    return next((word.removesuffix(end) for end in _ENDINGS if word.endswith(end) and len(word) - len(end) > 3), word)
