"""What each side gives in a deal that stands: "the agreement calls for the rebels to leave the town"."""

from twosource.compare.plover import stands_to_come
from twosource.compare.stand import Stand, cut
from twosource.language.grammar import child, children, phrase, subtree
from twosource.records import Parse, Sentence, Token

DEALS = frozenset("agreement accord deal pact treaty truce ceasefire cease-fire armistice settlement arrangement".split())
"""What both sides have agreed to; a plan, a proposal or a bill is one side's."""
_ASKING = frozenset({"call", "require", "oblige", "commit", "stipulate"})
_GIVEN = frozenset(
    "leave stop end open reopen hand pay free let halt lift allow surrender disarm vacate return evacuate give".split()
)
"""What a side does by a deal, as a rule because the other wanted it."""
_UNDER = frozenset({"under", "in", "of", "by"})
"""Prepositions in front of a deal by which somebody does something: "under the deal", "as part of the deal"."""


def find_sides(sentence: Sentence) -> tuple[Stand, ...]:
    """Return what a deal has each side do: it is that side's offer, on the condition of the deal.

    Either the deal itself is said to ask for it, or it is to come "under the deal".

    >>> find_sides(sentence)[0].content.text                         # doctest: +SKIP
    'leave the island'                          # of "The accord calls for the fishermen to leave the island."
    """
    verbs = [token for token in sentence.tokens if token.pos == "VERB"]
    asked = [_side(sentence, verb) for verb in verbs if verb.lemma in _ASKING]
    due = [_due(sentence, verb) for verb in verbs if verb.lemma in _GIVEN]
    return tuple(stand for stand in (*asked, *due) if stand is not None)


def _due(sentence: Sentence, verb: Token) -> Stand | None:
    """Read "under the deal, the fishermen will leave the island"."""
    parse = sentence.parse
    coming = any(t.text.lower() in {"will", "would"} for t in children(parse, verb, ("aux",)))
    above = None if coming else stands_to_come(parse, verb)
    side = child(parse, above or verb, "nsubj")
    if not (coming or above) or side is None or child(parse, verb, "auxpass", "neg") or not stands_under_deal(parse, verb):
        return None
    content = cut(sentence, [t for t in subtree(parse, verb) if t.i >= verb.i])
    return Stand(trigger=verb, stance="offers", actor=side, content=content) if content is not None else None


def _side(sentence: Sentence, trigger: Token) -> Stand | None:
    parse = sentence.parse
    deal = _deal(parse, trigger)
    given = next((v for v in children(parse, trigger, ("advcl", "ccomp", "xcomp")) if _is_deed(parse, v)), None)
    if deal is None or given is None:
        return None
    side = child(parse, given, "nsubj") or _asked(parse, trigger, given)
    content = cut(sentence, [t for t in subtree(parse, given) if t.i >= given.i])
    if side is None or content is None:
        return None
    return Stand(trigger=given, stance="offers", actor=side, content=content, condition=sentence.words(*phrase(parse, deal)))


def _is_deed(parse: Parse, verb: Token) -> bool:
    marked = {t.lemma for t in children(parse, verb, ("aux", "mark"))}
    return verb.pos == "VERB" and bool(marked & {"to", "that"}) and child(parse, verb, "auxpass") is None


def _asked(parse: Parse, trigger: Token, verb: Token) -> Token | None:
    """Return the noun between "calls for" and "to": small parsers hang it on the preposition, or on the verb as its object."""
    preposition = next((p for p in children(parse, trigger, ("prep",)) if p.lemma == "for" and p.i < verb.i), None)
    return child(parse, preposition, "pobj") if preposition is not None else child(parse, trigger, "dobj")


def _deal(parse: Parse, trigger: Token) -> Token | None:
    """Return the deal that is the subject of a verb; where an insertion tore it off, the first noun of the sentence."""
    subject = child(parse, trigger, "nsubj")
    if subject is None:
        subject = next((t for t in parse.tokens[: trigger.i] if t.dep in {"nsubj", "nsubjpass"}), None)
    return subject if subject is not None and subject.lemma in DEALS else None


def stands_under_deal(parse: Parse, verb: Token) -> bool:
    """Tell whether a clause says what is done by a deal: "under the agreement", "as part of a truce"."""
    return any(
        noun.lemma in DEALS and noun.dep == "pobj" and parse.tokens[noun.head].lemma in _UNDER for noun in subtree(parse, verb)
    )
