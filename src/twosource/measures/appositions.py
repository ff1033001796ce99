"""Numbers set behind a noun phrase that they count: "the strikers, put at 4,000", "all remaining sailors — estimated at 80"."""

import re
from collections.abc import Sequence

from twosource.records import Parse, Token

_SET_BEHIND = re.compile(
    r"(?P<stop>\s*(?:[,(–—-]|--)\s*)(?:(?:who|which|that|are|is|were|was|now|currently|officially|previously|variously)\s+)*"
    r"(?:(?:estimated|put|reckoned|given|numbered)\s+(?:by\s+[^,;.()]{1,40}\s+)?(?:at|as)"
    r"|(?:estimated|believed|thought|said|reported)\s+to\s+(?:be|number|total)"
    r"|numbers?|numbering|totall?ing|totals?|totall?ed)\s+$"
)
_ENDED = re.compile(r"\s*(?:$|[,;:.)–—]|--|-\s|in\s+(?:all|total)\b|overall\b)")
_REACH = 120
"""Characters in front of a number that are looked at for the phrase it stands behind."""
_FURTHEST = 7
"""Words from the noun to the stop behind its phrase: "captives still held in the hills of the north ,"."""
_WHOLE = frozenset({"all", "the", "these", "those"})
_LOOSE = frozenset({"and", "or", "but"})


def numbered_noun(parse: Parse, start: int, end: int) -> Token | None:
    """Return the noun of which a number at `start` to `end` of a sentence, modifiers included, gives the count.

    The number must close its own phrase, and a plural must stand before the stop in front of it, with at most its own
    prepositions and participles in between: "the sailors held in the fort, numbering 80," counts the sailors.
    """
    match = _SET_BEHIND.search(parse.text, max(0, start - _REACH), start)
    if match is None or not _ENDED.match(parse.text, end):
        return None
    before = [t for t in parse.tokens if t.end <= match.start("stop") + _lead(match["stop"])]
    return _last_plural(before[-_FURTHEST:])


def _lead(stop: str) -> int:
    return len(stop) - len(stop.lstrip())


def _last_plural(words: Sequence[Token]) -> Token | None:
    """Return the last plural noun of a phrase; a verb of another clause, a stop or "and" ends the search."""
    for token in reversed(words):
        if token.tag in {"NNS", "NNPS"} or (token.text.lower() == "people" and token.pos == "NOUN"):
            return token
        if token.pos in {"PUNCT", "AUX", "PRON"} or token.text.lower() in _LOOSE or token.tag in {"VBZ", "VBP", "VB"}:
            return None
    return None


def is_whole(parse: Parse, noun: Token) -> bool:
    """Tell whether a noun's phrase speaks of all there are: "all remaining sailors", "the 80 remaining sailors"."""
    own = {noun.i, *(t.i for t in parse.tokens if t.head == noun.i and t.dep == "nummod")}
    return any(t.head in own and t.dep in {"det", "predet", "quantmod"} and t.text.lower() in _WHOLE for t in parse.tokens)
