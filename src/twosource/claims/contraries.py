"""Two statements that cannot both hold of one thing: "is open" and "is shut", "rejected" and "accepted", "fell" and "did not"."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from twosource.claims.concepts import NAME_MARK, concept_of, is_name
from twosource.claims.lexicon import FUNCTION_WORDS
from twosource.claims.names import name_words
from twosource.language.grammar import children, is_negated, subtree
from twosource.records import Parse, Token

ContraryKind = Literal["state", "act", "change"]
Side = tuple[int, bool, ContraryKind]
"""The row of the table, whether the word is its positive side, and the kind: states hold at one time, changes follow each
other."""

_ABOUT = ("nsubj", "nsubjpass", "csubj", "dobj", "attr", "pobj", "prep", "agent", "poss", "compound", "dative")
_LINKING = frozenset(
    {"be", "remain", "stay", "become", "seem", "appear", "keep", "look", "stand", "lie", "leave", "find", "declare"}
)
_NEGATING = frozenset({"no", "not", "never", "without", "nobody", "none", "neither", "nor", "hardly"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is said of something: a predicate's word and concept, whether it is denied, and what it is said of."""

    word: str
    lemma: str
    concept: str
    negated: bool
    about: frozenset[str]


def read_predicates(parse: Parse) -> Iterator[Said]:
    """Yield the predicates of a sentence: its verbs, and adjectives, nouns and adverbs that are said of a subject."""
    for token in parse.tokens:
        if token.pos in {"VERB", "AUX"} and token.lemma.lower() not in _LINKING:
            yield _said(parse, token, token)
        elif (head := _linked(parse, token)) is not None:
            yield _said(parse, token, head)


def _linked(parse: Parse, token: Token) -> Token | None:
    """Return the linking verb of a predicate word ("is open", "remained shut", "was found dead"), None elsewhere."""
    head = parse.tokens[token.head]
    told = token.dep in {"acomp", "attr", "oprd", "xcomp", "advmod", "ccomp", "conj"} and token.pos in {
        "ADJ",
        "ADV",
        "NOUN",
        "ADP",
    }
    if token.head == token.i and token.pos == "ADJ":
        return token
    return head if told and head.lemma.lower() in _LINKING else None


def _said(parse: Parse, token: Token, head: Token) -> Said:
    subjects = children(parse, head, ("nsubj", "nsubjpass"))
    near = (*children(parse, head, ("neg",)), *children(parse, token), *(t for s in subjects for t in children(parse, s)))
    negated = is_negated(parse, head) or any(t.lemma.lower() in _NEGATING for t in near)
    # A parser hangs the subject of "is closed" now on the one word, now on the other.
    tops = {head.i, token.i} | {t.i for t in children(parse, token, ("aux", "auxpass"))}
    around = [t for top in sorted(tops) for t in children(parse, parse.tokens[top], _ABOUT)]
    words = {w.i: w for t in around for w in subtree(parse, t, without=("relcl", "acl", "advcl")) if w.i != token.i}
    return Said(
        word=token.text.lower(),
        lemma=token.lemma.lower(),
        concept=concept_of(parse, token),
        negated=negated,
        about=frozenset(name for i in sorted(words) for name in _names(parse, words[i])),
    )


def _names(parse: Parse, word: Token) -> tuple[str, ...]:
    if is_name(word):
        return tuple(NAME_MARK + part for part in name_words(word, {}))
    concept = concept_of(parse, word)
    return (concept,) if word.pos in {"NOUN", "ADJ", "VERB"} and concept not in FUNCTION_WORDS else ()


def find_contrary(first: Parse, second: Parse) -> tuple[str, str, ContraryKind] | None:
    """Return the words by which two sentences contradict each other, and the kind, or None.

    "The bridge is open" and "The bridge remains shut" do, "The bridge is open" and "The bridge is not closed" do not; nor do
    a bridge that is open and a road that is shut.
    """
    theirs = list(read_predicates(second))
    for one in read_predicates(first):
        for two in theirs:
            if not one.about & two.about:
                continue
            kind = oppose(one, two)
            if kind is not None:
                return one.word, two.word, kind
    return None


def oppose(first: Said, second: Said) -> ContraryKind | None:
    """Return the kind in which two predicates are contrary, their negations taken in, None where they are not."""
    same_polarity = first.negated == second.negated
    if first.concept == second.concept:
        return None if same_polarity else "state"
    sides = [(one, two) for one in sides_of(first) for two in sides_of(second) if one[0] == two[0]]
    kinds = [one[2] for one, two in sides if (one[1] != two[1]) == same_polarity]
    return kinds[0] if kinds and len(kinds) == len(sides) else None


def is_contrary(first: str, second: str) -> bool:
    """Tell whether two concepts stand on the two sides of a row: they tell two events, however alike the rest is."""
    one, two = _sides().get(first, ()), _sides().get(second, ())
    return any(a[0] == b[0] and a[1] != b[1] for a in one for b in two)


def sides_of(said: Said) -> tuple[Side, ...]:
    """Return where a predicate stands in the table of contraries: by its form, else its lemma, else its concept."""
    table = _sides()
    return table.get(said.word) or table.get(said.lemma) or table.get(said.concept) or ()


@lru_cache(maxsize=1)
def _sides() -> Mapping[str, tuple[Side, ...]]:
    text = files("twosource.claims").joinpath("data/antonyms.tsv").read_text(encoding="utf-8")
    found: dict[str, tuple[Side, ...]] = {}
    kinds: dict[str, ContraryKind] = {"state": "state", "act": "act", "change": "change"}
    for number, row in enumerate(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)):
        for column in ("positive", "negative"):
            for word in row[column].split():
                found[word] = (*found.get(word, ()), (number, column == "positive", kinds[row["kind"]]))
    return found
