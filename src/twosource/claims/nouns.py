"""What a number counts: the noun it stands with, its lemma and class, also where the noun is left out."""

from collections.abc import Iterator

from twosource.claims.tables import read_table
from twosource.language.grammar import ancestors, child, subtree
from twosource.records import Parse, Token

_CLASSES = {row[0]: row[1] for row in read_table("nouns.tsv")}
# Words that mean a person where they are counted.
_PERSONS = frozenset({"people", "persons", "person", "life", "soul"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_BEFORE_NOUN = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
_PARTICIPLES = frozenset({"VBN", "VBG"})
_LINKS = frozenset({"-", "–", "'s", "’s", "/"})
_SKIPPED = frozenset({"more", "other", "so-called", "further", "additional", "of", "the", "these", "those", "its", "their"})
_LONGEST = 8
"""Words from a number to its noun; beyond that a parse is wrong more often than right."""


def counted_noun(parse: Parse, last: Token) -> Token | None:
    """Return the noun behind a number whose last word is `last`.

    "40 captives", "dozens of captives", "six relentless months", "129 of the captives".
    """
    chunk = list(_chunk(parse, last))
    nouns = [token for token in chunk if token.pos in _NOUNS]
    if not nouns:
        return None
    head = parse.tokens[last.head]
    if head in nouns and last.dep in {"nummod", "compound", "amod", "nmod"}:
        return head
    # "13 people Friday", "40 men Velmora holds": a plural ends the phrase before a name.
    plural = next((token for token in nouns if token.tag == "NNS"), None)
    return plural if plural and nouns[-1].pos == "PROPN" else _last_joined(nouns)


def _chunk(parse: Parse, last: Token) -> Iterator[Token]:
    """Yield the words behind a number as far as its noun phrase may reach."""
    for token in parse.tokens[last.i + 1 : last.i + 1 + _LONGEST]:
        lower = token.text.lower()
        if lower in _SKIPPED:
            if lower == "of" and token.i != last.i + 1:
                return
            continue
        participle = token.tag in _PARTICIPLES and (token.dep in {"amod", "compound"} or token.head > token.i)
        if token.pos not in _BEFORE_NOUN and not participle and token.text not in _LINKS:
            return
        if token.entity in {"DATE", "TIME"} and token.entity_start:
            return
        yield token


def _last_joined(nouns: list[Token]) -> Token:
    """Return the last noun of the first unbroken run of words: nouns apart belong to different phrases."""
    place = nouns[0]
    for token in nouns[1:]:
        if token.i - place.i > 2:
            break
        place = token
    return place


def implied_noun(parse: Parse, number: Token) -> Token | None:
    """Return the noun that a number without one refers to: "the hostages, estimated at some 100" → hostages."""
    if number.dep not in {"pobj", "nummod", "attr", "oprd", "npadvmod", "nsubj"}:
        return None
    if number.dep == "nsubj":
        complement = child(parse, parse.tokens[number.head], "attr")
        return complement if complement is not None and complement.pos == "NOUN" else None
    for token in ancestors(parse, number):
        if token.dep in {"acl", "relcl", "advcl"} and parse.tokens[token.head].pos in _NOUNS:
            return parse.tokens[token.head]
        if token.pos in {"VERB", "AUX"}:
            return _noun_subject(parse, token)
    return None


def measured_noun(parse: Parse, unit: Token) -> Token | None:
    """Return what a measure with a unit is a measure of.

    In order: a noun right behind it ("a $5 million reward"), what follows "of" or "in" ("30 percent of the votes"), the
    noun it defines ("a fine of $2m"), and the subject of its clause ("prices rose 5%").
    """
    behind = _joined_noun(parse, unit) or _of_noun(parse, unit)
    if behind is not None:
        return behind
    for token in ancestors(parse, unit):
        if token.pos in _NOUNS and token.i < unit.i and token.text not in {"%"}:
            return token
        if token.pos in {"VERB", "AUX"}:
            return _noun_subject(parse, token)
    return None


def _joined_noun(parse: Parse, unit: Token) -> Token | None:
    chunk = list(_chunk(parse, unit))
    nouns = [t for t in chunk if t.pos in _NOUNS]
    if not nouns or (unit.i + 1 < len(parse.tokens) and parse.tokens[unit.i + 1].text.lower() in _SKIPPED):
        return None
    return _last_joined(nouns)


def _of_noun(parse: Parse, unit: Token) -> Token | None:
    """Return the noun after "of" or "in" right behind a unit."""
    following = parse.tokens[unit.i + 1 : unit.i + 2]
    if not following or following[0].text.lower() not in {"of", "in", "worth"}:
        return None
    inner = child(parse, following[0], "pobj")
    return inner if inner is not None and inner.pos in _NOUNS and inner.entity not in {"DATE", "GPE"} else None


def _noun_subject(parse: Parse, verb: Token) -> Token | None:
    """Return the noun that is the subject of a verb, or of the verb it depends on."""
    for token in (verb, *ancestors(parse, verb)):
        subject = child(parse, token, "nsubj", "nsubjpass")
        if subject is not None:
            return subject if subject.pos in _NOUNS else None
    return None


def noun_lemma(token: Token) -> str:
    """Return the lemma of a counted noun: people and lives are persons, "Velmorans" are "Velmoran"."""
    if token.lemma in _PERSONS:
        return "person"
    if token.tag == "NNPS" or (token.pos == "PROPN" and token.entity == "NORP" and token.text.endswith("s")):
        return token.lemma[:-1] if token.lemma.endswith("s") else token.lemma
    return token.lemma


def noun_words(parse: Parse, token: Token) -> str:
    """Return the words of what is measured: the noun's own modifiers and its lemma ("fresh fruit price")."""
    own = list(
        subtree(parse, token, without=("prep", "relcl", "acl", "appos", "conj", "cc", "punct", "det", "nummod", "advcl"))
    )
    before = [t.text for t in own if t.i < token.i and t.pos in _BEFORE_NOUN and t.pos != "NUM"]
    return " ".join([*before, noun_lemma(token)])


def noun_class(token: Token) -> str:
    """Return the class of a counted noun; names of nations and faiths count persons."""
    lemma = noun_lemma(token).lower()
    if lemma in _CLASSES:
        return _CLASSES[lemma]
    if lemma.endswith(("man", "woman", "person")) or (token.entity == "NORP" and token.pos in _NOUNS):
        return "person"
    return "thing"
