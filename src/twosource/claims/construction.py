"""How two statements are built: what is said of what, who does it to whom, what is denied and what is quoted."""

from collections import Counter
from collections.abc import Collection, Iterator

from twosource.records import ParsedArticle, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "pobj", "attr"})
_BARE = frozenset({"PUNCT", "DET"})
_QUOTES = ('"', "“", "''")


def compare_constructions(first: ParsedArticle, second: ParsedArticle) -> dict[str, float]:
    """Return what two parsed statements have in common of their construction, each a share from 0 to 1 but `denials`.

    `joined_*` counts words with the word they hang on ("rejected" under "offer"), against the shorter and the longer statement;
    `denials` how many more "not" the one has than the other.
    """
    pairs, others = _joined(first), _joined(second)
    shared = (pairs & others).total()
    return {
        "joined_least": shared / max(1, min(pairs.total(), others.total())),
        "joined_most": shared / max(1, pairs.total(), others.total()),
        "roots": float(bool(_lemmas(first, {"ROOT"}) & _lemmas(second, {"ROOT"}))),
        "subjects": _dice(_lemmas(first, _SUBJECTS), _lemmas(second, _SUBJECTS)),
        "objects": _dice(_lemmas(first, _OBJECTS), _lemmas(second, _OBJECTS)),
        "denials": float(abs(_count_denials(first) - _count_denials(second))),
        "one_quoted": float(_is_quoted(first) != _is_quoted(second)),
    }


def _tokens(parsed: ParsedArticle) -> Iterator[tuple[Token, Token]]:
    """Yield each word with the word it hangs on."""
    for sentence in parsed.sentences:
        for token in sentence.tokens:
            yield token, sentence.tokens[token.head]


def _joined(parsed: ParsedArticle) -> Counter[tuple[str, str]]:
    return Counter(
        (token.lemma.lower(), head.lemma.lower())
        for token, head in _tokens(parsed)
        if token.pos not in _BARE and head.i != token.i
    )


def _lemmas(parsed: ParsedArticle, deps: Collection[str]) -> frozenset[str]:
    return frozenset(token.lemma.lower() for token, _ in _tokens(parsed) if token.dep in deps)


def _dice(first: frozenset[str], second: frozenset[str]) -> float:
    return 2 * len(first & second) / (len(first) + len(second)) if first or second else 1.0


def _count_denials(parsed: ParsedArticle) -> int:
    return sum(token.dep == "neg" for token, _ in _tokens(parsed))


def _is_quoted(parsed: ParsedArticle) -> bool:
    return any(mark in parsed.article.text for mark in _QUOTES)
