"""What happened to the things counted: "40 captives were released" → released. Two numbers compare only in one state.

The governing verb, participle or noun decides by `data/states.tsv`; an offer or demand around it is added in brackets:
"the release of 40 captives" that somebody proposes is "released (offered)".
"""

from collections.abc import Iterator

from twosource.claims.tables import read_table
from twosource.language.grammar import ancestors, child, children, is_negated
from twosource.records import Parse, Token

_STATES: dict[tuple[str, str], str] = {(lemma, relation): state for lemma, relation, state in read_table("states.tsv")}
_MOODS = {
    "offer": "offered", "propose": "offered", "proposal": "offered", "bid": "offered",
    "demand": "demanded", "insist": "demanded", "require": "demanded", "call": "demanded", "urge": "demanded",
    "condition": "demanded", "ultimatum": "demanded", "seek": "demanded", "want": "demanded",
    "plan": "planned", "will": "planned", "would": "planned", "may": "possible", "could": "possible", "might": "possible",
}  # fmt: skip
_COPULAS = frozenset({"be", "remain", "go", "leave"})


def state_of(parse: Parse, noun: Token) -> str | None:
    """Return what happened to the things that `noun` names, None where the sentence does not tell."""
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
    yield from _by_role(parse, noun)
    for token in children(parse, noun, ("acl", "relcl", "amod", "appos")):
        relation = "object" if token.tag == "VBN" else "subject"
        if token.dep == "relcl":
            subject = child(parse, token, "nsubjpass", "nsubj")
            owner = subject is not None and subject.text.lower() not in {"who", "that", "which"}
            relation = "object" if owner or (subject is not None and subject.dep == "nsubjpass") else "subject"
        for lemma in (token.lemma, token.text.lower()):
            state = _STATES.get((lemma, relation)) or _STATES.get((lemma, "self"))
            if state:
                yield state, token
                break
    for token in parse.tokens[noun.i : noun.i + 2]:
        state = _STATES.get((token.lemma, "self")) or _STATES.get((token.text.lower(), "self"))
        if state and (token.i == noun.i or token.pos in {"ADJ", "VERB", "NOUN"}):
            yield state, token
    if noun.dep == "conj" and parse.tokens[noun.head].i < noun.i:
        yield from _governors(parse, parse.tokens[noun.head])


def _by_role(parse: Parse, noun: Token) -> Iterator[tuple[str, Token]]:
    head = parse.tokens[noun.head]
    if noun.dep in {"dobj", "nsubjpass", "oprd"}:
        yield from _look_up(head, "object")
    elif noun.dep in {"nsubj", "attr"}:
        yield from _look_up(head, "subject")
        complement = child(parse, head, "acomp", "attr", "oprd") if head.lemma in _COPULAS else None
        if complement is not None and complement.i != noun.i:
            yield from _look_up(complement, "self")
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
