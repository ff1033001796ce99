"""Deeds that somebody else did, and deeds that were denied on one side only."""

import re
from collections.abc import Iterator

from twosource.compare.drift_alignment import telling_words
from twosource.compare.drift_lexicon import DENYING, FAILING, NEGATIONS, REPORTING
from twosource.compare.drift_pair import Pair, Sign
from twosource.compare.drift_scopes import governed
from twosource.language.grammar import children, subtree
from twosource.records import Sentence, Token

_PREFIXED = re.compile(r"un(?!i|der|til|cle|less|ti)[a-z]{4}")
LEAST_OBJECTS = 2
"""Words of the object that two deeds of unnamed doers must share to be one deed."""
LIKE = 1.15
"""Likeness of two sentences from which on a denied verb may be told in any other."""
DENIED_TOLD = 0.6
"""Share of a denied clause that the other side must tell: a "not" turns on single words."""


def find_actors_changed(pair: Pair) -> Iterator[Sign]:
    """The same act with the same object, done by somebody else: a name on either side, or more of the object in common."""
    known, told = telling_words(pair.parent), telling_words(pair.child)
    for verb, actor in _acts(pair.parent):
        for other, doer in _acts(pair.child):
            if verb.lemma != other.lemma or verb.lemma in REPORTING:
                continue
            strange = actor.lemma.lower() not in told and doer.lemma.lower() not in known
            least = LEAST_OBJECTS if "PROPN" not in {actor.pos, doer.pos} else 1
            if strange and len(_objects(pair.parent, verb) & _objects(pair.child, other)) >= least:
                change = pair.changed("actor_changed", (actor,), (doer,))
                yield Sign(("actor", "parent", pair.parent.start + actor.start), 1.0, change)


def find_negations(pair: Pair) -> Iterator[Sign]:
    """A verb that is denied on one side and not on the other."""
    for back in (False, True):
        here, there = pair.side(back=back), pair.side(back=not back)
        for token in _denied(here).values():
            matter = governed(here, token)
            whole = (*matter, token)
            told = pair.told(whole, back=back)
            near = pair.alignment.counterparts((token,), back=back)
            if not told:
                continue
            verb = bool(near) and near[0].pos in {"VERB", "ADJ", "NOUN"}
            failing = any(word.lemma.lower() in FAILING for word in (*here.tokens, *there.tokens))
            changed = not _denies(there) and not failing and (verb or told >= DENIED_TOLD or pair.alignment.likeness >= LIKE)
            change = pair.change("negation", (token,), whole, back=back) if changed else None
            yield Sign(("negation", "child" if back else "parent", here.start + token.start), told, change)


def _denied(sentence: Sentence) -> dict[int, Token]:
    """Return the denied verbs, nouns and adjectives of a sentence by their place."""
    denied = {}
    for token in sentence.tokens:
        if token.text.lower() in NEGATIONS:
            head = sentence.tokens[token.head]
            if head.pos in {"VERB", "NOUN", "ADJ"} and head.lemma.lower() not in FAILING:
                denied[head.i] = head
    return denied


def _denies(sentence: Sentence) -> bool:
    """Tell whether anything in a sentence denies: a "not", or a word like "unknown" or "without"."""
    return any(t.text.lower() in NEGATIONS or t.lemma.lower() in DENYING or _PREFIXED.match(t.lemma) for t in sentence.tokens)


def _acts(sentence: Sentence) -> Iterator[tuple[Token, Token]]:
    for verb in sentence.tokens:
        if verb.pos == "VERB":
            for subject in children(sentence.parse, verb, {"nsubj"}):
                if subject.pos in {"NOUN", "PROPN"}:
                    yield verb, subject


def _objects(sentence: Sentence, verb: Token) -> frozenset[str]:
    heads = children(sentence.parse, verb, {"dobj", "attr", "xcomp", "ccomp", "prep"})
    return frozenset(
        word.lemma.lower() for head in heads for word in subtree(sentence.parse, head) if word.pos in {"NOUN", "PROPN", "VERB"}
    )
