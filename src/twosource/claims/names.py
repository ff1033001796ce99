"""Names and their short forms, so that "PIN" and "Party of Inner Norlund" are the same words to a comparison."""

import re
from collections.abc import Iterable, Mapping

from twosource.records import Article, Token

_WORD = r"(?:[A-Z][\w’'-]*|of|the|for|and)"
_IN_BRACKETS = re.compile(rf"({_WORD}(?:[ -]{_WORD}){{1,7}})\s+\(([A-Z]{{2,8}})\)")
_CAPITAL = re.compile(r"[A-Z]")
_SMALL_WORDS = frozenset({"of", "the", "for", "and"})
_PEOPLE_ENDINGS = ("ians", "ian", "ans", "ean", "an", "ia", "is", "i", "a", "ese")

Acronyms = Mapping[str, tuple[str, ...]]
"""The words that each acronym stands for, lower case."""


def read_acronyms(articles: Iterable[Article]) -> Acronyms:
    """Return the acronyms that the texts themselves explain, as in "Party of Inner Norlund (PIN)".

    An acronym that two texts explain differently is left out.
    """
    found: dict[str, set[tuple[str, ...]]] = {}
    for article in articles:
        for match in _IN_BRACKETS.finditer(article.text):
            words = _spelled_out(match.group(1).replace("-", " ").split(), match.group(2))
            if words:
                found.setdefault(match.group(2), set()).add(words)
    return {short: next(iter(long)) for short, long in sorted(found.items()) if len(long) == 1}


def _spelled_out(words: list[str], short: str) -> tuple[str, ...]:
    """Return the last words whose initials make the acronym, small words counting or not."""
    for first in range(len(words) - 1, -1, -1):
        tail = words[first:]
        initials = "".join(w[0] for w in tail if _CAPITAL.match(w))
        if initials == short or "".join(w[0].upper() for w in tail) == short:
            return tuple(w.lower() for w in tail if w not in _SMALL_WORDS)
    return ()


def name_words(token: Token, acronyms: Acronyms) -> tuple[str, ...]:
    """Return the words of a name's token in lower case, an acronym spelled out.

    Peoples are brought to their country by endings ("Velmoran" → "velmora"), cut to a common stem.
    """
    plain = token.text.rstrip(".").replace(".", "")
    spelled = acronyms.get(plain, (plain.lower(),))
    return tuple(stem_people(word) for word in spelled)


def stem_people(word: str) -> str:
    """Cut the endings that tell a country from its people, so that both give one word.

    >>> stem_people("velmoran"), stem_people("velmora")
    ('velmor', 'velmor')
    """
    if len(word) < 5:
        return word
    for ending in _PEOPLE_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def same_name(first: Iterable[str], second: Iterable[str]) -> bool:
    """Tell whether two names, as words, may be one: all words of the shorter are words of the longer."""
    a, b = set(first), set(second)
    return bool(a and b) and (a <= b or b <= a)
