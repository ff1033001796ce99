"""The words of a clause as they can be read by themselves, if they can."""

from twosource.language.grammar import child, children
from twosource.records import Parse, Sentence, Span, Token

_FINITE = frozenset({"MD", "VBD", "VBZ", "VBP"})
_STAND_INS = frozenset({"PRP", "WP", "WDT", "EX", "DT", "WRB"})
"""Tags of subjects that only point at somebody: "he", "who", "another", "there"."""
_JOINTS = frozenset("that while as because since though although whereas so and but or nor yet".split())
"""Words that join a clause to another one and can be left out: it states the same without them, as it does not without "if",
"before" or "until"."""
_BEFORE = frozenset({"PUNCT", "SPACE"})


def read_alone(sentence: Sentence, verb: Token, first: Token, last: Token) -> Span | None:
    """Return the words of a clause from its first to its last without what joins them to another clause, None where they cannot
    be read by themselves: they need a finite verb and a subject of their own that is no pronoun.

    "That nine miners died" gives "nine miners died"; "left nine missing", "to widen the road", "who died", "if the mine closes"
    and "the mine that they closed" give nothing.
    """
    parse = sentence.parse
    subject = child(parse, verb, "nsubj", "nsubjpass", "csubj")
    if subject is None or not first.i <= subject.i <= last.i or _points(parse, subject) or not _is_told(parse, verb):
        return None
    while first.i < subject.i and (first.dep in {"mark", "cc"} or first.pos in _BEFORE):
        first = parse.tokens[first.i + 1]
    if any(t.i >= first.i for t in children(parse, verb, ("mark",))):
        return None  # "even while"
    return sentence.words(first, last)


def _points(parse: Parse, subject: Token) -> bool:
    """Tell whether a subject only points at somebody named elsewhere: "he", "another", "three of them"."""
    of = child(parse, subject, "prep")
    whose = child(parse, of, "pobj") if of is not None else None
    return subject.tag in _STAND_INS or (whose is not None and whose.tag == "PRP")


def _is_told(parse: Parse, verb: Token) -> bool:
    """Tell whether a clause has a finite verb, is no relative one, and is joined by nothing that it needs."""
    joints = children(parse, verb, ("mark", "advmod"))
    needed = [t for t in joints if t.tag == "WRB" or (t.dep == "mark" and t.text.lower() not in _JOINTS)]
    finite = any(t.tag in _FINITE for t in (verb, *children(parse, verb, ("aux", "auxpass"))))
    return finite and verb.dep != "relcl" and not needed
