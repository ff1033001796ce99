"""Names in credits: several in a row, with their agency, place and task around them."""

import re
from typing import NamedTuple

from twosource.clean.lexicon import ORGANISATION_WORDS
from twosource.language import find_outlet

_AND = re.compile(r"\s*(?:,\s*and\s+|;|,|\band\b|&|\bwith\b)\s*")
_STAFF = re.compile(
    r"^(?P<outlet>.+?)(?:['’]s?)?\s+(?:staff\s+)?(?:writers?|journalists?|reporters?|correspondents?|producers?|editors?|staff)\b\s*(?P<names>.*)$",
    re.IGNORECASE,
)
_WHOSE = re.compile(r"^(?P<outlet>[^,]+?)(?:['’]s|(?<=s)['’])\s+(?P<names>[A-Z].*)$")
_PLACE = re.compile(r"\s+(?:in|at|from|reporting from)\s+[A-Z].*$")
_PARTICLE = r"(?:de|da|del|della|di|du|la|le|van|von|der|den|bin|ibn|al|el|abu|bint|dos|das|ten|ter)"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’.\-]*"
NAME = rf"(?:{_CAPITAL})(?:\s+(?:{_PARTICLE}|{_CAPITAL})){{0,5}}"
"""One name: capitalised words, with particles between them."""
PERSON = re.compile(rf"^{_CAPITAL}(?:\s+(?:{_PARTICLE}\s+)?{_CAPITAL}){{1,4}}$")


class Named(NamedTuple):
    """A credited name and whether it is a person's."""

    name: str
    person: bool


def split_names(words: str) -> tuple[Named, ...]:
    """Return the names of a list.

    >>> [named.name for named in split_names("NordPress writers Ada Brel in Tarnik and Jon Vask")]
    ['NordPress', 'Ada Brel', 'Jon Vask']
    """
    found: list[Named] = []
    for part in _AND.split(words.strip(" .()[]–—-")):
        staff = _STAFF.match(part) or _WHOSE.match(part)
        parts = (_employer(staff["outlet"]), staff["names"]) if staff else (part,)
        found += [_name(each) for each in parts if each and each.strip()]
    return tuple(dict.fromkeys(named for named in found if named.name))


def _employer(words: str) -> str:
    """Return the outlet in "VPA Political" or "NordPress", where the rest of a task may stand behind it."""
    shorter = words.rsplit(" ", 1)[0]
    return shorter if not find_outlet(words) and (find_outlet(shorter) or shorter.isupper()) else words


def canonical(name: str) -> str:
    """Return the name that an outlet goes by in the gazetteer, or the name itself."""
    outlet = find_outlet(name) or find_outlet(name.title() if name.isupper() else name)
    return outlet.name if outlet else name


def as_written(name: str) -> str:
    """Return a credited name as it stands, in the gazetteer's case where only that differs: `"REUTERS"`, not `"AFP"`."""
    known = canonical(name)
    return known if known.casefold() == name.casefold() else name


def is_agency(name: str) -> bool:
    """Tell whether a name is that of a news agency in the gazetteer."""
    outlet = find_outlet(name) or find_outlet(name.title() if name.isupper() else name)
    return outlet is not None and outlet.kind == "agency"


def looks_like_agency(name: str) -> bool:
    """Tell by its form whether a name may sign an article: a known outlet, initials, "NordPress", "Orsk News Agency"."""
    plain = name.strip()
    letters = plain.replace("/", "").replace(".", "")
    initials = letters.isupper() and letters.isalpha() and 2 <= len(letters) <= 8
    one_name = re.fullmatch(r"[A-Z][a-z]+(?:[A-Z][a-z]+)+", plain) is not None
    words = {word.casefold() for word in plain.split()}
    return find_outlet(plain) is not None or initials or one_name or (len(words) > 1 and bool(words & ORGANISATION_WORDS))


def may_sign(name: str) -> bool:
    """Tell whether a name at the foot signs the whole article: an agency's does, a newspaper's is a reference to it."""
    outlet = find_outlet(name.strip())
    return outlet.kind == "agency" if outlet else looks_like_agency(name)


def is_organisation(name: str) -> bool:
    """Tell an outlet's or agency's name from a person's: known, of one word, or with a word such as "Press" in it."""
    words = {word.strip(".").casefold() for word in name.split()}
    return find_outlet(name) is not None or bool(words & ORGANISATION_WORDS) or not PERSON.match(name)


def _name(words: str) -> Named:
    bare = re.sub(r"^(?:the|by)\s+", "", _PLACE.sub("", words.strip()), flags=re.IGNORECASE).strip(" .,'’")
    return Named(as_written(bare), not is_organisation(bare))
