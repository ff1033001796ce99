"""Whether a clause says that something is not so, and whether it denies less than another clause says."""

from twosource.language.grammar import child, children, is_negated, subtree
from twosource.records import Parse, Sentence, Token

_NOBODY = frozenset({"nobody", "none", "nothing", "neither"})
_NO = frozenset({"no", "neither"})
_SOFTENING = frozenset("necessarily only just merely always all everyone entirely fully completely simply solely exactly".split())
_FILLED_BY = ("nsubj", "nsubjpass", "dobj", "attr")
_MODIFIERS = frozenset({"amod", "advmod"})
_ONLY_TIME = frozenset("not never also still yet now then already again however so immediately".split())
"""Adverbs that narrow nothing."""


def denies_something(parse: Parse, verb: Token) -> bool:
    """Tell whether a clause says that something is not so: "was not hurt", "no miner was hurt", "none of them was", "there was no
    alarm", "found no survivors".

    "Not necessarily", "not only" deny that it is all, and "no more than 12" gives a number.
    """
    if is_negated(parse, verb):
        return not _is_softened(parse, verb)
    return any(_is_nothing(parse, noun) for noun in children(parse, verb, _FILLED_BY))


def _is_nothing(parse: Parse, noun: Token) -> bool:
    words = (noun, *children(parse, noun, ("det", "preconj")))
    return noun.lemma.lower() in _NOBODY or any(word.lemma.lower() in _NO and word.pos != "NOUN" for word in words[1:])


def _is_softened(parse: Parse, verb: Token) -> bool:
    behind = [parse.tokens[t.i + 1].text.lower() for t in children(parse, verb, ("neg",)) if t.i + 1 < len(parse.tokens)]
    return bool(_SOFTENING & set(behind))


def denied_qualities(sentence: Sentence, verb: Token) -> frozenset[str]:
    """Return the words that narrow what a clause denies: "permanent" of "it does not grant a permanent licence", "directly" of
    "was not directly to blame". Whoever says the rest of it is not contradicted."""
    parse = sentence.parse
    objects = [
        noun for noun in children(parse, verb, ("dobj", "attr", "acomp", "prep", "agent")) if child(parse, noun, "neg") is None
    ]
    within = [*children(parse, verb, ("advmod",)), *(t for noun in objects for t in subtree(parse, noun))]
    return frozenset(t.lemma.lower() for t in within if t.dep in _MODIFIERS and t.pos in {"ADJ", "ADV"}) - _ONLY_TIME
