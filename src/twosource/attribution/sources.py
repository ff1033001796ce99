"""What kind of source a phrase names, and whether it hides who speaks."""

from twosource.attribution.lexicon import (
    DOCUMENT_NOUNS,
    INSTITUTIONAL_PEOPLE,
    MANY,
    ORGANISATION_NOUNS,
    OUTLET_REFERENCES,
    PERSON_NOUNS,
    POLL_NOUNS,
    POST_NOUNS,
    UNNAMED_NOUNS,
)
from twosource.attribution.names import Named
from twosource.attribution.views import SentenceView
from twosource.language import Outlet, find_outlet
from twosource.records import SourceType, Token

PERSONS = frozenset({"PERSON"})
PLACES = frozenset({"GPE", "LOC"})
BODIES = frozenset({"ORG", "FAC", "PRODUCT", "NORP"})
PLURAL_TAGS = frozenset({"NNS", "NNPS"})


def known_outlet(name: str) -> Outlet | None:
    """Return the outlet of a name, with and without what follows it ("the Courier newspaper", "PBS television")."""
    words = name.split()
    for end in (len(words), len(words) - 1):
        found = find_outlet(" ".join(words[:end])) if end > 0 else None
        if found is not None and (
            end == len(words) or words[-1].lower() in OUTLET_REFERENCES | {"television", "tv", "radio", "agency", "news"}
        ):
            return found
    return None


def type_of_name(named: Named, *, person: bool) -> SourceType:
    """Return the type of a named source; `person` tells that the article names it as one elsewhere."""
    outlet = known_outlet(named.text)
    if outlet is not None and not named.titled:
        return outlet.kind
    if person or named.titled or named.label in PERSONS:
        return "person"
    if named.label in PLACES:
        return "place"
    return "organisation" if named.label in BODIES or named.text.isupper() or len(named.text.split()) > 2 else "person"


def type_of_phrase(view: SentenceView, head: Token) -> tuple[SourceType, bool]:
    """Return type and anonymity of a source without a name: ("unnamed", True) for "a Tarnik official"."""
    lemma, plural = head.lemma.lower(), head.tag in PLURAL_TAGS
    if head.pos == "PRON" or lemma in MANY:
        return ("collective", True) if lemma in MANY | {"they"} else ("generic", False)
    if lemma in POLL_NOUNS:
        return "poll", False
    if lemma in POST_NOUNS:
        return "post", False
    if lemma in PERSON_NOUNS:
        hidden = lemma not in INSTITUTIONAL_PEOPLE
        return ("collective" if plural and lemma not in UNNAMED_NOUNS - {"official", "resident"} else "unnamed"), hidden
    if lemma in DOCUMENT_NOUNS:
        return "document", False
    if lemma in OUTLET_REFERENCES:
        return "outlet", False
    if lemma in ORGANISATION_NOUNS or head.entity in BODIES:
        return "organisation", False
    return ("collective", True) if plural else ("generic", False)
