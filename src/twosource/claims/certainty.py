"""How an article puts a statement: asserted, hedged, denied or planned, with the word that does it."""

from collections.abc import Sequence

from twosource.claims.concepts import concept_of
from twosource.claims.lexicon import FUTURE, HEDGES, MODALS, NOT_YET, PLANNING, RAISING
from twosource.language.grammar import child, children
from twosource.records import Attribution, Parse, Token

ASSERTED = "asserted"
DENIED = "denied"
PLANNED = "planned"


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
    hedge = next((t for t in words if t.lemma.lower() in HEDGES and t.head in {verb.i, verb.head}), None)
    raised = raising_verb(parse, verb)
    if hedge is not None or (raised is not None and raised.lemma.lower() in RAISING):
        return _hedged((hedge or raised or verb).text)
    return _from_auxiliaries(parse, verb, raised)


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
    return head if (passive and lemma in RAISING | PLANNING) or (head.pos == "ADJ" and lemma in PLANNING) else None


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
    return verb.dep == "advcl" and any(
        t.lemma.lower() in {"if", "until", "unless", "before"} for t in children(parse, verb, ("mark",))
    )


def _hedged(word: str) -> str:
    return f"hedged: {word.lower()}"
