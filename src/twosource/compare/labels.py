"""Labels: the words of a noun phrase that say what something is called, without numbers, determiners and fillers."""

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from twosource.language.grammar import child, children, entities, subtree
from twosource.records import Parse, Token

_MODIFIERS = frozenset({"amod", "compound", "nmod", "poss"})
# Words before a noun that say how many, which or when, not what it is called.
_FILLERS = frozenset(
    """
    other more many several some few last latest recent first second third next new remaining former current early late whole
    entire total full main major key big large small same such own various different previous ongoing continued final initial
    further additional possible potential local senior top unnamed alleged reported apparent planned proposed daily weekly
    monthly annual yesterday today all both each every dozens hundreds thousands
    """.split()
)
# What a fight is fought against or over belongs to its name: "the war on Karsk".
_TARGET_PREPOSITIONS = frozenset({"on", "against", "in"})
_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC"})
_LONGEST_OFFICE = 6
"""Words of "of …" behind an office; more is a sentence of its own."""


def label_words(parse: Parse, head: Token, *, with_target: bool = False) -> tuple[Token, Token] | None:
    """Return the first and last word of the label of a noun, None for a word that names nothing.

    >>> label_words(parse, head)                                     # doctest: +SKIP
    (armed, groups)                                                  # of "several armed groups"
    """
    if head.pos not in {"NOUN", "PROPN", "ADJ"}:
        return None
    first = head
    for token in reversed(parse.tokens[: head.i]):
        if token.i != first.i - 1 or not _belongs(parse, token, head):
            break
        first = token
    last = _target(parse, head) if with_target else None
    return whole_name(parse, _drop_torn(parse, first, head), head), last or head


def whole_name(parse: Parse, first: Token, head: Token) -> Token:
    """Return where a label begins that must not cut a name: "North Orskan leader", never "Orskan leader"."""
    cut = next(
        (start for start, last in entities(parse) if start.entity in _NAMES and start.i < first.i <= last.i < head.i), None
    )
    if cut is None:
        return first
    return next(t for t in parse.tokens[cut.i : first.i + 1] if t.pos not in {"DET", "PUNCT", "NUM"} or t.i == first.i)


def _drop_torn(parse: Parse, first: Token, head: Token) -> Token:
    """Leave out the rest of a hyphened word whose beginning is no part of the label: "-day" of "a 7-day truce"."""
    if first.text in {"-", "–"}:
        return parse.tokens[min(first.i + 2, head.i)]
    return first


def armed_groups(parse: Parse, group: Token) -> tuple[Token, Token] | None:
    """Return "armed groups", which says no more of them than "fighters" does."""
    is_armed = group.tag == "NNS" and any(t.lemma.lower() in {"armed", "arm"} for t in children(parse, group, ("amod",)))
    return label_words(parse, group) if is_armed else None


def office_words(parse: Parse, head: Token) -> tuple[Token, Token] | None:
    """Return the first and last word of a person's description, with what it is the head or member of.

    >>> office_words(parse, head)                                    # doctest: +SKIP
    (head, union)                                                    # of "the head of the dockers' union"
    """
    words = label_words(parse, head)
    of = next((p for p in children(parse, head, ("prep",)) if p.lemma == "of"), None)
    if words is None or of is None or of.i != head.i + 1:
        return words
    last = subtree(parse, of)[-1]
    return (words[0], last) if last.i - of.i <= _LONGEST_OFFICE else words


def referent_of(token: Token) -> str | None:
    """Return the class of things that a common noun is one of many words for, if any."""
    return _classes().get(token.lemma.lower()) if token.pos == "NOUN" else None


@lru_cache(maxsize=1)
def capitals() -> dict[str, str]:
    """Return the governments that capitals stand for."""
    return {row[0]: row[1] for row in _rows("capitals.tsv")}


@lru_cache(maxsize=1)
def anchors() -> dict[str, frozenset[str]]:
    """Return, for each class of things, the nouns that mean nothing else: the first of its row and the one it is called by.

    The others mean it only beside one of these: an "operation" is fighting where there is a war, else a surgeon's.
    """
    rows = [(referent, nouns.split()) for referent, nouns in _rows("referents.tsv")]
    return {referent: frozenset({nouns[0], *(noun for noun in nouns if noun in referent)}) for referent, nouns in rows}


@lru_cache(maxsize=1)
def _classes() -> dict[str, str]:
    return {noun: referent for referent, nouns in _rows("referents.tsv") for noun in nouns.split()}


def _rows(name: str) -> Iterator[list[str]]:
    lines = files("twosource.compare").joinpath(f"data/{name}").read_text(encoding="utf-8").splitlines()
    return (line.split("\t") for line in lines[1:])


def _belongs(parse: Parse, token: Token, head: Token) -> bool:
    """Tell whether a word before a noun is part of what it is called."""
    above = token
    while above.dep in _MODIFIERS | {"punct", "cc", "conj", "npadvmod"} and above.head != above.i and above.i != head.i:
        above = parse.tokens[above.head]
    if above.i != head.i or token.dep in {"poss", "case"} or token.tag in {"JJR", "JJS", "CD"}:
        return False
    joins = token.text in {"-", "–", "and"} or token.dep == "npadvmod"
    return joins or (token.pos in {"NOUN", "PROPN", "ADJ"} and token.lemma.lower() not in _FILLERS)


def _target(parse: Parse, head: Token) -> Token | None:
    for preposition in children(parse, head, ("prep",)):
        target = child(parse, preposition, "pobj")
        if preposition.lemma in _TARGET_PREPOSITIONS and target is not None and target.entity in {"GPE", "NORP", "ORG", "LOC"}:
            return target
    return None
