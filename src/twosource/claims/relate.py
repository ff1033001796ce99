"""How a second statement stands to a first: does it say the same, something else, the contrary, or only report it?"""

from twosource.claims.concepts import Words, concept_of, read_words
from twosource.claims.contraries import ContraryKind, find_contrary
from twosource.claims.doubt import find_denial, find_doubt
from twosource.claims.lexicon import to_concept
from twosource.claims.names import Acronyms, read_acronyms
from twosource.claims.sameness import read_features, same_probability
from twosource.records import ParsedArticle, Relation, StatementRelation
from twosource.settings import ClaimsSettings

_CONTRARY = 0.55
"""What is left of the probability of two statements with contrary words; from .5 to .6 the figures of both sets are the same."""


def relate(first: ParsedArticle, second: ParsedArticle, settings: ClaimsSettings) -> Relation:
    """Compare two statements, each given as a short article.

    1. Too little in common, by words and by vectors: "unrelated".
    2. Contrary predicates of one thing, or a denial in one of them only: "contradicts".
    3. Doubt in the second only: "hedges". 4. Other numbers: "differs". 5. Else "agrees".

    Contrary predicates are not the same, however alike in words: their probability is cut. One word that is denied once does not
    cut it, since the "not" may stand beside the matter.
    """
    acronyms = read_acronyms((first.article, second.article))
    one, two = all_words(first, acronyms), all_words(second, acronyms)
    features = read_features(first, second, one, two)
    contrary = next((c for a in first.sentences for b in second.sentences if (c := find_contrary(a.parse, b.parse))), None)
    relation, reason = _judge(first, second, features, contrary, settings)
    same = same_probability(features) * (_CONTRARY if contrary and _are_two_words(*contrary[:2]) else 1)
    return Relation(same=round(same, 4), relation=relation, reasons=(reason, *_shared(one, two)))


def _are_two_words(first: str, second: str) -> bool:
    """Tell two words from two forms of one ("had" and "have"), roughly, by how they begin."""
    half = (min(len(first), len(second)) + 1) // 2
    return first[:half] != second[:half]


def all_words(parsed: ParsedArticle, acronyms: Acronyms) -> Words:
    """Return the words of a whole statement, whatever its sentences."""
    parts = [read_words(s.parse, s.tokens, acronyms) for s in parsed.sentences]
    return Words(
        concepts=frozenset().union(*(p.concepts for p in parts)),
        names=frozenset().union(*(p.names for p in parts)),
        numbers=frozenset().union(*(p.numbers for p in parts)),
    )


def _judge(
    first: ParsedArticle,
    second: ParsedArticle,
    features: dict[str, float],
    contrary: tuple[str, str, ContraryKind] | None,
    settings: ClaimsSettings,
) -> tuple[StatementRelation, str]:
    # 1. Words told in other words show in the vectors only.
    if features["contained"] < settings.unrelated_below and features["cosine"] < settings.unrelated_cosine:
        return "unrelated", "too little in common"
    # 2.
    if contrary is not None:
        return "contradicts", f"one says “{contrary[0]}”, the other “{contrary[1]}”"
    denial = (find_denial(first) ^ find_denial(second)) - _both(first, second)
    if denial:
        return "contradicts", f"one of them only says {_quoted(denial)}"
    # 3.
    doubt = find_doubt(second) - find_doubt(first)
    if doubt:
        return "hedges", f"the second only reports it: {_quoted(doubt)}"
    # 4.
    if features["number_clash"]:
        return "differs", "other numbers"
    return "agrees", "nothing in them differs"


def _both(first: ParsedArticle, second: ParsedArticle) -> frozenset[str]:
    """Return the words of each statement whose concept the other has too: a refusal is none against a rejection."""
    concepts = [frozenset(concept_of(s.parse, t) for s in p.sentences for t in s.tokens) for p in (first, second)]
    return frozenset(
        t.lemma.lower()
        for parsed in (first, second)
        for s in parsed.sentences
        for t in s.tokens
        if all(to_concept(t.lemma) in known for known in concepts)
    )


def _quoted(words: frozenset[str]) -> str:
    return ", ".join(f"“{word}”" for word in sorted(words))


def _shared(one: Words, two: Words) -> tuple[str, ...]:
    shared = sorted(word.lstrip("@") for word in one.concepts & two.concepts)
    return (f"in common: {', '.join(shared[:12])}",) if shared else ("no word in common",)
