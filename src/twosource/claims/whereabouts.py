"""Place claims: where a named person was on a day, text and captions alike."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files

from twosource.claims.actors import describe
from twosource.claims.concepts import concept_of, is_name
from twosource.claims.lexicon import PRESENT_TOGETHER
from twosource.claims.statements import Statement
from twosource.language.grammar import ancestors, edges, entities, root
from twosource.records import ArticleId, Parse, Span, TimeExpression, Token

PRESENCE = frozenset(
    {"meet", "arrive", "visit", "be", "travel", "fly", "speak", "talk", "return", "stay", "attend", "die", "sign"}
)
"""Concepts of predicates whose "in" and "to" tell where somebody was."""

_WHERE = frozenset({"in", "at", "to"})
_HOUSES = frozenset("parliament congress senate cabinet court government council".split())
_GATHERINGS = frozenset({"meet", "visit", "talk", "arrive", "sign"})
"""Concepts of nouns by which a caption says where those in the picture were: "after their meeting in Tarnik"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """A person at a place; `day` is None where the words name none."""

    statement: Statement
    person: frozenset[str]
    place: Span
    day: TimeExpression | None


def find_presences(statements: Sequence[Statement], times: Mapping[ArticleId, Sequence[TimeExpression]]) -> tuple[Presence, ...]:
    """Return who is said to have been where, in the order of the statements; countries are too wide and left out."""
    found: list[Presence] = []
    towns, surnames = _towns(statements), _surnames(statements)
    for statement in statements:
        if statement.sentence.block == "caption" and not statement.verbal:
            found += _pictured(statement, times.get(statement.article, ()), towns)
        if statement.predicate not in PRESENCE or statement.negated or statement.certainty == "planned":
            continue
        place = _place(statement)
        if place is not None:
            day = _day(statement, times.get(statement.article, ()))
            found += [
                Presence(statement=statement, person=person, place=place, day=day) for person in _persons(statement, surnames)
            ]
    return tuple(found)


def _pictured(statement: Statement, times: Sequence[TimeExpression], towns: frozenset[str]) -> list[Presence]:
    """Return who a caption without a verb shows to have been where: "Ana Orr and Jon Hale after their talks in Tarnik on May 3".

    A parser often misses the town in such a line; a name that is one elsewhere in the story (`towns`) is one here.
    """
    parse, day = statement.sentence.parse, _day(statement, times)
    for gathering in (t for t in parse.tokens if t.pos == "NOUN" and concept_of(parse, t) in _GATHERINGS):
        for first, last in entities(parse):
            place = statement.sentence.words(first, last)
            held_there = _is_where(parse, last, verbal=False) and gathering in ancestors(parse, last)
            if held_there and place.text in towns and not is_country(place.text):
                return [Presence(statement=statement, person=person, place=place, day=day) for person in _shown_people(statement)]
    return []


def _towns(statements: Sequence[Statement]) -> frozenset[str]:
    """Return the names that are a town's: tagged so anywhere in the story, or said with "in" twice and no institution's."""
    sentences = {s.sentence.span: s.sentence for s in statements}.values()
    tagged, within = set(), Counter[str]()
    for sentence in sentences:
        for first, last in entities(sentence.parse):
            name = sentence.words(first, last).text
            if first.entity in {"GPE", "FAC"}:
                tagged.add(name)
            elif first.entity == "ORG" and first is last and sentence.tokens[first.head].lemma.lower() == "in":
                within[name] += 1
    return frozenset(tagged | {name for name, count in within.items() if count > 1 and name.lower() not in _HOUSES})


def _surnames(statements: Sequence[Statement]) -> frozenset[str]:
    """Return the last words of the names of persons, as an article calls them after the first time."""
    actors = [s.actor for s in statements if s.actor is not None and s.actor.person]
    return frozenset(word for actor in actors for name in actor.names if len(name) > 1 for word in name)


def _shown_people(statement: Statement) -> list[frozenset[str]]:
    """Return the persons that a caption names, those that it begins with among them, be they known to the parser or not."""
    head = root(statement.sentence.parse)
    first = describe(statement.sentence, head, {}).names if head is not None and is_name(head) else ()
    return list(dict.fromkeys((*first, *_named_people(statement))))


def _named_people(statement: Statement) -> list[frozenset[str]]:
    sentence = statement.sentence
    found = [
        frozenset(t.text.lower() for t in sentence.tokens[first.i : last.i + 1] if t.pos == "PROPN")
        for first, last in entities(sentence.parse)
        if first.entity == "PERSON" and statement.span.contains(sentence.words(first, last))
    ]
    return [name for name in dict.fromkeys(found) if name]


def _persons(statement: Statement, surnames: frozenset[str]) -> list[frozenset[str]]:
    """Return who is there: the subject; all persons named, where people meet."""
    actor = statement.actor
    one = actor.names[0] if actor is not None and len(actor.names) == 1 else None
    found = [one] if actor is not None and one is not None and (actor.person or one <= surnames) else []
    if statement.predicate in PRESENT_TOGETHER:
        found += _named_people(statement)
    return [name for name in dict.fromkeys(found) if name]


def group_presences(presences: Sequence[Presence]) -> tuple[tuple[Presence, ...], ...]:
    """Return the groups of presences of one person on one day, in two articles or at two places.

    A presence without a day joins those of a day at the same place, and no other.
    """
    groups: list[tuple[Presence, ...]] = []
    dated = [p for p in presences if p.day is not None]
    days = sorted({(d, tuple(sorted(p.person & q.person))) for p in dated for q in dated if (d := _shared_day(p, q)) is not None})
    for day, person in days:
        here = [p for p in dated if _is_on(p, day) and p.person >= set(person)] if person else []
        places = {_place_words(p) for p in here}
        group = [p for p in presences if p in here or (p.day is None and p.person >= set(person) and _place_words(p) in places)]
        if len({p.statement.article for p in group}) > 1 or len(places) > 1:
            groups.append(tuple(group))
    # Two who met are told of by the same clauses: one claim.
    told = {tuple(dict.fromkeys(p.statement.span for p in g)): g for g in reversed(groups)}
    return tuple(g for spans, g in reversed(told.items()) if not any(set(spans) < set(other) for other in told))


def _shared_day(first: Presence, second: Presence) -> date | None:
    one, two = first.day, second.day
    if one is None or two is None or one.first is None or one.first != two.first:
        return None
    return one.first if first.person <= second.person or second.person <= first.person else None


def _is_on(presence: Presence, day: date) -> bool:
    return presence.day is not None and presence.day.first == day


def _place_words(presence: Presence) -> str:
    return presence.place.text.lower()


def _place(statement: Statement) -> Span | None:
    """Return the town that hangs on the clause by "in", "at" or "to", not within another noun's phrase of a body."""
    sentence = statement.sentence
    for first, last in entities(sentence.parse):
        span = sentence.words(first, last)
        if first.entity not in {"GPE", "FAC"} or not statement.span.contains(span) or is_country(span.text):
            continue
        if _is_where(sentence.parse, last):
            return sentence.words(*edges(sentence.tokens[first.i : last.i + 1]))
    return None


def _is_where(parse: Parse, token: Token, *, verbal: bool = True) -> bool:
    head = parse.tokens[token.head]
    placed = token.dep == "pobj" and head.lemma.lower() in _WHERE
    return placed and (not verbal or any(word.pos in {"VERB", "AUX"} for word in ancestors(parse, head)))


def _day(statement: Statement, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """Return the day that the clause names, else the only one that its sentence names."""
    days = [t for t in times if t.first is not None and t.first == t.last and t.kind in {"DATE", "TIME"}]
    mine = [t for t in days if statement.span.overlaps(t.span)]
    if mine:
        return mine[0]
    around = [t for t in days if statement.sentence.span.overlaps(t.span)]
    return around[0] if len(around) == 1 else None


def is_country(name: str) -> bool:
    """Tell whether a name is a country's: a person may be in a country and in a town of it at once."""
    return name.lower().removeprefix("the ") in _countries()


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    table = files("twosource.claims").joinpath("data/countries.txt").read_text(encoding="utf-8")
    return frozenset(line.strip().lower() for line in table.splitlines() if line.strip())
