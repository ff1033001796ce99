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
_FEW_WORDS = 2
"""Words of a document's name ("local media", "latest figures") up to which it says too little to be told from others."""
_KINDS = {
    "official": "official",
    "authority": "official",
    "source": "source",
    "activist": "activist",
    "witness": "witness",
    "resident": "witness",
    "villager": "witness",
    "locals": "witness",
    "neighbour": "witness",
    "neighbor": "witness",
    "bystander": "witness",
    "passer": "witness",
    "eyewitness": "witness",
    "onlooker": "witness",
    "survivor": "witness",
    "passenger": "witness",
    "inhabitant": "witness",
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
_ANY_DOCUMENT = frozenset(
    """statement report letter document figure datum message email post note study survey file paper release press newspaper
    media medium website site broadcast bulletin account article""".split()
)
REPORTS = frozenset({"outlet", "agency", "document"})
"""Types of link that are a report which others can take over."""


def report_key(name: str) -> str:
    """Return one key for all names of an outlet, agency or document; its gazetteer name, else its plain words."""
    outlet = find_outlet(name)
    return outlet.name if outlet is not None else " ".join(plain_words(name))


def is_any_document(name: str) -> bool:
    """Tell whether a report has a name that any could have ("a statement", "local media"); "the indictment" is one of a kind."""
    words = [word for word in name.split() if word.lower() not in _SMALL]
    plain = bool(words) and len(words) <= _FEW_WORDS and not any(word[:1].isupper() for word in words[-1:])
    return plain and singular(words[-1].lower()) in _ANY_DOCUMENT


def same_speaker(first: str, second: str) -> bool:
    """Tell whether two names may be one person or body: the words of one, titles left out, are the other's last words.

    "Governor Ana Orr", "Ana Orr" and "Orr" are one; "Ana Orr" and "Ivo Orr" are not.
    """
    one = [w for w in plain_words(first) if w not in _ROLES] or plain_words(first)
    two = [w for w in plain_words(second) if w not in _ROLES] or plain_words(second)
    short, long = sorted((one, two), key=len)
    return bool(short) and (long[-len(short) :] == short or long[: len(short)] == short)


def unnamed_kind(link: ChainLink) -> str | None:
    """Return the kind of an unnamed source ("official" for "two security officials"), None for a named one."""
    if not link.anonymous:
        return None
    words = plain_words(link.name)
    kinds = [_KINDS[known] for word in words for known in (word, singular(word)) if known in _KINDS]
    return kinds[0] if kinds else " ".join(singular(w) for w in words[-1:]) or None


def singular(word: str) -> str:
    """Return a noun in lower case without the ending of its plural, crudely."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("sses"):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def plain_words(name: str) -> list[str]:
    """Return the words of a name in lower case, articles and forms of address left out."""
    return [w for w in _WORD.findall(name.lower()) if w not in _SMALL]
