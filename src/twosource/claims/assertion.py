"""Whether a clause tells its deed, as done, coming or denied, or only names it: as a purpose, a condition, a wish, a question."""

from twosource.claims.certainty import raising_verb
from twosource.claims.concepts import concept_of
from twosource.claims.lexicon import NOT_YET
from twosource.language.grammar import children
from twosource.records import Parse, Token

_UNREAL = frozenset({"if", "unless", "whether", "until", "lest", "once"})
"""Words that join a clause which leaves open whether it comes true."""
_TELLING = frozenset({"by", "after", "before", "since", "in", "while", "when"})
"""Prepositions whose gerund tells what was done ("by rejecting the offer"); "of" and "for" only name it."""
_JOINED = frozenset({"conj", "xcomp"})


def tells_its_deed(parse: Parse, verb: Token) -> bool:
    """Tell whether two accounts with this clause can be said to tell that something was done, will be or was not.

    1. Not an infinitive under another word ("ships to clear the canal", "a bill to widen the road"); one that is raised ("is due
    to open") or heads a headline ("Union to meet mediator") is told. 2. Not a clause of condition or doubt ("if the union
    signs", "whether it sank"). 3. Not a gerund that is only spoken of ("in favour of widening the road", "widening it is
    costly"). 4. Not what somebody demands, offers or threatens, which is told with that verb.
    """
    top = _first_joined(parse, verb)
    head = parse.tokens[top.head]
    if raising_verb(parse, verb) is not None or verb.pos not in {"VERB", "AUX"}:
        return True
    if top.head != top.i and any(t.text.lower() == "to" for t in children(parse, top, ("aux",))):  # 1.
        return False
    if any(t.lemma.lower() in _UNREAL for t in children(parse, top, ("mark",))):  # 2.
        return False
    if top.tag == "VBG" and top.dep in {"pcomp", "csubj", "nsubj"}:  # 3.
        return top.dep == "pcomp" and head.lemma.lower() in _TELLING
    return not (top.dep == "ccomp" and top.tag in {"VB", "VBP"} and concept_of(parse, head) in NOT_YET)  # 4.


def _first_joined(parse: Parse, verb: Token) -> Token:
    """Return the first of verbs that are joined by "and" and have one frame: "to sign" of "to sign and keep the truce"."""
    seen = {verb.i}
    while verb.dep in _JOINED and verb.head not in seen and not children(parse, verb, ("nsubj", "nsubjpass", "mark")):
        verb = parse.tokens[verb.head]
        if verb.pos not in {"VERB", "AUX"}:
            break
        seen.add(verb.i)
    return verb
