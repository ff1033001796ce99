"""What sort of body a noun or a name tells of: "airline" and "Orsk Airways", "lodge" and "Dockers' Union".

Word lists drawn up by hand: nouns by which English news takes up a body that it has named, and last words of the names of bodies.
"""

import re

from twosource.attribution.lexicon import ORGANISATION_NOUNS

_COMPANIES = (
    "company firm corporation enterprise business employer operator manufacturer maker retailer insurer utility conglomerate "
    "startup shipowner shipyard carmaker drugmaker"
)
_NOUNS = {
    "company": _COMPANIES,
    "airline": "airline carrier",
    "bank": "bank lender",
    "union": "union lodge guild brotherhood",
    "ministry": "ministry",
    "department": "department",
    "agency": "agency bureau regulator watchdog",
    "police": "police force",
    "hospital": "hospital clinic",
    "school": "university college school",
    "court": "court tribunal",
    "council": "council",
    "committee": "committee panel",
    "commission": "commission inquiry",
    "association": "association federation society league chamber",
    "charity": "charity foundation",
    "institute": "institute laboratory observatory",
    "service": "service",
    "team": "team club",
    "party": "party",
    "site": "website site",
    "group": "group organisation organization movement network",
    "authority": "authority",
}
SORT_OF_NOUN = {noun: sort for sort, nouns in _NOUNS.items() for noun in nouns.split()}
"""The sort that a noun tells of."""
BODY_NOUNS = (
    ORGANISATION_NOUNS | (SORT_OF_NOUN.keys() - {"maker", "inquiry", "school", "business", "panel", "society"}) | {"inspectorate"}
)
"""Heads of noun phrases that stand for a body which may speak."""

_LAST_WORDS = {
    "company": "Shipping Lines Ferries Corp Corporation Inc Ltd Limited PLC Company Co Industries Holdings Energy Motors "
    "Pharmaceuticals Technologies Systems Partners Capital Insurance Steel Oil Gas Coal Terminals Mining Mines Foods Stores "
    "Chemicals Logistics "
    "Enterprises Electronics Telecom Breweries Railways",
    "airline": "Airlines Airways Air",
    "bank": "Bank Bancorp",
    "union": "Union Lodge Guild Brotherhood",
    "ministry": "Ministry",
    "department": "Department",
    "agency": "Agency Bureau Administration",
    "police": "Police",
    "hospital": "Hospital Clinic",
    "school": "University College",
    "court": "Court",
    "council": "Council",
    "committee": "Committee",
    "commission": "Commission",
    "association": "Association Federation Society League",
    "charity": "Foundation",
    "institute": "Institute Observatory Laboratory",
    "service": "Service Services",
    "party": "Party",
    "group": "Group Movement Network Coalition Alliance Front",
    "authority": "Authority",
    "other": "Parliament Senate Congress House Government Army Navy Command Office Campaign",
}
_AIRLINE = re.compile(r"Air(?:[A-Z]| (?!Force|Traffic|Base|Station|Corps)[A-Z])")
"""Names of airlines that begin with the word: "Air Orsk", "AirOrsk"."""
_ACCEPTED = {
    "company": frozenset({"company", "airline", "bank"}),
    "agency": frozenset({"agency", "service"}),
    "department": frozenset({"department", "police"}),
    "group": frozenset({"group", "association", "union", "charity", "institute", "committee"}),
    "association": frozenset({"association", "union"}),
    "charity": frozenset({"charity", "association"}),
}
"""For the sort of a noun the sorts of body that it may take up, where these are more than its own."""


def sorts_of_name(name: str) -> frozenset[str]:
    """Return the sorts of body that a name's last word tells of, or the last one before "of", "for" or "to".

    >>> sorted(sorts_of_name("Orsk Coal")), sorted(sorts_of_name("Ministry of Fisheries")), sorted(sorts_of_name("Mara Tolen"))
    (['company'], ['ministry'], [])
    """
    words = name.split()
    if len(words) < 2:
        return frozenset({"airline"} if _AIRLINE.match(name) else ())
    end = next((i for i, word in enumerate(words) if i and word in {"of", "for", "to", "in", "on", "against"}), len(words))
    led = words[end - 1].rstrip(".")
    found = {sort for sort, last in _LAST_WORDS.items() if led in last.split()}
    if _AIRLINE.match(name):
        found = {"airline"}
    return frozenset(found | ({"police"} if "Police" in words and led == "Department" else set()))


def takes_up(noun: str, sorts: frozenset[str]) -> bool:
    """Tell whether a noun may take up a body of some sorts: "the company" an airline, "the airline" no other company."""
    sort = SORT_OF_NOUN.get(noun)
    return sort is not None and bool(_ACCEPTED.get(sort, frozenset({sort})) & sorts)
