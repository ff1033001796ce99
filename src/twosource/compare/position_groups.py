"""The positions of a story: mentions in which one actor takes one stance on one matter, joined over its articles."""

import re
from collections.abc import Sequence

from twosource.compare.peoples import can_speak
from twosource.language import find_outlet
from twosource.records import Position, PositionMention, Span
from twosource.settings import CompareSettings

_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset(
    "a an the of to in on for and or that is was be been its their his her with as at from will would it they".split()
)

_NOBODY = frozenset("account page website site blog feed channel email people".split())
"""Last words of what only carries the words of others, or of nobody in particular."""


def merge_positions(mentions: Sequence[PositionMention], settings: CompareSettings) -> tuple[Position, ...]:
    """Join the mentions of a story in which one actor takes one stance on one matter, over all its articles.

    Mentions without an actor, without a content or without a stance stay out. Two contents are one matter when the smaller
    shares `settings.same_position` of its words with the other.
    """
    groups: list[list[PositionMention]] = []
    usable = [m for m in mentions if m.actor and _takes_sides(m.actor) and m.stance != "other" and _content_words(m.content)]
    for mention in sorted(usable, key=lambda m: (m.span, m.stance, str(m.content))):
        home = next((group for group in groups if _same_position(group[0], mention, settings)), None)
        if home is None:
            groups.append([mention])
        else:
            home.append(mention)
    return tuple(sorted((_to_position(group) for group in groups), key=lambda p: (p.actor, p.stance, p.content)))


def _takes_sides(actor: str) -> bool:
    """Tell whether an actor can be held to a stance: not an outlet, which reports, its account, or "people" of no name."""
    return can_speak(actor) and find_outlet(actor) is None and actor.split()[-1].lower() not in _NOBODY


def _same_position(a: PositionMention, b: PositionMention, settings: CompareSettings) -> bool:
    if a.stance != b.stance or not _same_name(a.actor or "", b.actor or ""):
        return False
    x, y = _content_words(a.content), _content_words(b.content)
    return bool(x and y) and len(x & y) >= settings.same_position * min(len(x), len(y))


def _same_name(a: str, b: str) -> bool:
    """Tell whether two names mean the same: one's words stand in the other's, or are its initials."""
    x, y = set(_WORD.findall(a.lower())) - _EMPTY, set(_WORD.findall(b.lower())) - _EMPTY
    if x and y and (x <= y or y <= x):
        return True
    return any(
        len(short) > 1 and short == "".join(w[0] for w in long.split() if w[0].isupper()) for short, long in ((a, b), (b, a))
    )


def _content_words(content: Span | None) -> frozenset[str]:
    return frozenset(_WORD.findall(content.text.lower())) - _EMPTY if content else frozenset()


def _to_position(mentions: Sequence[PositionMention]) -> Position:
    """Show the actor's longest name, the shortest content and the first condition; the mentions hold the rest."""
    contents = sorted((m.content.text for m in mentions if m.content), key=lambda text: (len(text), text))
    conditions = sorted(m.condition.text for m in mentions if m.condition)
    actors = sorted((m.actor for m in mentions if m.actor), key=lambda name: (-len(name), name))
    return Position(
        actor=actors[0],
        stance=mentions[0].stance,
        plover=mentions[0].plover,
        content=contents[len(contents) // 2],
        condition=conditions[0] if conditions else None,
        mentions=tuple(mentions),
    )
