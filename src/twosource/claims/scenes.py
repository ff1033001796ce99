"""Captions against the text beside them: people who stand in a picture on a day before they had come."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from twosource.claims.concepts import concept_of
from twosource.claims.datings import Dating
from twosource.claims.statements import Statement
from twosource.language.grammar import SUBJECTS, root
from twosource.records import ArticleId, Sentence, TimeExpression, Token

_COMING = frozenset("come arrive gather assemble flock rush hurry stream meet".split())
"""Concepts of verbs that tell that somebody got somewhere: before it they were not there."""
_KIN = frozenset(
    "relative family parent mother father wife husband widow sister brother daughter son cousin kin".split()
)  # fmt: skip
_AT = frozenset({"at", "in", "on", "outside", "before", "near", "by", "to", "around", "inside"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scene:
    """People of one sort at a sort of place, on a day."""

    dating: Dating
    people: str
    places: frozenset[str]


def find_clashes(
    statements: Sequence[Statement], times: Mapping[ArticleId, Sequence[TimeExpression]]
) -> tuple[tuple[Dating, Dating], ...]:
    """Return the captions that show people at a place on a day before that on which their article's text has them come there.

    A text that has them come on two days, or on the day of the picture, leaves nothing to compare.
    """
    captions = [scene for s in statements if s.sentence.block == "caption" for scene in _scenes(s, times)]
    comings = [
        scene
        for s in statements
        if s.sentence.block == "prose" and s.verbal and not s.negated and _tells_of_coming(s)
        for scene in _scenes(s, times)
    ]
    found = []
    for shown in captions:
        told = [c for c in comings if c.people == shown.people and c.places & shown.places and _are_of_one_article(c, shown)]
        if len({_first(c) for c in told}) == 1 and _first(shown) < _first(told[0]):
            found.append((shown.dating, told[0].dating))
    return tuple(found)


def _tells_of_coming(statement: Statement) -> bool:
    """Tell whether a clause tells that somebody came; its verb may have a particle or an adverb with it."""
    return statement.predicate.partition("_")[0] in _COMING


def _are_of_one_article(first: _Scene, second: _Scene) -> bool:
    return first.dating.article == second.dating.article


def _first(scene: _Scene) -> str:
    time = scene.dating.time
    return time.first.isoformat() if time is not None and time.first is not None else ""


def _scenes(statement: Statement, times: Mapping[ArticleId, Sequence[TimeExpression]]) -> Iterator[_Scene]:
    """Yield who is where in a clause on the one day that its sentence names."""
    sentence = statement.sentence
    days = [
        t
        for t in times.get(statement.article, ())
        if t.first is not None and t.first == t.last and t.kind == "DATE" and sentence.span.contains(t.span)
    ]
    people = _people(statement)
    if len({t.first for t in days}) != 1 or people is None:
        return
    places = frozenset(_places(sentence))
    if places:
        yield _Scene(dating=Dating(statement=statement, value=days[0].span, time=days[0]), people=people, places=places)


def _people(statement: Statement) -> str | None:
    """Return the sort of people that a clause is about, kin of all sorts as one; a person by name comes and goes, and is none."""
    sentence = statement.sentence
    inside = [t for t in sentence.tokens if statement.span.contains(sentence.words(t, t))]
    head = next((t for t in inside if t.dep in SUBJECTS and _is_plural(t)), None) or _subject_of_line(sentence)
    if head is None:
        return None
    return "kin" if head.lemma.lower() in _KIN else concept_of(sentence.parse, head)


def _subject_of_line(sentence: Sentence) -> Token | None:
    """Return the head of a caption without a verb: "Relatives at the gate on Monday"."""
    head = root(sentence.parse)
    return head if head is not None and _is_plural(head) else None


def _is_plural(token: Token) -> bool:
    return token.tag == "NNS"


def _places(sentence: Sentence) -> Iterator[str]:
    """Yield the concepts of the common nouns that tell where, by "at", "outside" and the like."""
    for token in sentence.tokens:
        link = sentence.tokens[token.head]
        if token.dep == "pobj" and token.pos == "NOUN" and not token.entity and link.lemma.lower() in _AT:
            yield concept_of(sentence.parse, token)
