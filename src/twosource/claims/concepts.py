"""The words of a statement as concepts: names, numbers, and what the rest is about, synonyms brought together."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from twosource.claims.lexicon import FUNCTION_WORDS, HEDGES, is_phrase, to_concept
from twosource.claims.names import Acronyms, name_words
from twosource.records import Parse, Token

NAME_MARK = "@"
"""Stands before the words of names, so that no name is taken for a common word."""

_NUMBER = re.compile(r"^[$£€]?\d[\d,]*(?:\.\d+)?$")
_NUMBER_WORDS = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12}
_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "INTJ", "X"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What the words of a statement say, order left aside: `concepts` holds all of it, names and numbers too."""

    concepts: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]


NO_WORDS = Words(concepts=frozenset(), names=frozenset(), numbers=frozenset())


def read_words(parse: Parse, tokens: Sequence[Token], acronyms: Acronyms) -> Words:
    """Return the concepts of some words of a sentence.

    "The rebels turned down 12 offers" gives rebel, reject, offer and the number 12.
    """
    names: set[str] = set()
    numbers: set[str] = set()
    other: set[str] = set()
    for token in tokens:
        number = read_number(token)
        if number is not None:
            numbers.add(number)
        elif is_name(token):
            names |= {NAME_MARK + word for word in name_words(token, acronyms)}
        else:
            other |= set(_concepts_of(parse, token))
    return Words(concepts=frozenset(names | numbers | other), names=frozenset(names), numbers=frozenset(numbers))


def concept_of(parse: Parse, token: Token) -> str:
    """Return the one concept of a word, with its particle or preposition where the two make an entry."""
    for other in parse.tokens:
        if other.head == token.i and other.dep in {"prt", "prep", "advmod", "dobj", "acomp", "oprd"} and other.i > token.i:
            phrase = f"{token.lemma.lower()}_{other.lemma.lower()}"
            if is_phrase(phrase):
                return to_concept(phrase)
    return to_concept(token.lemma)


def is_name(token: Token) -> bool:
    """Tell whether a word belongs to a name: tagged so, or the adjective of a people; days and months are none."""
    if token.entity in {"DATE", "TIME"}:
        return False
    return token.pos == "PROPN" or (token.entity == "NORP" and token.text[:1].isupper())


def read_number(token: Token) -> str | None:
    """Return a number in plain digits, None for any other word."""
    text = token.text.lower()
    if _NUMBER.match(text):
        return f"{float(text.lstrip('$£€').replace(',', '')):g}"
    if text in _NUMBER_WORDS and token.pos == "NUM":
        return str(_NUMBER_WORDS[text])
    return None


def _concepts_of(parse: Parse, token: Token) -> Iterator[str]:
    lemma = token.lemma.lower()
    if token.pos not in _CONTENT or lemma in HEDGES:
        return
    # The proper nouns that get here are months and days: nobody protests in "March".
    concept = lemma if token.pos == "PROPN" else concept_of(parse, token)
    if lemma not in FUNCTION_WORDS and concept not in FUNCTION_WORDS:
        yield concept


def weigh(concepts: Iterable[str], weights: Mapping[str, float] | None = None) -> float:
    """Return the summed weight of concepts; what is not in `weights` counts by its sort (names and numbers most)."""
    known = weights or {}
    return sum(known[concept] if concept in known else plain_weight(concept) for concept in sorted(concepts))


def plain_weight(concept: str) -> float:
    """Return the weight of a concept where no collection tells how rare it is."""
    return 1.5 if concept[:1] == NAME_MARK or concept[:1].isdigit() else 1.0
