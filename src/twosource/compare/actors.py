"""Names of those who act, resolved within an article: last names, initials, demonyms, pronouns and "the group"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from twosource.compare.names import ROLES
from twosource.compare.peoples import BODIES, COMPANIES, LANDS, RULERS, country_of, is_people, may_be
from twosource.language import find_outlet
from twosource.language.grammar import child, children, entities, head_of, phrase
from twosource.records import ArticleAttributions, Attribution, Parse, ParsedArticle, Sentence, Token

ACTING = frozenset({"PERSON", "ORG", "GPE", "NORP"})
Recent = Mapping[str, tuple[str, ...]]
"""Who acted last: "person" for "he" and "she", "body" for "the group", "country", "it" for either, "people" for "they"."""

_EDGES = re.compile(r"^(?:the|The|a|A|an|An|both|Both)\s+|['’]s?$")
_BARE_OFFICES = frozenset({"Republican", "Democrat", "Democratic"})
"""Beside a name, what its bearer is, and nobody else."""
_PERSON_PRONOUNS = frozenset({"he", "she"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Who appears in one article: full names of people by their last word, of bodies by their initials and by the noun in
    them or beside them ("union"), places, and the outlet itself, which only reports."""

    people: Mapping[str, str]
    bodies: Mapping[str, str]
    places: frozenset[str]
    nouns: Mapping[str, str] = field(default_factory=dict)
    outlet: str = ""


def read_cast(article: ParsedArticle) -> Cast:
    """Collect the names of an article; the longest form of a person's name stands for its last name.

    >>> read_cast(article).people                                    # doctest: +SKIP
    {'Holm': 'Ada Holm'}
    """
    found = {
        (name_of(sentence.parse, first, last), first.entity)
        for sentence in article.sentences
        for first, last in entities(sentence.parse)
        if first.entity in ACTING
    }
    people: dict[str, str] = {}
    bodies: dict[str, str] = {}
    nouns: dict[str, str] = {}
    for name, kind in sorted(found, key=lambda item: (len(item[0].split()), item)):
        parts = name.split()
        if kind == "PERSON" and len(parts) > 1:
            people[parts[-1]] = name
        initials = "".join(part[0] for part in parts if part[0].isupper())
        if kind != "PERSON" and len(initials) > 1:
            bodies[initials] = name
        if kind == "ORG":
            nouns.update((part.lower(), name) for part in parts[-1:] if part.lower() in BODIES)
    for noun, name in _called(article):
        nouns.setdefault(noun, name)
    places = frozenset(name for name, kind in found if kind == "GPE")
    return Cast(people=people, bodies=bodies, nouns=nouns, places=places, outlet=article.article.outlet or "")


def _called(article: ParsedArticle) -> Iterator[tuple[str, str]]:
    """Yield the nouns that an article sets beside the name of a body: "the operator, Orsk Shipping", "the airline Velmair".

    A business that is an operator is also "the company" and "the firm".
    """
    for sentence in article.sentences:
        for first, last in entities(sentence.parse):
            if first.entity != "ORG":
                continue
            head = next((t for t in sentence.tokens[first.i : last.i + 1] if not first.i <= t.head <= last.i), last)
            beside = [
                *children(sentence.parse, head, ("appos", "compound")),
                *([head_of(sentence.parse, head)] * (head.dep == "appos")),
            ]
            name = name_of(sentence.parse, first, last)
            for noun in (t.lemma for t in beside if t.pos == "NOUN" and t.lemma in COMPANIES | BODIES):
                yield from ((other, name) for other in sorted(COMPANIES if noun in COMPANIES else {noun}))


def name_actors(sentence: Sentence, token: Token, cast: Cast, before: Recent) -> tuple[str, ...]:
    """Return the names of those whom a noun phrase means, from its head word; those joined to it by "and" as well.

    A thing ("the ceasefire") or an unresolved pronoun gives none.
    """
    names = [name for one in _conjoined(sentence.parse, token) for name in _name(sentence, one, cast, before)]
    named = [name for name in names if name not in _BARE_OFFICES] or names  # "Orr, a Republican and a doctor" is one
    return tuple(dict.fromkeys(named))


def act_before(sentence: Sentence, cast: Cast, before: Recent, until: int | None = None) -> dict[str, tuple[str, ...]]:
    """Return who acted last after a sentence, or before its word `until`: its subjects, the first of each kind."""
    found: dict[str, tuple[str, ...]] = {}
    for token in sentence.tokens[:until]:
        if token.dep in {"nsubj", "nsubjpass"} and token.pos != "PRON" and (names := name_actors(sentence, token, cast, {})):
            for kind in _kinds(token, names, cast):
                found.setdefault(kind, names)
    return {**before, **found}


def _kinds(token: Token, names: tuple[str, ...], cast: Cast) -> tuple[str, ...]:
    """Return under what an actor may be taken up; an outlet only reports, and is not taken up."""
    if is_one_person(token) and len(names) == 1:
        return ("person",)
    if any(find_outlet(name) is not None or name in cast.outlet for name in names):
        return ()
    if token.entity == "GPE" or (token.lemma in RULERS and names[0] in cast.places):
        return ("country", "it", "people")
    if not (token.entity in ACTING - {"PERSON"} or token.lemma in BODIES):
        return ("people",)
    return ("body", "people") if token.tag in {"NNS", "NNPS"} else ("body", "it", "people")  # "it" is one


def is_one_person(token: Token) -> bool:
    """Tell whether a head word means a single person."""
    return token.entity == "PERSON" or (token.entity not in ACTING and is_people(token.lemma) and token.tag == "NN")


def speaker_at(sentence: Sentence, attributions: ArticleAttributions) -> Attribution | None:
    """Return in whose mouth an article puts a sentence: the innermost of its attributions that covers its middle."""
    middle = (sentence.start + sentence.end) // 2
    covering = [
        a for a in attributions.attributions if a.speaker is not None and any(p.start <= middle < p.end for p in a.content)
    ]
    return min(covering, key=lambda a: (-a.depth, a.content[0].start), default=None)


def entity_at(parse: Parse, token: Token) -> tuple[Token, Token] | None:
    """Return the named entity that a word stands in, if it is one that can act."""
    if token.entity not in ACTING:
        return None
    return next(((first, last) for first, last in entities(parse) if first.i <= token.i <= last.i), None)


def name_of(parse: Parse, first: Token, last: Token) -> str:
    """Return some words as a name: without article and possessive."""
    return _EDGES.sub("", parse.text[first.start : last.end]).strip()


def full_name(name: str, kind: str, cast: Cast) -> str:
    """Return the full form of a name within the article."""
    if kind == "PERSON":
        full = cast.people.get(name.split()[-1], name)
        return full if is_form_of(name, full) else name
    if kind == "NORP":
        return country_of(name, cast.places)
    return cast.bodies.get(name.replace(".", ""), name)


def is_form_of(name: str, full: str) -> bool:
    """Tell whether a name may be short for a full one: two first names before one last name are two people.

    >>> is_form_of("Holm", "Ada Holm"), is_form_of("A. Holm", "Ada Holm"), is_form_of("Ivo Holm", "Ada Holm")
    (True, True, False)
    """
    short, long = name.split(), full.split()
    if len(short) < 2 or short[0].lower().rstrip(".") in ROLES:
        return True
    first = short[0].rstrip(".")
    return any(part.startswith(first) or first.startswith(part.rstrip(".")) for part in long[:-1])


def _name(sentence: Sentence, token: Token, cast: Cast, before: Recent) -> tuple[str, ...]:
    parse, low = sentence.parse, token.text.lower()
    # 1. Pronouns go back to the last one who acted.
    if low in _PERSON_PRONOUNS:
        return before.get("person", ())
    if low in {"it", "they"}:
        return before.get("it" if low == "it" else "people", ())
    # 2. Names, also those in apposition ("the head of the union, Ada Holm").
    if (entity := entity_at(parse, token)) is not None:
        return (full_name(name_of(parse, *entity), entity[0].entity, cast),)
    if (apposed := child(parse, token, "appos")) is not None and (entity := entity_at(parse, apposed)) is not None:
        return (full_name(name_of(parse, *entity), entity[0].entity, cast),)
    # 3. "The Velmoran government" acts for Velmora; "the group" is the last body that acted.
    owner = next((t for t in children(parse, token, ("poss", "amod", "compound", "nmod")) if t.entity in {"GPE", "NORP"}), None)
    if token.lemma in RULERS and owner is not None:
        land = entity_at(parse, owner)
        return (country_of(name_of(parse, *land) if land is not None and land[1].i == owner.i else owner.text, cast.places),)
    if token.pos == "ADJ" and token.entity:
        return (country_of(token.text, cast.places),)
    if token.lemma in BODIES and any(t.text.lower() == "the" for t in children(parse, token, ("det",))):
        if token.lemma in cast.nouns:
            return (cast.nouns[token.lemma],)
        recent = before.get("country" if token.lemma in LANDS else "body", ())
        if len(recent) == 1 and may_be(token.lemma, recent[0]):  # "the company" is not the two that met
            return recent
    # 4. Other people and bodies by the words themselves; things don't act.
    if token.pos == "PROPN" or is_people(token.lemma) or token.lemma in BODIES | RULERS | COMPANIES:
        return (name_of(parse, *phrase(parse, token)),)
    return ()


def _conjoined(parse: Parse, token: Token) -> list[Token]:
    """Return a word and those joined to it: "Velmora and Karsk"."""
    return [token, *(other for joined in children(parse, token, ("conj",)) for other in _conjoined(parse, joined))]
