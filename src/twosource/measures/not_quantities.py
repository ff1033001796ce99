"""Numbers that count nothing: scores, phone numbers, ages, list numbers, numbers in names and addresses, sports tables."""

import re

from twosource.measures.numerals import Numeral
from twosource.measures.time_rules import MONTH
from twosource.records import Parse, Token

_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # Phone numbers.
        r"\+\d[\d\s()./-]{6,}\d|\(\d{2,5}\)\s?\d{3}[\d -]*|\b\d{3,5}[\s.-]\d{3,4}[\s.-]\d{3,4}\b|\b\d{3}-\d{4}\b",
        r"\b0\d{2,4}[\s-]\d{5,}",
        # Ages.
        r"\bage[ds]?\s+(?:of\s+)?(?:between\s+)?\d+(?:\s*(?:-|–|to|and)\s*\d+)?|\b\d{1,3}[\s-](?:years?|months?)[\s-]olds?\b",
        r"\b[\w-]+[\s-]year[\s-]olds?\b|(?<=[a-z],\s)\d{1,3}(?=,(?!\d)|\.$|\)|;)|(?<=[a-z]\s\()\d{1,3}(?=\))",
        r"\b(?:under|over)\s+the\s+age\s+of\s+\d+(?:\s+years)?|\b(?:under|over)-\d{1,2}s?\b",
        # Spans of years, and numbers with two points or more.
        r"(?<![\w,.$£€])(?:1[5-9]|20)\d\d\s?[-–/]\s?\d\d(?![\w,%]|\.\d)|(?<![\w.])\d+(?:\.\d+){2,}(?![\w.]*\w)",
        # Hours that the finder of times does not know for want of minutes or "p.m.".
        r"\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+o['’]clock\b",
        r"\b(?:open|start|begin|began|begun|close|arrive|leave|left|depart)\w*\s+at\s+(?:about\s+|around\s+)?(?:1?\d|2[0-4])(?=[.,;]?\s*$|[.,;]\s|\s+(?:and|on|in|each|every|sharp)\b)",
        r"\bvot(?:e|ed|ing)\s+(?:by\s+)?\d{1,3}\s+to\s+\d{1,3}\b|\b(?:won|lost|beat\w*|defeat\w*|led)\s+(?:[A-Z]\w+\s+)*(?:by\s+)?\d{1,3}\s+to\s+\d{1,3}\b(?!\s+\w+s\b)",
        # Scores and votes as scores, clock times and ratios.
        r"(?<![\w-])\d{1,2}\s?:\s?\d{1,2}\b|\b24/7\b|\b9/11\b",
        # Numbers of parts, and lists.
        r"\b(?:no|nos|number|numbers|section|article|chapter|clause|part|page|phase|stage|level|grade|route|line|channel|"
        r"flight|resolution|act|room|gate|platform|volume|vol|issue|episode|season|version|model|type|category|class|figure|"
        r"table|highway|interstate|exit|pier|terminal|group|team|day|week|round|title|rule|amendment|step)\.?\s+\d+[a-z]?\b(?!\s*(?:%|percent|per\s+cent))",
        r"^\s*\d{1,2}[.)]\s|#\d+",
        rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}(?!\w)|\b{MONTH}\s+\d{{1,2}}\b",
        # Words that are no count.
        r"\bone\s+another\b|\b(?:no|any|every|some|each|this|that|the|which|another|only)[\s-]one\b|\bone\s+(?:day|hand|thing|way|side)\b|\bone-(?:time|off|on-one|sided|way|man)\b|\bone['’]s\b",
        r"\bair\s+force\s+one\b|\bfirst\s+one\b|\bsquare\s+one\b",
    )
)  # fmt: skip
_SCORE = re.compile(
    r"(?<![\w$£€.,-])(\d{1,3})\s?[-–]\s?(\d{1,3})(?![\w%-])(?!\s*(?:percent|per\s+cent|point|[a-z]+s\b|people|men|women))",
    re.IGNORECASE,
)
_NAME_ENTITIES = frozenset({"ORG", "PRODUCT", "FAC", "LAW", "WORK_OF_ART", "EVENT", "LOC"})
_GLUED = re.compile(r"[A-Za-z][-.'/’]$")
_GLUE_ALLOWED = re.compile(r"(?:sub|minus|under|over|plus|non|pre|mid|now)-$", re.IGNORECASE)
_TABLE_NUMBERS = 6
"""Numbers from which on a sentence may be a table."""
_TABLE_SHARE = 0.35
"""Share of its words that are numbers in a table of results."""


def uncounted_stretches(text: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches of a text in which numbers count nothing."""
    found = [match.span() for pattern in _PATTERNS for match in pattern.finditer(text)]
    found += [match.span() for match in _SCORE.finditer(text)]
    return tuple(sorted(found))


def is_table(text: str, numbers: int) -> bool:
    """Tell whether a sentence with so many counting numbers is a row of results rather than prose."""
    return numbers >= _TABLE_NUMBERS and numbers >= _TABLE_SHARE * len(text.split())


def is_glued(text: str, numeral: Numeral) -> bool:
    """Tell whether a number is a part of a longer word: "Covid-19", "5G", "737MAX", "1990s"."""
    before = text[max(0, numeral.start - 6) : numeral.start]
    if _GLUED.search(before) and not _GLUE_ALLOWED.search(before):
        return True
    return numeral.end < len(text) and (text[numeral.end].isalnum() or text[numeral.end] == "_")


def is_name(parse: Parse, first: Token, last: Token) -> bool:
    """Tell whether a number belongs to a name: "Channel 4", "Falcon 9", "221 Harbour Road"."""
    before = parse.tokens[first.i - 1] if first.i else None
    following = parse.tokens[last.i + 1] if last.i + 1 < len(parse.tokens) else None
    inside = before is not None and before.entity in _NAME_ENTITIES and first.entity == before.entity and not first.entity_start
    if inside:
        return True
    counts = last.dep == "nummod" and last.head > last.i
    if before is not None and before.pos == "PROPN" and before.i == first.i - 1 and before.entity not in {"DATE", "TIME"}:
        return not counts and first.text[0].isdigit()
    return (
        following is not None
        and following.pos == "PROPN"
        and any(t.text.rstrip(".") in _STREETS for t in parse.tokens[last.i + 1 : last.i + 5])
        and first.text[0].isdigit()
    )


_STREETS = frozenset(
    {"Street", "St", "Road", "Rd", "Avenue", "Ave", "Lane", "Drive", "Boulevard", "Blvd", "Square", "Way", "Place"}
)
