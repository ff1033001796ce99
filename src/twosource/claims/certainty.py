"""How an article puts a statement: asserted, hedged, denied or planned, with the word that does it."""

from collections.abc import Sequence

from twosource.claims.concepts import concept_of
from twosource.claims.lexicon import FUTURE, HEDGES, MODALS, NOT_YET, PLANNING, RAISING
from twosource.language.grammar import child, children
from twosource.records import Attribution, Parse, Sentence, Token

ASSERTED = "asserted"
DENIED = "denied"
PLANNED = "planned"

_DEGREES = frozenset({"more", "less", "most", "least", "as"})
"""Who is "less likely to sail" than others is compared with them, and nothing is planned."""
_OPEN_MARKS = frozenset({"if", "until", "unless", "before"})
"""Words that join a clause of something that has not come true yet."""


def read_certainty(parse: Parse, verb: Token, words: Sequence[Token], attribution: Attribution | None) -> str:
    """Return "asserted", "planned", "denied" or "hedged: WORD" for the clause of a verb.

    The attribution's word comes first ("denied", "allegedly"), then a hedge among the clause's words, a raising passive
    ("are believed to remain"), a plan ("due to include", "will"), a modal ("may"). A clause within another one ("after the
    two sides agreed a truce") is no part of what the attribution hedges or denies.
    """
    if attribution is not None and is_main(parse, verb):
        if attribution.polarity == "negative":
            return DENIED
        if attribution.hedge is not None:
            return _hedged(attribution.hedge.text)
    own = next((t for t in words if t.lemma.lower() in HEDGES and t.head in {verb.i, verb.head}), None)
    hedge = own or _hedge_above(parse, verb)
    raised = raising_verb(parse, verb)
    if hedge is not None or (raised is not None and raised.lemma.lower() in RAISING):
        return _hedged((hedge or raised or verb).text)
    return _from_auxiliaries(parse, verb, raised)


def _hedge_above(parse: Parse, verb: Token) -> Token | None:
    """Return the hedge of the verb whose content a clause is: "reportedly" of "has reportedly proposed that they return"."""
    if verb.dep != "ccomp" or verb.head == verb.i:
        return None
    return next((t for t in children(parse, parse.tokens[verb.head], ("advmod",)) if t.lemma.lower() in HEDGES), None)


def is_main(parse: Parse, verb: Token) -> bool:
    """Tell whether a clause stands on its own or as the content of another, not as a detail of its time, cause or noun."""
    while verb.head != verb.i:
        if verb.dep in {"advcl", "relcl", "acl", "pcomp", "appos"}:
            return False
        if verb.dep != "conj":
            return True
        verb = parse.tokens[verb.head]
    return True


def raising_verb(parse: Parse, verb: Token) -> Token | None:
    """Return the word that a verb hangs on in "are believed to remain" or "is due to open", None elsewhere."""
    if verb.dep not in {"xcomp", "ccomp", "acl"} or verb.head == verb.i:
        return None
    head = parse.tokens[verb.head]
    passive = child(parse, head, "auxpass", "nsubjpass") is not None
    lemma = head.lemma.lower()
    compared = any(t.lemma.lower() in _DEGREES for t in children(parse, head, ("advmod",)))
    planned = head.pos == "ADJ" and lemma in PLANNING and not compared
    return head if (passive and lemma in RAISING | PLANNING) or planned else None


def _from_auxiliaries(parse: Parse, verb: Token, raised: Token | None) -> str:
    auxiliaries = [t for t in children(parse, verb, ("aux",)) if t.text.lower() in MODALS | FUTURE]
    modal = next((t for t in auxiliaries if t.text.lower() in MODALS), None)
    if modal is not None:
        return _hedged(modal.text)
    return PLANNED if raised is not None or auxiliaries or _is_wished(parse, verb) or _is_purpose(parse, verb) else ASSERTED


def _is_purpose(parse: Parse, verb: Token) -> bool:
    """Tell whether a clause is an infinitive that tells what something is for, or what a headline sees coming.

    "Sent ships to clear the canal", "a plan to close the port", "Union to meet mediator"; what one managed or began to do is
    told with that verb.
    """
    if not any(t.text.lower() == "to" for t in children(parse, verb, ("aux",))):
        return False
    return verb.dep in {"advcl", "acl"} or verb.head == verb.i


def _is_wished(parse: Parse, verb: Token) -> bool:
    """Tell whether a clause is only demanded, offered or threatened by the verb that it hangs on, or a condition."""
    if verb.dep in {"ccomp", "xcomp"} and concept_of(parse, parse.tokens[verb.head]) in NOT_YET:
        return True
    marks = {t.lemma.lower() for t in children(parse, verb, ("mark",))}
    if verb.dep != "advcl" or not marks & _OPEN_MARKS:
        return False
    # Who was tired before he slept has slept.
    return not (verb.tag == "VBD" and not marks & {"if", "unless"})


def read_tense(sentence: Sentence, verb: Token) -> str:
    """Return "past" for what is told as done ("sank", "has sunk", the present of a headline), "present" for what is told as it
    is, nothing for what has no tense of its own.

    "A law that widens the road" and "a law that would widen the road" differ in grammar only; "widened" differs in fact. Who
    vowed or planned to widen it has done nothing to it yet.
    """
    parse = sentence.parse
    auxiliaries = {t.text.lower() for t in children(parse, verb, ("aux", "auxpass"))}
    if auxiliaries & (MODALS | FUTURE) or "to" in auxiliaries:
        return ""
    if verb.lemma.lower() in PLANNING or concept_of(parse, verb) in NOT_YET:
        return "present"
    if verb.tag == "VBD" or auxiliaries & {"had", "has", "have", "was", "were", "did", "’ve", "'ve"}:
        return "past" if verb.tag != "VBG" else "present"
    present = verb.tag in {"VBZ", "VBP"} or bool(auxiliaries & {"is", "are", "am", "'s", "’s", "do", "does"})
    return ("past" if sentence.block == "title" and verb.lemma != "be" else "present") if present else ""


def _hedged(word: str) -> str:
    return f"hedged: {word.lower()}"
