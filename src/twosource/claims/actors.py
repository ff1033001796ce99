"""Who a clause is about: its subject, the names in it, and the words a pronoun stands for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from twosource.claims.concepts import is_name
from twosource.claims.lexicon import GROUP_NOUNS
from twosource.claims.names import Acronyms, name_words
from twosource.language.grammar import SUBJECTS, children, edges, subtree
from twosource.records import Parse, Sentence, Span, Token

_LOOSE = ("relcl", "appos", "acl", "advcl", "punct", "parataxis", "advmod", "preconj", "cc")
_PERSONAL = frozenset({"he", "she", "it", "they", "who", "which", "that"})
"""Pronouns that stand for something named before; "I" and "we" are the speaker's and stay open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """The subject of a clause.

    `names` holds the words of each name in it, empty where it is no name, and `noun` its head's lemma. `open` marks one that
    may be anybody named elsewhere: a pronoun not resolved, "the group". `person` marks a name that the parser takes for a
    person's, or a longer one that it takes for nothing; `patient` the subject of a passive, to whom it is done.
    """

    span: Span
    names: tuple[frozenset[str], ...]
    noun: str
    open: bool
    person: bool = False
    patient: bool = False


def find_actor(sentence: Sentence, verb: Token, before: Sequence[Actor], acronyms: Acronyms) -> Actor | None:
    """Return who does it: the verb's subject, or that of the verb it is joined to.

    A pronoun is given the words it stands for: the first named subject before it in its sentence, else that of the
    sentence before (`before`, nearest first).
    """
    subject, verb = _subject(sentence.parse, verb)
    if subject is None:
        return None
    pronoun = subject.pos in {"PRON", "DET"} and subject.lemma.lower() in _PERSONAL
    actor = _antecedent(sentence, verb, subject, before, acronyms) if pronoun else describe(sentence, subject, acronyms)
    patient = subject.dep in {"nsubjpass", "csubjpass"} or (verb.dep == "acl" and verb.tag in {"VBN", "VBD"})
    return replace(actor, patient=patient) if actor is not None else None


def describe(sentence: Sentence, head: Token, acronyms: Acronyms) -> Actor:
    """Return a noun phrase as an actor, joined nouns included ("the council and the union")."""
    heads = [head, *_joined(sentence.parse, head)]
    names = tuple(dict.fromkeys(name for h in heads if (name := _name(sentence.parse, h, acronyms))))
    first, last = edges([t for h in heads for t in _phrase(sentence.parse, h)])
    lemma = head.lemma.lower()
    return Actor(
        span=sentence.words(first, last),
        names=names,
        noun=lemma,
        open=not names and (head.pos == "PRON" or lemma in GROUP_NOUNS),
        person=head.entity == "PERSON" or (not head.entity and any(len(name) > 1 for name in names)),
    )


def _subject(parse: Parse, verb: Token) -> tuple[Token | None, Token]:
    """Return the subject of a verb and the verb that has it: that of the clause, or of the one it is joined to."""
    seen = {verb.i}
    while True:
        found = children(parse, verb, SUBJECTS - {"agent"})
        if found:
            return found[0], verb
        joined = verb.dep in {"conj", "xcomp"} or (verb.dep == "advcl" and (verb.tag == "VBG" or _is_infinitive(parse, verb)))
        if not joined or verb.head in seen:
            reduced = verb.dep == "acl" and verb.tag in {"VBG", "VBN", "VBD"}
            return (parse.tokens[verb.head] if reduced else None), verb
        verb = parse.tokens[verb.head]
        seen.add(verb.i)


def _is_infinitive(parse: Parse, verb: Token) -> bool:
    return any(t.text.lower() == "to" for t in children(parse, verb, ("aux",)))


def _antecedent(sentence: Sentence, verb: Token, pronoun: Token, before: Sequence[Actor], acronyms: Acronyms) -> Actor | None:
    if pronoun.tag in {"WP", "WDT"}:
        head = sentence.parse.tokens[verb.head]
        return describe(sentence, head, acronyms) if verb.dep == "relcl" else None
    named = (
        describe(sentence, t, acronyms)
        for t in sentence.tokens
        if t.i < pronoun.i and t.dep in SUBJECTS and any(is_name(w) for w in _phrase(sentence.parse, t))
    )
    one = pronoun.lemma.lower() in {"he", "she"}
    fitting = (actor for actor in (*named, *before) if actor.names and (actor.person or not one))
    return next(fitting, None) or describe(sentence, pronoun, acronyms)


def _joined(parse: Parse, head: Token) -> list[Token]:
    found: list[Token] = []
    queue = list(children(parse, head, ("conj",)))
    while queue:
        token = queue.pop(0)
        if token.pos in {"NOUN", "PROPN"}:
            found.append(token)
            queue.extend(children(parse, token, ("conj",)))
    return found


def _phrase(parse: Parse, head: Token) -> tuple[Token, ...]:
    return subtree(parse, head, without=(*_LOOSE, "conj", "prep")) or (head,)


def _name(parse: Parse, head: Token, acronyms: Acronyms) -> frozenset[str]:
    """Return the words of the name that a noun phrase is headed by; "Hill leader Ana Orr" gives ana, orr."""
    if not is_name(head):
        return frozenset()
    words = [t for t in _phrase(parse, head) if is_name(t) and t.dep in {"compound", "nmod", "amod", head.dep}]
    return frozenset(word for t in words for word in name_words(t, acronyms))
