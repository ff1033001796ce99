"""A story's record in parts, one for each of its fields, so that a page unpacks only what it shows. Pure.

Nearly all claims of a large story are told by one account, and all others are listed as silent on each. That list is left out
where it holds just the articles without a mention, and made again on the way back: in a story of 300 articles it is most of
the record. What is listed otherwise stands in a part of its own.
"""

from collections.abc import Collection, Mapping
from dataclasses import fields, replace
from functools import partial
from typing import Any, get_type_hints

from twosource.records import ArticleId, ClaimFinding, ClaimId, StoryReading
from twosource.store.at_hand import AtHand
from twosource.store.packing import pack_as, unpack

CLAIMS = "claims"
SILENCES = "silences"
ALWAYS = ("story", "outlets", "tree")
"""Parts without which there is no record; they are small."""
FIELDS: dict[str, Any] = {field.name: get_type_hints(StoryReading)[field.name] for field in fields(StoryReading)}
Listed = dict[ClaimId, tuple[ArticleId, ...]]


def pack_parts(story: StoryReading) -> dict[str, bytes]:
    """Return the packed parts of a story by name, equal stories as equal bytes; empty parts are left out."""
    others = _Others(story.articles)
    listed = {claim.id: claim.silent for claim in story.claims if claim.silent != others.silent_on(claim)}
    plain = replace(story, claims=tuple(replace(claim, silent=()) for claim in story.claims))
    found = {name: getattr(plain, name) for name in FIELDS}
    packed = {name: pack_as(value, FIELDS[name]) for name, value in found.items() if value or name in ALWAYS}
    return packed | ({SILENCES: pack_as(listed, Listed)} if listed else {})


def names_of(wanted: Collection[str] | None) -> tuple[str, ...]:
    """Return the parts that hold some fields of a story, all of them if None."""
    if wanted is None:
        return (*FIELDS, SILENCES)
    return (*ALWAYS, *sorted(set(wanted) - {*ALWAYS}), *([SILENCES] if CLAIMS in wanted else []))


def unpack_parts(packed: Mapping[str, bytes], at_hand: AtHand) -> StoryReading:
    """Return the story of its packed parts; fields whose part is not given are empty."""
    plain = [name for name in packed if name in FIELDS and name != CLAIMS]
    found = {name: at_hand.get(name, packed[name], partial(unpack, kind=FIELDS[name])) for name in plain}
    if CLAIMS in packed:
        rests_on = b"".join(packed.get(name, b"") for name in ("story", CLAIMS, SILENCES))
        articles = found["story"].articles
        found[CLAIMS] = at_hand.get(CLAIMS, rests_on, lambda _: _unpack_claims(packed, articles))
    return StoryReading(**found)


def _unpack_claims(packed: Mapping[str, bytes], articles: tuple[ArticleId, ...]) -> tuple[ClaimFinding, ...]:
    claims: tuple[ClaimFinding, ...] = unpack(packed[CLAIMS], FIELDS[CLAIMS])
    listed: Listed = unpack(packed[SILENCES], Listed) if SILENCES in packed else {}
    others = _Others(articles)
    return tuple(replace(c, silent=listed[c.id] if c.id in listed else others.silent_on(c)) for c in claims)


class _Others:
    """The articles without a mention of a claim; claims of the same articles share the list."""

    def __init__(self, articles: tuple[ArticleId, ...]) -> None:
        self._articles = articles
        self._known: dict[frozenset[ArticleId], tuple[ArticleId, ...]] = {}

    def silent_on(self, claim: ClaimFinding) -> tuple[ArticleId, ...]:
        told = frozenset(mention.article for mention in claim.mentions)
        if told not in self._known:
            self._known[told] = tuple(article for article in self._articles if article not in told)
        return self._known[told]
