"""How a second statement stands to a first: does it say the same, something else, the contrary, or only report it?"""

from twosource.claims.concepts import Words, concept_of, read_words
from twosource.claims.lexicon import DENIAL_WORDS, DOUBT_WORDS, to_concept
from twosource.claims.likeness import Likeness, compare_letters, compare_words, same_probability
from twosource.claims.names import Acronyms, read_acronyms
from twosource.records import ParsedArticle, Relation, StatementRelation, Token
from twosource.settings import ClaimsSettings


def relate(first: ParsedArticle, second: ParsedArticle, settings: ClaimsSettings) -> Relation:
    """Compare two statements, each given as a short article.

    The relation is read in this order: a denial in one of them only, "unrelated" where too little is shared, doubt in the
    second only, other numbers or names, else "agrees".
    """
    acronyms = read_acronyms((first.article, second.article))
    one, two = _all_words(first, acronyms), _all_words(second, acronyms)
    likeness = compare_words(one, two)
    same = same_probability(likeness, compare_letters(first.article.text, second.article.text))
    relation, reason = _judge(first, second, likeness, settings)
    return Relation(same=round(same, 4), relation=relation, reasons=(reason, *_shared(one, two)))


def _all_words(parsed: ParsedArticle, acronyms: Acronyms) -> Words:
    parts = [read_words(s.parse, s.tokens, acronyms) for s in parsed.sentences]
    return Words(
        concepts=frozenset().union(*(p.concepts for p in parts)),
        names=frozenset().union(*(p.names for p in parts)),
        numbers=frozenset().union(*(p.numbers for p in parts)),
    )


def _judge(
    first: ParsedArticle, second: ParsedArticle, likeness: Likeness, settings: ClaimsSettings
) -> tuple[StatementRelation, str]:
    denial = frozenset(
        word
        for one, other in ((first, second), (second, first))
        for word in _words_of(one, DENIAL_WORDS)
        if word not in _words_of(other, DENIAL_WORDS) and to_concept(word) not in _concepts(other)
    )
    if likeness.contained < settings.unrelated_below:
        return "unrelated", "too little in common"
    if denial:
        return "contradicts", f"one of them only says {_quoted(denial)}"
    doubt = _words_of(second, DOUBT_WORDS) - _words_of(first, DOUBT_WORDS)
    if doubt or second.article.text.rstrip().endswith("?"):
        return "hedges", f"the second only reports it: {_quoted(doubt) or 'it asks'}"
    if likeness.number_clash:
        return "differs", "other numbers"
    return "agrees", "nothing in them differs"


def _concepts(parsed: ParsedArticle) -> frozenset[str]:
    return frozenset(concept_of(s.parse, t) for s in parsed.sentences for t in s.tokens)


def _words_of(parsed: ParsedArticle, wanted: frozenset[str]) -> frozenset[str]:
    def lemma(token: Token) -> str:
        return "not" if token.dep == "neg" else token.lemma.lower()

    return frozenset(lemma(t) for s in parsed.sentences for t in s.tokens if lemma(t) in wanted)


def _quoted(words: frozenset[str]) -> str:
    return ", ".join(f"“{word}”" for word in sorted(words))


def _shared(one: Words, two: Words) -> tuple[str, ...]:
    shared = sorted(word.lstrip("@") for word in one.concepts & two.concepts)
    return (f"in common: {', '.join(shared[:12])}",) if shared else ("no word in common",)
