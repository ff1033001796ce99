"""Accounts that say that no day has been set, beside those that name one."""

from collections.abc import Mapping, Sequence

from twosource.claims.comparable import tells_of_before
from twosource.claims.datings import Dating, deeds_of, find_open
from twosource.claims.statements import Statement
from twosource.records import ArticleId

_HEAD = 6
"""Sentences of an article, its title among them, that tell what it is about."""


def join_open(statements: Sequence[Statement], datings: Sequence[Dating]) -> tuple[tuple[Dating, ...], ...]:
    """Return each "no date has been set for the handover" with the first day that every other article gives for the handover.

    The deed must be what both articles are about: their heads tell of it, and share a name.
    """
    heads = _heads(statements)
    groups: dict[tuple[Dating, ...], list[Dating]] = {}
    for opened in find_open(statements):
        told = _concepts_around(opened, statements) & heads.get(opened.article, _NOTHING)[0]
        named = [d for d in datings if d.article != opened.article and _is_the_deed(d, told, opened, heads)]
        days = {d.article: d for d in reversed(named)}
        if days:
            groups.setdefault(tuple(days[article] for article in sorted(days)), []).append(opened)
    return tuple((*{d.article: d for d in reversed(opened)}.values(), *days) for days, opened in groups.items())


Head = tuple[frozenset[str], frozenset[str]]
_NOTHING: Head = (frozenset(), frozenset())


def _heads(statements: Sequence[Statement]) -> dict[ArticleId, Head]:
    """Return the concepts and the names of each article's title and first sentences."""
    heads: dict[ArticleId, Head] = {}
    seen: dict[ArticleId, set[int]] = {}
    for statement in statements:
        if statement.sentence.block == "caption":
            continue
        starts = seen.setdefault(statement.article, set())
        starts.add(statement.sentence.start)
        if len(starts) <= _HEAD:
            concepts, names = heads.get(statement.article, _NOTHING)
            words = statement.words
            heads[statement.article] = (concepts | words.concepts | statement.told | deeds_of(statement), names | words.names)
    return heads


def _concepts_around(dating: Dating, statements: Sequence[Statement]) -> frozenset[str]:
    """Return what the sentence of an open date tells of."""
    here = [s for s in statements if s.article == dating.article and s.sentence.start == dating.statement.sentence.start]
    return frozenset().union(*(s.words.concepts | s.told for s in here))


def _is_the_deed(dating: Dating, told: frozenset[str], opened: Dating, heads: Mapping[ArticleId, Head]) -> bool:
    deeds = deeds_of(dating.statement) & told
    mine, theirs = heads.get(dating.article, _NOTHING), heads.get(opened.article, _NOTHING)
    return bool(dating.is_near and deeds & mine[0] and mine[1] & theirs[1]) and not tells_of_before(dating.statement)
