"""What kind of source a phrase names, and whether it hides who speaks."""

import re

from twosource.attribution.lexicon import (
    DOCUMENT_NOUNS,
    INSTITUTIONAL_PEOPLE,
    MANY,
    OFFICES,
    ORGANISATION_NOUNS,
    OUTLET_REFERENCES,
    PERSON_NOUNS,
    POLL_NOUNS,
    POST_NOUNS,
    TRADES,
    UNNAMED_NOUNS,
)
from twosource.attribution.names import MARKS, Named, is_body_name
from twosource.attribution.sorts import BODY_NOUNS
from twosource.language import Outlet, find_outlet
from twosource.records import SourceType, Token

OUTLET_NAMES = frozenset(
    "Times Post Journal Courier Gazette Herald Tribune Chronicle News Observer Telegraph Press Examiner Bulletin Sentinel "
    "Dispatch Enquirer Inquirer Ledger Argus Echo Mercury Messenger Advertiser Monitor Mirror Globe Register Radio TV "
    "Television Newswire Wire Daily Weekly Today Broadcasting Guardian Independent Standard".split()
)
"""Last words of the names of newspapers, broadcasters and agencies the world over."""
STATIONS = frozenset({"Radio", "Television", "TV", "Telewizja", "Televisión", "Rádio"})
"""First words of the names of broadcasters."""
OUTLET_ENDING = re.compile(r"[a-z](?:Press|News|Wire|Media|TV|Post|Times)$")
"""Such a word grown together with another: "NordPress"."""
MEDIUM_WORDS = frozenset("newspaper television tv radio agency news magazine daily website broadcaster channel newswire".split())
"""Common nouns that follow the name of an outlet and tell what it is."""
DESKS = frozenset({"Sports", "Sport", "Online", "Business", "Politics", "World", "International", "Radio", "TV"})
"""What an outlet adds to its name for a part of its own."""
PERSON_ENDINGS = ("ist", "ian", "man", "woman", "person", "worker")
PERSONS = frozenset({"PERSON"})
PLACES = frozenset({"GPE", "LOC"})
BODIES = frozenset({"ORG", "FAC", "PRODUCT", "NORP"})
PLURAL_TAGS = frozenset({"NNS", "NNPS"})


def known_outlet(name: str) -> Outlet | None:
    """Return the outlet of a name: in the gazetteer, with what follows it cut off ("PBS television"), or by its shape.

    >>> known_outlet("the Orsk Gazette").kind
    'outlet'
    """
    words = name.split()
    for end in (len(words), len(words) - 1):
        found = find_outlet(" ".join(words[:end])) if end > 0 else None
        if found is not None and (end == len(words) or words[-1].lower() in MEDIUM_WORDS or words[-1] in DESKS):
            return found
    return _by_shape([word for n, word in enumerate(words) if n or word.lower() != "the"])


def _by_shape(words: list[str]) -> Outlet | None:
    """Return an outlet for a name that newspapers and agencies bear: "Harbour Courier", "NordPress", "Orsk News Agency"."""
    if not words or not words[0][:1].isupper():
        return None
    medium = len(words) > 1 and words[-1].lower() in MEDIUM_WORDS and words[0].lower() not in MEDIUM_WORDS
    named = len(words) > 1 and (words[-1] in OUTLET_NAMES or (words[0] in STATIONS and words[1][:1].isupper()))
    joined = OUTLET_ENDING.search(words[-1]) is not None and len(words) == 1
    if not (medium or named or joined):
        return None
    agency = words[-1].lower() in {"agency", "newswire"} or words[-1].endswith(("Press", "Wire"))
    if words[-1].lower() == "agency" and (len(words) < 3 or words[-2].lower() not in {"news", "press"}):
        return None
    kept = words[:-1] if words[-1].islower() and words[-1] in MEDIUM_WORDS else words
    name = " ".join(kept)
    return Outlet(name=name, kind="agency" if agency else "outlet", family=name, aliases=(), domains=(), found="its name")


def type_of_name(named: Named, *, person: bool) -> SourceType:
    """Return the type of a named source; `person` tells that the article names it as one elsewhere."""
    outlet = known_outlet(named.text)
    if outlet is not None and not named.titled:
        return outlet.kind
    if is_body_name(named.text):
        return "organisation"
    if person or named.titled or not MARKS.isdisjoint(named.text) or named.label in PERSONS:
        return "person"
    if named.label in PLACES:
        return "place"
    return "organisation" if named.label in BODIES or named.text.isupper() or len(named.text.split()) > 2 else "person"


def may_speak(head: Token) -> bool:
    """Tell whether a noun can be a source at all: "citing officials", but not "citing the ice"."""
    lemma = head.lemma.lower()
    known = PERSON_NOUNS | ORGANISATION_NOUNS | DOCUMENT_NOUNS | POLL_NOUNS | POST_NOUNS | UNNAMED_NOUNS | OFFICES | MANY
    return head.pos in {"PROPN", "PRON"} or lemma in known or lemma.endswith(PERSON_ENDINGS)


def type_of_phrase(head: Token) -> tuple[SourceType, bool]:
    """Return type and anonymity of a source without a name: ("unnamed", True) for "a Tarnik official"."""
    lemma, plural = head.lemma.lower(), head.tag in PLURAL_TAGS
    if head.pos == "PRON" or lemma in MANY:
        return ("collective", True) if lemma in MANY | {"they"} else ("generic", False)
    if lemma in POLL_NOUNS:
        return "poll", False
    if lemma in POST_NOUNS:
        return "post", False
    if lemma in OFFICES and not plural:
        return "person", False
    if lemma in PERSON_NOUNS or lemma in TRADES or lemma.endswith(PERSON_ENDINGS):
        hidden = lemma not in INSTITUTIONAL_PEOPLE
        return ("collective" if plural and lemma not in UNNAMED_NOUNS - {"official", "resident"} else "unnamed"), hidden
    if lemma in DOCUMENT_NOUNS:
        return "document", False
    if lemma in OUTLET_REFERENCES:
        return "outlet", False
    if lemma in (ORGANISATION_NOUNS if plural else BODY_NOUNS) or head.entity in BODIES:
        return "organisation", False
    return ("collective", True) if plural else ("generic", False)
