"""When two names mean the same speaker, report or kind of source."""

import re
import unicodedata

from twosource.language import find_outlet
from twosource.language.outlets import outlet_names
from twosource.records import Article, ChainLink

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset("a an the of for and in to s mr mrs ms dr its his her their our".split())
ROLES = frozenset(
    """
    president minister prime foreign leader senior spokesman spokeswoman spokesperson chief general colonel governor mayor
    secretary ambassador official analyst director head chairman chairwoman commander king queen prince sheikh
    """.split()
)
_FEW_WORDS = 3
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
KNOWN_KINDS = frozenset(_KINDS.values()) - {"source", "report"}
"""Kinds of unnamed sources that say at least what sort of people they are."""
_ANY_DOCUMENT = frozenset(
    """statement report letter document figure datum message email post note study survey file paper release press newspaper
    media medium website site broadcast bulletin account article filing complaint record log transcript memo video footage image
    picture photo tweet poll list paperwork release revision comment talk""".split()
)
REPORTS = frozenset({"outlet", "agency", "document"})
"""Types of link that are a report which others can take over."""


def report_key(name: str) -> str:
    """Return one key for all names of an outlet, agency or document; its gazetteer name, else its plain words."""
    outlet = find_outlet(name)
    return outlet.name if outlet is not None else " ".join(plain_words(name))


def outlet_keys(article: Article) -> frozenset[str]:
    """Return the keys of all that an article's outlet may be called."""
    return frozenset(report_key(name) for name in outlet_names(article.outlet, article.url))


def is_any_document(name: str) -> bool:
    """Tell whether a report has a name that any could have ("a statement", "local media"); "the indictment" is one of a kind."""
    words = [word for word in name.split() if word.lower() not in _SMALL]
    plain = bool(words) and len(words) <= _FEW_WORDS and not any(word[:1].isupper() for word in words[-1:])
    return plain and singular(words[-1].lower()) in _ANY_DOCUMENT


def same_speaker(first: str, second: str) -> bool:
    """Tell whether two names may be one person or body: the words of one, titles left out, are the other's last words.

    "Governor Ana Orr", "Ana P. Orr" and "Orr" are one; "Ana Orr" and "Ivo Orr" are not.
    """
    one, two = _bare_name(first), _bare_name(second)
    short, long = sorted((one, two), key=len)
    return bool(short) and (long[-len(short) :] == short or long[: len(short)] == short)


def _bare_name(name: str) -> list[str]:
    """Return the words of a name without titles and the initials in its middle."""
    words = [w for w in plain_words(name) if w not in ROLES] or plain_words(name)
    return [w for i, w in enumerate(words) if len(w) > 1 or i in {0, len(words) - 1}]


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
    """Return the words of a name in lower case, articles, forms of address and accents left out.

    >>> plain_words("the Président Ána Orr")
    ['president', 'ana', 'orr']
    """
    letters = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))
    return [w for w in _WORD.findall(letters) if w not in _SMALL]
