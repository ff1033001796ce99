"""How sure an article is of an event, from −3 (certainly not) to +3 (certainly), by cues whose scope reaches the event.

The method is that of rule-based factuality tagging (Saurí and Pustejovsky 2012): the event starts as a fact; negation, modal
verbs, hedges, conditionals and the verbs that embed it each weaken or turn it, from the event up to the root.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from twosource.attribution.cues import lemma_of
from twosource.attribution.scopes import (
    ADVERBS,
    COPULAR,
    EMBEDDING,
    EVENT_NOUNS,
    EVENT_SUFFIXES,
    FULL,
    INFINITIVE,
    LEAST_LETTERS,
    MODALS,
    NO_EVENTS,
    OPEN_OBJECTS,
    PRESUPPOSED,
    PREVENTING,
    PURPOSE,
    TURNED,
    UNREAL_MARKS,
)
from twosource.attribution.views import SentenceView
from twosource.records import EventCertainty, Token

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
OBJECTS = frozenset({"dobj", "pobj", "nsubjpass"})
DEEPEST = 12
"""Embeddings; the scale has no finer steps behind so many."""


def find_events(views: Sequence[SentenceView]) -> Iterator[EventCertainty]:
    """Yield the certainty of each verb and event noun, in reading order."""
    for view in views:
        asked = view.sentence.text.rstrip("\"”’' ").endswith("?")
        known: dict[int, float] = {}
        for token in view.tokens:
            if _is_event(token):
                value = _certainty(view, token, known, 0)
                value = min(value, 0.5) if asked else value
                yield EventCertainty(span=view.sentence.words(token, token), certainty=round(value, 2))


def _is_event(token: Token) -> bool:
    if token.pos == "VERB" or (token.pos == "AUX" and token.dep in {"ROOT", "ccomp", "conj", "advcl", "relcl", "xcomp"}):
        return True
    return token.pos == "NOUN" and _names_event(token.lemma.lower())


@lru_cache(maxsize=4096)
def _names_event(lemma: str) -> bool:
    ends_so = len(lemma) >= LEAST_LETTERS and lemma.endswith(EVENT_SUFFIXES)
    return lemma in EVENT_NOUNS or (ends_so and lemma not in NO_EVENTS)


def _certainty(view: SentenceView, token: Token, known: dict[int, float], depth: int) -> float:
    """Return the certainty of one word, reckoned from that of the word it hangs on."""
    if token.i not in known:
        known[token.i] = FULL  # a parse is a tree, but a guard costs nothing
        own = _of_noun(view, token, known, depth) if token.pos == "NOUN" else _of_verb(view, token, known, depth)
        known[token.i] = max(-FULL, min(FULL, own))
    return known[token.i]


def _of_verb(view: SentenceView, verb: Token, known: dict[int, float], depth: int) -> float:
    value = _by_own_words(view, verb)
    if depth >= DEEPEST or verb.head == verb.i:
        return value
    governor = view.head(verb)
    return _combined(value, _embedded(view, verb, governor, known, depth))


def _by_own_words(view: SentenceView, verb: Token) -> float:
    """Return the certainty that a verb's own helpers leave: "may not come", "will reportedly come"."""
    value, turned = FULL, False
    for word in view.children(verb):
        low = word.text.lower()
        if word.dep == "neg" or low in {"never", "no"} or (word.dep in {"nsubj", "nsubjpass"} and _denies(view, word)):
            turned = True
        elif word.dep == "aux" and low in MODALS:
            value = min(value, MODALS[low])
        elif low in ADVERBS and word.dep in {"advmod", "acomp"}:
            value = min(value, ADVERBS[low])
        elif word.dep == "mark" and low in UNREAL_MARKS:
            value = min(value, UNREAL_MARKS[low])
    return value * TURNED if turned else value


def _denies(view: SentenceView, subject: Token) -> bool:
    return subject.text.lower() in {"none", "nobody", "neither"} or any(
        t.dep == "det" and t.text.lower() in {"no", "neither"} for t in view.children(subject)
    )


def _embedded(view: SentenceView, verb: Token, governor: Token, known: dict[int, float], depth: int) -> float:
    """Return how much of the certainty the word above leaves, as a factor from −1 to 1."""
    lemma = lemma_of(governor)
    above = _certainty(view, governor, known, depth + 1) if _is_event(governor) else FULL
    infinitive = any(t.tag == "TO" for t in view.children(verb, "aux"))
    if verb.dep == "conj" and governor.pos in {"VERB", "AUX"}:
        return above / FULL if not view.children(verb, "nsubj", "nsubjpass", "aux") else 1.0
    if verb.dep == "ccomp" and not infinitive:
        if verb.i < governor.i and governor.dep == "ROOT" and lemma not in EMBEDDING:
            return 1.0
        return _turned_by(EMBEDDING.get(lemma, 0.9), above)
    if infinitive or verb.dep in {"xcomp", "pcomp"}:
        return _infinitive(view, verb, governor, above, infinitive=infinitive)
    return 1.0


def _infinitive(view: SentenceView, verb: Token, governor: Token, above: float, *, infinitive: bool) -> float:
    lemma = lemma_of(governor)
    if verb.dep in {"xcomp", "ccomp", "oprd", "acomp"}:
        if lemma in INFINITIVE:
            return _turned_by(INFINITIVE[lemma], above)
        if governor.pos == "ADJ":
            return COPULAR.get(lemma, PURPOSE)
        return _turned_by(EMBEDDING.get(lemma, PURPOSE) if infinitive else 0.85, above)
    if verb.dep in {"advcl", "acl", "relcl"} and infinitive:
        return PURPOSE
    if verb.dep == "pcomp":
        return _pcomp(view, governor)
    return 1.0 if not infinitive else PURPOSE + 0.2


def _pcomp(view: SentenceView, preposition: Token) -> float:
    """Return the factor of a gerund behind a preposition: "without leaving", "from leaving", "after leaving"."""
    low = preposition.text.lower()
    if low == "without":
        return TURNED
    if low == "from" and lemma_of(view.head(preposition)) in PREVENTING:
        return TURNED * 0.6
    return {"after": 1.0, "by": 0.95, "before": 0.7, "for": 0.7, "of": 0.7}.get(low, 0.8)


def _turned_by(factor: float, above: float) -> float:
    """Return the factor of an embedding verb as sure as `above` says: what is not known to be said is not known to be."""
    if above < 0:
        return -abs(factor) * 0.4 if factor < 0.8 else factor * -0.5
    return factor * (0.4 + 0.6 * above / FULL)


def _combined(value: float, factor: float) -> float:
    if value < 0 and factor < 0:
        return value * factor * 0.5  # "denied that it would not come" leaves much open
    return value * factor


def _of_noun(view: SentenceView, noun: Token, known: dict[int, float], depth: int) -> float:
    """Return the certainty of an event noun: presupposed where definite, else as sure as what is said of it."""
    words = {t.text.lower(): t for t in view.children(noun)}
    if "no" in words:
        return FULL * TURNED
    value = min([FULL, *(ADVERBS[w] for w in words if w in ADVERBS)])
    definite = any(w in DEFINITE for w in words) or any(t.dep == "poss" for t in words.values())
    governor = _verb_above(view, noun)
    if governor is None or depth >= DEEPEST:
        return value if definite or governor is None else value * 0.9
    lemma = lemma_of(governor)
    if lemma in OPEN_OBJECTS and noun.dep in OBJECTS:
        return value * OPEN_OBJECTS[lemma]
    above = _certainty(view, governor, known, depth + 1)
    if definite:
        return min(value, PRESUPPOSED if above < 2 else FULL)
    return value * (above / FULL if above > 0 else above / FULL * 0.5)


def _verb_above(view: SentenceView, noun: Token) -> Token | None:
    """Return the verb that a noun is subject or object of, over at most two prepositions."""
    token = noun
    for _ in range(4):
        if token.head == token.i:
            return None
        token = view.head(token)
        if token.pos == "VERB":
            return token
        if token.pos not in {"ADP", "AUX"}:
            return None
    return None
