"""Bodies and those who speak for them: when two sources may be the mouths of one."""

import re
from collections.abc import Sequence

from twosource.compare.names import is_any_document, plain_words, singular, unnamed_kind
from twosource.records import ChainLink

_SORTS = {
    "company": """company firm operator owner management corporation enterprise business employer manufacturer maker carrier
        airline airways shipowner shipyard developer contractor supplier coal steel oil mining mine terminal line shipping
        ferry railway industry holding motor food inc ltd plc co gmbh works energy power electric""",
    "union": "union lodge guild brotherhood",
    "state": """official authority government cabinet administration ministry minister president premier chancellor governor
        mayor council councillor parliament state palace prosecutor inspector commissioner regulator secretary ambassador
        embassy magistrate prefect department bureau agency treasury presidency administration office statistic""",
    "police": """official authority police policeman policemen policewoman officer constable sheriff deputy inspector detective
        gendarme investigator patrol enforcement captain capt lieutenant lt sergeant sgt""",
    "army": """official army military force troop navy soldier garrison general colonel admiral command defence defense officer
        captain capt lieutenant lt sergeant sgt major""",
    "rescue": """official authority rescue rescuer firefighter fire emergency ambulance coastguard coast guard paramedic
        lifeguard""",
    "medicine": "hospital clinic doctor medic nurse surgeon physician medical health",
    "court": "court judge justice jury panel circuit prosecutor tribunal lawyer attorney indictment complaint",
    "campaign": "activist campaigner opposition dissident",
    "militants": "rebel militant insurgent guerrilla militia fighter gunman gunmen separatist",
    "science": "scientist researcher expert analyst seismologist",
    "school": "school teacher university college headmaster headmistress principal",
}
"""Words by which the sort of a body shows, its people's too; plurals by their singular."""
_SORT_OF = {
    word: [sort for sort, words in _SORTS.items() if word in words.split()] for ws in _SORTS.values() for word in ws.split()
}
_OFFICES = frozenset(
    """official minister president premier chancellor governor mayor councillor prosecutor inspector commissioner secretary
    ambassador magistrate prefect policeman policewoman officer constable sheriff detective general colonel admiral owner
    manager doctor nurse surgeon physician judge lawyer attorney activist campaigner dissident expert analyst scientist
    researcher teacher headmaster headmistress principal rescuer firefighter paramedic""".split()
)
"""Words for one person by the office: led back to a name, they are that person."""
_MOUTHS = re.compile(
    r"\b(?:spokes(?:man|woman|person|people|men|women)|press (?:office|officer|service|secretary)|on behalf of)\b"
)
_DETERMINER = re.compile(
    r"^(?:the|a|an|its|his|her|their|this|that|local|two|three|several|some|many|senior|other|one)\s+", re.IGNORECASE
)
_ANYBODY = frozenset({"source", "report"})


def is_mouth(link: ChainLink) -> bool:
    """Tell whether a source's own words say that somebody else speaks through it: "a company spokesman", "its press office"."""
    return bool(_MOUTHS.search(f"{link.name} {link.span.text}".lower()))


def same_body(first: str, second: str) -> bool:
    """Tell whether two names are one body's: the same words, or its initials, or its name without what stands in front.

    >>> same_body("the Orsk Harbour Board", "Harbour Board"), same_body("Orsk", "Orsk Coal")
    (True, False)
    """
    one, two = sorted((plain_words(first), plain_words(second)), key=len)
    if not one or one == two:
        return bool(one)
    if len(one) == 1 and one[0] == "".join(word[0] for word in two):
        return True
    return len(one) > 1 and two[-len(one) :] == one


def sorts_of(link: ChainLink) -> frozenset[str]:
    """Return the sorts of body that a source's words tell of, its own words and those of the body it speaks for."""
    words = map(singular, plain_words(f"{link.name} {link.span.text} {link.speaks_for or ''}"))
    return frozenset(sort for word in words for sort in _SORT_OF.get(word, ()))


def sorts_of_word(word: str) -> Sequence[str]:
    """Return the sorts of body that a word in the singular tells of."""
    return _SORT_OF.get(word, ())


def is_nameless(link: ChainLink) -> bool:
    """Tell whether a source's words only say of what sort it is, so that it may be any of its sort: "the company", "officials".

    What a body's words were led back to does not count: a "company" is easily led back to the wrong name. "The mayor" is not.
    """
    if link.anonymous or not _has_name(link.name):
        return True
    words = _DETERMINER.sub("", link.span.text)
    bare = [word for word in map(singular, plain_words(words)) if word in _SORT_OF and word not in _OFFICES]
    return bool(bare) and not _has_name(words)


def _has_name(words: str) -> bool:
    """Tell whether some words hold a name: a capital beyond that of a first word which is a common noun ("Police said")."""
    first, *others = words.split() or [""]
    return any(w[:1].isupper() for w in others) or (first[:1].isupper() and singular(first.lower()) not in _SORT_OF)


def is_vague(link: ChainLink) -> bool:
    """Tell whether a source's words say nothing of who it is: "sources", "a report", "it emerged" led back to no name."""
    if unnamed_kind(link) in _ANYBODY or (link.type == "document" and is_any_document(link.name)):
        return True
    return link.type == "generic" and not any(word[:1].isupper() for word in link.name.split()[1:]) and not sorts_of(link)
