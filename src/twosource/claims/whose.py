"""Whose house, car or ship it is that something happens to: its owner, or those who live or stay in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.claims.concepts import NAME_MARK, concept_of, is_name
from twosource.claims.lexicon import FUNCTION_WORDS, KINDRED
from twosource.claims.names import name_words
from twosource.language.grammar import child, children, edges, subtree
from twosource.records import Parse, Sentence, Span, Token

_HOMES = frozenset("house home compound building apartment flat villa residence property farm farmhouse mansion".split())
_VEHICLES = frozenset("car truck van vehicle lorry pickup bus boat ship plane jet helicopter".split())
_HARM = frozenset({"attack", "burn", "search", "raid", "bomb", "seize"}) | KINDRED["attack"]
"""Concepts of what is done to a building or a vehicle so that it is asked whose it was."""
_HELD = frozenset({"own", "rent", "occupy", "inhabit", "use", "share"})
_HOLDING = frozenset({"live", "stay", "sleep", "shelter", "reside", "hide", "lodge"})
_LOOSE = ("relcl", "acl", "appos", "punct", "advcl")


@dataclass(frozen=True, slots=True, kw_only=True)
class Whose:
    """A building or vehicle that was harmed, and whose it is: `sort` "home" or "vehicle", `holder` the words of its owner or
    guests as concepts, `span` from the thing to its holder."""

    sort: str
    holder: frozenset[str]
    span: Span


def find_whose(sentence: Sentence, words: Span) -> Whose | None:
    """Return whose thing was harmed as a clause (`words`) tells it, None where it tells none.

    "Rockets hit a house owned by a nurse", "a car in which two guests were staying was burned", "the farm that was hit
    belonged to Ivo Tesk", "Ivo Tesk's house was raided".
    """
    parse = sentence.parse
    for thing in sentence.tokens:
        sort = _sort_of(thing)
        if sort is None or not words.contains(sentence.words(thing, thing)) or not _is_harmed(parse, thing):
            continue
        holder = next((h for h in _holders(parse, thing) if words.contains(sentence.words(h, h))), None)
        if holder is not None:
            held = subtree(parse, holder, without=_LOOSE)
            verb = [t for t in (parse.tokens[holder.head],) if holder.dep == "nsubj"]
            first, last = edges(sorted((thing, *held, *verb), key=lambda t: t.i))
            return Whose(sort=sort, holder=_concepts(parse, held), span=sentence.words(first, last))
    return None


def have_other_holders(first: Whose, second: Whose) -> bool:
    """Tell whether two accounts give one thing to others: a teacher's house, and one where guests were staying."""
    return not first.holder & second.holder


def _sort_of(thing: Token) -> str | None:
    if thing.pos != "NOUN":
        return None
    lemma = thing.lemma.lower()
    return "home" if lemma in _HOMES else "vehicle" if lemma in _VEHICLES else None


def _is_harmed(parse: Parse, thing: Token) -> bool:
    """Tell whether a thing is the object of harm, or is described by it ("the farm that was hit")."""
    top = thing
    while top.dep in {"pobj", "prep", "dobj", "nsubjpass"} and top.head != top.i:
        top = parse.tokens[top.head]
        if top.pos == "VERB" or (top.pos == "NOUN" and concept_of(parse, top) in _HARM):
            return concept_of(parse, top) in _HARM
        if top.pos == "NOUN" and top.dep not in {"dobj", "nsubjpass"}:
            return False
    return any(concept_of(parse, t) in _HARM for t in children(parse, thing, ("relcl", "acl")))


def _holders(parse: Parse, thing: Token) -> Iterator[Token]:
    """Yield the heads of those whose it is, the plainest way of saying so first."""
    yield from (t for t in children(parse, thing, ("poss",)) if t.pos in {"NOUN", "PROPN"})
    for verb in children(parse, thing, ("acl", "relcl")):
        yield from _holders_by(parse, verb)
    if thing.dep in {"nsubj", "nsubjpass"}:
        yield from _holders_by(parse, parse.tokens[thing.head])


def _holders_by(parse: Parse, verb: Token) -> Iterator[Token]:
    """Yield those by whom or to whom a verb says that something is held: "owned by", "belonging to", "where … were staying"."""
    lemma = verb.lemma.lower()
    if lemma in _HELD:
        for by in children(parse, verb, ("agent",)):
            yield from children(parse, by, ("pobj",))
    if lemma == "belong":
        for to in children(parse, verb, ("prep",)):
            yield from children(parse, to, ("pobj",)) if to.lemma.lower() == "to" else ()
    subject = child(parse, verb, "nsubj")
    if lemma in _HOLDING | _HELD and subject is not None and subject.pos in {"NOUN", "PROPN"} and verb.dep == "relcl":
        yield subject


def _concepts(parse: Parse, words: tuple[Token, ...]) -> frozenset[str]:
    named = {NAME_MARK + word for t in words if is_name(t) for word in name_words(t, {})}
    return frozenset(named | {c for t in words if t.pos == "NOUN" and (c := concept_of(parse, t)) not in FUNCTION_WORDS})
