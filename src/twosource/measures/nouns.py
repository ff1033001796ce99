"""What a number counts: the noun it stands with, its lemma and class, also where the noun is left out."""

from collections.abc import Iterator

from twosource.language.grammar import ancestors, child, subtree
from twosource.measures.tables import read_table
from twosource.measures.units import is_unit_word
from twosource.records import Parse, Token

_CLASSES = {row[0]: row[1] for row in read_table("nouns.tsv")}
# Words that mean a person where they are counted.
_PERSONS = frozenset({"people", "persons", "person", "life", "soul"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_BEFORE_NOUN = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
_PARTICIPLES = frozenset({"VBN", "VBG"})
_LINKS = frozenset({"-", "–", "'s", "’s", "/"})
_SKIPPED = frozenset({"more", "other", "so-called", "further", "additional", "of", "the", "these", "those", "its", "their"})
# Plurals that the lemmatizer leaves as they are.
_PLURALS = {"passersby": "passerby", "passers-by": "passerby", "servicemen": "serviceman", "servicewomen": "servicewoman"}
_PERCENT = frozenset({"%", "percent", "cent"})
_NO_MEASURE = frozenset(
    {"exchange", "return", "advance", "collaboration", "cooperation", "total", "trading", "trade", "depth", "length"}
)
_LASTING = frozenset({"last", "take", "run", "continue", "endure", "span", "be", "drag", "stretch"})
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
    while head in nouns and head.dep in {"compound", "nmod"} and parse.tokens[head.head] in nouns:
        head = parse.tokens[head.head]
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
        if token.entity in {"DATE", "TIME"} and token.pos == "PROPN":
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
    if number.dep not in {"pobj", "nummod", "oprd", "npadvmod", "nsubj"}:
        return None
    if number.dep == "nsubj":
        complement = child(parse, parse.tokens[number.head], "attr")
        return complement if complement is not None and complement.pos == "NOUN" else None
    for token in ancestors(parse, number):
        if token.dep in {"acl", "relcl", "advcl"} and parse.tokens[token.head].pos in _NOUNS:
            return _noun_before(parse, token)
        if token.pos in {"VERB", "AUX"}:
            return _noun_subject(parse, token)
    return None


def _noun_before(parse: Parse, verb: Token) -> Token:
    """Return the last noun before a participle: "the release of the hostages, estimated at" speaks of the hostages."""
    head = parse.tokens[verb.head]
    return next((t for t in reversed(parse.tokens[head.i : verb.i]) if t.pos in _NOUNS), head)


def measured_noun(parse: Parse, first: Token, unit: Token) -> Token | None:
    """Return what a measure, with its words from `first` to `unit`, is a measure of.

    In order: a noun right behind it ("a $5 million reward"), what follows "of" or "in" ("30 percent of the votes"), the
    noun it defines ("a fine of $2m"), and the subject of its clause ("prices rose 5%").
    """
    behind = joined_noun(parse, unit)
    if behind is not None:
        return behind
    for token in ancestors(parse, unit):
        if token.pos in _NOUNS and token.i < first.i and not is_unit_word(token.text):
            return token
        if token.pos in {"VERB", "AUX"}:
            return (_noun_object(parse, token, unit) if unit.dep == "pobj" else None) or _noun_subject(parse, token)
    return None


def joined_noun(parse: Parse, unit: Token) -> Token | None:
    """Return the noun right behind a unit, or after its "of": "a two-year blockade", "three months of fighting"."""
    return _next_noun(parse, unit) or _of_noun(parse, unit)


def lasting_noun(parse: Parse, unit: Token) -> Token | None:
    """Return what a length of time is the length of: "a two-year blockade", "the truce lasted two hours"."""
    verb = next((t for t in ancestors(parse, unit) if t.pos in {"VERB", "AUX"}), None)
    return joined_noun(parse, unit) or (_noun_subject(parse, verb) if verb and verb.lemma in _LASTING else None)


def _next_noun(parse: Parse, unit: Token) -> Token | None:
    nouns = [t for t in _chunk(parse, unit) if t.pos in _NOUNS and not is_unit_word(t.text)]
    if not nouns or (unit.i + 1 < len(parse.tokens) and parse.tokens[unit.i + 1].text.lower() in _SKIPPED):
        return None
    return _last_joined(nouns)


def _of_noun(parse: Parse, unit: Token) -> Token | None:
    """Return the noun after "of" or "in" right behind a unit."""
    following = parse.tokens[unit.i + 1 : unit.i + 2]
    if not following or following[0].text.lower() not in {"of", "in", "worth"}:
        return None
    inner = child(parse, following[0], "pobj")
    if inner is None or inner.pos not in _NOUNS or inner.entity in {"DATE", "GPE"}:
        return None
    # "$2m in gains" names the gains; "2% in the session", "$20 in exchange" do not name what is measured.
    plain = following[0].text.lower() != "in" or (
        unit.text.lower() not in _PERCENT and inner.lemma not in _NO_MEASURE and child(parse, inner, "det") is None
    )
    return inner if plain else None


def _noun_object(parse: Parse, verb: Token, unit: Token) -> Token | None:
    """Return the object that a measure after a preposition speaks of: "cut the fee by 5%", "sold the ship for $2m"."""
    found = child(parse, verb, "dobj")
    return found if found is not None and found.pos in _NOUNS and found.i < unit.i and not is_unit_word(found.text) else None


def _noun_subject(parse: Parse, verb: Token) -> Token | None:
    """Return the noun that is the subject of a verb, or of the verb it depends on."""
    for token in (verb, *ancestors(parse, verb)):
        subject = child(parse, token, "nsubj", "nsubjpass")
        if subject is not None and subject.tag in {"WDT", "WP"} and parse.tokens[token.head].pos in _NOUNS:
            return parse.tokens[token.head]
        if subject is not None and subject.text.lower() in _PERCENT:
            return _of_noun(parse, subject)
        if subject is not None:
            return subject if subject.pos in _NOUNS else None
    return None


def noun_lemma(token: Token) -> str:
    """Return the lemma of a counted noun: people and lives are persons, "Velmorans" are "Velmoran"."""
    if token.lemma in _PERSONS:
        return "person"
    if token.lemma in _PLURALS:
        return _PLURALS[token.lemma]
    if token.tag == "NNPS" or (token.pos == "PROPN" and token.entity == "NORP" and token.text.endswith("s")):
        return token.lemma[:-1] if token.lemma.endswith("s") else token.lemma
    return token.lemma


def noun_words(parse: Parse, token: Token) -> str:
    """Return the words of what is measured as they stand: the noun with its own modifiers ("fresh fruit prices")."""
    own = list(subtree(parse, token, without=("prep", "relcl", "acl", "appos", "conj", "cc", "punct", "det", "nummod", "advcl")))
    before = [
        t.text for t in own if t.i < token.i and t.pos in _BEFORE_NOUN and t.pos != "NUM" and t.text.lower() not in _PERCENT
    ]
    return " ".join([*before, token.text])


def noun_class(token: Token) -> str:
    """Return the class of a counted noun; names of nations and faiths count persons."""
    lemma = noun_lemma(token).lower()
    if lemma in _CLASSES:
        return _CLASSES[lemma]
    if lemma.endswith(("man", "woman", "person")) or (token.entity == "NORP" and token.pos in _NOUNS):
        return "person"
    return "thing"
