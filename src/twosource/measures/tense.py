"""Whether the clause around a time looks back or ahead: what decides which Thursday "on Thursday" is."""

from twosource.language.grammar import ancestors, children
from twosource.measures.calendar import Direction
from twosource.records import Parse, Token

_AHEAD = frozenset({"will", "'ll", "’ll", "wo", "shall", "would", "should", "must", "may", "might", "can"})
_PLANS = frozenset({"due", "expect", "schedule", "plan", "set", "slate", "intend", "hope", "aim", "prepare"})
_UNTIL = frozenset({"until", "till", "starting", "beginning", "effective", "before", "as"})
# What is planned lies ahead, even when the planning is past; "expected" and "set" also look back.
_PLANNED = frozenset({"plan", "schedule", "intend", "slate"})
_TIMETABLE = frozenset("be begin start open close end expire resume vote go take reopen".split())
"""Verbs whose present tells what is fixed for a day to come: "polls open on Sunday", "the deadline is Friday"."""
_MEANT = frozenset(
    """plan proposal offer agreement deal pact order decision request demand call promise pledge vow threat invitation permission
    intention bid""".split()
)
"""Nouns whose infinitive tells what is to come, though they were made in the past: "accepted a proposal to open on Monday"."""
_SETTING = frozenset("declare call set schedule plan slate fix book arrange summon order expect pencil".split())
"""Verbs by which something is put "for" a day to come: "declared a day of mourning for Saturday"."""


def direction_at(parse: Parse, start: int) -> Direction:
    """Return where the clause looks in which the character offset `start` stands: past, future, or unknown.

    A word such as "until" right before the time, a modal or a planned infinitive looks ahead; a past form looks back.
    """
    place = next((t for t in parse.tokens if t.start <= start < t.end), None)
    if place is None:
        return "unknown"
    before = parse.tokens[place.i - 1].text.lower() if place.i else ""
    if before in _UNTIL:
        return "future"
    if before == "since":
        return "past"
    verb = _verb_over(parse, place)
    if before == "for" and verb is not None and verb.lemma in _SETTING:
        return "future"
    tense = _tense(parse, verb) if verb else "unknown"
    if tense == "unknown" and verb is not None and _is_fixed(parse, verb, place):
        return "future"
    # "had left by Friday" looks back, any other "by Friday" ahead.
    return "future" if before == "by" and tense != "past" else tense


def looks_from_the_past(parse: Parse, start: int) -> bool:
    """Tell whether what lies ahead is seen from the past ("said that it would end on Friday"), so that it may be over by now."""
    place = next((t for t in parse.tokens if t.start <= start < t.end), None)
    if place is None or (place.i and parse.tokens[place.i - 1].text.lower() in _UNTIL):
        return False
    verb = _verb_over(parse, place)
    return verb is not None and any(t.text.lower() == "would" for t in children(parse, verb, ("aux",)))


def _verb_over(parse: Parse, place: Token) -> Token | None:
    return next((t for t in ancestors(parse, place) if t.pos in {"VERB", "AUX"} or t.lemma in _PLANS), None)


def _is_fixed(parse: Parse, verb: Token, place: Token) -> bool:
    """Tell whether a verb of timetables in the present has the time hanging on it, by itself or by "on" or "at"."""
    if verb.lemma not in _TIMETABLE or verb.tag not in {"VBZ", "VBP"} or children(parse, verb, ("aux", "auxpass")):
        return False
    above = parse.tokens[place.head]
    return place.head == verb.i or (above.head == verb.i and above.lemma in {"on", "at"})


def _tense(parse: Parse, verb: Token) -> Direction:
    helpers = children(parse, verb, ("aux", "auxpass"))
    if any(t.text.lower() in _AHEAD for t in helpers):
        have = any(t.lemma == "have" for t in helpers)
        return "past" if have else "future"
    if verb.lemma in _PLANNED or (verb.lemma in _PLANS and not _looks_back(helpers, verb)):
        return "future"
    if any(t.tag == "TO" for t in helpers):
        return _tense_of_infinitive(parse, verb)
    if verb.tag == "VBG" and any(t.tag in {"VBZ", "VBP"} for t in helpers):
        return "future"
    if _looks_back(helpers, verb):
        return "past"
    if verb.tag == "VBG" and verb.head != verb.i:
        return _tense(parse, parse.tokens[verb.head])
    return "unknown"


def _tense_of_infinitive(parse: Parse, verb: Token) -> Direction:
    """Return where "to" with a verb looks: ahead after a plan, back after one that is over ("had been due to open on Friday")."""
    head = parse.tokens[verb.head]
    if verb.head == verb.i or not _plans(head):
        return "unknown"
    governing = (head, *([parse.tokens[head.head]] if head.dep == "acomp" else []))
    over = any(t.text.lower() == "had" for each in governing for t in children(parse, each, ("aux",)))
    return "past" if over and head.lemma in _PLANS else "future"


def _looks_back(helpers: tuple[Token, ...], verb: Token) -> bool:
    """Tell whether a verb is past or perfect: "left", "was held", "has left", but not "is held"."""
    if verb.tag == "VBD" or any(t.tag == "VBD" or t.lemma == "have" for t in helpers):
        return True
    return verb.tag == "VBN" and not helpers


def _plans(head: Token) -> bool:
    return head.lemma in _PLANS | _MEANT or head.tag in {"VBZ", "VBP"}
