"""Who is on board: "a ferry carrying 162 people", "162 people were on board", "with 162 people aboard"."""

import re

from twosource.language.grammar import child
from twosource.records import Parse, Token

ABOARD = "aboard"
_BEHIND = re.compile(
    r"\s*,?\s*(?:(?:who|that|were|was|are|is|had|been|have|still)\s+)*(?:aboard|on\s+board|on-board)\b", re.IGNORECASE
)
_VEHICLES = frozenset(
    """plane aircraft airliner jet jetliner flight airplane aeroplane helicopter ferry ship boat vessel bus coach train van
    minibus lorry truck dinghy yacht trawler capsule""".split()
)
_CARRYING = frozenset({"carry", "transport", "ferry"})


def is_aboard(parse: Parse, noun: Token) -> bool:
    """Tell whether those counted are on board of something, not only "can" be or are "to" be."""
    if _BEHIND.match(parse.text, noun.end):
        return True
    verb = parse.tokens[noun.head]
    if noun.dep != "dobj" or verb.lemma.lower() not in _CARRYING or _is_possible(parse, verb):
        return False
    subject = parse.tokens[verb.head] if verb.dep in {"acl", "relcl"} else child(parse, verb, "nsubj")
    return subject is not None and (subject.lemma.lower() in _VEHICLES or subject.entity == "PRODUCT")


def _is_possible(parse: Parse, verb: Token) -> bool:
    return any(t.head == verb.i and t.dep == "aux" and t.tag in {"MD", "TO"} for t in parse.tokens)
