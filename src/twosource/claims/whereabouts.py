"""Place claims: where a named person was on a day, text and captions alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files

from twosource.claims.lexicon import PRESENT_TOGETHER
from twosource.claims.statements import Statement
from twosource.language.grammar import ancestors, edges, entities
from twosource.records import ArticleId, Parse, Span, TimeExpression, Token

PRESENCE = frozenset(
    {"meet", "arrive", "visit", "be", "travel", "fly", "speak", "talk", "return", "stay", "attend", "die", "sign"}
)
"""Concepts of predicates whose "in" and "to" tell where somebody was."""

_WHERE = frozenset({"in", "at", "to"})


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
    for statement in statements:
        if statement.predicate not in PRESENCE or statement.negated or statement.certainty == "planned":
            continue
        place = _place(statement)
        if place is not None:
            day = _day(statement, times.get(statement.article, ()))
            found += [Presence(statement=statement, person=person, place=place, day=day) for person in _persons(statement)]
    return tuple(found)


def _persons(statement: Statement) -> list[frozenset[str]]:
    """Return who is there: the subject; all persons named, where people meet."""
    actor = statement.actor
    found = [actor.names[0]] if actor is not None and actor.person and len(actor.names) == 1 else []
    if statement.predicate in PRESENT_TOGETHER:
        sentence = statement.sentence
        for first, last in entities(sentence.parse):
            if first.entity == "PERSON" and statement.span.contains(sentence.words(first, last)):
                words = sentence.tokens[first.i : last.i + 1]
                found.append(frozenset(t.text.lower() for t in words if t.pos == "PROPN"))
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
    kept = [g for g in dict.fromkeys(groups) if not any(set(g) < set(other) for other in groups)]
    return tuple(kept)


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


def _is_where(parse: Parse, token: Token) -> bool:
    head = parse.tokens[token.head]
    return (
        token.dep == "pobj"
        and head.lemma.lower() in _WHERE
        and any(word.pos in {"VERB", "AUX"} for word in ancestors(parse, head))
    )


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
