"""What happened to the things counted: "40 captives were released" → released. Two numbers compare only in one state.

The governing verb, participle or noun decides by `data/states.tsv`; an offer or demand around it is added in brackets:
"the release of 40 captives" that somebody proposes is "released (offered)".
"""

from collections.abc import Iterator

from twosource.language.grammar import ancestors, child, children, is_negated
from twosource.measures.aboard import ABOARD, is_aboard
from twosource.measures.care import IN_CARE, is_taken_into_care
from twosource.measures.tables import read_table
from twosource.records import Parse, Token

_STATES: dict[tuple[str, str], str] = {(lemma, relation): state for lemma, relation, state in read_table("states.tsv")}
_MOODS = {
    "offer": "offered", "propose": "offered", "proposal": "offered", "bid": "offered",
    "demand": "demanded", "insist": "demanded", "require": "demanded", "call": "demanded", "urge": "demanded",
    "condition": "demanded", "ultimatum": "demanded", "seek": "demanded", "want": "demanded",
    "plan": "planned", "will": "planned", "would": "planned", "may": "possible", "could": "possible", "might": "possible",
}  # fmt: skip
SELF_TELLING = frozenset({"dead", "injured", "wounded", "missing", "killed"})
"""Words that may stand for the persons they tell of: "8 dead, 20 wounded"."""
_STANDING = frozenset({"remaining", "held", "missing", "displaced", "captured", "sheltering", "waiting"})
"""States that people are in, rather than what happens to them."""
_COPULAS = frozenset({"be", "remain", "go", "leave", "find", "pronounce", "declare"})
_COLLECTIVES = frozenset({"total", "number", "rest", "majority", "group", "remainder"})
_OBJECT_DEPS = frozenset({"dobj", "nsubjpass", "oprd"})


def state_of(parse: Parse, noun: Token, number: Token) -> str | None:
    """Return what happened to the things that `noun` names and `number` counts, None where the sentence does not tell.

    In "five of the twelve soldiers died" the number has the state, not the noun.
    """
    bearer = _bearer(parse, noun, number)
    return _state(parse, bearer) or (_state(parse, noun) if bearer.i != noun.i else None)


def standing_state(parse: Parse, noun: Token) -> str | None:
    """Return the state that a noun's own adjective or participle tells: "remaining" of "the release of all remaining sailors"."""
    told = next((state for state, _ in _by_attribute(parse, noun) if state in _STANDING), None)
    return told or (ABOARD if is_aboard(parse, noun) else None)


def _bearer(parse: Parse, noun: Token, number: Token) -> Token:
    """Return the word that stands in the clause for the things counted: "five of", "a total of 40 captives"."""
    of = parse.tokens[noun.head]
    if noun.dep != "pobj" or of.text.lower() != "of":
        return noun
    holder = parse.tokens[of.head]
    return holder if holder.i == number.i or holder.lemma in _COLLECTIVES else noun


def _state(parse: Parse, noun: Token) -> str | None:
    found = next(_governors(parse, noun), None)
    if found is None:
        return _mood_only(parse, noun)
    state, governor = found
    if is_negated(parse, governor):
        return f"not {state}"
    mood = _mood(parse, governor)
    return f"{state} ({mood})" if mood and mood != state else state


def _governors(parse: Parse, noun: Token) -> Iterator[tuple[str, Token]]:
    """Yield each state with the word that gives it, the closest grammatical bond first."""
    following = parse.tokens[noun.i + 1 : noun.i + 2]
    if noun.pos == "NUM" and following and following[0].text.lower() in SELF_TELLING:
        yield _STATES[following[0].text.lower(), "self"], following[0]
    yield from _by_role(parse, noun)
    if is_aboard(parse, noun):
        yield ABOARD, noun
    yield from _by_attribute(parse, noun)
    for token in parse.tokens[noun.i : noun.i + 2]:
        state = _STATES.get((token.lemma, "self")) or _STATES.get((token.text.lower(), "self"))
        if state and (token.i == noun.i or token.pos in {"ADJ", "VERB", "NOUN"}):
            yield state, token
    for other in children(parse, noun, ("conj",)):
        for token in children(parse, other, ("acl",)):
            yield from _look_up(token, "object")
    if noun.dep == "conj" and parse.tokens[noun.head].i < noun.i:
        yield from _governors(parse, parse.tokens[noun.head])


def _by_attribute(parse: Parse, noun: Token) -> Iterator[tuple[str, Token]]:
    """Yield the states of participles and clauses on the noun: "displaced people", "soldiers who died"."""
    for token in children(parse, noun, ("acl", "relcl", "amod", "appos")):
        relation = _clause_relation(parse, token)
        if relation == "object" and is_taken_into_care(parse, token):
            yield IN_CARE, token
        for lemma in (token.lemma, token.text.lower()):
            state = _STATES.get((lemma, relation)) or _STATES.get((lemma, "self"))
            if state:
                yield state, token
                break


def _clause_relation(parse: Parse, verb: Token) -> str:
    """Return whether the noun before a participle or relative clause is its object or its subject."""
    if verb.dep != "relcl":
        return "object" if verb.tag == "VBN" else "subject"
    subject = child(parse, verb, "nsubjpass", "nsubj")
    if subject is None or subject.dep == "nsubjpass":
        return "object"
    return "subject" if subject.text.lower() in {"who", "that", "which"} else "object"


def _by_role(parse: Parse, noun: Token) -> Iterator[tuple[str, Token]]:
    head = parse.tokens[noun.head]
    if noun.lemma == "life":
        yield from _look_up(head, "life")
    if head.lemma in _COPULAS and noun.dep in {"nsubj", "nsubjpass", "dobj"}:
        for complement in children(parse, head, ("acomp", "attr", "oprd", "xcomp")):
            if complement.i != noun.i:
                yield from _look_up(complement, "self")
    if noun.dep in _OBJECT_DEPS:
        if is_taken_into_care(parse, head):
            yield IN_CARE, head
        yield from _look_up(head, "object")
    elif noun.dep in {"nsubj", "attr"}:
        for lost in children(parse, head, ("dobj",)):
            # "40 men lost their lives".
            if lost.lemma == "life" and head.lemma == "lose":
                yield from _look_up(lost, "noun")
        yield from _look_up(head, "subject")
    elif noun.dep in {"pobj", "poss"}:
        holder = head if noun.dep == "poss" else parse.tokens[head.head]
        yield from _look_up(holder, "noun")
        if holder.pos == "VERB" and head.text.lower() == "of":
            yield from _look_up(holder, "object")
    elif noun.dep in {"compound", "nmod"}:
        yield from _look_up(head, "noun")
    if noun.dep in {"nsubj", "nsubjpass"}:
        yield from _raised(parse, head)


def _raised(parse: Parse, verb: Token) -> Iterator[tuple[str, Token]]:
    """Yield the state of "are believed to remain" and "are said to have been killed"."""
    for token in children(parse, verb, ("xcomp",)):
        passive = child(parse, token, "auxpass") is not None
        yield from _look_up(token, "object" if passive else "subject")


def _look_up(token: Token, relation: str) -> Iterator[tuple[str, Token]]:
    state = _STATES.get((token.lemma.lower(), relation))
    if state:
        yield state, token


def _mood(parse: Parse, governor: Token) -> str | None:
    """Return whether the state is offered, demanded, planned or possible rather than fact."""
    for token in children(parse, governor, ("aux",)):
        if token.lemma in _MOODS or token.text.lower() in _MOODS:
            return _MOODS.get(token.text.lower()) or _MOODS[token.lemma]
    for token in ancestors(parse, governor):
        if token.lemma in _MOODS and token.pos in {"VERB", "NOUN"}:
            return _MOODS[token.lemma]
    return None


def _mood_only(parse: Parse, noun: Token) -> str | None:
    """Return "exchanged" for what is given in exchange or return for something else, with the mood of the exchange."""
    above = list(ancestors(parse, noun))
    if len(above) > 1 and above[0].lemma == "for" and above[1].lemma in {"exchange", "return", "swap", "trade"}:
        mood = _mood(parse, above[1])
        return f"exchanged ({mood})" if mood else "exchanged"
    return None
