"""Whether a statement vouches for what it says: denied outright, only reported, or asked."""

import re

from twosource.claims.lexicon import DENIAL_WORDS, DOUBT_WORDS, REPORTERS, RUMOURS, SHOT_DOWN, UNKNOWN
from twosource.language.grammar import children
from twosource.records import Parse, ParsedArticle, Token

_SIGNED = re.compile(r"^(?P<before>[^:,]{2,40}):\s|(?:\s[-–—]+\s*|,\s+)(?P<after>[^,:–—]{2,40})$")
"""A source set before or behind a headline: "Officials: …", "… - report", "…, say police"."""


def find_doubt(parsed: ParsedArticle) -> frozenset[str]:
    """Return the words by which a statement is only reported, doubted or asked."""
    words = {
        t.lemma.lower()
        for s in parsed.sentences
        for t in s.tokens
        if t.lemma.lower() in DOUBT_WORDS | UNKNOWN and _doubts(s.parse, t)
    }
    signed = _SIGNED.search(parsed.article.text.strip())
    if signed is not None:
        source = (signed["before"] or signed["after"] or "").lower()
        words |= {word for word in re.findall(r"\w+", source) if word.removesuffix("s") in REPORTERS}
    return frozenset(words | ({"?"} if parsed.article.text.rstrip().endswith("?") else set()))


def _doubts(parse: Parse, token: Token) -> bool:
    """Tell whether a word doubts here: a suspect is a person, and what is "than reported" is no report."""
    if token.lemma.lower() == "suspect":
        return token.pos in {"VERB", "ADJ"}
    return not any(t.lemma.lower() == "than" for t in (*children(parse, token), *parse.tokens[max(0, token.i - 1) : token.i]))


def find_denial(parsed: ParsedArticle) -> frozenset[str]:
    """Return the words by which a statement says of another that it is not so: "hoax", "denies", "shoots down rumours"."""
    return frozenset(
        "not" if t.dep == "neg" else t.lemma.lower() for s in parsed.sentences for t in s.tokens if _denies(s.parse, t)
    )


def _denies(parse: Parse, token: Token) -> bool:
    lemma = token.lemma.lower()
    if token.dep == "neg" or lemma in {"not", "never"}:
        return parse.tokens[token.head].pos in {"VERB", "AUX", "ADJ", "PROPN", "NOUN"} and not _is_side_clause(parse, token)
    if lemma in {"no", "nope"}:
        return token.i == 0 and len(parse.tokens) > 1 and parse.tokens[1].text in {",", ":", "."}
    if lemma in SHOT_DOWN:
        return any(w.lemma.lower() in RUMOURS for w in parse.tokens)
    return lemma in DENIAL_WORDS and not _is_side_clause(parse, token)


def _is_side_clause(parse: Parse, token: Token) -> bool:
    """Tell whether a word stands in a clause of time, cause or description, which denies only itself."""
    while token.head != token.i:
        if token.dep in {"advcl", "relcl", "acl"}:
            return True
        token = parse.tokens[token.head]
    return False
