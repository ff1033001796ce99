"""When two names mean the same speaker, report or kind of source."""

import re

from twosource.language import find_outlet
from twosource.records import ChainLink

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset("a an the of for and in to s mr mrs ms dr its his her their our".split())
_ROLES = frozenset(
    """
    president minister prime foreign leader senior spokesman spokeswoman spokesperson chief general colonel governor mayor
    secretary ambassador official analyst director head chairman chairwoman commander king queen prince sheikh
    """.split()
)
_KINDS = {
    "official": "official",
    "authority": "official",
    "source": "source",
    "activist": "activist",
    "witness": "witness",
    "resident": "resident",
    "diplomat": "diplomat",
    "analyst": "analyst",
    "expert": "analyst",
    "correspondent": "correspondent",
    "doctor": "doctor",
    "medic": "doctor",
    "police": "police",
    "officer": "police",
    "insider": "source",
    "people": "source",
    "person": "source",
    "report": "report",
}
REPORTS = frozenset({"outlet", "agency", "document"})
"""Types of link that are a report which others can take over."""


def report_key(name: str) -> str:
    """Return one key for all names of an outlet, agency or document; its gazetteer name, else its plain words."""
    outlet = find_outlet(name)
    return outlet.name if outlet is not None else " ".join(_words(name))


def same_speaker(first: str, second: str) -> bool:
    """Tell whether two names may be one person or body: the words of one, titles left out, are the other's last words.

    "Governor Ana Orr", "Ana Orr" and "Orr" are one; "Ana Orr" and "Ivo Orr" are not.
    """
    one = [w for w in _words(first) if w not in _ROLES] or _words(first)
    two = [w for w in _words(second) if w not in _ROLES] or _words(second)
    short, long = sorted((one, two), key=len)
    return bool(short) and (long[-len(short) :] == short or long[: len(short)] == short)


def unnamed_kind(link: ChainLink) -> str | None:
    """Return the kind of an unnamed source ("official" for "two security officials"), None for a named one."""
    if not link.anonymous:
        return None
    words = _words(link.name)
    kinds = [_KINDS[stem] for word in words if (stem := _singular(word)) in _KINDS]
    return kinds[0] if kinds else " ".join(_singular(w) for w in words[-1:]) or None


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("sses"):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _words(name: str) -> list[str]:
    return [w for w in _WORD.findall(name.lower()) if w not in _SMALL]
